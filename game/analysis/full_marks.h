// Whether a play can earn 100 in all three dimensions: such a play, or what stands in its way.
//
// Entry point: full_marks(). Exact within its budget. The search keeps, beside what reaching needs,
// what earning needs (live.h, Purpose::score) and what was earned so far (progress.h); a way with
// any loss is cut off where the loss comes, since no later gain makes it good. What is earned is
// told by the rulebook's own entries; whether it is enough is decided by play::settle. The play
// that is found is performed once more from its script, and settles at exactly 100, 100 and 100.
// Leaving is no way to full marks here (a play that is left is lost), though it can cost nothing.
#pragma once

#include <bitset>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "analysis/search.h"
#include "play/transcript.h"

namespace earshot::analysis {

// What full marks are made of.
enum class Part : std::uint8_t {
  facts,           // all that the real cause needs, learnt in time
  diagnosis,       // right at the first try, on complete evidence
  summary,         // complete before a solution was offered
  something_else,  // asked when it counts
  moments,         // every one answered at the best level, and enough of them
  promises,        // at least one made, all of them kept
  steps,           // everything the scenario expects
  notes,           // everything that belongs in the notes is learnt
  no_loss,         // no penalty, wrong diagnosis or silent delay
  no_flag,         // nothing critical: scores do not ask for it, passing does
};
inline constexpr std::size_t kParts = static_cast<std::size_t>(Part::no_flag) + 1;
std::string_view name_of(Part part);  // "something-else"

struct FullMarks {
  enum class Answer : std::uint8_t { possible, impossible, undecided };
  Answer answer = Answer::undecided;

  // Possible: a play with the fewest replies; first of all one without a critical flag.
  std::optional<play::Script> play;
  std::size_t replies = 0;
  bool flagged = false;  // every play with full marks raises one

  // Impossible: the parts that cannot be had even by a play that cares for nothing else; if there
  // are none, a set of parts that no play has together, though it has them when any one of the set
  // is left out. Both empty: no play comes to an end by a reply.
  std::vector<Part> never;
  std::vector<Part> never_together;

  std::uint64_t states = 0;  // of all searches
};

FullMarks full_marks(const std::shared_ptr<const scenario::Scenario>& scenario,
                     scenario::VariantIndex variant, const Budget& budget = {});

using ChoiceSet = std::bitset<scenario::kMaxChoices>;

// The same by plays that take none of these replies; what stands in their way is not looked for.
FullMarks full_marks_without(const std::shared_ptr<const scenario::Scenario>& scenario,
                             scenario::VariantIndex variant, const ChoiceSet& forbidden,
                             const Budget& budget = {});

}  // namespace earshot::analysis
