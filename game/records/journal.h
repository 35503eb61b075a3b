// Looks into the write-ahead journal that a killed game leaves behind, before SQLite does. Private
// to the room.
//
// Entry point: has_lost_commits(). SQLite stops reading at the first frame whose checksum is wrong
// and forgets all that follows, in silence. That is right for the torn end of a write nobody was
// told of; it is a loss when whole commits stand behind the frame. Format:
// https://www.sqlite.org/walformat.html
#pragma once

#include <string_view>

namespace earshot::records {

// Whether something that was promised to be durable stands behind a damaged place of this journal.
bool has_lost_commits(std::string_view journal);

}  // namespace earshot::records
