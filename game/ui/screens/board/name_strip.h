// Asks a newcomer for their name, above the customers and in nobody's way. Private to screens/board.
#pragma once

#include <string>

#include "ui/shell/world.h"
#include "ui/ui.h"

namespace earshot::ui {

struct NameStrip {
  std::string name;
  std::string problem;
};

// Only while they are one (shell/newcomer.h). Returns the height used.
float name_strip(Ui& ui, Rect room, World& world, NameStrip& memory);

}  // namespace earshot::ui
