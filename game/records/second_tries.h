// Keeps second tries and steps back known as such when their rows are damaged: a play that lost one
// would count for somebody's progress. Private to the room.
#pragma once

#include "records/database.h"

namespace earshot::records {

// `target` has taken over every whole row of `damaged`; both have
// the tables of them.
void mark_second_tries(const Database& damaged, const Database& target);

}  // namespace earshot::records
