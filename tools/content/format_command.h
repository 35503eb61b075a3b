// `earshot-content format`: keys in their usual order, remarks kept.
//
// Entry point: format(). What is done to a file is edit/format.h's.
#pragma once

#include <filesystem>
#include <vector>

#include "content/console.h"

namespace earshot::content {

struct FormatOptions {
  std::vector<std::filesystem::path> paths;
  bool check = false;  // only say which files would change
};

ExitCode format(const FormatOptions& options, Console& console);

}  // namespace earshot::content
