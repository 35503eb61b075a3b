// foreseen(): Kleene's three-valued logic over the postfix program. The variant is known, all else
// unknown.
#include "scenario/condition.h"

namespace earshot::scenario {
namespace {

using Maybe = std::optional<int>;  // nothing: not known

Maybe join(Op op, Maybe left, Maybe right) {
  if (op == Op::both && (left == 0 || right == 0)) return 0;
  if (op == Op::either && ((left && *left != 0) || (right && *right != 0))) return 1;
  if (!left || !right) return std::nullopt;
  return combine(op, *left, *right);
}

}  // namespace

std::optional<bool> foreseen(const Condition& condition, int variant,
                             std::optional<Instruction> met) {
  if (condition.always()) return true;
  const auto value_of = [&](Instruction instruction) -> Maybe {
    if (instruction.op == Op::constant) return instruction.operand;
    if (instruction.op == Op::variant) return variant;
    if (met == instruction) return 1;
    return std::nullopt;
  };
  std::array<Maybe, kConditionDepth> stack{};
  std::size_t size = 0;
  for (const Instruction instruction : condition.code) {
    if (is_operand(instruction.op)) {
      stack[size++] = value_of(instruction);
    } else if (instruction.op == Op::negate) {
      if (stack[size - 1]) stack[size - 1] = *stack[size - 1] == 0 ? 1 : 0;
    } else {
      --size;
      stack[size - 1] = join(instruction.op, stack[size - 1], stack[size]);
    }
  }
  if (!stack[0]) return std::nullopt;
  return *stack[0] != 0;
}

bool possible(const Condition& condition, int variant) {
  return foreseen(condition, variant) != false;
}

}  // namespace earshot::scenario
