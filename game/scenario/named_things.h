// Everything in a scenario that has a name, and every place in its file where the name stands: what
// the loader itself found when it looked the names up.
//
// Entry point: named_things(). game/edit renames by it.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/source.h"
#include "scenario/names.h"
#include "scenario/rubric.h"

namespace earshot::scenario {

// What belongs to one scenario alone and stands in no other file but its plays.
inline constexpr std::array kRenamedKinds = {NameKind::node,    NameKind::ending,  NameKind::fact,
                                             NameKind::cue,     NameKind::promise, NameKind::cause,
                                             NameKind::variable};

struct NamedThing {
  std::optional<NameKind> kind;    // none: a choice
  std::string name;                // of a choice: node/choice
  base::Span declared;             // quotes included; of a choice without an id: where it begins
  bool written = true;             // false: a choice known by its first words
  std::vector<base::Span> places;  // everywhere else in the file; quotes included
};

// Of a file that loads; of any other, as much as could be read.
std::vector<NamedThing> named_things(const base::SourceFile& source,
                                     std::shared_ptr<const Rubric> rubric);

}  // namespace earshot::scenario
