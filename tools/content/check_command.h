// `earshot-content check`: everything wrong with the given files, folders and packs, in one run.
//
// Entry point: check().
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "content/console.h"

namespace earshot::content {

enum class ReportFormat : std::uint8_t { text, json, sarif, github };

struct CheckOptions {
  std::vector<std::filesystem::path> paths;
  ReportFormat format = ReportFormat::text;
  bool deny_warnings = false;
  Colour colour = Colour::automatic;
};

ExitCode check(const CheckOptions& options, Console& console);

}  // namespace earshot::content
