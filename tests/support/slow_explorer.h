// The explorer's oracle: slow, recursive and obviously right. It tries every action there is on
// every state there is and compares whole states; it shares nothing with game/analysis but the
// rulebook and the names of what can be found.
//
// Entry points: explore_slowly(), marks_slowly(). Both give up, and say so, when a scenario is too
// large for them.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <utility>

#include "analysis/explore.h"
#include "analysis/full_marks.h"

namespace earshot::test {

using Finding = std::pair<analysis::Subject, std::size_t>;

struct SlowExploration {
  std::set<Finding> found;
  std::vector<analysis::Answers> answers;  // as analysis::Conditions numbers them
  std::size_t states = 0;
  bool complete = true;
};

// `player`: a patient one replies only when all is heard; every other action is tried by both. With
// `noting`, noting too.
SlowExploration explore_slowly(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                               analysis::Player player, std::size_t most_states,
                               bool noting = false);

// What plays earn, by enumerating them with their exact ledgers. A play of more replies than
// `most_replies` is not followed further.
struct SlowMarks {
  using Parts = std::set<analysis::Part>;
  std::set<Parts>
      had_together;  // the parts that a play had in full, for each play that came to an end by a reply
  std::optional<int> fewest_replies;            // of a play that settles at 100, 100 and 100
  std::optional<int> fewest_replies_unflagged;  // and raises no critical flag
  bool all_ended = true;                        // false: some play was cut off at `most_replies`
  bool complete = true;  // false: more than `most_states` had to be looked at
};
SlowMarks marks_slowly(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                       int most_replies, std::size_t most_states);

}  // namespace earshot::test
