// What is behind the screens that are no conversation: the office in the evening.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

void office_backdrop(Ui& ui);
// A panel in front of it. What the panel covers is not drawn: where there is no graphics card, filling the office, its veil and
// then the panel is most of what a whole new picture costs. Returns the panel's room.
Rect office_panel(Ui& ui, Rect rect, std::string_view name);

}  // namespace earshot::ui
