#include "ui/widgets/hint.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

// Below where there is room, else above; always inside the window.
Rect place(const Ui& ui, Rect beside, Vec2 size) {
  const Rect all = ui.screen().inset(ui.em() * 0.4F);
  const float gap = ui.em() * 0.45F;
  const bool below = beside.bottom() + gap + size.y <= all.bottom();
  const float x =
      std::clamp(beside.centre().x - size.x * 0.5F, all.x, std::max(all.x, all.right() - size.x));
  const float y = below ? beside.bottom() + gap : beside.y - gap - size.y;
  return {std::round(x), std::round(std::max(all.y, y)), size.x, size.y};
}

void draw(Ui& ui, Rect beside, const std::string& words) {
  const float pad = ui.em() * 0.6F, most = std::min(ui.em() * 18.0F, ui.screen().w * 0.6F);
  const float width = std::min(text_width(ui, kSmall, words), most) + 1.0F;
  const Vec2 size{width + 2.0F * pad, text_height(ui, width, kSmall, words) + 1.4F * pad};
  const Rect rect = place(ui, beside, size);
  card_back(ui, rect, Role::raised, 1.5F);
  ui.canvas().outline(rect, ui.colour(Role::edge), ui.metrics().hair(), ui.metrics().radius());
  text(ui, {rect.x + pad, rect.y + pad * 0.7F, width, rect.h}, {kSmall, Role::text, Role::raised},
       words);
}

}  // namespace

void hint(Ui& ui, Rect beside, std::string_view words) {
  ui.later([&ui, beside, copy = std::string(words)] { draw(ui, beside, copy); });
}

}  // namespace earshot::ui
