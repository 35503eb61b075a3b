// Writes files that are there already, all of them or none.
//
// Entry point: replace_files(). Each text is written beside its file, flushed to the disk, and put
// in the file's place by renaming, so that nobody ever reads half of one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace earshot::edit {

struct Replacement {
  std::filesystem::path file;
  std::string text;
};

// When a text cannot be written, no file is changed. A link's target is written, with its rights.
base::Outcome replace_files(const std::vector<Replacement>& files);

}  // namespace earshot::edit
