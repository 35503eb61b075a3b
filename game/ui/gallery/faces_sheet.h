// Sheets of people: feelings, gestures, hair and clothes.
#pragma once

#include "ui/stage.h"

namespace earshot::ui {

PaintScreen feelings_sheet(bool named);  // without names: for readers who are to name them
PaintScreen gestures_sheet();
PaintScreen people_sheet();
PaintScreen portrait_sheet();  // one person, large

}  // namespace earshot::ui
