// possible(): Kleene's three-valued logic over the postfix program. The variant is known, all else
// unknown.
#include "scenario/condition.h"

#include <optional>

namespace earshot::scenario {
namespace {

using Maybe = std::optional<int>;  // nothing: not known

Maybe join(Op op, Maybe left, Maybe right) {
  if (op == Op::both && (left == 0 || right == 0)) return 0;
  if (op == Op::either && ((left && *left != 0) || (right && *right != 0))) return 1;
  if (!left || !right) return std::nullopt;
  return combine(op, *left, *right);
}

Maybe operand_value(Instruction instruction, int variant) {
  if (instruction.op == Op::constant) return instruction.operand;
  if (instruction.op == Op::variant) return variant;
  return std::nullopt;
}

}  // namespace

bool possible(const Condition& condition, int variant) {
  if (condition.always()) return true;
  std::array<Maybe, kConditionDepth> stack{};
  std::size_t size = 0;
  for (const Instruction instruction : condition.code) {
    if (is_operand(instruction.op)) {
      stack[size++] = operand_value(instruction, variant);
    } else if (instruction.op == Op::negate) {
      if (stack[size - 1]) stack[size - 1] = *stack[size - 1] == 0 ? 1 : 0;
    } else {
      --size;
      stack[size - 1] = join(instruction.op, stack[size - 1], stack[size]);
    }
  }
  return stack[0] != 0;
}

}  // namespace earshot::scenario
