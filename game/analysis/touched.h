// What one visit of a node, and the arrival it leads to, can read or write of a play's state.
//
// Entry point: touched_fields(). What is left out stays as it was, and makes no difference to what
// can be done, nor to anything that the rulebook tells: so of two states that differ only there the
// visits are alike (visit_book.h). It is an upper bound, and a coarse one but for the sets (replies
// taken, nodes visited, facts, cues): of everything else the whole counts as touched. Scores are
// none of its business: entries of the ledger may differ.
#pragma once

#include <vector>

#include "analysis/fields.h"
#include "analysis/flow.h"

namespace earshot::analysis {

// By node.
std::vector<FieldBits> touched_fields(const scenario::Scenario& scenario, const Flow& flow);

}  // namespace earshot::analysis
