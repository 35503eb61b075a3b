// `play --from NODE --with 'trust=60, knows=a,b'`: what a play is to have behind it, read from words.
//
// Entry point: read_beginning().
#pragma once

#include <string>

#include "base/result.h"
#include "play/start_at.h"

namespace earshot::content {

// `with`: `name=value` pieces with commas between; a piece without `=` goes on with the list before
// it. The names are trust, tension, day, knows, noticed, promised, kept, visited, took and those of
// variables. Fails with a sentence that says what was not understood.
base::Result<play::Beginning> read_beginning(const scenario::Scenario& scenario,
                                             const std::string& node, const std::string& with);

}  // namespace earshot::content
