// From a folder to an open, sound database, whatever the last process left there. Private to the
// room.
//
// Entry point: open_records(). The caller holds the lock. Nothing that cannot be read is ever
// deleted: it is set aside, the newest good copy takes its place, and every row of the damaged file
// whose checksum is right is taken over into it.
//
// The order of the steps is what makes it safe to be killed between any two of them:
//   1. records.next.db is written, checked, synced
//   2. records.db is renamed to records.damaged-N.db, then its journal likewise
//   3. records.next.db is renamed to records.db
// Found without records.db, a records.next.db is therefore complete, and a journal belongs to a
// file that was set aside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "records/database.h"
#include "records/place.h"

namespace earshot::records {

struct Opening {
  Database database;
  // Whole sentences for the person at the screen: what was damaged, what may be missing.
  std::vector<std::string> notices;
};
Opening open_records(const Place& place, std::string_view now);

}  // namespace earshot::records
