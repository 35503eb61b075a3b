#include "analysis/asked.h"

namespace earshot::analysis {
namespace {

using scenario::Instruction;
using scenario::Op;

constexpr std::uint64_t kAllOfField = ~std::uint64_t{0};

// The whole of a field, for what is no set and no variable.
std::size_t field_of(Op op) {
  switch (op) {
    case Op::trust:
      return field::trust;
    case Op::tension:
      return field::tension;
    case Op::day:
      return field::day;
    case Op::diagnosis:
      return field::diagnosis;
    case Op::summary:
      return field::summary;
    default:
      return field::count;
  }
}

void add_asked(const scenario::Scenario& scenario, const Instruction& one, FieldBits& bits) {
  const auto index = static_cast<std::size_t>(one.operand);
  switch (one.op) {
    case Op::variable:
      bits[field::variables] |= bits_of(scenario.variables[index]);
      return;
    case Op::knows:
      bits[field::facts] |= std::uint64_t{1} << index;
      return;
    case Op::noticed:
      bits[field::cues] |= std::uint64_t{1} << index;
      return;
    case Op::renewed:
      bits[field::promises + index] |= kPromiseRenewed;
      return;
    case Op::promised:
    case Op::open:
    case Op::kept:
    case Op::broken:
      bits[field::promises + index] |= kPromiseStands;
      return;
    case Op::visited:
      bits.add_node(static_cast<scenario::NodeIndex>(index));
      return;
    case Op::took:
      bits.add_choice(static_cast<scenario::ChoiceIndex>(index));
      return;
    default:
      break;
  }
  if (field_of(one.op) != field::count) bits[field_of(one.op)] = kAllOfField;
}

}  // namespace

std::uint64_t bits_of(const scenario::Variable& variable) {
  return ((std::uint64_t{1} << variable.bits) - 1) << variable.shift;
}

void add_asked(const scenario::Scenario& scenario, const scenario::Condition& condition,
               FieldBits& bits) {
  for (const Instruction& one : condition.code) add_asked(scenario, one, bits);
}

}  // namespace earshot::analysis
