// `earshot-content rename`: another name for a thing, in the scenario and in its plays.
//
// Entry point: rename(). What is changed is edit/rename.h's to say.
#pragma once

#include <filesystem>
#include <string>

#include "content/console.h"

namespace earshot::content {

struct RenameOptions {
  std::filesystem::path scenario;
  std::string kind;  // "node" … "choice"
  std::string from;
  std::string to;
  bool dry_run = false;  // only show what would change
};

ExitCode rename(const RenameOptions& options, Console& console);

}  // namespace earshot::content
