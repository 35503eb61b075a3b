// Tells when somebody saves a file of content. Folders are watched, not files: editors save by
// writing a new file and renaming it. Linux tells of changes by inotify; nothing is asked in between.
//
// Entry points: WatchedFolders::add() and wait(). The content tool's `watch` and the game's
// `--rehearse` wait here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>

#include "base/result.h"

struct inotify_event;

namespace earshot::check {

class WatchedFolders {
 public:
  WatchedFolders();
  ~WatchedFolders();
  WatchedFolders(const WatchedFolders&) = delete;
  WatchedFolders& operator=(const WatchedFolders&) = delete;

  // A folder with all below it, or the folder that a file lies in.
  base::Outcome add(const std::filesystem::path& path);

  // What came first: a file that was saved, or one of `others` (descriptors) that can be read.
  // Neither: waiting failed. A save is several changes: told is the first file, when it is quiet again.
  struct Woken {
    std::optional<std::filesystem::path> changed;
    std::optional<std::size_t> ready;  // which of `others`
  };
  Woken wait(std::span<const int> others);

 private:
  base::Outcome add_one(const std::filesystem::path& folder);
  std::optional<std::filesystem::path> read_events();
  std::optional<std::filesystem::path> concerns(const inotify_event& event, const char* name);

  int descriptor_;
  std::map<int, std::filesystem::path> folders_;
};

}  // namespace earshot::check
