// Private to the room: what an author can do about a command that cannot be done.
#pragma once

#include <string>
#include <string_view>

#include "play/run.h"
#include "play/transcript.h"

namespace earshot::play {

// What there is in place of what was asked for; may be empty.
std::string help_for(const Run& run, const Command& command, Refusal refusal);

std::string_view keyword_of(scenario::Choice::Kind kind);  // as a scenario writes it: "do"
std::string how_to_take(const scenario::Choice& choice);   // "write `choose x`"

}  // namespace earshot::play
