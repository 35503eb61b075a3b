// Private to the room: the checks that look at one node alone (EAR405–EAR407, EAR410).
#pragma once

#include "base/diagnostic.h"
#include "scenario/model.h"

namespace earshot::check {

void check_replies(const scenario::Scenario& scenario, base::Diagnostics& diagnostics);

}  // namespace earshot::check
