// A way that the analysis found, as a `.play` script that anybody can run.
//
// Entry point: script_of_way(). Where a visit was heard to its end before the reply the script says
// nothing of hearing, as people write it: a reply without `hear` hears everything first.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "play/transcript.h"

namespace earshot::analysis {

// The actions must be possible one after another from the start of a play.
play::Script script_of_way(const std::shared_ptr<const scenario::Scenario>& scenario,
                           scenario::VariantIndex variant, std::span<const play::Action> way);

// How many of the actions are replies.
std::size_t replies_of(std::span<const play::Action> way);

// Ends a way that has come to an ending: writes down all that is known and belongs in the notes, or
// nothing, and hands them in.
enum class Notes : std::uint8_t { none, right_ones };
void hand_in(const std::shared_ptr<const scenario::Scenario>& scenario,
             scenario::VariantIndex variant, Notes notes, std::vector<play::Action>& way);

}  // namespace earshot::analysis
