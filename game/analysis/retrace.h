// Private to the room: after a mistake, back onto a good play.
//
// Entry point: recovered_by_retracing(). Cheaper than a search, and nearly always enough: the good
// play is left by one mistake, and taken up again where the play comes back to one of its nodes. It
// proves what it finds; what it does not find, a search has to settle (passing.h).
#pragma once

#include <bitset>
#include <memory>
#include <span>

#include "play/run.h"

namespace earshot::analysis {

// `way`: the actions of a play to its ending. `mistakes`: replies to try wherever the way passes
// their node. Back come those after which a play passes that has no other mistake.
std::bitset<scenario::kMaxChoices> recovered_by_retracing(
    const std::shared_ptr<const scenario::Scenario>& scenario, scenario::VariantIndex variant,
    std::span<const play::Action> way, const std::bitset<scenario::kMaxChoices>& mistakes);

}  // namespace earshot::analysis
