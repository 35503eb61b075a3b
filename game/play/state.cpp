// State's few questions that need a loop, and its text form (names instead of indices).
#include "play/state.h"

#include <fmt/format.h>

namespace earshot::play {

namespace {

using scenario::Scenario;

void add(std::string& text, std::string_view name, std::string_view value) {
  if (!value.empty()) text += fmt::format("{}: {}\n", name, value);
}

// The names of the members of a bit set, in order, with blanks between.
template <class Items>
std::string names_of(const Items& items, std::uint64_t set) {
  std::string text;
  for (std::size_t i = 0; i < items.size() && i < 64; ++i) {
    if ((set >> i & 1U) == 0) continue;
    if (!text.empty()) text += ' ';
    text += items[i].name;
  }
  return text;
}

std::string promises_text(const Scenario& scenario, const State& state) {
  std::string text;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    const PromiseState& promise = state.promises[i];
    if (promise.status == PromiseStatus::none) continue;
    if (!text.empty()) text += ' ';
    text += fmt::format(
        "{}={}{}", scenario.promises[i].name, name_of(promise.status),
        promise.status <= PromiseStatus::renewed ? fmt::format("({})", promise.due) : "");
  }
  return text;
}

std::string taken_text(const Scenario& scenario, const State& state) {
  std::string text;
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    if (!has_taken(state, static_cast<scenario::ChoiceIndex>(i))) continue;
    const auto& choice = scenario.choices[i];
    text += fmt::format("{}{}/{}", text.empty() ? "" : " ", scenario.nodes[choice.node].name,
                        choice.name);
  }
  return text;
}

std::string visited_text(const Scenario& scenario, const State& state) {
  std::string text;
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    if (!has_visited(state, static_cast<scenario::NodeIndex>(i))) continue;
    text += (text.empty() ? "" : " ") + scenario.nodes[i].name;
  }
  return text;
}

}  // namespace

std::string text_of(const Scenario& scenario, const State& state) {
  std::string text;
  add(text, at_ending(state) ? "ending" : "node",
      at_ending(state) ? ending_of(scenario, state).name : node_of(scenario, state).name);
  add(text, "day", std::to_string(state.day));
  add(text, "trust", std::to_string(state.trust * 5));
  add(text, "tension", std::to_string(state.tension * 5));
  add(text, "heard", fmt::format("{}/{}", state.heard, line_count(state)));
  add(text, "facts", names_of(scenario.facts, state.facts));
  add(text, "notes", names_of(scenario.facts, state.notes));
  add(text, "cues", names_of(scenario.cues, state.cues));
  add(text, "promises", promises_text(scenario, state));
  add(text, "taken", taken_text(scenario, state));
  add(text, "visited", visited_text(scenario, state));
  if (state.variables != 0) add(text, "variables", fmt::format("{:#x}", state.variables));
  if (state.diagnosis != 0) add(text, "diagnosis", scenario.causes[state.diagnosis - 1U].name);
  if (state.closed) add(text, "closed", "yes");
  return text;
}

}  // namespace earshot::play
