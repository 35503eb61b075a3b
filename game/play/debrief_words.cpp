// sentence_of(): each entry of a ledger in words, for the debrief, the terminal and exports. One function for each reason that needs more
// than a fixed sentence.
#include <fmt/format.h>

#include "play/debrief.h"

namespace earshot::play {
namespace {

using base::Rational;
using scenario::Scenario;

// A sentence of the scenario inside one of ours: in backticks, without its full stop.
std::string cited(std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return fmt::format("`{}`", sentence);
}

std::string diagnosis(const Scenario& scenario, const Entry& entry) {
  const std::string cause = cited(scenario.causes[entry.what].is);
  if (entry.share == Rational(0)) return "named the real cause without any proof: " + cause;
  if (entry.amount == Rational(0)) return "named the real cause after two wrong ones: " + cause;
  const bool at_once = entry.amount == entry.of * entry.share;
  return fmt::format("named the real cause{}{}: {}", at_once ? "" : " at the second try",
                     entry.share == Rational(1) ? " and proved it" : " with part of its proof",
                     cause);
}

std::string summary(const Entry& entry) {
  const bool whole = entry.what == static_cast<std::uint16_t>(SummaryResult::complete);
  return whole ? "said back what mattered, all of it" : "said back a part of what mattered";
}

std::string moment(const Entry& entry) {
  if (entry.choice == kNone) return "left while an answer was due";
  if (entry.share == Rational(1)) return "answered what was felt, as well as could be";
  if (entry.share == Rational(0)) return "passed over what was felt";
  return "answered a part of what was felt";
}

std::string penalty(const Scenario& scenario, const Entry& entry) {
  return fmt::format("`{}` costs points", scenario.rubric->techniques[entry.what].label);
}

std::string step(const Scenario& scenario, const Entry& entry) {
  return fmt::format("took a step that was called for: `{}`",
                     scenario.rubric->techniques[entry.what].label);
}

}  // namespace

std::string sentence_of(const Scenario& scenario, const Entry& entry) {
  switch (entry.reason) {
    case Reason::fact:
      return "learnt " + cited(scenario.facts[entry.what].is);
    case Reason::diagnosis:
      return diagnosis(scenario, entry);
    case Reason::summary:
      return summary(entry);
    case Reason::something_else:
      return "asked whether there was something else";
    case Reason::penalty:
      return penalty(scenario, entry);
    case Reason::wrong_diagnosis:
      return "named a cause that was not the real one: " + cited(scenario.causes[entry.what].is);
    case Reason::moment:
      return moment(entry);
    case Reason::repair:
      return entry.counts ? "did not put right what a mistake had done"
                          : "put right what a mistake had done";
    case Reason::false_notice:
      return "marked words behind which there was nothing";
    case Reason::step:
      return step(scenario, entry);
    case Reason::silent_delay:
      return "let the day pass without a word: " + cited(scenario.promises[entry.what].is);
    case Reason::empathy_settled:
      return "the moments of feeling, taken together";
    case Reason::promises_settled:
      return "promises kept, of those made";
    case Reason::notes_settled:
      return "the case notes: what belongs there, and what does not";
    case Reason::clamp:
      return "a score is never below 0 or above 100";
  }
  return {};
}

}  // namespace earshot::play
