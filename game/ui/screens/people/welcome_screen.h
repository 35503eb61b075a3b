// The very first start: one sentence and a customer, not a menu.
//
// Entry point: WelcomeScreen. Beginning needs no name (shell/newcomer.h); the waiting room asks for one
// afterwards.
#pragma once

#include "ui/shell/screen.h"

namespace earshot::ui {

class WelcomeScreen final : public Screen {
 public:
  explicit WelcomeScreen(World& world);
  void draw(Ui& ui) override;

 private:
  void draw_words(Ui& ui, Rect room);
  void draw_buttons(Ui& ui, Rect room);
  float buttons_height(const Ui& ui, float width) const;
  bool welcome();
  void begin();
  ScenarioPointer said() const { return world_.spoken.in_words(first_); }

  World& world_;
  ScenarioPointer first_;  // null: there is nobody to begin with
  std::string problem_;
};

}  // namespace earshot::ui
