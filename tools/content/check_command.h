// `earshot-content check`: everything wrong with the given files, folders and packs, in one run.
//
// Entry point: check().
#pragma once

#include <filesystem>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct CheckOptions {
  std::vector<std::filesystem::path> paths;
  bool json = false;
  bool deny_warnings = false;
  Colour colour = Colour::automatic;
};

ExitCode check(const CheckOptions& options, Console& console);

}  // namespace earshot::content
