#include "ui/widgets/badge.h"

#include <algorithm>
#include <cmath>

#include "ui/access/commands.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

constexpr TextStyle kCapStyle{Size::small, Cut::strong};

}  // namespace

Vec2 badge_size(const Ui& ui, const Badge& badge) {
  const float em = ui.fonts().em(kSmall);
  const float icon = badge.icon == Icon::none ? 0.0F : em * 1.35F;
  return {text_width(ui, kSmall, badge.text) + icon + em * 1.3F,
          ui.fonts().line_height(kSmall) + em * 0.3F};
}

Vec2 badge(Ui& ui, Vec2 at, const Badge& badge) {
  const Vec2 size = badge_size(ui, badge);
  const float em = ui.fonts().em(kSmall);
  const Rect rect{at.x, at.y, size.x, size.y};
  ui.canvas().fill(rect, faded(ui.colour(badge.tone), 0.1F), size.y * 0.5F);
  ui.canvas().outline(rect, faded(ui.colour(badge.tone), 0.55F), ui.metrics().hair(),
                      size.y * 0.5F);
  float x = at.x + em * 0.65F;
  if (badge.icon != Icon::none) {
    draw_icon(ui.canvas(), badge.icon, {x, at.y + (size.y - em) * 0.5F, em, em},
              ui.colour(badge.tone));
    x += em * 1.35F;
  }
  ui.words({x, at.y + em * 0.15F}, kSmall, Role::text, badge.back, badge.text);
  return size;
}

float badges(Ui& ui, Rect room, std::span<const Badge> row) {
  const float gap = ui.metrics().gap() * 0.8F;
  Vec2 at = room.top_left();
  float bottom = room.y;
  for (const Badge& one : row) {
    const Vec2 size = badge_size(ui, one);
    if (at.x > room.x && at.x + size.x > room.right()) at = {room.x, bottom + gap};
    badge(ui, at, one);
    bottom = std::max(bottom, at.y + size.y);
    at.x += size.x + gap;
  }
  return bottom - room.y;
}

float key_cap_width(const Ui& ui, std::string_view key) {
  const float em = ui.fonts().em(kCapStyle);
  return std::max(em * 1.5F, text_width(ui, kCapStyle, cap_shown(ui, key)) + em * 0.8F);
}

void key_cap(Ui& ui, Vec2 centre, std::string_view name, Role front, Role back) {
  const std::string key = cap_shown(ui, name);
  const float em = ui.fonts().em(kCapStyle), width = key_cap_width(ui, name), height = em * 1.5F;
  const Rect rect{std::round(centre.x - width * 0.5F), std::round(centre.y - height * 0.5F), width,
                  height};
  ui.canvas().outline(rect, faded(ui.colour(front), 0.55F), ui.metrics().hair(), em * 0.35F);
  const float x = rect.x + (width - text_width(ui, kCapStyle, key)) * 0.5F;
  ui.words({x, centre.y - ui.fonts().line_height(kCapStyle) * 0.5F}, kCapStyle, front, back, key);
}

void number_disc(Ui& ui, Vec2 centre, float radius, std::string_view number, Role front,
                 Role back) {
  ui.canvas().disc(centre, radius, ui.colour(back));
  const float x = centre.x - text_width(ui, kStrong, number) * 0.5F;
  ui.words({x, centre.y - ui.fonts().line_height(kStrong) * 0.5F}, kStrong, front, back, number);
}

}  // namespace earshot::ui
