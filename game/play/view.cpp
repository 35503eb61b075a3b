// From a state to what may be seen of it.
#include "play/view.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "play/order.h"

namespace earshot::play {
namespace {

using scenario::Scenario;

struct Seen {
  std::uint64_t wave;
  std::uint64_t key;
  std::size_t card;  // from the node's first choice

  friend bool operator<(const Seen& a, const Seen& b) {
    return std::tie(a.wave, a.key, a.card) < std::tie(b.wave, b.key, b.card);
  }
};

template <class Items>
auto list_of(const Items& items) {
  return std::vector(items.begin(), items.end());
}

void add_visit(const Sight& sight, View& view) {
  view.desk = view.node->scene == scenario::Scene::desk;
  view.lines = list_of(sight.lines());
  view.next = sight.next();
  view.still_to_come = sight.still_to_come();
  view.cards = list_of(sight.cards());
}

}  // namespace

KnownFact KnownFacts::operator[](std::size_t which) const {
  const auto noted = static_cast<std::size_t>(base::count_bits(noted_));
  const bool is_noted = which < noted;
  const std::size_t fact =
      is_noted ? base::nth_bit(noted_, which) : base::nth_bit(others_, which - noted);
  return {static_cast<scenario::FactIndex>(fact), is_noted};
}

const scenario::Node* Sight::node() const {
  return at_ending(state_) ? nullptr : &node_of(scenario_, state_);
}

const scenario::Ending* Sight::ending() const {
  return at_ending(state_) ? &ending_of(scenario_, state_) : nullptr;
}

SaidLine Sight::said(int position) const {
  const std::size_t index = line_at(state_, position);
  const scenario::Line& line = node_of(scenario_, state_).lines[index];
  const bool marked = (state_.marked >> index & 1U) != 0;
  return {position, &line, marked, marked && line.cue.has_value(),
          (state_.glanced >> index & 1U) != 0};
}

SaidLines Sight::lines() const {
  SaidLines lines;
  for (int position = 0; position < said(); ++position) lines.push_back(said(position));
  return lines;
}

const scenario::Line* Sight::next() const {
  const scenario::LineSet rest = lines_to_come(state_);
  return rest == 0 ? nullptr : &node_of(scenario_, state_).lines[base::lowest_bit(rest)];
}

// Every card seen in this visit has a number, also one that has gone again: numbers never move under a finger.
Cards Sight::cards() const {
  Cards cards;
  const std::size_t first = can_leave() ? node_of(scenario_, state_).first_choice : 0;
  std::array<Seen, scenario::kMaxChoicesPerNode> seen;
  std::size_t count = 0;
  base::for_each_bit(cards_seen(), [&](std::size_t card) {
    const auto choice = static_cast<scenario::ChoiceIndex>(first + card);
    seen[count++] = {wave_of(state_, card), card_order(order_, state_.place, choice), card};
  });
  std::sort(seen.begin(), seen.begin() + count);
  for (std::size_t i = 0; i < count; ++i) {
    const bool open = (table_.open >> seen[i].card & 1U) != 0;
    if (!open && (table_.locked >> seen[i].card & 1U) == 0) continue;
    const auto choice = static_cast<scenario::ChoiceIndex>(first + seen[i].card);
    cards.push_back({static_cast<int>(i) + 1, choice, &scenario_.choices[choice], !open});
  }
  return cards;
}

std::vector<PromiseView> Sight::promises() const {
  std::vector<PromiseView> promises;
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
    const PromiseState& promise = state_.promises[i];
    if (promise.status == PromiseStatus::none) continue;
    promises.push_back(
        {static_cast<scenario::PromiseIndex>(i), promise.status, promise.due, promise.was_renewed});
  }
  return promises;
}

View view(const Scenario& scenario, const State& state, std::uint64_t order, Mode mode) {
  const Sight sight(scenario, state, order);
  View view;
  view.node = sight.node();
  view.ending = sight.ending();
  view.day = sight.day();
  view.can_leave = sight.can_leave();
  view.can_close = sight.can_close();
  sight.facts().for_each([&](const KnownFact& fact) { view.facts.push_back(fact); });
  view.promises = sight.promises();
  if (mode == Mode::practice) view.meters = sight.meters();
  if (view.node != nullptr) add_visit(sight, view);
  return view;
}

}  // namespace earshot::play
