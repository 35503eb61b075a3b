// A row of a list: a title, a line of detail, something at its right end.
#pragma once

#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

struct Row {
  std::string_view name;
  std::string_view title;
  std::string_view detail{};
  std::string_view end{};  // at the right: a score, a day
  Icon icon = Icon::none;
  Role tone = Role::text_soft;  // of the icon
  bool chosen = false;
  bool ticked = false;  // shows a tick instead of the icon, for lists to pick from
  bool enabled = true;  // false: to be read only
  bool tight = false;   // less room above and below: for lists in small panels
};
float row_height(const Ui& ui, float width, const Row& row);
bool row(Ui& ui, Rect rect, const Row& row);  // true when it was activated

}  // namespace earshot::ui
