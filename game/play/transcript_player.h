// Private to the room: a script of this scenario, in this variant, played from its first command.
#pragma once

#include <memory>

#include "play/transcript.h"

namespace earshot::play {

Performance play_commands(std::shared_ptr<const scenario::Scenario> scenario, const Script& script,
                          scenario::VariantIndex variant);

}  // namespace earshot::play
