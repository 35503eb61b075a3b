// `earshot-content stats`: how long a scenario is, who says how much of it, and which techniques it
// uses.
//
// Entry point: stats().
#pragma once

#include <filesystem>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct StatsOptions {
  std::vector<std::filesystem::path> paths;
  bool json = false;
};

// 238 words a minute: silent reading of English by adults, the mean over 190 studies (Brysbaert
// 2019, "How many words do we read per minute?", Journal of Memory and Language 109).
inline constexpr int kWordsAMinute = 238;

ExitCode stats(const StatsOptions& options, Console& console);

}  // namespace earshot::content
