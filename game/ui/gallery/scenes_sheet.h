// Sheets of places, of voices and of a chat.
#pragma once

#include "ui/stage.h"

namespace earshot::ui {

PaintScreen places_sheet();
PaintScreen times_sheet();  // one place through the day, with somebody in it
PaintScreen voices_sheet();

}  // namespace earshot::ui
