// What the checks of plays ask of the analysis, for many scenarios at once on all cores.
//
// Entry point: appraise(). Each part is another header's and is exact or says that it was not
// decided. The impatient player alone is explored: whatever a patient one can do he can do too.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/best.h"
#include "analysis/explore.h"
#include "analysis/passing.h"
#include "analysis/simulate.h"

namespace earshot::analysis {

struct Appraisal {
  Exploration all;
  std::optional<Exploration> reactions;  // with theirs; none: no reaction has a condition
  std::optional<Exploration> unflagged;  // none: nothing in the scenario raises a critical flag
  Best best;
  FullMarks::Answer unasked = FullMarks::Answer::undecided;  // full marks without an open question
  Passing silent, deaf;                                      // who asks nothing, who hears nothing
  Recovery recovery;
  Simulation random;
};

struct AppraisalOptions {
  Budget budget{};  // of each search
  std::uint32_t random_plays = 2'000;
  unsigned threads = 0;  // 0: as many as there are cores
};

using ScenarioPointers = std::vector<std::shared_ptr<const scenario::Scenario>>;

// By scenario, then by variant.
std::vector<std::vector<Appraisal>> appraise(const ScenarioPointers& scenarios,
                                             const AppraisalOptions& options = {});

}  // namespace earshot::analysis
