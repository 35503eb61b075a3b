// What the game's conversation screen draws of a guarded play: the customer, all that was said so far, how it was said, and the line
// that is about to be.
//
// Entry point: talk_json(). As view_json() it goes by what a player has seen and heard; a face and a voice are told as they are perceived: the
// gesture or signal without whether it is a cue, and trust and tension in five steps.
#pragma once

#include <string>

#include "play/run.h"

namespace earshot::host {

// `meters`: the rules show trust and tension, which are then exact.
std::string talk_json(const play::Run& run, bool meters);

}  // namespace earshot::host
