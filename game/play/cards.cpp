// Which replies lie on the table.
#include <algorithm>

#include "play/rules.h"

namespace earshot::play {
namespace {

using scenario::ChoiceIndex;

constexpr unsigned kCardBits = 4;

unsigned wave_of(const State& state, unsigned card) {
  return state.appeared >> (card * kCardBits) & 0xFU;
}

// A card is seen when it can be taken, or when it is locked and says why.
bool is_seen(const scenario::Scenario& scenario, const State& state, ChoiceIndex choice) {
  const auto refusal = refused(scenario, state, choice);
  return !refusal ||
         (*refusal == Refusal::card_not_shown && !scenario.choices[choice].hint.empty());
}

bool a_line_can_still_change_something(const scenario::Scenario& scenario, const State& state) {
  for (int position = 0; position < line_count(state); ++position) {
    const std::size_t index = line_at(state, position);
    const scenario::Line& line = node_of(scenario, state).lines[index];
    const bool unmarked_cue = line.cue && (state.marked >> index & 1U) == 0;
    const bool unseen_distraction = !line.distraction.empty() && (state.glanced >> index & 1U) == 0;
    if (unmarked_cue || unseen_distraction) return true;
  }
  return false;
}

}  // namespace

std::optional<Refusal> refused(const scenario::Scenario& scenario, const State& state,
                               ChoiceIndex index) {
  if (state.closed) return Refusal::play_is_closed;
  if (at_ending(state)) return Refusal::play_has_ended;
  if (index >= scenario.choices.size() || scenario.choices[index].node != state.place) {
    return Refusal::no_such_card;
  }
  const scenario::Choice& choice = scenario.choices[index];
  if (!choice.again && has_taken(state, index)) return Refusal::already_taken;
  if (!holds(scenario, state, choice.condition)) return Refusal::card_not_shown;
  return std::nullopt;
}

void note_appearing_cards(const Move& move) {
  State& state = move.state;
  const scenario::Node& node = node_of(move.scenario, state);
  unsigned last_wave = 0;
  for (unsigned card = 0; card < node.choice_count; ++card)
    last_wave = std::max(last_wave, wave_of(state, card));
  for (unsigned card = 0; card < node.choice_count; ++card) {
    if (wave_of(state, card) != 0) continue;
    if (!is_seen(move.scenario, state, static_cast<ChoiceIndex>(node.first_choice + card)))
      continue;
    state.appeared |= std::uint64_t{last_wave + 1} << (card * kCardBits);
  }
}

bool nothing_can_be_done(const scenario::Scenario& scenario, const State& state) {
  if (at_ending(state) || !all_heard(state)) return false;
  const scenario::Node& node = node_of(scenario, state);
  for (unsigned card = 0; card < node.choice_count; ++card) {
    if (!refused(scenario, state, static_cast<ChoiceIndex>(node.first_choice + card))) return false;
  }
  return !a_line_can_still_change_something(scenario, state);
}

}  // namespace earshot::play
