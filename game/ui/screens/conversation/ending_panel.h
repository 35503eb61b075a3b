// The ending: what became of it, and the last look at the case notes before they are handed in.
#pragma once

#include "ui/screens/conversation/talk.h"

namespace earshot::ui {

enum class EndingWish : std::uint8_t { none, hand_in, later, take_back };
EndingWish ending_panel(Talk& talk);

}  // namespace earshot::ui
