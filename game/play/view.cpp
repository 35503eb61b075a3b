// From a state to what may be seen of it.
#include "play/view.h"

#include <array>

#include "play/order.h"

namespace earshot::play {
namespace {

using scenario::Scenario;

// A card of the table, and what it is sorted by: first its wave, then its key, then itself. In two words,
// the first of which decides nearly always.
struct Seen {
  std::size_t card;  // from the node's first choice
  std::uint64_t first, second;

  Seen() = default;
  Seen(std::size_t which, std::uint64_t wave, std::uint64_t key)
      : card(which),
        first(wave << (64 - kWaveBits) | key >> kWaveBits),
        second((key & kWaveMask) << 16U | which) {}

  bool lies_before(const Seen& other) const {
    return first != other.first ? first < other.first : second < other.second;
  }
};

class Seens {
 public:
  Seens(const State& state, scenario::CardSet cards, std::size_t first, std::uint64_t order) {
    base::for_each_bit(cards, [&](std::size_t card) {
      const auto choice = static_cast<scenario::ChoiceIndex>(first + card);
      seen_[count_++] = Seen(card, wave_of(state, card), card_order(order, state.place, choice));
    });
  }
  std::size_t size() const { return count_; }
  const Seen* begin() const { return seen_.data(); }
  const Seen* end() const { return seen_.data() + count_; }

  // How many lie before it.
  std::size_t rank(const Seen& one) const {
    std::size_t before = 0;
    for (const Seen& other : *this) before += other.lies_before(one) ? 1U : 0U;
    return before;
  }

 private:
  std::array<Seen, scenario::kMaxChoicesPerNode> seen_;
  std::size_t count_ = 0;
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
  if (!can_leave()) return cards;
  const std::size_t first = sets_of(scenario_, state_).first_choice;
  const Seens seen(state_, cards_seen(), first, order_);
  std::array<const Seen*, scenario::kMaxChoicesPerNode> by_rank{};
  for (const Seen& one : seen) by_rank[seen.rank(one)] = &one;
  for (std::size_t rank = 0; rank < seen.size(); ++rank) {
    const std::size_t card = by_rank[rank]->card;
    const bool open = (table_.open >> card & 1U) != 0;
    if (!open && (table_.locked >> card & 1U) == 0) continue;
    const auto choice = static_cast<scenario::ChoiceIndex>(first + card);
    cards.push_back({static_cast<int>(rank) + 1, choice, &scenario_.choices[choice], !open});
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
