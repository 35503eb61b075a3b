// A way that the analysis found, as a `.play` script that anybody can run.
//
// Entry point: script_of_way(). Where a visit was heard to its end before the reply the script says
// nothing of hearing, as people write it: a reply without `hear` hears everything first.
#pragma once

#include <memory>
#include <span>

#include "play/transcript.h"

namespace earshot::analysis {

// The actions must be possible one after another from the start of a play.
play::Script script_of_way(const std::shared_ptr<const scenario::Scenario>& scenario,
                           scenario::VariantIndex variant, std::span<const play::Action> way);

}  // namespace earshot::analysis
