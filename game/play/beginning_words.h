// What a play is to have behind it where it begins in the middle, as words: of the content tool's
// `play --from NODE --with 'trust=60, knows=a,b'`, and of the game's rehearsals.
//
// Entry points: read_beginning(); words_of_state(), which says a state in the same words.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "play/start_at.h"

namespace earshot::play {

// `with`: `name=value` pieces with commas between; a piece without `=` goes on with the list before
// it. The names are trust, tension, day, knows, noticed, promised, kept, visited, took and those of
// variables. Fails with a sentence that says what was not understood.
base::Result<Beginning> read_beginning(const scenario::Scenario& scenario, const std::string& node,
                                       const std::string& with);

// The state of a play in these words, as far as they go (that a promise was put off or broken is not
// among them). Only what `target` has under the same name is said: the scenario itself, or what its
// author has made of it since.
std::string words_of_state(const scenario::Scenario& scenario, const State& state,
                           const scenario::Scenario& target);

// The values of the variables, in the order of the scenario: "2", "yes", "small".
std::vector<std::string> variable_words(const scenario::Scenario& scenario, const State& state);

}  // namespace earshot::play
