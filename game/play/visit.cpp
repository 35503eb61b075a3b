#include "play/visit.h"

#include "play/apply.h"

namespace earshot::play {

std::vector<int> positions_of_cue(const scenario::Scenario& scenario, const State& state,
                                  scenario::CueIndex cue) {
  std::vector<int> positions;
  for (int position = 0; position < line_count(state); ++position) {
    const auto& line = node_of(scenario, state).lines[line_at(state, position)];
    if (line.cue == cue) positions.push_back(position);
  }
  return positions;
}

std::vector<scenario::ChoiceIndex> choices_here(const scenario::Scenario& scenario,
                                                const State& state) {
  std::vector<scenario::ChoiceIndex> choices;
  if (at_ending(state)) return choices;
  const scenario::Node& node = node_of(scenario, state);
  for (unsigned i = 0; i < node.choice_count; ++i) {
    choices.push_back(static_cast<scenario::ChoiceIndex>(node.first_choice + i));
  }
  return choices;
}

std::vector<scenario::ChoiceIndex> cards_on_offer(const scenario::Scenario& scenario,
                                                  const State& state, scenario::Choice::Kind kind) {
  std::vector<scenario::ChoiceIndex> cards;
  for (const scenario::ChoiceIndex choice : choices_here(scenario, state)) {
    if (scenario.choices[choice].kind != kind || refused(scenario, state, choice)) continue;
    cards.push_back(choice);
  }
  return cards;
}

}  // namespace earshot::play
