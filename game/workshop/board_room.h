// The part of a snapshot that only an event of mode `room` has. Private to the room `workshop`.
//
// Entry points: room_json(), for all readers, and own_vote_json(), for the seat's own `you`.
#pragma once

#include "workshop/board.h"
#include "workshop/tables.h"

namespace earshot::workshop {

Json room_json(const EventState& state, Reader reader);
Json own_vote_json(const EventState& state, int seat);  // the option, or null

}  // namespace earshot::workshop
