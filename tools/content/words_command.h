// `earshot-content words`: the closed lists of the scenario format, and the techniques of the
// built-in rubric.
//
// Entry point: words().
#pragma once

#include <string>

#include "content/console.h"

namespace earshot::content {

struct WordsOptions {
  std::string list;  // empty: all of them
  bool json = false;
};

ExitCode words(const WordsOptions& options, Console& console);

}  // namespace earshot::content
