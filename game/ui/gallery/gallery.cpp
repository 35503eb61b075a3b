#include "ui/gallery/gallery.h"

#include <array>

#include "ui/gallery/faces_sheet.h"
#include "ui/gallery/widgets_sheet.h"

namespace earshot::ui {

namespace {

constexpr std::array<std::string_view, 6> kNames{"widgets",  "feelings", "unnamed",
                                                 "gestures", "people",   "portrait"};

}  // namespace

std::span<const std::string_view> gallery_names() { return kNames; }

Sheet gallery_sheet(std::string_view name) {
  if (name == "widgets") return {"widgets", widgets_sheet()};
  if (name == "feelings") return {"feelings", feelings_sheet(true)};
  if (name == "unnamed") return {"unnamed", feelings_sheet(false)};
  if (name == "gestures") return {"gestures", gestures_sheet()};
  if (name == "people") return {"people", people_sheet()};
  if (name == "portrait") return {"portrait", portrait_sheet()};
  return {};
}

}  // namespace earshot::ui
