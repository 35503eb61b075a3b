#include "ui/gallery/gallery.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <functional>

#include "ui/gallery/faces_sheet.h"
#include "ui/gallery/scenes_sheet.h"
#include "ui/gallery/widgets_sheet.h"

namespace earshot::ui {

namespace {

constexpr std::array<std::string_view, 12> kNames{"widgets", "feelings", "unnamed",  "gestures",
                                                  "people",  "portrait", "places",   "times",
                                                  "voices",  "voices-0", "voices-1", "blind-1-0"};

// `blind-SEED-PAGE`
PaintScreen blind_of(std::string_view name) {
  constexpr std::string_view kStart = "blind-";
  if (!name.starts_with(kStart)) return {};
  name.remove_prefix(kStart.size());
  std::uint32_t seed = 0;
  std::size_t page = 0;
  const char* end = name.data() + name.size();
  const auto [middle, wrong] = std::from_chars(name.data(), end, seed);
  if (wrong != std::errc{} || middle == end || *middle != '-') return {};
  const auto [rest, also_wrong] = std::from_chars(middle + 1, end, page);
  if (also_wrong != std::errc{} || rest != end) return {};
  return blind_sheet(seed, page);
}

PaintScreen paint_of(std::string_view name) {
  if (name == "widgets") return widgets_sheet();
  if (name == "feelings") return feelings_sheet(true);
  if (name == "unnamed") return feelings_sheet(false);
  if (name == "gestures") return gestures_sheet();
  if (name == "people") return people_sheet();
  if (name == "portrait") return portrait_sheet();
  if (name == "places") return places_sheet();
  if (name == "times") return times_sheet();
  if (name == "voices") return voices_sheet();
  if (name == "voices-0") return voices_in_time_sheet(0);
  if (name == "voices-1") return voices_in_time_sheet(1);
  return blind_of(name);
}

}  // namespace

std::span<const std::string_view> gallery_names() { return kNames; }

Sheet gallery_sheet(std::string_view name) { return {name, paint_of(name)}; }

}  // namespace earshot::ui
