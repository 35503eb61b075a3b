// The expression is read from left to right with operators waiting on a stack until what follows
// binds less tightly (Dijkstra's shunting yard); what leaves the stack is the list of steps.
#include "base/plural_rule.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace earshot::base {
namespace {

using Operation = PluralRule::Operation;
using Step = PluralRule::Step;

struct Binary {
  std::string_view sign;
  int rank;  // how tightly it binds
  Operation operation;
};
// Longer signs before those they begin with.
constexpr std::array kBinaries{
    Binary{"||", 2, Operation::either},        Binary{"&&", 3, Operation::both},
    Binary{"==", 4, Operation::equal},         Binary{"!=", 4, Operation::unequal},
    Binary{"<=", 5, Operation::less_or_equal}, Binary{">=", 5, Operation::greater_or_equal},
    Binary{"<", 5, Operation::less},           Binary{">", 5, Operation::greater},
    Binary{"+", 6, Operation::plus},           Binary{"-", 6, Operation::minus},
    Binary{"*", 7, Operation::times},          Binary{"/", 7, Operation::divide},
    Binary{"%", 7, Operation::rest},
};
constexpr int kChoiceRank = 1;
constexpr int kNotRank = 8;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

class Compiler {
 public:
  explicit Compiler(std::string_view text) : text_(text) {}

  std::optional<std::vector<Step>> run() {
    bool sound = true;
    for (skip(); sound && !text_.empty(); skip()) sound = wants_value_ ? value() : sign();
    if (!sound || wants_value_) return std::nullopt;
    while (!waiting_.empty()) {
      if (waiting_.back().kind == Kind::open || waiting_.back().kind == Kind::question)
        return std::nullopt;
      leave();
    }
    if (steps_.size() > PluralRule::kMostSteps) return std::nullopt;
    return std::move(steps_);
  }

 private:
  enum class Kind : std::uint8_t { open, question, operation };
  struct Waiting {
    Kind kind;
    int rank;
    Operation operation;
  };

  void skip() { text_ = trimmed(text_); }
  bool take(std::string_view sign) {
    if (!text_.starts_with(sign)) return false;
    text_.remove_prefix(sign.size());
    return true;
  }
  bool put(Step step) {
    steps_.push_back(step);
    wants_value_ = false;
    return steps_.size() <= PluralRule::kMostSteps;
  }
  bool wait(Waiting one) {
    waiting_.push_back(one);
    wants_value_ = true;
    return waiting_.size() <= PluralRule::kMostSteps;
  }
  void leave() {
    steps_.push_back({waiting_.back().operation, 0});
    waiting_.pop_back();
  }
  // All that bind at least as tightly come before what follows.
  void leave_down_to(int rank) {
    while (!waiting_.empty() && waiting_.back().kind == Kind::operation &&
           waiting_.back().rank >= rank)
      leave();
  }

  bool value() {
    if (take("(")) return wait({Kind::open, 0, Operation::number});
    if (take("!")) return wait({Kind::operation, kNotRank, Operation::negate});
    if (take("n")) return put({Operation::n, 0});
    Step number;
    const auto read = std::from_chars(text_.data(), text_.data() + text_.size(), number.value);
    if (read.ec != std::errc{} || read.ptr == text_.data()) return false;
    text_.remove_prefix(static_cast<std::size_t>(read.ptr - text_.data()));
    return put(number);
  }

  bool sign() {
    if (take(")")) return close(Kind::open);
    if (take("?")) {
      leave_down_to(kChoiceRank + 1);  // it groups from the right
      return wait({Kind::question, kChoiceRank, Operation::choose});
    }
    if (take(":")) {
      if (!close(Kind::question)) return false;
      return wait({Kind::operation, kChoiceRank, Operation::choose});
    }
    for (const Binary& binary : kBinaries) {
      if (!take(binary.sign)) continue;
      leave_down_to(binary.rank);
      return wait({Kind::operation, binary.rank, binary.operation});
    }
    return false;
  }

  // Back to the bracket or question mark that is closed here.
  bool close(Kind kind) {
    leave_down_to(0);
    if (waiting_.empty() || waiting_.back().kind != kind) return false;
    waiting_.pop_back();
    return true;
  }

  std::string_view text_;
  bool wants_value_ = true;
  std::vector<Waiting> waiting_;
  std::vector<Step> steps_;
};

std::uint64_t two(Operation operation, std::uint64_t a, std::uint64_t b) {
  switch (operation) {
    case Operation::times:
      return a * b;
    case Operation::divide:
      return b == 0 ? 0 : a / b;
    case Operation::rest:
      return b == 0 ? 0 : a % b;
    case Operation::plus:
      return a + b;
    case Operation::minus:
      return a - b;
    case Operation::less:
      return a < b ? 1 : 0;
    case Operation::less_or_equal:
      return a <= b ? 1 : 0;
    case Operation::greater:
      return a > b ? 1 : 0;
    case Operation::greater_or_equal:
      return a >= b ? 1 : 0;
    case Operation::equal:
      return a == b ? 1 : 0;
    case Operation::unequal:
      return a != b ? 1 : 0;
    case Operation::both:
      return a != 0 && b != 0 ? 1 : 0;
    default:
      return a != 0 || b != 0 ? 1 : 0;
  }
}

// `name=` and what stands up to the next semicolon.
std::optional<std::string_view> part(std::string_view field, std::string_view name) {
  while (!field.empty()) {
    const std::string_view one = trimmed(field.substr(0, field.find(';')));
    field.remove_prefix(std::min(field.find(';'), field.size() - 1) + 1);
    if (!one.starts_with(name)) continue;
    const std::string_view rest = trimmed(one.substr(name.size()));
    if (rest.starts_with('=') && !rest.starts_with("==")) return trimmed(rest.substr(1));
  }
  return std::nullopt;
}

}  // namespace

PluralRule::PluralRule()
    : steps_{{Operation::n, 0}, {Operation::number, 1}, {Operation::unequal, 0}} {}

std::optional<PluralRule> PluralRule::parse(std::string_view field) {
  const auto count = part(field, "nplurals");
  const auto expression = part(field, "plural");
  if (!count || !expression) return std::nullopt;
  PluralRule rule;
  const auto read = std::from_chars(count->data(), count->data() + count->size(), rule.forms_);
  if (read.ec != std::errc{} || read.ptr != count->data() + count->size()) return std::nullopt;
  if (rule.forms_ < 1 || rule.forms_ > kMostForms) return std::nullopt;
  auto steps = Compiler(*expression).run();
  if (!steps) return std::nullopt;
  rule.steps_ = *std::move(steps);
  return rule;
}

std::size_t PluralRule::form(std::uint64_t n) const {
  std::array<std::uint64_t, kMostSteps> held{};
  std::size_t top = 0;  // how many are held; the compiler sees to it that there are enough
  for (const Step& step : steps_) {
    if (step.operation == Operation::number || step.operation == Operation::n) {
      held[top++] = step.operation == Operation::n ? n : step.value;
    } else if (step.operation == Operation::negate) {
      held[top - 1] = held[top - 1] == 0 ? 1 : 0;
    } else if (step.operation == Operation::choose) {
      top -= 2;
      held[top - 1] = held[top - 1] != 0 ? held[top] : held[top + 1];
    } else {
      --top;
      held[top - 1] = two(step.operation, held[top - 1], held[top]);
    }
  }
  return held[0] < forms_ ? static_cast<std::size_t>(held[0]) : 0;
}

}  // namespace earshot::base
