// Whether somebody can pass who plays in a certain way, with such a play: and whether a play can
// still be passed after a mistake.
//
// Entry points: passing(), recovery(). Exact within their budget. Passing is what design/scoring.md
// says under Marks; the search keeps what was earned part by part (earnings.h) and cuts off where
// too little can still be had. Plays are those that come to an end by a reply and before patience
// runs out.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analysis/search.h"
#include "play/transcript.h"

namespace earshot::analysis {

enum class Manner : std::uint8_t {
  any,
  asks_nothing,   // no reply that counts as a question in the listening profile
  hears_nothing,  // replies before the first line of every node
};

struct Passing {
  bool decided = false;              // false: out of budget, and no such play was found
  std::optional<play::Script> play;  // with the fewest replies; none: nobody passes in this manner
  std::uint64_t states = 0;
};

Passing passing(const std::shared_ptr<const scenario::Scenario>& scenario,
                scenario::VariantIndex variant, Manner manner, const Budget& budget = {});

// The mistakes (replies of the family `mistake`, not critical) after which no play passes that is
// without another. A mistake that nobody can make who has made no other, and could still pass, is
// not among them. `good_play`: one that passes with ease; with it most of the searching is saved.
struct Recovery {
  bool decided = false;  // false: out of budget; some of `never` may be recovered from
  std::vector<scenario::ChoiceIndex> never;
  std::uint64_t states = 0;
};

Recovery recovery(const std::shared_ptr<const scenario::Scenario>& scenario,
                  scenario::VariantIndex variant, const std::optional<play::Script>& good_play,
                  const Budget& budget = {});

}  // namespace earshot::analysis
