// What somebody was in the middle of when they were last here: for *continue* on the first screen.
#pragma once

#include <optional>
#include <string>

#include "ui/shell/world.h"

namespace earshot::ui {

struct OpenPlay {
  records::Person person;
  records::PlayId play{};
  ScenarioPointer scenario;  // as it was when it was begun
  std::string line;          // what was said last; empty: nothing yet
};

// Of who played last, their latest open one; none also where it can no longer be taken up.
std::optional<OpenPlay> find_open_play(const World& world);

}  // namespace earshot::ui
