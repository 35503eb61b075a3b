// An event as tables and as JSON, for whoever analyses it afterwards.
//
// Entry points: plays_csv(), choices_csv(), event_json(). Scores are those of the log, which the replay made; `verify` recomputes them.
#pragma once

#include <string>
#include <string_view>

#include "workshop/fold.h"

namespace earshot::host {

std::string plays_csv(const workshop::EventState& state);    // a row for each play of each run
std::string choices_csv(const workshop::EventState& state);  // a row for each command
std::string event_json(const workshop::EventState& state);

// A row for each item of each round that is over (item_analysis.h).
class Library;
std::string event_items_csv(const Library& library, const workshop::EventState& state);

// A cell that starts no formula, breaks no row, and reads as it was in between.
std::string csv_cell(std::string_view text);

}  // namespace earshot::host
