#include "promela_words.h"

#include <bit>
#include <cctype>
#include <stdexcept>

#include <fmt/format.h>

namespace earshot::test {
namespace {

using scenario::Instruction;
using scenario::Op;

namespace field = analysis::field;

constexpr std::uint64_t kAll = ~std::uint64_t{0};
constexpr unsigned kMeterBits = 5;
constexpr unsigned kDayBits = 7;
constexpr std::uint64_t kStatusBits = 7;
constexpr std::uint64_t kRenewedBit = std::uint64_t{1} << analysis::kPromiseRenewedBit;
constexpr std::uint64_t kDueBits = kAll << analysis::kPromiseDueShift;

constexpr std::uint64_t bit(std::size_t index) { return std::uint64_t{1} << index; }

std::string_view sign_of(Op op) {
  switch (op) {
    case Op::both:
      return "&&";
    case Op::either:
      return "||";
    case Op::equal:
      return "==";
    case Op::not_equal:
      return "!=";
    case Op::less:
      return "<";
    case Op::less_equal:
      return "<=";
    case Op::greater:
      return ">";
    default:
      return ">=";
  }
}

}  // namespace

std::string promela_word(std::string_view id) {
  std::string word(id);
  for (char& letter : word) {
    if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
  }
  return word;
}

Words::Words(const scenario::Scenario& scenario, scenario::VariantIndex variant)
    : scenario_(scenario),
      variant_(variant),
      flow_(scenario, variant),
      kept_(analysis::live_fields(scenario, variant, flow_, analysis::Purpose::reach)) {
  for (const auto& bits : kept_) used_ |= bits;
  refuse_unknown_fields();
  collect_reads();
  add_sets();
  add_promises();
  add_numbers();
}

// Parts of the state that reaching something never asks for: the model has no words for them.
void Words::refuse_unknown_fields() const {
  for (const std::size_t which :
       {field::diagnoses, field::evidence, field::summary_before_solution, field::steps,
        field::moment, field::solution_offered, field::something_else_asked}) {
    if (used_[which] != 0) throw std::logic_error("the live key keeps what the model cannot say");
  }
}

void Words::collect_reads(const scenario::Condition& condition) {
  for (const Instruction& one : condition.code) {
    const auto index = static_cast<std::size_t>(one.operand);
    if (one.op == Op::trust) used_[field::trust] = kAll;
    if (one.op == Op::tension) used_[field::tension] = kAll;
    if (one.op == Op::day) used_[field::day] = kAll;
    if (one.op == Op::diagnosis) used_[field::diagnosis] = kAll;
    if (one.op == Op::summary) used_[field::summary] = kAll;
    if (one.op == Op::knows) used_[field::facts] |= bit(index);
    if (one.op == Op::noticed) used_[field::cues] |= bit(index);
    if (one.op == Op::visited) used_.add_node(static_cast<scenario::NodeIndex>(index));
    if (one.op == Op::took) used_.add_choice(static_cast<scenario::ChoiceIndex>(index));
    if (one.op == Op::variable) {
      const auto& variable = scenario_.variables[index];
      used_[field::variables] |= ((bit(variable.bits)) - 1) << variable.shift;
    }
    if (one.op == Op::renewed)
      used_[field::promises + index] |= kRenewedBit;
    else if (one.op >= Op::promised && one.op <= Op::broken)
      used_[field::promises + index] |= ~kRenewedBit;
  }
}

void Words::collect_reads() {
  for (const auto& node : scenario_.nodes) {
    for (const auto& line : node.lines) collect_reads(line.condition);
  }
  for (const auto& choice : scenario_.choices) {
    collect_reads(choice.condition);
    for (const auto& route : choice.routes) {
      for (const auto& one : route.cases) collect_reads(one.condition);
    }
  }
}

void Words::add(const std::string& name, unsigned width, std::size_t field, std::uint64_t bits) {
  if ((used_[field] & bits) == 0) return;
  variables_.push_back({name, width, field, bits});
  names_.insert(name);
}

void Words::add_sets() {
  std::size_t most_lines = 0;
  for (std::size_t i = 0; i < scenario_.choices.size(); ++i)
    add(choice_name(i), 1, field::taken + i / 64, bit(i % 64));
  for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
    add(visited_name(i), 1, field::visited + i / 64, bit(i % 64));
    for (std::size_t line = 0; line < scenario_.nodes[i].lines.size(); ++line) {
      if (!scenario_.nodes[i].lines[line].condition.always())
        most_lines = std::max(most_lines, line + 1);
    }
  }
  for (std::size_t i = 0; i < scenario_.facts.size(); ++i)
    add(fact_name(i), 1, field::facts, bit(i));
  for (std::size_t i = 0; i < scenario_.cues.size(); ++i) add(cue_name(i), 1, field::cues, bit(i));
  for (std::size_t i = 0; i < most_lines; ++i) add(line_name(i), 1, field::lines, bit(i));
}

void Words::add_promises() {
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
    bool renewable = false;
    for (const auto& choice : scenario_.choices) {
      for (const auto& renewal : choice.renew) renewable = renewable || renewal.promise == i;
    }
    add(promise_name(i), 3, field::promises + i, kStatusBits);
    if (!renewable) continue;
    add(renewed_name(i), 1, field::promises + i, kRenewedBit);
    add(due_name(i), kDayBits, field::promises + i, kDueBits);
  }
}

void Words::add_numbers() {
  for (std::size_t i = 0; i < scenario_.variables.size(); ++i) {
    const auto& variable = scenario_.variables[i];
    add(variable_name(i), variable.bits, field::variables,
        (bit(variable.bits) - 1) << variable.shift);
  }
  add("trust", kMeterBits, field::trust, kAll);
  add("tension", kMeterBits, field::tension, kAll);
  add("day", kDayBits, field::day, kAll);
  add("diagnosis", 3, field::diagnosis, kAll);
  add("right_named", 1, field::right_try, kAll);
  add("summary", 2, field::summary, kAll);
  add("out_of_patience", 1, field::out_of_patience, kAll);
}

std::string Words::fact_name(std::size_t fact) const {
  return "knows_" + promela_word(scenario_.facts[fact].name);
}
std::string Words::cue_name(std::size_t cue) const {
  return "noticed_" + promela_word(scenario_.cues[cue].name);
}
std::string Words::promise_name(std::size_t promise) const {
  return "promise_" + promela_word(scenario_.promises[promise].name);
}
std::string Words::renewed_name(std::size_t promise) const {
  return "renewed_" + promela_word(scenario_.promises[promise].name);
}
std::string Words::due_name(std::size_t promise) const {
  return "due_" + promela_word(scenario_.promises[promise].name);
}
std::string Words::visited_name(std::size_t node) const {
  return "visited_" + promela_word(scenario_.nodes[node].name);
}
std::string Words::variable_name(std::size_t variable) const {
  return "value_" + promela_word(scenario_.variables[variable].name);
}

// Who cannot be renewed is due on the day the scenario says.
std::string Words::due(std::size_t promise) const {
  const std::string name = due_name(promise);
  return has(name) ? name : std::to_string(scenario_.promises[promise].due);
}

std::string Words::all_known(scenario::FactSet facts) const {
  std::string text = "true";
  for (scenario::FactSet rest = facts; rest != 0; rest &= rest - 1)
    text += " && " + fact(static_cast<std::size_t>(std::countr_zero(rest)));
  return text;
}

std::string Words::operand(const Instruction& one) const {
  const auto index = static_cast<std::size_t>(one.operand);
  switch (one.op) {
    case Op::constant:
      return one.operand < 0 ? fmt::format("(0 - {})", -one.operand) : std::to_string(one.operand);
    case Op::trust:
      return "(trust * 5)";
    case Op::tension:
      return "(tension * 5)";
    case Op::variable: {
      const int least = scenario_.variables[index].least;
      return fmt::format("({} {} {})", value_of(index), least < 0 ? '-' : '+', std::abs(least));
    }
    case Op::variant:
      return std::to_string(variant_);
    case Op::knows:
      return fact(index);
    case Op::noticed:
      return noticed(index);
    case Op::visited:
      return value(visited_name(index));
    case Op::took:
      return took(index);
    case Op::promised:
      return fmt::format("({} != NONE)", promise(index));
    case Op::open:
      return fmt::format("({0} == OPEN || {0} == RENEWED)", promise(index));
    case Op::renewed:
      return value(renewed_name(index));
    case Op::kept:
      return fmt::format("({} == KEPT)", promise(index));
    case Op::broken:
      return fmt::format("({} == BROKEN)", promise(index));
    case Op::day:
      return day();
    case Op::diagnosis:
      return value("diagnosis");
    default:
      return value("summary");
  }
}

std::string Words::condition(const scenario::Condition& condition) const {
  if (condition.always()) return "true";
  std::vector<std::string> stack;
  for (const Instruction& one : condition.code) {
    if (scenario::is_operand(one.op)) {
      stack.push_back(operand(one));
    } else if (one.op == Op::negate) {
      stack.back() = "!(" + stack.back() + ")";
    } else {
      const std::string right = stack.back();
      stack.pop_back();
      stack.back() = fmt::format("({} {} {})", stack.back(), sign_of(one.op), right);
    }
  }
  return stack.back();
}

std::string Words::set(const std::string& name, const std::string& value) const {
  return has(name) ? fmt::format("{} = {}; ", name, value) : "";
}

std::string Words::learn(scenario::FactSet facts) const {
  std::string text;
  for (scenario::FactSet rest = facts; rest != 0; rest &= rest - 1)
    text += set(fact_name(static_cast<std::size_t>(std::countr_zero(rest))), "1");
  return text;
}

std::string Words::move_meter(const std::string& name, int by) const {
  if (by == 0) return "";
  const std::string moved = by > 0 ? fmt::format("({0} + {1} > 20 -> 20 : {0} + {1})", name, by)
                                   : fmt::format("({0} < {1} -> 0 : {0} - {1})", name, -by);
  return set(name, moved);
}

std::string Words::declarations() const {
  std::string text;
  for (const Variable& one : variables_)
    text += fmt::format("unsigned {} : {};\n", one.name, one.width);
  return text;
}

// A day that follows from the node need not be kept; to leave it there changes no count.
bool Words::keeps_day(std::size_t node) const {
  return keeps(node, field::day, kAll) ||
         flow_.only_day_at(static_cast<scenario::NodeIndex>(node)).has_value();
}

std::string Words::forget_at(std::size_t node) const {
  std::string text;
  for (const Variable& one : variables_) {
    bool stays = keeps(node, one.field, one.bits);
    if (one.field == field::day) stays = keeps_day(node);
    if (one.field == field::lines) {
      const auto& lines = scenario_.nodes[node].lines;
      const auto line = static_cast<std::size_t>(std::countr_zero(one.bits));
      stays = line < lines.size() && !lines[line].condition.always();
    }
    if (!stays) text += set(one.name, "0");
  }
  return text;
}

std::string Words::forget_all() const {
  std::string text;
  for (const Variable& one : variables_) text += set(one.name, "0");
  return text;
}

}  // namespace earshot::test
