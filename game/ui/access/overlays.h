// What can be opened over every screen: the list of keys (`?`) and the menu (F10, Start).
//
// Entry point: Overlays::draw(), called by the Shell after the screen. They stand in front of all
// that is open already.
#pragma once

#include <cstdint>
#include <optional>

#include "ui/shell/screen.h"

namespace earshot::ui {

class Overlays {
 public:
  // Where somebody chose to go.
  std::optional<Destination> draw(Ui& ui, const World& world);

 private:
  enum class Open : std::uint8_t { nothing, keys, menu };
  void take_keys(Ui& ui);
  std::optional<Destination> draw_menu(Ui& ui, const World& world);
  void draw_keys(Ui& ui);

  Open open_ = Open::nothing;
};

}  // namespace earshot::ui
