// Sheets to look at: every widget, the faces, the scenes. Reached by `earshot --gallery NAME`,
// never by a trainee; made to be looked at, by people and by tests that measure what is drawn.
#pragma once

#include <span>
#include <string_view>

#include "ui/stage.h"

namespace earshot::ui {

struct Sheet {
  std::string_view name;
  PaintScreen paint;
};

// The sheet of that name; its paint is empty when there is none.
Sheet gallery_sheet(std::string_view name);
std::span<const std::string_view> gallery_names();

}  // namespace earshot::ui
