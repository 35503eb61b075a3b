// Writes files that are there already, all of them or none.
//
// Entry points: replace_files(), finish_replacing(). Each text is written beside its file, flushed to the
// disk, and put in the file's place by renaming, so that nobody ever reads half of one. Where there are
// several, a journal in `folder` says what is being done: of a run that was stopped (killed, no power)
// before every text lay on the disk nothing is left by the next one, and after that the next one puts
// the rest in place.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"

namespace earshot::edit {

struct Replacement {
  std::filesystem::path file;
  std::string text;
};

// A link's target is written, with its rights. `folder`: where a later run looks for the journal.
// `after_each`: called when something has reached the disk; for tests, which stop there.
using AfterEach = std::function<void()>;
base::Outcome replace_files(const std::vector<Replacement>& files,
                            const std::filesystem::path& folder, const AfterEach& after_each = {});

// What a run that was stopped had begun in this folder is undone or brought to its end. Fails when
// another run is at it, or when a file was changed since: that one stays as it is, and what it was to
// become lies beside it.
base::Outcome finish_replacing(const std::filesystem::path& folder);

}  // namespace earshot::edit
