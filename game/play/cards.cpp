// Which replies lie on the table.
#include <algorithm>

#include "play/rules.h"

namespace earshot::play {
namespace {

using scenario::CardSet;
using scenario::ChoiceIndex;
using scenario::NodeSets;
using scenario::Scenario;

// Of the present node, the cards that were taken; the bits above them mean nothing.
std::uint64_t taken_here(const NodeSets& sets, const State& state) {
  const std::size_t word = sets.first_choice / 64U;
  const unsigned shift = sets.first_choice % 64U;
  std::uint64_t taken = state.taken[word] >> shift;
  if (shift > 64 - scenario::kMaxChoicesPerNode && word + 1 < state.taken.size())
    taken |= state.taken[word + 1] << (64 - shift);
  return taken;
}

// Those that were not taken, or may be taken again.
inline CardSet left_over(const NodeSets& sets, const State& state) {
  return static_cast<CardSet>(sets.cards & (sets.again | ~taken_here(sets, state)));
}

bool condition_holds(const Scenario& scenario, const State& state, const NodeSets& sets,
                     std::size_t card) {
  return holds(scenario, state, scenario.choices[sets.first_choice + card].condition);
}

bool a_line_can_still_change_something(const NodeSets& sets, const State& state) {
  const unsigned unmarked_cues = sets.with_cue & ~unsigned{state.marked};
  const unsigned unseen_distractions = sets.distracting & ~unsigned{state.glanced};
  return (state.lines & (unmarked_cues | unseen_distractions)) != 0;
}

// Those seen now for the first time in this visit have all appeared at this moment.
void note_appearing_cards(State& state, unsigned seen) {
  const unsigned fresh = seen & ~unsigned{appeared_cards(state)};
  if (fresh == 0) return;
  std::uint64_t last_wave = 0;
  for (std::uint64_t rest = state.appeared; rest != 0; rest >>= kWaveBits)
    last_wave = std::max(last_wave, rest & kWaveMask);
  base::for_each_bit(
      fresh, [&](std::size_t card) { state.appeared |= (last_wave + 1) << (card * kWaveBits); });
}

}  // namespace

std::optional<Refusal> refused(const Scenario& scenario, const State& state, ChoiceIndex index) {
  if (state.closed) return Refusal::play_is_closed;
  if (at_ending(state)) return Refusal::play_has_ended;
  const NodeSets& sets = sets_of(scenario, state);
  const auto card = static_cast<std::size_t>(index - sets.first_choice);
  if (card >= scenario::kMaxChoicesPerNode || (sets.cards >> card & 1U) == 0)
    return Refusal::no_such_card;
  if ((left_over(sets, state) >> card & 1U) == 0) return Refusal::already_taken;
  const bool asked = (sets.asked_cards >> card & 1U) != 0;
  const bool sure = (sets.sure_cards >> card & 1U) != 0;
  if (asked ? !condition_holds(scenario, state, sets, card) : !sure) return Refusal::card_not_shown;
  return std::nullopt;
}

Table table_of(const Scenario& scenario, const State& state) {
  if (at_ending(state)) return {};
  const NodeSets& sets = sets_of(scenario, state);
  const CardSet left = left_over(sets, state);
  unsigned open = left & sets.sure_cards;
  base::for_each_bit(left & sets.asked_cards, [&](std::size_t card) {
    if (condition_holds(scenario, state, sets, card)) open |= 1U << card;
  });
  return {static_cast<CardSet>(open), static_cast<CardSet>(left & sets.hinted & ~open)};
}

void look_at_table(const Move& move) {
  State& state = move.state;
  move.table = table_of(move.scenario, state);
  note_appearing_cards(state, move.table.open | move.table.locked);
  const bool can_go_on = move.table.open != 0 || !all_heard(state);
  if (can_go_on || a_line_can_still_change_something(sets_of(move.scenario, state), state)) return;
  leave(move, false);
}

void look_for_more(const Move& move) {
  if (move.table.open == 0) look_at_table(move);  // nothing is open, or it is not known
}

}  // namespace earshot::play
