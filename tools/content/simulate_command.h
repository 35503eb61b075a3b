// `earshot-content simulate`: many plays by bots, what they came to, what none of them saw, and which
// replies split the strong from the weak.
//
// Entry point: simulate(). The plays are analysis/simulate.h's; how they are written down is in
// simulate_figures.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct SimulateOptions {
  std::vector<std::filesystem::path> paths;
  std::vector<std::string> bots;  // names; empty: all of them
  std::string variant;            // empty: each of them
  std::uint32_t plays = 1000;     // of each bot in each variant
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: as many as there are cores
  bool json = false;
  std::filesystem::path csv, svg;  // empty: not written
};

ExitCode simulate(const SimulateOptions& options, Console& console);

}  // namespace earshot::content
