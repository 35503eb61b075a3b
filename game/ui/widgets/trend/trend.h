// How a number went over days: a point for each time it was measured, a line through them, and the
// weeks below with their dates. The points can be looked at by the pointer, or with the focus and the
// left and right keys.
//
// Entry point: trend().
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

struct TrendPoint {
  float at = 0.0F;     // 0 at the left edge to 1 at the right
  float value = 0.0F;  // 0–100
  std::string text;    // what it was
};
struct TrendTick {
  float at = 0.0F;
  std::string text;  // "2026-11-16"; left out where there is no room for it
};

struct TrendPlot {
  std::string_view name;  // points are called "<name>/0" …
  std::string_view text;
  std::span<const TrendPoint> points;
  std::span<const TrendTick> weeks;
  std::optional<std::size_t> chosen{};
};

// Returns the point that is chosen now.
std::optional<std::size_t> trend(Ui& ui, Rect rect, const TrendPlot& plot);

}  // namespace earshot::ui
