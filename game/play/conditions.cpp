// What a condition's operands are worth in a state.
#include "play/rules.h"

namespace earshot::play {
namespace {

using scenario::Op;

int promise_value(const PromiseState& promise, Op op) {
  switch (op) {
    case Op::promised:
      return promise.status != PromiseStatus::none;
    case Op::open:
      return is_pending(promise);
    case Op::renewed:
      return promise.was_renewed;
    case Op::kept:
      return promise.status == PromiseStatus::kept;
    default:
      return promise.status == PromiseStatus::broken;
  }
}

std::uint32_t mask_of(const scenario::Variable& variable) {
  return static_cast<std::uint32_t>((std::uint64_t{1} << variable.bits) - 1);
}

struct Values {
  const scenario::Scenario& scenario;
  const State& state;

  int operator()(Op op, std::int16_t operand) const {
    const auto index = static_cast<std::size_t>(operand);
    switch (op) {
      case Op::trust:
        return state.trust * 5;
      case Op::tension:
        return state.tension * 5;
      case Op::day:
        return state.day;
      case Op::variable:
        return variable_value(scenario.variables[index], state.variables);
      case Op::variant:
        return state.variant;
      case Op::diagnosis:
        return state.diagnosis;
      case Op::summary:
        return static_cast<int>(state.summary);
      case Op::knows:
        return (state.facts >> index & 1U) != 0;
      case Op::noticed:
        return (state.cues >> index & 1U) != 0;
      case Op::visited:
        return has_visited(state, static_cast<scenario::NodeIndex>(index));
      case Op::took:
        return has_taken(state, static_cast<scenario::ChoiceIndex>(index));
      default:
        return promise_value(state.promises[index], op);
    }
  }
};

}  // namespace

int variable_value(const scenario::Variable& variable, std::uint32_t packed) {
  return variable.least + static_cast<int>(packed >> variable.shift & mask_of(variable));
}

std::uint32_t with_variable(const scenario::Variable& variable, std::uint32_t packed, int value) {
  const std::uint32_t others = packed & ~(mask_of(variable) << variable.shift);
  return others | static_cast<std::uint32_t>(value - variable.least) << variable.shift;
}

bool holds(const scenario::Scenario& scenario, const State& state,
           const scenario::Condition& condition) {
  return scenario::evaluate(condition, Values{scenario, state});
}

}  // namespace earshot::play
