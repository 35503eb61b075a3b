// The same as one JSON object, for programs. docs/trainers/plays.md says what is in it.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "base/diagnostic.h"
#include "play/debrief.h"

namespace earshot::content {

nlohmann::ordered_json play_json(const play::Run& run, const play::Debrief& debrief);

}  // namespace earshot::content
