// Private to the room: whether a scenario has what a script names. Asked of all commands before the first is done, so that a script is
// mended in one go.
#pragma once

#include "base/diagnostic.h"
#include "play/transcript.h"

namespace earshot::play {

// Every name that the scenario does not have, at its place.
base::Diagnostics unknown_names(const scenario::Scenario& scenario, const Script& script);

// Where a command's word stands; the whole command when it was not read from a file.
base::Span place_of(const Command& command, std::size_t word);

}  // namespace earshot::play
