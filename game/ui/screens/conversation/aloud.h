// The conversation for the ears: each line, reaction and turn of the calendar is told once, to
// whoever has it read aloud, and the sounds that belong to it are played.
//
// Private to screens/conversation; entry point: tell(), once a frame.
#pragma once

#include <cstddef>

#include "ui/screens/conversation/talk.h"
#include "ui/shell/world.h"

namespace earshot::ui {

struct Told {
  bool begun = false;
  std::size_t items = 0;  // of the log that were told
  std::size_t steps = 0;  // of the play that were heard
  std::string arriving;   // words told while they were still arriving
  std::string problem;
  std::string meters;  // how it is going, as it was last told
};

void tell(const Talk& talk, World& world, Told& told);

}  // namespace earshot::ui
