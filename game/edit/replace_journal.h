// Private to the room: which files are being replaced, written down before anything is.
//
// Entry point: Journal. It is a file in two states, told apart by its name: *begun*, while the texts are
// being written beside their files, and *ready*, from when all of them lie on the disk. Renaming the one
// to the other is the moment from which the files count as replaced. Whoever works with it holds a lock
// on it, which the system lets go of with the process.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "edit/replace_files.h"

namespace earshot::edit {

struct Swap {
  std::filesystem::path file;  // whole, no link
  std::string digest;          // of what it held before

  std::filesystem::path waiting() const;  // the new text, beside it
};

class Journal {
 public:
  explicit Journal(const std::filesystem::path& folder);
  bool is_there() const;
  ~Journal();  // lets go of the lock; the file stays
  Journal(const Journal&) = delete;
  Journal& operator=(const Journal&) = delete;

  // Takes the lock, and brings what was left by others to its end.
  base::Outcome open();

  base::Outcome begin(const std::vector<Swap>& swaps);
  base::Outcome ready();  // every text lies on the disk
  void close(
      const std::vector<Swap>& swaps);  // they are in place, or are not to be: nothing is left

 private:
  base::Outcome lock(const std::filesystem::path& path, int flags);
  base::Outcome finish_ready();
  void undo_begun();
  std::string read() const;

  std::filesystem::path begun_, ready_;
  int descriptor_ = -1;
};

// Puts the texts in place; those that are there already are passed over, and a file that was changed
// since stays as it is.
base::Outcome put_in_place(const std::vector<Swap>& swaps, const AfterEach& after_each = {});

std::string digest_of(const std::filesystem::path& file);
bool write_to_disk(int descriptor, const std::string& text);
base::Failure cannot_write(const std::filesystem::path& file);  // and why: errno

}  // namespace earshot::edit
