// `earshot-content check`: everything wrong with the given files, folders and packs, in one run.
//
// Entry point: check().
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "check/groups.h"
#include "check/report.h"
#include "content/console.h"

namespace earshot::content {

enum class ReportFormat : std::uint8_t { text, json, sarif, github };

struct CheckOptions {
  std::vector<std::filesystem::path> paths;
  ReportFormat format = ReportFormat::text;
  bool deny_warnings = false;
  check::Groups groups;              // of checks, that are asked for
  bool quick = false;                // leaves out what takes playing
  bool cache = true;                 // keeps what playing found in the user's cache folder
  std::uint64_t budget = 5'000'000;  // states, of each search
  Colour colour = Colour::automatic;
};

ExitCode check(const CheckOptions& options, Console& console);

// The two halves of it. `cancelled`, once set, ends the searches of all plays early.
check::Report look(const CheckOptions& options, const std::atomic<bool>* cancelled = nullptr);
ExitCode tell(const check::Report& report, const CheckOptions& options, Console& console);

}  // namespace earshot::content
