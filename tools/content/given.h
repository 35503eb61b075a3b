// The scenarios that a command line names: single files, folders, packs.
//
// Entry points: open_given(), open_one(), plays_of(), performed(), yaml_files().
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "content/console.h"
#include "play/run.h"
#include "scenario/model.h"

namespace earshot::content {

using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

// In the order of the command line, a folder's by path. What does not load is said on the error
// stream, and `code` is then not fine; the others are there all the same.
struct Given {
  std::vector<ScenarioPointer> scenarios;
  ExitCode code = ExitCode::fine;
};
Given open_given(const std::vector<std::filesystem::path>& paths, Console& console);

// One file. Null: it does not load, and why has been said.
struct GivenOne {
  ScenarioPointer scenario;
  ExitCode code = ExitCode::fine;
};
GivenOne open_one(const std::filesystem::path& path, Console& console,
                  const std::string& language = {});  // check/check_pack.h

// A file itself, or every YAML file below a folder, its packs' too.
std::vector<std::filesystem::path> yaml_files(const std::filesystem::path& path);

// A play beside a scenario that can be played to its last command.
struct GivenPlay {
  std::filesystem::path file;
  play::Run run;
};
std::vector<GivenPlay> plays_of(const ScenarioPointer& scenario);

// Nothing when the file cannot be read or played; why is said on the error stream.
std::optional<play::Run> performed(const ScenarioPointer& scenario,
                                   const std::filesystem::path& play, Console& console);

}  // namespace earshot::content
