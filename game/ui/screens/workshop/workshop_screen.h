// A seat in a workshop: the lobby, the head of a round, waiting for the others, the standings, and what is the matter when the host or
// the seat is gone.
//
// Entry point: WorkshopScreen. One panel for each moment (panels.h); what is known comes from workshop::Attendance.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "ui/screens/workshop/panels.h"
#include "ui/shell/screen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "workshop/door.h"

namespace earshot::ui {

class WorkshopScreen final : public Screen {
 public:
  explicit WorkshopScreen(World& world);
  void draw(Ui& ui) override;

 private:
  float draw_head(Ui& ui, Rect room);
  float draw_away(Ui& ui, Rect room);
  WorkshopPage page_now(Ui& ui) const;
  void begin_moment(ScrollArea& area, const WorkshopPage& page);
  static float draw_moment(const WorkshopPage& page, Rect rect);
  void draw_body(Ui& ui, Rect room);
  void draw_page(Ui& ui, Rect room);
  std::vector<Button> buttons() const;
  void press(std::string_view name);
  void draw_leaving(Ui& ui);
  void play_on();
  void take_back();
  void hear_door();
  void leave();
  void look_up();

  World& world_;
  std::shared_ptr<Attending> attending_;
  std::unique_ptr<workshop::Door> door_;  // while the seat is being taken back
  Moment moment_ = Moment::connecting;
  int looked_up_ = -1;  // the generation of what stands below
  int looked_up_round_ = -2;
  ScenarioPointer customer_;                 // of the round to be played
  std::optional<records::PlayId> finished_;  // the round that was played last, for its debrief
  bool asks_to_leave_ = false;
  std::string problem_;
};

}  // namespace earshot::ui
