// Writes files that are there already: nothing is touched before every text is on the disk.
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

// When a text cannot be written, no file is changed; only the renaming that follows is one file at a
// time, so that a machine that stops between two of them leaves some old and some new.
// A link's target is written, with its rights.
base::Outcome replace_files(const std::vector<Replacement>& files);

}  // namespace earshot::edit
