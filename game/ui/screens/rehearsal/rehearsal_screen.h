// Trying a scenario while it is being written: the conversation as a trainee has it, and beside it
// where one is, what is known, what it was worth so far and what the checks say.
//
// Entry point: RehearsalScreen. Whenever the file was saved, what `take` brings is taken in and the
// play stays where it was (staying.h); a version with mistakes leaves the last good one in play. Nothing
// is kept of it. The tabs of the panel are in tabs.h.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/screens/conversation/conversation_screen.h"
#include "ui/screens/debrief/debrief_screen.h"
#include "ui/screens/rehearsal/tabs.h"
#include "ui/shell/screen.h"

namespace earshot::ui {

class RehearsalScreen final : public Screen {
 public:
  // `file`: its name, as it is shown.
  RehearsalScreen(World& world, std::string file, TakeReloaded take);
  void draw(Ui& ui) override;

 private:
  void take_news();
  void read_anew(const ScenarioPointer& scenario);
  void play(play::Run run);
  void begin_anew();
  void jump();
  void show_debrief();

  void draw_scene(Ui& ui);
  void draw_waiting(Ui& ui, Rect rect);
  void follow_scene();
  void draw_panel(Ui& ui, Rect rect);
  float draw_head(Ui& ui, Rect room);
  void draw_tab(Ui& ui, Rect room, bool with_foot);
  float draw_foot(Ui& ui, Rect room, bool draw);

  World& world_;
  std::string file_;
  TakeReloaded take_;
  std::unique_ptr<ConversationScreen> talk_;  // null until a version can be played
  std::unique_ptr<DebriefScreen> debrief_;
  RehearsalMemory memory_;
};

}  // namespace earshot::ui
