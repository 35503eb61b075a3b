// After the play: what was heard and what was not.
//
// Entry point: DebriefScreen, of a play that was finished. All it shows is play::Debrief; a play under an earlier rulebook shows the
// scores that were stored, and says so. One file for each section (sections.h).
#pragma once

#include "records/resume.h"
#include "ui/screens/debrief/sections.h"
#include "ui/shell/screen.h"

namespace earshot::ui {

class DebriefScreen final : public Screen {
 public:
  // `section`: by its name; empty: the overview.
  DebriefScreen(World& world, records::Resumed resumed, std::string_view section = {});
  void draw(Ui& ui) override;

 private:
  void draw_section(Debriefing& page, Rect room);
  bool of_workshop() const;
  Destination home() const;
  void draw_buttons(Ui& ui, Rect room);
  void draw_reply(Debriefing& page);
  void try_again();

  World& world_;
  records::Resumed resumed_;
  play::Debrief debrief_;
  DebriefMap map_;
  std::optional<records::PlayId> open_;  // of this customer, which a second try would put an end to
  std::size_t section_ = 0;
  DebriefMemory memory_;
};

}  // namespace earshot::ui
