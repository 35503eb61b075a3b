// Gives a thing of a scenario another name, everywhere: where it is declared, where the scenario
// names it, and in the plays beside it.
//
// Entry point: renamed(). Nothing is written; edit/replace_files.h does that. Where a name stands is
// what the loader found (scenario/named_things.h), not a search for text.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/source.h"
#include "scenario/model.h"
#include "scenario/named_things.h"

namespace earshot::edit {

struct Renaming {
  std::optional<scenario::NameKind> kind;  // none: a choice
  std::string from;                        // of a choice `node/choice`, or `choice` where it is one
  std::string to;
};

struct Renamed {
  std::string file;
  std::string text;        // all of the file, with the new name
  std::size_t places = 0;  // where the name was changed
};

// `plays`: every play of the scenario. Only files that change come back, the scenario first. Fails
// when there is no such thing, when the new name cannot be one or is taken, or when a play cannot be
// read.
base::Result<std::vector<Renamed>> renamed(
    const Renaming& wanted, const base::SourceFile& source,
    const std::shared_ptr<const scenario::Scenario>& scenario,
    const std::vector<base::SourceFile>& plays);

}  // namespace earshot::edit
