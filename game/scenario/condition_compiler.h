// Compiles `trust >= 40 and not knows(lives-alone)` to the postfix program of condition.h. Private to the room.
//
// Entry point: compile_condition. The grammar, loosest first:
//   either     = both { "or" both }
//   both       = negation { "and" negation }
//   negation   = "not" negation | comparison
//   comparison = operand [ ("==" | "!=" | "<" | "<=" | ">" | ">=") operand ]
//   operand    = "(" either ")" | number | name | name "(" name [ "/" name ] ")"
// Everything has a type; a word (of a variable, a variant, a cause, an outcome of a summary) is known only from what it is compared with.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/condition.h"
#include "scenario/model.h"
#include "scenario/names.h"
#include "scenario/yaml_tree.h"

namespace earshot::scenario {

// The choices by name: in their node, and anywhere.
class ChoiceNames {
 public:
  struct Declared {
    std::size_t node;
    std::string name;
    Bytes where;
  };

  void declare(std::size_t node, std::string name, Bytes where) {
    all_.push_back({node, std::move(name), where});
  }
  void index();  // after the last one was declared
  const std::vector<Declared>& all() const { return all_; }
  std::vector<std::size_t> named(std::string_view name) const;
  std::optional<std::size_t> find(std::size_t node, std::string_view name) const;

 private:
  std::vector<Declared> all_;
  std::unordered_multimap<std::string_view, std::size_t> by_name_;
};

struct ConditionContext {
  Report& report;
  Names& names;
  const ChoiceNames& choices;
  const std::vector<Variable>& variables;
};

struct CompiledCondition {
  Condition condition;
  CueSet asks_noticed = 0;  // cues that it asks to have been noticed, not under `not`
};

CompiledCondition compile_condition(const ConditionContext& context, const YamlNode& scalar);

}  // namespace earshot::scenario
