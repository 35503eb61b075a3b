// From files, folders and packs to everything that is wrong with them, in one run.
//
// Entry points: check_paths(), and open_scenario() for whoever wants to play one. A scenario is
// read with the pack it lies in (rubric, sectors, knowledge), or with the built-in rubric where no
// folder above it holds a pack.yaml; its plays are run too.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "check/instruments.h"
#include "check/report.h"
#include "scenario/model.h"

namespace earshot::check {

// Without an instrument its checks are not made; the caller says so in the report's `undecided`.
Report check_paths(const std::vector<std::filesystem::path>& paths,
                   const Instruments& instruments = {});

// A scenario alone, without graph checks and plays. The report holds what kept it from loading, and
// warnings.
struct Opened {
  std::shared_ptr<const scenario::Scenario>
      scenario;  // null when it could not be read or has mistakes
  Report report;
};
// `language`: the words to say it in, of those its pack has; empty: as it was written. A language
// that there is not keeps it from opening too.
Opened open_scenario(const std::filesystem::path& path, const std::string& language = {});

}  // namespace earshot::check
