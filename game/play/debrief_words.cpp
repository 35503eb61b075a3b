// wording_of(): each entry of a ledger in words, for the debrief, the terminal and exports. One function for each reason that needs more
// than a fixed sentence. Sentences are whole, so that each can be said in another language.
#include <fmt/args.h>
#include <fmt/format.h>

#include "base/words.h"
#include "play/debrief.h"

namespace earshot::play {
namespace {

using base::msg;
using base::Rational;
using scenario::Scenario;

// A sentence of the scenario inside one of ours stands without its full stop.
Wording citing(std::string_view text, std::string_view sentence) {
  if (sentence.ends_with('.')) sentence.remove_suffix(1);
  return {text, {std::string(sentence)}};
}

std::string_view diagnosis_text(const Entry& entry) {
  const bool at_once = entry.amount == entry.of * entry.share;
  const bool proven = entry.share == Rational(1);
  if (entry.share == Rational(0)) return msg("named the real cause without any proof: `{}`");
  if (entry.amount == Rational(0)) return msg("named the real cause after two wrong ones: `{}`");
  if (at_once) {
    return proven ? msg("named the real cause and proved it: `{}`")
                  : msg("named the real cause with part of its proof: `{}`");
  }
  return proven ? msg("named the real cause at the second try and proved it: `{}`")
                : msg("named the real cause at the second try with part of its proof: `{}`");
}

std::string_view summary_text(const Entry& entry) {
  const bool whole = entry.what == static_cast<std::uint16_t>(SummaryResult::complete);
  return whole ? msg("said back what mattered, all of it")
               : msg("said back a part of what mattered");
}

std::string_view moment_text(const Entry& entry) {
  if (entry.choice == kNone) return msg("left while an answer was due");
  if (entry.share == Rational(1)) return msg("answered what was felt, as well as could be");
  if (entry.share == Rational(0)) return msg("passed over what was felt");
  return msg("answered a part of what was felt");
}

}  // namespace

Wording wording_of(const Scenario& scenario, const Entry& entry) {
  switch (entry.reason) {
    case Reason::fact:
      return citing(msg("learnt `{}`"), scenario.facts[entry.what].is);
    case Reason::diagnosis:
      return citing(diagnosis_text(entry), scenario.causes[entry.what].is);
    case Reason::summary:
      return {summary_text(entry), {}};
    case Reason::something_else:
      return {msg("asked whether there was something else"), {}};
    case Reason::penalty:
      return {msg("`{}` costs points"), {scenario.rubric->techniques[entry.what].label}};
    case Reason::wrong_diagnosis:
      return citing(msg("named a cause that was not the real one: `{}`"),
                    scenario.causes[entry.what].is);
    case Reason::moment:
      return {moment_text(entry), {}};
    case Reason::repair:
      return {entry.counts ? msg("did not put right what a mistake had done")
                           : msg("put right what a mistake had done"),
              {}};
    case Reason::false_notice:
      return {msg("marked words behind which there was nothing"), {}};
    case Reason::step:
      return {msg("took a step that was called for: `{}`"),
              {scenario.rubric->techniques[entry.what].label}};
    case Reason::silent_delay:
      return citing(msg("let the day pass without a word: `{}`"), scenario.promises[entry.what].is);
    case Reason::empathy_settled:
      return {msg("the moments of feeling, taken together"), {}};
    case Reason::promises_settled:
      return {msg("promises kept, of those made"), {}};
    case Reason::notes_settled:
      return {msg("the case notes: what belongs there, and what does not"), {}};
    case Reason::clamp:
      return {msg("a score is never below 0 or above 100"), {}};
  }
  return {};
}

std::string filled(std::string_view text, const std::vector<std::string>& arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(argument);
  return fmt::vformat(fmt::string_view(text.data(), text.size()), store);
}

std::string sentence_of(const Scenario& scenario, const Entry& entry) {
  const Wording wording = wording_of(scenario, entry);
  return filled(wording.text, wording.arguments);
}

}  // namespace earshot::play
