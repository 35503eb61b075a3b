// The best that plays come to, and whether any of them needs a mistake for it.
//
// Entry point: best(). Judged over whole plays: a mistake pays when the best play with one comes to
// more than the best play without any (docs/decisions/0004).
#pragma once

#include <memory>

#include "analysis/extremes.h"
#include "analysis/full_marks.h"

namespace earshot::analysis {

enum class Answer : std::uint8_t { no, yes, undecided };

struct Best {
  FullMarks full_marks;
  Extreme most;        // total
  Extreme unmistaken;  // total, of plays without a mistake
  Answer mistake_pays = Answer::undecided;
};

// A play with full marks answers for every score, and where it has no mistake it settles whether
// mistakes pay; the long searches for the most are made only without one.
Best best(const std::shared_ptr<const scenario::Scenario>& scenario, scenario::VariantIndex variant,
          const Budget& budget = {});

// What full marks are, as the most of any score.
Extreme by_full_marks(const FullMarks& marks);

}  // namespace earshot::analysis
