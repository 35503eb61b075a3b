// How many different plays there are, and how long they are.
//
// Entry point: count_plays(). The player hears everything and notices every cue, so that a play is
// the row of his replies; no reply is taken twice, whether it may be or not; of what can be said
// back or pinned one set counts for each outcome (moves.h). Plays that come to an end by a reply
// are counted. Ways to one state are added up, reply by reply, so only two levels are held.
#pragma once

#include <cstdint>

#include "analysis/search.h"

namespace earshot::analysis {

struct PlayCount {
  bool decided = false;        // false: out of budget; then `plays` and `longest` are lower bounds
  double plays = 0;            // exact to 2^53
  std::uint32_t shortest = 0;  // replies; 0 when there is no play
  std::uint32_t longest = 0;
  std::uint64_t states = 0;
};

PlayCount count_plays(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                      const Budget& budget = {});

}  // namespace earshot::analysis
