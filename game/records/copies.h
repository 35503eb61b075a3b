// The older copies beside the records. Private to the room.
//
// A copy is written under a temporary name, checked, synced and only then renamed. Copies of one
// day replace each other, so that three copies reach back to three days on which something was
// done.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records/database.h"
#include "records/place.h"

namespace earshot::records {

void remove_database(const std::filesystem::path& file);  // with its journals

// A complete and checked database under the temporary name, made by `fill`, which gets an empty
// one. `fill` may leave it in whatever journal mode; a copy that is kept has none beside it.
void write_checked(const Place& place, const std::function<void(const Database&)>& fill);

// `content`: RowCheck::content of the database. Does nothing when the newest copy holds the same.
void keep_copy(const Database& database, const std::string& content, const Place& place,
               std::string_view now);

struct GoodCopy {
  std::filesystem::path file;
  std::string made;  // when, as the caller said then
};
std::optional<GoodCopy> newest_good_copy(const Place& place);

// Deletes a person, and notes that the copies still hold them; all of it or nothing.
void delete_person(const Database& database, std::int64_t person);

// Takes who was deleted out of every older copy too, and leaves nothing of them in unused places of
// any file. A copy that cannot be read is removed. Does nothing when there is nobody to forget.
void forget_deleted(const Database& database, const Place& place);

}  // namespace earshot::records
