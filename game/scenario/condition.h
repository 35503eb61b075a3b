// Conditions: `if: trust >= 40 and not knows(lives-alone)`, compiled to a short postfix program.
//
// Entry point: evaluate(). It is the one evaluator: the rulebook gives it a state's values, the
// loader gives it what a variant fixes (possible()). Compiling is the loader's and private to the
// room (condition_compiler.h). A condition is kept twice: as a postfix program, which who reasons
// about it reads, and as the branches that a play asks millions of times.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"

namespace earshot::scenario {

// What an instruction puts on the stack, or does to it. Booleans are 0 and 1.
enum class Op : std::uint8_t {
  constant,   // operand itself
  trust,      // 0–100
  tension,    // 0–100
  day,        // from 1
  variable,   // operand: variable; its value (enum variables: position of the word)
  variant,    // position of the variant
  diagnosis,  // 0 none, else 1 + cause
  summary,    // 0 none, 1 wrong, 2 partial, 3 complete: the best so far
  knows,      // operand: fact
  noticed,    // operand: cue
  promised,   // operand: promise; ever made
  open,       // operand: promise; open or renewed
  renewed,    // operand: promise; ever renewed
  kept,
  broken,
  visited,  // operand: node
  took,     // operand: choice (index in the scenario)
  negate,
  both,
  either,
  equal,
  not_equal,
  less,
  less_equal,
  greater,
  greater_equal,
};

struct Instruction {
  Op op;
  std::int16_t operand = 0;

  friend bool operator==(const Instruction&, const Instruction&) = default;
};

// The same program as questions: one operand each, and by whether it lies in a range, where to go on.
// Nothing is asked that can no longer matter.
struct Branch {
  static constexpr std::uint16_t kFails = 0xFFFE, kHolds = 0xFFFF;

  Op op;
  std::int16_t operand = 0;
  int least = 0, most = 0;
  std::uint16_t inside = kHolds, outside = kFails;  // another branch, or the answer
};

struct Condition {
  std::vector<Instruction> code;  // empty: always true
  std::vector<Branch> branches;   // empty: always true, or only the program can say it
  std::string text;               // as the author wrote it
  base::Span where;

  bool always() const { return code.empty(); }
};

inline constexpr std::size_t kConditionDepth = 32;  // the compiler refuses deeper ones

constexpr bool is_operand(Op op) { return op < Op::negate; }

constexpr int combine(Op op, int left, int right) {
  switch (op) {
    case Op::both:
      return left != 0 && right != 0;
    case Op::either:
      return left != 0 || right != 0;
    case Op::equal:
      return left == right;
    case Op::not_equal:
      return left != right;
    case Op::less:
      return left < right;
    case Op::less_equal:
      return left <= right;
    case Op::greater:
      return left > right;
    default:
      return left >= right;
  }
}

// What the program comes to; it is not empty. `values` as for evaluate().
template <class Values>
bool run(const std::vector<Instruction>& code, const Values& values) {
  std::array<int, kConditionDepth> stack{};
  std::size_t size = 0;
  for (const Instruction instruction : code) {
    if (instruction.op == Op::constant) {
      stack[size++] = instruction.operand;
    } else if (is_operand(instruction.op)) {
      stack[size++] = values(instruction.op, instruction.operand);
    } else if (instruction.op == Op::negate) {
      stack[size - 1] = stack[size - 1] == 0;
    } else {
      --size;
      stack[size - 1] = combine(instruction.op, stack[size - 1], stack[size]);
    }
  }
  assert(size == 1);
  return stack[0] != 0;
}

// `values(op, operand) -> int` gives what the play holds for every operand op but `constant`.
template <class Values>
bool evaluate(const Condition& condition, const Values& values) {
  if (condition.branches.empty()) return condition.always() || run(condition.code, values);
  std::uint16_t at = 0;
  do {
    const Branch& branch = condition.branches[at];
    const int value = values(branch.op, branch.operand);
    at = value >= branch.least && value <= branch.most ? branch.inside : branch.outside;
  } while (at < Branch::kFails);
  return at == Branch::kHolds;
}

// The branches of a program; none where two operands are compared with each other, or something with
// what is itself made of several.
std::vector<Branch> branches_of(const std::vector<Instruction>& code);

// What the condition comes to in this variant whatever happens in the play, if that can be told: the
// variant is known, and that `met` gives 1, and nothing else is (three-valued logic; interval bounds
// are not tried).
std::optional<bool> foreseen(const Condition& condition, int variant,
                             std::optional<Instruction> met = {});

// False: it cannot hold in this variant.
bool possible(const Condition& condition, int variant);

}  // namespace earshot::scenario
