// The checks that need all plays of a scenario (EAR501–EAR599, EAR611–EAR617): what none can reach,
// what none can earn, what pays that should not.
//
// Entry point: check_plays(). It decides nothing about the game: analysis/appraise.h has looked at
// every play, and here it is put into words. What was not decided within the budget is said in
// EAR599, and no finding is made of it.
#pragma once

#include <memory>
#include <vector>

#include "analysis/appraise.h"
#include "base/diagnostic.h"

namespace earshot::check {

// `appraisals`: one for each variant. `states`: the budget they had.
base::Diagnostics check_plays(const std::shared_ptr<const scenario::Scenario>& scenario,
                              const std::vector<analysis::Appraisal>& appraisals,
                              std::uint64_t states);

// Mistakes after which nobody passes whatever follows (EAR617). Where nobody has full marks there
// is nothing to come back to, and nothing is said.
std::vector<scenario::ChoiceIndex> past_recovery(const scenario::Scenario& scenario,
                                                 const analysis::Appraisal& appraisal);

}  // namespace earshot::check
