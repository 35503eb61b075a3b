#include "play/transcript_expect.h"

#include <algorithm>

#include <fmt/format.h>

#include "play/rules.h"
#include "play/visit.h"

namespace earshot::play {
namespace {

using scenario::Scenario;
using MaybeFinding = std::optional<Finding>;

std::string tick(std::string_view word) { return fmt::format("`{}`", word); }

std::string place_text(const Run& run) {
  const State& state = run.state();
  if (at_ending(state)) return "the ending " + tick(ending_of(run.scenario(), state).name);
  return "node " + tick(node_of(run.scenario(), state).name);
}

std::string flags_text(const Result& result) {
  if (result.flags.empty()) return "no flag";
  std::string text = result.flags.size() == 1 ? "the flag " : "the flags ";
  for (std::size_t i = 0; i < result.flags.size(); ++i) {
    text += (i == 0 ? "" : ", ") + tick(name_of(result.flags[i]));
  }
  return text;
}

std::string scores_text(const Result& result) {
  std::string text;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    const auto dimension = static_cast<scenario::Dimension>(i);
    text += fmt::format("{} {}, ", name_of(dimension), result.scores.shown(dimension));
  }
  text += fmt::format("total {}, the cause {}", result.scores.shown_total(),
                      result.cause_proven ? "proven" : "not proven");
  return text + ", " + flags_text(result);
}

int score_named(const Result& result, std::string_view name) {
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    const auto dimension = static_cast<scenario::Dimension>(i);
    if (name_of(dimension) == name) return result.scores.shown(dimension);
  }
  return result.scores.shown_total();
}

// What `word` means for this variable.
std::optional<int> value_named(const scenario::Variable& variable, std::string_view word) {
  using Kind = scenario::Variable::Kind;
  if (variable.kind == Kind::boolean && (word == "yes" || word == "true")) return 1;
  if (variable.kind == Kind::boolean && (word == "no" || word == "false")) return 0;
  if (variable.kind != Kind::word) return number_in(word);
  const auto found = std::find(variable.words.begin(), variable.words.end(), word);
  if (found == variable.words.end()) return std::nullopt;
  return static_cast<int>(found - variable.words.begin());
}

std::string value_text(const scenario::Variable& variable, int value) {
  using Kind = scenario::Variable::Kind;
  if (variable.kind == Kind::boolean) return value != 0 ? "`yes`" : "`no`";
  if (variable.kind == Kind::word) return tick(variable.words[static_cast<std::size_t>(value)]);
  return tick(std::to_string(value));
}

template <class Items>
std::optional<std::size_t> index_of(const Items& items, std::string_view name) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].name == name) return i;
  }
  return std::nullopt;
}

class Look {
 public:
  Look(const Run& run, const Command& command, std::size_t first)
      : run_(run), words_(command.words), first_(first) {}

  MaybeFinding at(Expectation what) const {
    const State& state = run_.state();
    switch (what) {
      case Expectation::node:
        return node();
      case Expectation::ending:
        return ending();
      case Expectation::trust:
        return number(state.trust * 5, 0);
      case Expectation::tension:
        return number(state.tension * 5, 0);
      case Expectation::day:
        return number(state.day, 0);
      case Expectation::knows:
        return in_set(scenario().facts, state.facts, "known");
      case Expectation::noticed:
        return in_set(scenario().cues, state.cues, "noticed");
      case Expectation::promise:
        return promise();
      case Expectation::shown:
        return shown();
      case Expectation::variable:
        return variable();
      default:
        return of_result(what);
    }
  }

 private:
  const Scenario& scenario() const { return run_.scenario(); }
  const std::string& word(std::size_t slot) const { return words_[first_ + slot]; }

  // `slot`: the comparison; the number stands behind it.
  Finding number(int value, std::size_t slot) const {
    return {compare(value, word(slot), number_in(word(slot + 1)).value_or(0)),
            tick(std::to_string(value))};
  }

  template <class Items>
  MaybeFinding in_set(const Items& items, std::uint64_t set, std::string_view state) const {
    const auto index = index_of(items, word(0));
    if (!index) return std::nullopt;
    const bool is_in = (set >> *index & 1U) != 0;
    return Finding{is_in, fmt::format("that it is {}{}", is_in ? "" : "not ", state)};
  }

  MaybeFinding node() const {
    const auto index = scenario().find_node(word(0));
    if (!index) return std::nullopt;
    return Finding{run_.state().place == *index, place_text(run_)};
  }

  MaybeFinding ending() const {
    const auto index = scenario().find_ending(word(0));
    if (!index) return std::nullopt;
    return Finding{run_.state().place == kEndingPlace + *index, place_text(run_)};
  }

  MaybeFinding promise() const {
    const auto index = scenario().find_promise(word(0));
    if (!index) return std::nullopt;
    const std::string_view status = name_of(run_.state().promises[*index].status);
    return Finding{status == word(1), tick(status)};
  }

  MaybeFinding shown() const {
    if (!index_of(scenario().choices, word(0))) return std::nullopt;
    const auto here = choices_here(scenario(), run_.state());
    for (const scenario::ChoiceIndex choice : here) {
      if (scenario().choices[choice].name != word(0)) continue;
      const auto refusal = refused(scenario(), run_.state(), choice);
      if (!refusal) return Finding{true, "that it is on offer"};
      return Finding{false, "that it is not: " + std::string(sentence_of(*refusal))};
    }
    return Finding{false, "that it is no choice of " + place_text(run_)};
  }

  MaybeFinding variable() const {
    const auto index = index_of(scenario().variables, word(0));
    if (!index) return std::nullopt;
    const scenario::Variable& variable = scenario().variables[*index];
    const auto wanted = value_named(variable, word(2));
    const int value = variable_value(variable, run_.state().variables);
    return Finding{wanted && compare(value, word(1), *wanted), value_text(variable, value)};
  }

  MaybeFinding of_result(Expectation what) const {
    const Result result = run_.result();
    switch (what) {
      case Expectation::score:
        return number(score_named(result, word(0)), 1);
      case Expectation::flag: {
        const auto is_it = [&](scenario::Critical flag) { return name_of(flag) == word(0); };
        return Finding{std::any_of(result.flags.begin(), result.flags.end(), is_it),
                       flags_text(result)};
      }
      case Expectation::no:
        return Finding{result.flags.empty(), flags_text(result)};
      case Expectation::passed:
        return Finding{result.passed, scores_text(result)};
      default:
        return Finding{name_of(result.mark) == word(0), tick(name_of(result.mark))};
    }
  }

  const Run& run_;
  const std::vector<std::string>& words_;
  std::size_t first_;
};

}  // namespace

std::optional<Finding> look(const Run& run, const Command& command, const Expected& expected) {
  auto finding = Look(run, command, expected.first).at(expected.what);
  if (finding && expected.denied) finding->met = !finding->met;
  return finding;
}

}  // namespace earshot::play
