// The gamepads of this computer, as GLFW knows them. The first one that is laid out like a gamepad
// counts.
#pragma once

#include "ui/access/pad.h"

namespace earshot::app {

// Needs a window (GLFW has to be started).
class SystemPad final : public ui::Pad {
 public:
  std::optional<ui::PadState> read() override;
};

}  // namespace earshot::app
