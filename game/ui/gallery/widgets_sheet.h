// The sheet of all widgets. It remembers what was set on it.
#pragma once

#include "ui/stage.h"

namespace earshot::ui {

PaintScreen widgets_sheet();

}  // namespace earshot::ui
