#include "ui/gallery/gallery.h"

#include <algorithm>
#include <array>
#include <functional>

#include "ui/gallery/faces_sheet.h"
#include "ui/gallery/scenes_sheet.h"
#include "ui/gallery/widgets_sheet.h"

namespace earshot::ui {

namespace {

constexpr std::array<std::string_view, 9> kNames{"widgets",  "feelings", "unnamed",
                                                 "gestures", "people",   "portrait",
                                                 "places",   "times",    "voices"};

PaintScreen paint_of(std::string_view name) {
  if (name == "widgets") return widgets_sheet();
  if (name == "feelings") return feelings_sheet(true);
  if (name == "unnamed") return feelings_sheet(false);
  if (name == "gestures") return gestures_sheet();
  if (name == "people") return people_sheet();
  if (name == "portrait") return portrait_sheet();
  if (name == "places") return places_sheet();
  if (name == "times") return times_sheet();
  return name == "voices" ? voices_sheet() : PaintScreen{};
}

}  // namespace

std::span<const std::string_view> gallery_names() { return kNames; }

Sheet gallery_sheet(std::string_view name) { return {name, paint_of(name)}; }

}  // namespace earshot::ui
