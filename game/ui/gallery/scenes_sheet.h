// Sheets of places, of voices and of a chat.
#pragma once

#include "ui/stage.h"

namespace earshot::ui {

PaintScreen places_sheet();
PaintScreen times_sheet();  // one place through the day, with somebody in it
PaintScreen voices_sheet();
// Half of the feelings, each in six frames of the first seconds of speech; page 0 or 1.
PaintScreen voices_in_time_sheet(std::size_t page);

}  // namespace earshot::ui
