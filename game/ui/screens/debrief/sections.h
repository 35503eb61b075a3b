// The sections of the debrief. Private to screens/debrief; each is a function that draws into a column.
#pragma once

#include <optional>

#include "play/debrief.h"
#include "records/types.h"
#include "ui/ui.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

struct DebriefMemory {
  std::optional<std::size_t> point;  // of the curve
};

struct Debriefing {
  Ui& ui;
  const scenario::Scenario& said;  // in the person's language
  const play::Debrief& debrief;
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

// Building blocks of the sections.
void title(Debriefing& page, Column& column, std::string_view words);
void paragraph(Debriefing& page, Column& column, std::string_view words);
void soft(Debriefing& page, Column& column, std::string_view words);

}  // namespace earshot::ui
