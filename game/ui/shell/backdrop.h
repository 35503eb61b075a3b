// What is behind the screens that are no conversation: the office in the evening.
#pragma once

#include "ui/ui.h"

namespace earshot::ui {

void office_backdrop(Ui& ui);

}  // namespace earshot::ui
