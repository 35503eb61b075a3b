// A scenario as a Promela model: the rules of design/rules.md said a second time, for Spin to find
// all states of. It shares no rule with game/play and no search with game/analysis; from there it
// takes one thing, as data: which parts of the state the live key keeps at which node.
//
// Entry point: promela(). One state of the model at rest is one state of analysis::explore with
// Key::live and Grain::visit: an arrival, or an ending. A whole visit (hearing, looking at
// distractions, marking, replying) and the arrival it leads to are one atomic step, since that is
// how the explorer counts; what happens in between is nowhere a state. The model has one state
// more than the explorer: before the first arrival, where everything is 0. There a visit goes that
// leads to nothing (nothing on offer, and something still unmarked), because a step that has begun
// has to end somewhere.
// As in analysis/moves.h the player does not leave, and marks and looks at nothing that the live key
// does not ask about. A summary and a diagnosis have one way for each outcome that what is known allows.
#pragma once

#include <string>

#include "analysis/moves.h"

namespace earshot::test {

std::string promela(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                    analysis::Player player);

}  // namespace earshot::test
