// A scenario in other words: the same nodes, facts, rules and digest, said in another language.
//
// Entry points: translated() for a scenario, a rubric or a knowledge page; check_translations() for
// everything that is wrong with a pack's translations but for their words (game/check). A text without a translation that may be
// shown, or with one whose marks are broken, stays as it was written.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "scenario/catalogue.h"
#include "scenario/load.h"
#include "scenario/model.h"

namespace earshot::scenario {

struct Translated {
  std::shared_ptr<const Scenario> scenario;  // its rubric is translated too
  base::Diagnostics diagnostics;             // translations that cannot be shown
};
Translated translated(const Scenario& scenario, const Catalogue& catalogue);
std::shared_ptr<const Rubric> translated(const Rubric& rubric, const Catalogue& catalogue);
KnowledgePage translated(const KnowledgePage& page, const Catalogue& catalogue);

// The words of a translation as they are shown: without marks, sound or broken.
std::string without_marks(std::string_view translation);

// Where these words of an entry's translation stand in the catalogue, as a word by themselves if
// they are one; the whole translation where the file breaks the line within them.
base::Location place_in(const Catalogue& catalogue, const base::PoEntry& entry,
                        std::string_view words);

// 8xx: what the catalogues lack, keep in vain or break, and which languages do not fit the pack.
// What keeps a catalogue from being read is among the pack's own diagnostics.
base::Diagnostics check_translations(const Pack& pack);

}  // namespace earshot::scenario
