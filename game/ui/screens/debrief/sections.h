// The sections of the debrief. Private to screens/debrief; each is a function that draws into a column.
#pragma once

#include <optional>
#include <vector>

#include "chart/map.h"
#include "play/debrief.h"
#include "records/types.h"
#include "ui/ui.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

struct DebriefMemory {
  std::optional<std::size_t> point;    // of the curve
  std::optional<chart::Number> place;  // of the map
  bool best_way = false;               // is shown on it
  std::optional<std::uint32_t> asked;  // the step of the reply that is looked at by itself
  std::string trouble;                 // why a new play could not be begun
};

// The map and the ways through it; made once, for it does not change.
struct DebriefMap {
  chart::Map map;
  chart::Way way;               // of this play
  std::vector<int> gone;        // by it, for each edge of the map
  std::vector<int> order;       // for each place: which stop it was first, from 1; 0: never come to
  std::vector<int> first_line;  // for each place: of its lines the one said first; −1: none was
  chart::Way best;              // of the best play that is known; empty: none is
  std::vector<int> best_gone;
  std::vector<scenario::FactSet>
      missed;  // for each place: facts that waited there and were not learnt
};
DebriefMap debrief_map(const play::Run& run, const play::Debrief& debrief,
                       const std::optional<play::Run>& best);

struct Debriefing {
  Ui& ui;
  const scenario::Scenario& said;  // in the person's language
  const play::Run& run;
  const play::Debrief& debrief;
  const DebriefMap& map;
  const records::Play& stored;
  bool rulebook_changed;
  DebriefMemory& memory;

  const scenario::Scenario& scenario() const { return said; }
};

void overview_section(Debriefing& page, Column& column);
void moments_section(Debriefing& page, Column& column);
void facts_section(Debriefing& page, Column& column);
void follow_section(Debriefing& page, Column& column);
void ledger_section(Debriefing& page, Column& column);
void listening_section(Debriefing& page, Column& column);
void map_section(Debriefing& page, Rect room);                              // scrolls by itself
void place_section(Debriefing& page, Column& column, chart::Number place);  // one place of it

// Building blocks of the sections.
void title(Debriefing& page, Column& column, std::string_view words);
void paragraph(Debriefing& page, Column& column, std::string_view words);
void soft(Debriefing& page, Column& column, std::string_view words);
void quote(Debriefing& page, Column& column, std::string_view label, std::string_view words,
           Role tone);
// Asks whether to try again from this reply (try_again.h).
void again_button(Debriefing& page, Column& column, std::string_view name, std::uint32_t step);
bool is_reply(const play::Run& run, std::uint32_t step);

}  // namespace earshot::ui
