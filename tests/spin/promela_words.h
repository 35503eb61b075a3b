// What a Promela model of a scenario can say: its variables, and conditions on them.
//
// Entry point: Words. Variables are those parts of a play's state that the live key of game/analysis
// keeps at some node (taken from there as data), and those that a move reads though no node keeps
// them, which are 0 between moves. What is kept nowhere and read nowhere does not exist: reading it
// gives `0`, setting it gives no text. Names are those of the scenario, with `-` as `_`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/live.h"

namespace earshot::test {

std::string promela_word(std::string_view id);

class Words {
 public:
  Words(const scenario::Scenario& scenario, scenario::VariantIndex variant);

  // The values of variables, in expressions.
  std::string trust() const { return value("trust"); }
  std::string tension() const { return value("tension"); }
  std::string day() const { return value("day"); }
  std::string out_of_patience() const { return value("out_of_patience"); }
  std::string right_named() const { return value("right_named"); }
  std::string fact(std::size_t fact) const { return value(fact_name(fact)); }
  std::string noticed(std::size_t cue) const { return value(cue_name(cue)); }
  std::string promise(std::size_t promise) const { return value(promise_name(promise)); }
  std::string due(std::size_t promise) const;
  std::string took(std::size_t choice) const { return value(choice_name(choice)); }
  std::string value_of(std::size_t variable) const { return value(variable_name(variable)); }
  std::string all_known(scenario::FactSet facts) const;
  std::string condition(const scenario::Condition& condition) const;

  // `name = value;`, or nothing.
  std::string set(const std::string& name, const std::string& value) const;
  std::string learn(scenario::FactSet facts) const;
  // `by` in fives; stays between 0 and 20.
  std::string move_meter(const std::string& name, int by) const;

  static std::string line_name(std::size_t line) { return "line_" + std::to_string(line); }
  static std::string choice_name(std::size_t choice) { return "took_" + std::to_string(choice); }
  std::string fact_name(std::size_t fact) const;
  std::string cue_name(std::size_t cue) const;
  std::string promise_name(std::size_t promise) const;
  std::string renewed_name(std::size_t promise) const;
  std::string due_name(std::size_t promise) const;
  std::string visited_name(std::size_t node) const;
  std::string variable_name(std::size_t variable) const;

  bool has(const std::string& name) const { return names_.count(name) != 0; }
  // Whether the key keeps some of these bits of the field (analysis/fields.h) at the node.
  bool keeps(std::size_t node, std::size_t field, std::uint64_t bits) const {
    return (kept_[node][field] & bits) != 0;
  }

  std::string declarations() const;
  std::string forget_at(std::size_t node) const;  // what the key does not keep there becomes 0
  std::string forget_all() const;

 private:
  struct Variable {
    std::string name;
    unsigned width;
    std::size_t field;
    std::uint64_t bits;  // of the field
  };

  void collect_reads();
  void collect_reads(const scenario::Condition& condition);
  void refuse_unknown_fields() const;
  void add(const std::string& name, unsigned width, std::size_t field, std::uint64_t bits);
  void add_sets();
  void add_promises();
  void add_numbers();
  bool keeps_day(std::size_t node) const;
  std::string value(const std::string& name) const { return has(name) ? name : "0"; }
  std::string operand(const scenario::Instruction& instruction) const;

  const scenario::Scenario& scenario_;
  scenario::VariantIndex variant_;
  analysis::Flow flow_;
  std::vector<analysis::FieldBits> kept_;  // by node
  analysis::FieldBits used_;               // kept at some node, or read in a move
  std::vector<Variable> variables_;
  std::set<std::string> names_;
};

}  // namespace earshot::test
