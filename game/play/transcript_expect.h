// Private to the room: whether what a script expects is so.
#pragma once

#include <optional>
#include <string>

#include "play/run.h"
#include "play/transcript.h"
#include "play/transcript_grammar.h"

namespace earshot::play {

struct Finding {
  bool met = false;
  std::string found;  // what is so: "node `story`", "that it is not known"
};

// Nothing when the expectation names what the scenario does not have. Not for `refused`, which speaks of the next command.
std::optional<Finding> look(const Run& run, const Command& command, const Expected& expected);

}  // namespace earshot::play
