// What a room made of a round, without names: what most people missed, the moment that split them, the best question asked.
//
// Entry point: room_debrief_json(), over the debriefs of all plays (play::debrief).
#pragma once

#include <string>
#include <vector>

#include "play/run.h"

namespace earshot::host {

std::string room_debrief_json(int round, const std::vector<play::Run>& plays);

}  // namespace earshot::host
