// What each act of a facilitator does to the state. Private to the room.
#pragma once

#include "workshop/fold.h"

namespace earshot::workshop {

bool has_seat(const EventState& state, int seat);
void fold_act(EventState& state, const Record& record, const Act& act);

}  // namespace earshot::workshop
