// What one visit of a node, and the arrival it leads to, can read or write of a play's state.
//
// Entry point: touched_fields(). What is left out stays as it was, and makes no difference to what
// can be done, nor to anything that the rulebook tells: so of two states that differ only there the
// visits are alike (visit_book.h). It is an upper bound: meters, the day and everything of the visit
// itself count as touched always. Scores are none of its business: entries of the ledger may differ.
#pragma once

#include <vector>

#include "analysis/fields.h"
#include "analysis/flow.h"

namespace earshot::analysis {

// By node. `promises_at_endings`: keys keep them there, where those that are pending break.
std::vector<FieldBits> touched_fields(const scenario::Scenario& scenario, const Flow& flow,
                                      bool promises_at_endings);

}  // namespace earshot::analysis
