// A scenario in other words: the same nodes, facts, rules and digest, said in another language.
//
// Entry points: translated() for a scenario, a rubric or a knowledge page; check_translations() for
// everything that is wrong with a pack's translations. A text without a translation that may be
// shown, or with one whose marks are broken, stays as it was written.
#pragma once

#include <memory>

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

// 8xx: what the catalogues lack, keep in vain or break, and which languages do not fit the pack.
// What keeps a catalogue from being read is among the pack's own diagnostics.
base::Diagnostics check_translations(const Pack& pack);

}  // namespace earshot::scenario
