// Private to the room: a script of this scenario, played from its first command.
#pragma once

#include "play/transcript.h"

namespace earshot::play {

// `run`: the play before it, at its first node or wherever it is to begin.
Performance play_commands(Run run, const Script& script);

}  // namespace earshot::play
