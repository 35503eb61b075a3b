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
//   day        while a condition, a renewal or a promise that can fall due asks, and only where it
//              does not follow from the node
//   evidence, steps and all else that points alone are given for: never, or throughout when scores
//   are asked for
#pragma once

#include <vector>

#include "analysis/fields.h"
#include "analysis/flow.h"

namespace earshot::analysis {

// What the states are compared for.
enum class Purpose : std::uint8_t {
  reach,     // where a play can go
  score,     // also what it earns (notes, and the ratio of moments, apart)
  superset,  // where it could go if any reply could be taken again, as far as no condition asks
};

// By node. The fields of the visit itself (lines, heard …) are always live.
std::vector<FieldBits> live_fields(const scenario::Scenario& scenario,
                                   scenario::VariantIndex variant, const Flow& flow,
                                   Purpose purpose);

}  // namespace earshot::analysis
