// Private to the room: questions about the present visit that reading and writing a transcript both ask.
#pragma once

#include <vector>

#include "play/state.h"

namespace earshot::play {

// The lines of this visit that carry the cue, heard or not; positions as Notice takes them.
std::vector<int> positions_of_cue(const scenario::Scenario& scenario, const State& state,
                                  scenario::CueIndex cue);

// The choices of this kind that can be taken now.
std::vector<scenario::ChoiceIndex> cards_on_offer(const scenario::Scenario& scenario,
                                                  const State& state, scenario::Choice::Kind kind);

// All choices of the present node; none at an ending.
std::vector<scenario::ChoiceIndex> choices_here(const scenario::Scenario& scenario,
                                                const State& state);

}  // namespace earshot::play
