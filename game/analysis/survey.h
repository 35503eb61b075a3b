// All that can be said of the plays of a scenario in one variant: what can be reached, what can be
// earned, how many plays there are, what chance comes to, and whether mistakes pay.
//
// Entry point: survey(). Each part is another header's (explore.h, full_marks.h, extremes.h,
// play_count.h, simulate.h) and is exact or says that it was not decided; here they are put
// together, and done on all cores.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "analysis/best.h"
#include "analysis/explore.h"
#include "analysis/play_count.h"
#include "analysis/simulate.h"

namespace earshot::analysis {

// The three dimensions in their order, then the total.
inline constexpr std::size_t kScores = scenario::kDimensions + 1;
DimensionSet scores_of(std::size_t which);

struct Survey {
  Exploration patient, impatient;
  Best best;
  std::array<Extreme, kScores> least, most;
  Extreme guessed;  // the most for the root cause of who names it before knowing all
  PlayCount plays;
  Simulation random;

  bool complete() const;  // nothing was left undecided
};

struct SurveyOptions {
  Budget budget{};  // of each search
  Plays random{};
  unsigned threads = 0;  // 0: as many as there are cores
};

// One for each variant.
std::vector<Survey> survey(const std::shared_ptr<const scenario::Scenario>& scenario,
                           const SurveyOptions& options = {});

}  // namespace earshot::analysis
