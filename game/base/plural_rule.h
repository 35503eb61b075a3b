// Which form of a sentence goes with a number: the `Plural-Forms` field of a catalogue, as gettext
// has it ("nplurals=3; plural=n==1 ? 0 : n>1 && n<5 ? 1 : 2;").
//
// Entry points: PluralRule::parse() and form(). The expression is a small part of C over unsigned
// numbers; it is compiled once to a list of steps without jumps or recursion, and no expression is
// longer than kMostSteps, so that what a translator writes cannot hang or end the program.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace earshot::base {

class PluralRule {
 public:
  // English and German: one thing, and any other number of things.
  PluralRule();
  // Nothing: it is no such field, or has more than kMostSteps or kMostForms.
  static std::optional<PluralRule> parse(std::string_view field);

  std::size_t forms() const { return forms_; }
  std::size_t form(std::uint64_t n) const;  // below forms(); an expression that gives more gives 0

  static constexpr std::size_t kMostSteps = 256;
  static constexpr std::size_t kMostForms = 16;

  enum class Operation : std::uint8_t {
    number,  // puts `value`
    n,       // puts the number asked for
    negate,  // of the last one put: `!`
    times,
    divide,  // by 0 gives 0, as does the rest
    rest,
    plus,
    minus,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    equal,
    unequal,
    both,    // &&
    either,  // ||
    choose,  // of the last three put: ?:
  };
  struct Step {
    Operation operation = Operation::number;
    std::uint64_t value = 0;
  };

 private:
  std::size_t forms_ = 2;
  std::vector<Step> steps_;
};

}  // namespace earshot::base
