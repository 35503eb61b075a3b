// Private to the room: what a play has earned on its way to full marks, and whether it can still be
// full.
//
// Entry points: Demand, Progress, add(), fulfilled(). Only what is demanded is kept, so that ways
// that differ in other things count as one.
#pragma once

#include <bitset>
#include <compare>
#include <span>

#include "analysis/full_marks.h"
#include "play/ledger.h"

namespace earshot::analysis {

class Demand {
 public:
  static Demand all() {
    Demand demand;
    demand.parts_.set();
    return demand;
  }
  static Demand none() { return {}; }

  bool has(Part part) const { return parts_.test(static_cast<std::size_t>(part)); }
  Demand with(Part part) const { return changed(part, true); }
  Demand without(Part part) const { return changed(part, false); }

 private:
  Demand changed(Part part, bool value) const {
    Demand demand = *this;
    demand.parts_.set(static_cast<std::size_t>(part), value);
    return demand;
  }
  std::bitset<kParts> parts_;
};

// Points earned so far, by part; moments met, all of them answered in full.
struct Progress {
  base::Rational facts, diagnosis, summary, something_else, steps;
  int moments = 0;  // counted up to the rubric's least, or to 1: more are worth no more

  friend auto operator<=>(const Progress&, const Progress&) = default;
};

// Everything that `other` has: what can be full after it can be full after `one`.
bool as_much(const Progress& one, const Progress& other);

// Adds what an action earned. False: the demand can no longer be met.
bool add(const scenario::Scenario& scenario, const Demand& demand,
         std::span<const play::Entry> entries, Progress& progress);

// Whether a play that ends like this has all that is demanded, if all is noted that belongs in the
// notes and is known.
bool fulfilled(const scenario::Scenario& scenario, const Demand& demand, const Progress& progress,
               play::State last);

}  // namespace earshot::analysis
