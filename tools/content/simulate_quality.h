// `earshot-content quality`: do a scenario's scores tell a listener from a talker? A table in Markdown
// with a row for each variant, and every bound that is broken.
//
// Entry point: quality(). docs/content-quality.md is made of it (tests/bench/quality.sh).
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct QualityOptions {
  std::vector<std::filesystem::path> paths;
  std::uint32_t plays = 10'000;      // of each bot in each variant
  std::uint64_t states = 5'000'000;  // budget of each search
};

// ExitCode::findings when a bound is broken or was not decided.
ExitCode quality(const QualityOptions& options, Console& console);

}  // namespace earshot::content
