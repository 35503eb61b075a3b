// `earshot-content explore`: all plays of a scenario at once: what can be reached, and a play that
// earns full marks.
//
// Entry point: explore(). The looking is analysis/explore.h's.
#pragma once

#include <cstdint>
#include <filesystem>

#include "content/console.h"

namespace earshot::content {

struct ExploreOptions {
  std::filesystem::path scenario;
  std::uint64_t budget = 5'000'000;  // states, for each of the searches: some seconds
  std::filesystem::path best;        // where to write a play with full marks; empty: nowhere
  bool json = false;
};

ExitCode explore(const ExploreOptions& options, Console& console);

}  // namespace earshot::content
