// The plain checks of a scenario's graph (EAR401–EAR407, EAR410): what can be said without playing,
// whatever conditions say.
//
// Entry point: check_graph(). A mistake that follows from another is a note beside it, not a
// message of its own.
#pragma once

#include "base/diagnostic.h"
#include "scenario/model.h"

namespace earshot::check {

base::Diagnostics check_graph(const scenario::Scenario& scenario);

}  // namespace earshot::check
