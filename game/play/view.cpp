// From a state to what may be seen of it.
#include "play/view.h"

#include <algorithm>
#include <tuple>

#include "play/apply.h"
#include "play/order.h"

namespace earshot::play {
namespace {

using scenario::Scenario;

SaidLine said(const Scenario& scenario, const State& state, int position) {
  const std::size_t index = line_at(state, position);
  const scenario::Line& line = node_of(scenario, state).lines[index];
  const bool marked = (state.marked >> index & 1U) != 0;
  return {position, &line, marked, marked && line.cue.has_value(),
          (state.glanced >> index & 1U) != 0};
}

void add_lines(const Scenario& scenario, const State& state, View& view) {
  for (int position = 0; position < state.heard; ++position)
    view.lines.push_back(said(scenario, state, position));
  view.still_to_come = line_count(state) - state.heard;
  if (view.still_to_come > 0) view.next = &view.node->lines[line_at(state, state.heard)];
}

// Every card seen in this visit has a number, also one that has gone again: numbers never move under a finger.
void add_cards(const Scenario& scenario, const State& state, std::uint64_t order, View& view) {
  struct Seen {
    unsigned wave;
    std::uint64_t key;
    scenario::ChoiceIndex choice;
  };
  std::vector<Seen> seen;
  for (unsigned card = 0; card < view.node->choice_count; ++card) {
    const auto choice = static_cast<scenario::ChoiceIndex>(view.node->first_choice + card);
    const unsigned wave = state.appeared >> (card * 4U) & 0xFU;
    if (wave != 0) seen.push_back({wave, card_order(order, state.place, choice), choice});
  }
  std::sort(seen.begin(), seen.end(), [](const Seen& a, const Seen& b) {
    return std::tie(a.wave, a.key, a.choice) < std::tie(b.wave, b.key, b.choice);
  });
  for (std::size_t i = 0; i < seen.size(); ++i) {
    const scenario::Choice& choice = scenario.choices[seen[i].choice];
    const auto refusal = refused(scenario, state, seen[i].choice);
    if (refusal && (*refusal != Refusal::card_not_shown || choice.hint.empty())) continue;
    view.cards.push_back({static_cast<int>(i) + 1, seen[i].choice, &choice, refusal.has_value()});
  }
}

void add_facts(const Scenario& scenario, const State& state, View& view) {
  for (const bool noted : {true, false}) {
    for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
      const bool is_noted = (state.notes >> i & 1U) != 0;
      if ((state.facts >> i & 1U) == 0 || is_noted != noted) continue;
      view.facts.push_back({static_cast<scenario::FactIndex>(i), noted});
    }
  }
}

void add_promises(const Scenario& scenario, const State& state, View& view) {
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    const PromiseState& promise = state.promises[i];
    if (promise.status == PromiseStatus::none) continue;
    view.promises.push_back(
        {static_cast<scenario::PromiseIndex>(i), promise.status, promise.due, promise.was_renewed});
  }
}

}  // namespace

View view(const Scenario& scenario, const State& state, std::uint64_t order, Mode mode) {
  View view;
  view.day = state.day;
  add_facts(scenario, state, view);
  add_promises(scenario, state, view);
  if (mode == Mode::practice) view.meters = Meters{state.trust * 5, state.tension * 5};
  if (at_ending(state)) {
    view.ending = &ending_of(scenario, state);
    view.can_close = !state.closed;
    return view;
  }
  view.node = &node_of(scenario, state);
  view.desk = view.node->scene == scenario::Scene::desk;
  view.can_leave = true;
  add_lines(scenario, state, view);
  add_cards(scenario, state, order, view);
  return view;
}

}  // namespace earshot::play
