// From the postfix program to branches. An operand becomes one branch at once, which a comparison
// behind it narrows; `and`, `or` and `not` only bend the ways out of what they join.
#include <limits>
#include <utility>

#include "scenario/condition.h"

namespace earshot::scenario {
namespace {

constexpr int kLeast = std::numeric_limits<int>::min();
constexpr int kMost = std::numeric_limits<int>::max();

// `left op right` read from the right: 40 <= trust is trust >= 40.
Op mirrored(Op op) {
  switch (op) {
    case Op::less:
      return Op::greater;
    case Op::less_equal:
      return Op::greater_equal;
    case Op::greater:
      return Op::less;
    case Op::greater_equal:
      return Op::less_equal;
    default:
      return op;
  }
}

class Brancher {
 public:
  // False: it cannot be said in branches.
  bool add(Instruction instruction) {
    if (instruction.op == Op::constant) {
      parts_.push_back({Part::Kind::constant, branches_.size(), instruction.operand});
    } else if (is_operand(instruction.op)) {
      parts_.push_back({Part::Kind::operand, branches_.size(), 0});
      branches_.push_back({instruction.op, instruction.operand, 0, 0, kFails, kHolds});  // not 0
    } else if (instruction.op == Op::negate) {
      return negate();
    } else if (instruction.op == Op::both || instruction.op == Op::either) {
      return join(instruction.op == Op::both ? kHolds : kFails);
    } else {
      return compare(instruction.op);
    }
    return branches_.size() < kFails;
  }

  std::vector<Branch> take() { return std::move(branches_); }

 private:
  static constexpr std::uint16_t kFails = Branch::kFails, kHolds = Branch::kHolds;

  // What the program's stack holds.
  struct Part {
    enum class Kind : std::uint8_t { constant, operand, truth } kind;
    std::size_t first;  // of its branches, which reach to the next part's
    int constant;
  };

  bool negate() {
    if (parts_.back().kind == Part::Kind::constant) return false;
    for (std::size_t i = parts_.back().first; i < branches_.size(); ++i) {
      swap(branches_[i].inside);
      swap(branches_[i].outside);
    }
    parts_.back().kind = Part::Kind::truth;
    return true;
  }

  static void swap(std::uint16_t& way) {
    if (way >= kFails) way = way == kHolds ? kFails : kHolds;
  }

  // Where the left one comes to `undecided`, the right one is asked.
  bool join(std::uint16_t undecided) {
    const Part right = parts_.back();
    parts_.pop_back();
    Part& left = parts_.back();
    if (left.kind == Part::Kind::constant || right.kind == Part::Kind::constant) return false;
    for (std::size_t i = left.first; i < right.first; ++i) {
      for (std::uint16_t* way : {&branches_[i].inside, &branches_[i].outside}) {
        if (*way == undecided) *way = static_cast<std::uint16_t>(right.first);
      }
    }
    left.kind = Part::Kind::truth;
    return true;
  }

  bool compare(Op op) {
    const Part right = parts_.back();
    parts_.pop_back();
    Part& left = parts_.back();
    if (left.kind == Part::Kind::constant && right.kind == Part::Kind::operand) {
      narrow(branches_.back(), mirrored(op), left.constant);
    } else if (left.kind == Part::Kind::operand && right.kind == Part::Kind::constant) {
      narrow(branches_.back(), op, right.constant);
    } else {
      return false;
    }
    left.kind = Part::Kind::truth;
    return true;
  }

  // Constants are 16 bits wide, so one more and one less are numbers too.
  static void narrow(Branch& branch, Op op, int with) {
    const bool at_least = op == Op::greater || op == Op::greater_equal;
    const bool at_most = op == Op::less || op == Op::less_equal;
    branch.least = at_most ? kLeast : op == Op::greater ? with + 1 : with;
    branch.most = at_least ? kMost : op == Op::less ? with - 1 : with;
    branch.inside = op == Op::not_equal ? kFails : kHolds;
    branch.outside = op == Op::not_equal ? kHolds : kFails;
  }

  std::vector<Part> parts_;
  std::vector<Branch> branches_;
};

}  // namespace

std::vector<Branch> branches_of(const std::vector<Instruction>& code) {
  Brancher brancher;
  for (const Instruction instruction : code) {
    if (!brancher.add(instruction)) return {};
  }
  return brancher.take();
}

}  // namespace earshot::scenario
