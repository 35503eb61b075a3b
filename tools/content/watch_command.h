// `earshot-content watch`: checks, and checks again whenever a file is saved.
//
// Entry point: watch(). Linux tells of changes by inotify; nothing is asked in between.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct WatchOptions {
  std::vector<std::filesystem::path> paths;
  std::uint64_t checks = 0;  // stop after so many; 0: never
  Colour colour = Colour::automatic;
};

// Goes on until it is interrupted, or `checks` is reached; then what the last check ended with.
ExitCode watch(const WatchOptions& options, Console& console);

}  // namespace earshot::content
