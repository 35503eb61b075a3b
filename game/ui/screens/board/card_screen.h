// One customer, before the conversation: what they say is wrong, how it will be played, and going on where one left off.
#pragma once

#include <array>

#include "ui/shell/screen.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tabs.h"

namespace earshot::ui {

class CardScreen final : public Screen {
 public:
  CardScreen(World& world, std::string scenario);
  void draw(Ui& ui) override;

 private:
  ScenarioPointer said() const { return world_.spoken.in_words(scenario_); }
  void draw_words(Ui& ui, Rect room);
  std::vector<Button> buttons() const;
  void draw_buttons(Ui& ui, Rect room);
  void choose_mode(Ui& ui, Rect room);
  play::Mode mode() const;
  Segments modes(const std::array<Segment, 3>& in_words) const;
  void begin();
  void begin_again();

  World& world_;
  std::string id_;
  ScenarioPointer scenario_;  // as it was written, and as records keep it
  std::optional<records::Play> open_;
  bool is_met_ = false;  // this person has played with them before
  std::string problem_;
};

}  // namespace earshot::ui
