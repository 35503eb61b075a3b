// From a state to what may be seen of it.
#include "play/view.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "play/apply.h"
#include "play/order.h"

namespace earshot::play {
namespace {

using scenario::Scenario;

SaidLine said(const State& state, const scenario::Node& node, std::size_t index, int position) {
  const scenario::Line& line = node.lines[index];
  const bool marked = (state.marked >> index & 1U) != 0;
  return {position, &line, marked, marked && line.cue.has_value(),
          (state.glanced >> index & 1U) != 0};
}

void add_lines(const State& state, View& view) {
  unsigned rest = state.lines;  // the first of them is the next to be said
  for (int position = 0; position < state.heard; ++position, rest &= rest - 1) {
    const auto index = static_cast<std::size_t>(__builtin_ctz(rest));
    view.lines.push_back(said(state, *view.node, index, position));
  }
  view.still_to_come = __builtin_popcount(rest);
  if (rest != 0) view.next = &view.node->lines[static_cast<std::size_t>(__builtin_ctz(rest))];
}

// Every card seen in this visit has a number, also one that has gone again: numbers never move under a finger.
void add_cards(const Scenario& scenario, const State& state, std::uint64_t order, View& view) {
  struct Seen {
    unsigned wave;
    std::uint64_t key;
    scenario::ChoiceIndex choice;
  };
  std::array<Seen, scenario::kMaxChoicesPerNode> seen;
  std::size_t count = 0;
  for (unsigned card = 0; card < view.node->choice_count; ++card) {
    const auto choice = static_cast<scenario::ChoiceIndex>(view.node->first_choice + card);
    const unsigned wave = state.appeared >> (card * 4U) & 0xFU;
    if (wave != 0) seen[count++] = {wave, card_order(order, state.place, choice), choice};
  }
  std::sort(seen.begin(), seen.begin() + count, [](const Seen& a, const Seen& b) {
    return std::tie(a.wave, a.key, a.choice) < std::tie(b.wave, b.key, b.choice);
  });
  for (std::size_t i = 0; i < count; ++i) {
    const scenario::Choice& choice = scenario.choices[seen[i].choice];
    const auto refusal = refused(scenario, state, seen[i].choice);
    if (refusal && (*refusal != Refusal::card_not_shown || choice.hint.empty())) continue;
    view.cards.push_back({static_cast<int>(i) + 1, seen[i].choice, &choice, refusal.has_value()});
  }
}

void add_facts(const State& state, View& view) {
  for (const bool noted : {true, false}) {
    const scenario::FactSet listed = state.facts & (noted ? state.notes : ~state.notes);
    for (scenario::FactSet rest = listed; rest != 0; rest &= rest - 1)
      view.facts.push_back({static_cast<scenario::FactIndex>(__builtin_ctzll(rest)), noted});
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

// The lists keep their memory.
void clear(View& view) {
  view.node = nullptr;
  view.ending = nullptr;
  view.desk = false;
  view.lines.clear();
  view.next = nullptr;
  view.still_to_come = 0;
  view.cards.clear();
  view.facts.clear();
  view.promises.clear();
  view.meters.reset();
  view.can_leave = false;
  view.can_close = false;
}

}  // namespace

View view(const Scenario& scenario, const State& state, std::uint64_t order, Mode mode) {
  View view;
  look(scenario, state, order, mode, view);
  return view;
}

void look(const Scenario& scenario, const State& state, std::uint64_t order, Mode mode,
          View& view) {
  clear(view);
  view.day = state.day;
  add_facts(state, view);
  add_promises(scenario, state, view);
  if (mode == Mode::practice) view.meters = Meters{state.trust * 5, state.tension * 5};
  if (at_ending(state)) {
    view.ending = &ending_of(scenario, state);
    view.can_close = !state.closed;
    return;
  }
  view.node = &node_of(scenario, state);
  view.desk = view.node->scene == scenario::Scene::desk;
  view.can_leave = true;
  add_lines(state, view);
  add_cards(scenario, state, order, view);
}

}  // namespace earshot::play
