// Private to the room: does the scenario teach listening (EAR601–EAR610)? What can be said without
// playing.
//
// Entry point: check_teaching().
#pragma once

#include "base/diagnostic.h"
#include "scenario/model.h"

namespace earshot::check {

base::Diagnostics check_teaching(const scenario::Scenario& scenario);

}  // namespace earshot::check
