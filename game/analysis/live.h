// What of a play's state can still be read from a node on: the bits that the live key keeps.
//
// Entry point: live_fields(). One backward pass over the graph of one variant (a data-flow
// analysis: `live` is read later, on some way, before it is overwritten). It over-approximates:
// conditions count as met when the variant does not forbid them. What is not live at a node is the
// same for every later rule, so two states that differ only there have the same plays ahead of
// them; tests prove it against the full key. In short:
//   taken      a once-only reply while its node can be entered again; any reply that a condition
//              asks for
//   visited    where a condition asks; for scores also where a first visit can make a moment
//   facts      asked by a condition; what the real cause needs while a summary or a diagnosis may
//              come
//   trust, tension   while a condition asks, or somebody may still lose patience
//   promises   how they stand, while a condition or a reply asks or one can fall due; that one was
//              renewed, where a condition asks
//   day        while a condition, a renewal or a promise that can fall due asks, and only where it
//              does not follow from the node
//   what points alone are given for   when scores are asked for, while it can still earn or cost
//              some: a fact until it cannot be learnt a second time, a step while a reply may do it …
#pragma once

#include <vector>

#include "analysis/fields.h"
#include "analysis/flow.h"

namespace earshot::analysis {

// What the states are compared for: where a play can go, and beside it
struct Purpose {
  bool once_only = true;    // which replies are gone because they were taken; without: a superset
  bool patience = true;     // whether it can run out; without: only where a condition asks
  bool root_cause = false;  // the entries of that dimension
  bool empathy = false;     // the moments and losses
  bool follow_through = false;  // the steps and losses, and the promises as they are at the end
  bool notes = false;           // the facts known at the end that belong in the notes
  bool learnt_notes = false;    // or only that such a fact is learnt for the first time
  bool each_once = false;  // which replies were taken of all, those that may be taken again too
  bool flags = false;
  bool reactions = false;  // what a customer says who is interrupted: text alone, no rule reads it

  static const Purpose reach, score, superset;
};
inline constexpr Purpose Purpose::reach{};
inline constexpr Purpose Purpose::score{
    .root_cause = true, .empathy = true, .follow_through = true, .notes = true, .flags = true};
inline constexpr Purpose Purpose::superset{.once_only = false};

// By node. The fields of the visit itself (lines, heard …) are always live.
std::vector<FieldBits> live_fields(const scenario::Scenario& scenario,
                                   scenario::VariantIndex variant, const Flow& flow,
                                   const Purpose& purpose);

// By node, of what is kept there: bits of which it is no loss to have fewer (pack.h).
//   taken      the once-only replies that no condition asks for and whose node cannot run out of
//              replies, since it has one that may be taken again and has no condition. Whoever has
//              taken fewer can do the same, with the same gains and losses. (So states in which
//              nothing is left to do are not lost either.)
//   trust, tension   with `meters`, where no condition asks. Whoever has more patience can do the
//              same until the other one's runs out; whoever has less, until his own does.
std::vector<FieldBits> loose_fields(const scenario::Scenario& scenario,
                                    scenario::VariantIndex variant, const Flow& flow,
                                    const Purpose& purpose, const std::vector<FieldBits>& kept,
                                    bool meters);

// Whoever loses patience ends the play by it, and nothing lies behind.
bool impatience_ends_plays(const scenario::Scenario& scenario, const Flow& flow);

// Where players go when patience runs out, in order, each once.
std::vector<scenario::Target> targets_of_impatience(const scenario::Scenario& scenario,
                                                    const Flow& flow);

}  // namespace earshot::analysis
