// `earshot-content script`: a scenario as a screenplay on paper, for people who review the words and
// not the file.
//
// Entry points: script(), the command; render_screenplay(), one HTML page without anything outside
// itself.
#pragma once

#include <filesystem>
#include <string>

#include "content/console.h"
#include "scenario/model.h"

namespace earshot::content {

struct ScriptOptions {
  std::filesystem::path scenario;
  std::filesystem::path out;  // empty: the output
  std::string language;       // empty: as it was written
};

ExitCode script(const ScriptOptions& options, Console& console);

// `language`: what the page says it is written in.
std::string render_screenplay(const scenario::Scenario& scenario,
                              const std::string& language = "en");

}  // namespace earshot::content
