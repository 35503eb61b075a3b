// Two curves over the steps of a play, with a point for each step that can be looked at: by the
// pointer, or with the focus and the left and right keys.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

struct PlotPoint {
  float first = 0.0F;  // 0–100
  float second = 0.0F;
  std::string_view text;  // what happened there
  bool turning = false;   // drawn larger
};

struct Plot {
  std::string_view name;        // points are called "<name>/0" …
  std::string_view first_text;  // the legend
  std::string_view second_text;
  std::span<const PlotPoint> points;
  std::optional<std::size_t> chosen;
};

// Returns the point that is chosen now.
std::optional<std::size_t> plot(Ui& ui, Rect rect, const Plot& plot);

}  // namespace earshot::ui
