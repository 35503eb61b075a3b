// The debrief of a play on a terminal: every entry of the ledger by dimension with its reason, the
// sums, the scores, the mark, the flags and the listening profile.
//
// Entry point: print_debrief(). Everything is read from play::Debrief.
#pragma once

#include <iosfwd>

#include "content/text.h"
#include "play/debrief.h"

namespace earshot::content {

void print_debrief(const play::Run& run, const play::Debrief& debrief, std::ostream& out, Ink ink,
                   int width);

// "Root cause", "Empathy", "Follow-through", as headings.
std::string_view heading_of(scenario::Dimension dimension);
inline constexpr scenario::Dimension kAllDimensions[] = {scenario::Dimension::root_cause,
                                                         scenario::Dimension::empathy,
                                                         scenario::Dimension::follow_through};

}  // namespace earshot::content
