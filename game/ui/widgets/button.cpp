#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "ui/widgets/badge.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

struct Colours {
  Role fill, front;
};

Colours colours_of(const Button& button, const Touch& touch) {
  if (!button.enabled) return {button.back, Role::text_soft};
  switch (button.tone) {
    case Button::Tone::main:
      return {touch.hovered ? Role::accent_hover : Role::accent, Role::on_accent};
    case Button::Tone::quiet:
      return {touch.hovered ? Role::raised : button.back, Role::text};
    case Button::Tone::plain:
      break;
  }
  if (touch.held) return {Role::raised_pressed, Role::text};
  return {touch.hovered ? Role::raised_hover : Role::raised, Role::text};
}

struct Parts {
  float icon, key, words;  // widths, with the gap behind or before them
};

Parts parts_of(const Ui& ui, const Button& button) {
  const float em = ui.em();
  return {button.icon == Icon::none ? 0.0F : em * (button.text.empty() ? 1.15F : 1.7F),
          button.key.empty() ? 0.0F : key_cap_width(ui, button.key) + em * 0.6F,
          button.text.empty() ? 0.0F : text_width(ui, kBody, button.text)};
}

void body(Ui& ui, Rect rect, const Button& button, const Touch& touch, Role fill) {
  const Metrics m = ui.metrics();
  const bool has_body = button.enabled && (button.tone != Button::Tone::quiet || touch.hovered);
  if (has_body) {
    card_back(ui, rect, fill, button.tone == Button::Tone::quiet || touch.held ? 0.0F : 1.0F);
    const Rgba light = with_alpha(rgb(0xFFFFFF), ui.theme().is_dark() ? 0.07F : 0.5F);
    ui.canvas().fill({rect.x + m.radius(), rect.y, rect.w - 2.0F * m.radius(), m.hair()}, light);
  }
  if (!button.enabled && button.tone != Button::Tone::quiet) {
    ui.canvas().outline(rect, ui.colour(Role::outline), m.hair(), m.radius());
  }
}

}  // namespace

Vec2 button_size(const Ui& ui, const Button& button) {
  const Parts parts = parts_of(ui, button);
  const float pad = button.tone == Button::Tone::quiet ? ui.em() * 0.5F : ui.em() * 0.9F;
  return {std::ceil(parts.icon + parts.words + parts.key + 2.0F * pad),
          std::round(ui.metrics().control())};
}

float button_height(const Ui& ui, const Button& button, float width) {
  const Vec2 whole = button_size(ui, button);
  if (whole.x <= width) return whole.y;
  const Parts parts = parts_of(ui, button);
  const float room = width - parts.icon - parts.key - ui.em();
  return std::max(whole.y, text_height(ui, room, kBody, button.text) + ui.em() * 0.8F);
}

bool button(Ui& ui, Rect rect, const Button& button) {
  const Touch touch =
      ui.touch({button.name, Kind::button, button.text, "", button.enabled, button.heard}, rect);
  const Colours colours = colours_of(button, touch);
  body(ui, rect, button, touch, colours.fill);
  const float em = ui.em();
  const Parts parts = parts_of(ui, button);
  const float words = std::min(parts.words, rect.w - parts.icon - parts.key - em * 0.6F);
  float x = rect.x + std::round((rect.w - parts.icon - words - parts.key) * 0.5F);
  if (button.icon != Icon::none) {
    const float side = em * 1.15F;
    draw_icon(ui.canvas(), button.icon, {x, rect.centre().y - side * 0.5F, side, side},
              ui.colour(colours.front));
  }
  x += parts.icon;
  const float height = text_height(ui, words + 1.0F, kBody, button.text);
  const Rect room{x, std::round(rect.centre().y - height * 0.5F), words + 1.0F, height};
  if (!button.text.empty()) text(ui, room, {kBody, colours.front, colours.fill}, button.text);
  if (!button.key.empty()) {
    key_cap(ui, {x + words + em * 0.6F + key_cap_width(ui, button.key) * 0.5F, rect.centre().y},
            button.key, button.tone == Button::Tone::main ? colours.front : Role::text_soft,
            colours.fill);
  }
  if (touch.ring) focus_ring(ui, rect, ui.metrics().radius(), button.back);
  return touch.activated;
}

namespace {

// Where the buttons of a row go, one after the other.
struct Flow {
  Rect room;
  Vec2 at = room.top_left();
  float line = 0.0F;

  Rect next(const Ui& ui, const Button& wanted) {
    const float gap = ui.metrics().gap();
    const float width = std::min(button_size(ui, wanted).x, room.w);
    if (at.x > room.x && at.x + width > room.right() + 0.5F) {
      at = {room.x, at.y + line + gap};
      line = 0.0F;
    }
    const Rect rect{at.x, at.y, width, button_height(ui, wanted, width)};
    at.x += width + gap;
    line = std::max(line, rect.h);
    return rect;
  }
};

}  // namespace

float button_row_height(const Ui& ui, float width, std::span<const Button> row) {
  Flow flow{{0.0F, 0.0F, width, 0.0F}};
  for (const Button& one : row) flow.next(ui, one);
  return flow.at.y + flow.line;
}

bool ButtonRow::add(const Button& wanted) {
  Flow flow{room_, at_, line_};
  const Rect rect = flow.next(ui_, wanted);
  at_ = flow.at;
  line_ = flow.line;
  return button(ui_, rect, wanted);
}

}  // namespace earshot::ui
