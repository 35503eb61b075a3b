// What a player may see, as JSON, for guarded play and phones; and what they want to do, as an action.
//
// Entry points: view_json(), action_of(). Both go by play::view() and by nothing else of the scenario: what a player may not
// see is not in it.
#pragma once

#include <optional>
#include <string>

#include "play/run.h"
#include "play/view.h"
#include "workshop/requests.h"

namespace earshot::host {

const char* kind_word(scenario::Choice::Kind kind);  // "say", "do", "summarise", "diagnose"

std::string view_json(const play::Run& run, bool meters);

// Nothing when the move names a card, line, fact or cause that is not to be seen.
std::optional<play::Action> action_of(const play::Run& run, const workshop::Move& move);

}  // namespace earshot::host
