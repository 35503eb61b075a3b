#include "ui/shell/backdrop.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/scene/backdrop.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {
namespace {

// Dimmed to the ground, so that words may stand on it.
void office_in(Ui& ui, Rect part) {
  if (part.empty()) return;
  ui.canvas().push_clip(part);
  backdrop(ui, ui.screen(), Place::office,
           ui.theme().is_dark() ? DayTime::evening : DayTime::morning);
  ui.canvas().fill(ui.screen(), with_alpha(ui.colour(Role::ground), 0.88F));
  ui.canvas().pop_clip();
}

// Whole pixels that lie within a panel's round corners.
Rect surely_covered(Ui& ui, Rect of) {
  const Rect inside =
      intersection(of.inset(ui.metrics().panel_radius() * 0.3F + 1.0F), ui.screen());
  const float x = std::ceil(inside.x), y = std::ceil(inside.y);
  return {x, y, std::max(0.0F, std::floor(inside.right()) - x),
          std::max(0.0F, std::floor(inside.bottom()) - y)};
}

}  // namespace

void office_backdrop(Ui& ui) { office_in(ui, ui.screen()); }

Rect office_panel(Ui& ui, Rect rect, std::string_view name) {
  const Rect all = ui.screen(), hole = surely_covered(ui, rect);
  const std::array<Rect, 4> around{Rect{all.x, all.y, all.w, hole.y - all.y},
                                   Rect{all.x, hole.bottom(), all.w, all.bottom() - hole.bottom()},
                                   Rect{all.x, hole.y, hole.x - all.x, hole.h},
                                   Rect{hole.right(), hole.y, all.right() - hole.right(), hole.h}};
  for (const Rect part : around) office_in(ui, part);
  return panel(ui, rect, name);
}

}  // namespace earshot::ui
