// The game as the person goes through it: which screen is shown and what comes after it.
//
// Entry point: Shell::draw(), called for each frame. Shell is the only one who knows all screens; a screen knows Places only.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ui/access/overlays.h"
#include "ui/shell/screen.h"

namespace earshot::ui {

class Shell {
 public:
  explicit Shell(World& world);

  void draw(Ui& ui);

 private:
  void go(Ui& ui, const Destination& where);
  std::unique_ptr<Screen> make(const Destination& where);
  std::unique_ptr<Screen> make_people();
  std::unique_ptr<Screen> make_play(const Destination& where);
  std::unique_ptr<Screen> make_guarded_play();
  std::unique_ptr<Screen> make_debrief(const Destination& where);
  void draw_notices(Ui& ui);
  void hear_workshop();
  void call_to_round(Ui& ui);

  World& world_;
  std::unique_ptr<Screen> screen_;
  Page page_ = Page::people;
  std::string called_to_;  // the round that somebody who practises was told of
  bool calls_ = false;
  std::vector<std::string> notices_;
  Overlays overlays_;
};

}  // namespace earshot::ui
