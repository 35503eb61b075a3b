// The names of the files in a folder of records. Private to the room.
//
//   records.db, records.db-wal   the records, and the journal of what was done since they were last
//                                folded together
//   records.1.db … records.3.db  older copies, 1 the newest
//   records.damaged-1.db …       what could not be read any more, kept for whoever can
//   records.next.db              complete, about to take the place of records.db
//   records.tmp.db               being written
//   records.lock                 held by the process that has the records open
#pragma once

#include <filesystem>
#include <string>

namespace earshot::records {

inline constexpr int kCopies = 3;

struct Place {
  std::filesystem::path folder;  // real path

  std::filesystem::path main() const { return folder / "records.db"; }
  std::filesystem::path next() const { return folder / "records.next.db"; }
  std::filesystem::path temporary() const { return folder / "records.tmp.db"; }
  std::filesystem::path lock() const { return folder / "records.lock"; }
  std::filesystem::path copy(int number) const {
    return folder / ("records." + std::to_string(number) + ".db");
  }
  std::filesystem::path aside(int number) const {
    return folder / ("records.damaged-" + std::to_string(number) + ".db");
  }
};

inline std::filesystem::path with_suffix(const std::filesystem::path& file, const char* suffix) {
  return file.string() + suffix;
}

}  // namespace earshot::records
