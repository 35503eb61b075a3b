// Private to the room: items of the curriculum that nothing in the pack exercises (EAR906).
//
// Entry point: check_curriculum(). An item that is reported is exercised nowhere; of the others
// `earshot-content coverage` says whether they are on a best play.
#pragma once

#include "base/diagnostic.h"
#include "scenario/load.h"

namespace earshot::check {

// Nothing while a scenario does not load: what it would exercise nobody knows.
base::Diagnostics check_curriculum(const scenario::Pack& pack);

}  // namespace earshot::check
