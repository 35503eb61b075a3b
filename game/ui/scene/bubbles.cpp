#include "ui/scene/bubbles.h"

#include <algorithm>
#include <cmath>

#include "ui/paint/icons.h"

namespace earshot::ui {

namespace {

Role back_of(Side side) { return side == Side::theirs ? Role::raised : Role::selected; }

float pad(const Ui& ui) { return ui.em() * 0.7F; }
float widest(float width) { return width * 0.86F; }

float inner_width(const Ui& ui, float width, std::span<const Run> runs) {
  float sum = 0.0F;
  for (const Run& run : runs)
    sum += text_width(ui, run.kind == Run::Kind::strong ? kStrong : kBody, run.text);
  return std::min(sum + 2.0F, widest(width) - 2.0F * pad(ui));
}

// Rounded all around but for the corner it is spoken from.
void balloon(Ui& ui, Rect rect, Side side) {
  const float r = std::min(ui.em() * 0.85F, rect.h * 0.5F);
  const Rgba colour = ui.colour(back_of(side));
  ui.canvas().fill(rect, colour, r);
  const float x = side == Side::theirs ? rect.x : rect.right() - r;
  ui.canvas().fill({x, rect.bottom() - r, r, r}, colour, r * 0.25F);
}

// Typing they hop one after the other; stopped they lie still and hollow; deleting they vanish from the
// last to the first; away there is a clock.
void dots(Ui& ui, Rect rect, Typing how) {
  const float em = ui.em(), step = em * 0.62F;
  const bool moves = how != Typing::stopped && !ui.still() && ui.awake();
  if (moves) ui.animate(24.0F);
  const auto turn = static_cast<float>(std::fmod(ui.now() * 1.4, 1.0));
  for (int i = 0; i < 3; ++i) {
    const auto k = static_cast<float>(i);
    const float phase = turn - k * 0.16F;
    const bool hops = moves && how == Typing::typing;
    const float hop = hops ? std::max(0.0F, std::sin(phase * 6.283F)) : 0.0F;
    const Vec2 at{rect.x + em * 0.95F + step * k, rect.centre().y - hop * em * 0.18F};
    const bool gone = how == Typing::deleting && (moves ? turn > (3.0F - k) * 0.3F : i == 2);
    const Rgba colour = mix(ui.colour(Role::text_soft), ui.colour(Role::text), hop);
    if (how == Typing::stopped || gone) {
      ui.canvas().circle(at, em * 0.16F, colour, ui.metrics().hair());
    } else {
      ui.canvas().disc(at, em * 0.18F, colour);
    }
  }
}

void waiting_sign(Ui& ui, Rect rect) {
  const float side = ui.em() * 1.1F;
  draw_icon(ui.canvas(), Icon::clock, centred(rect, side, side), ui.colour(Role::text_soft));
}

}  // namespace

float bubble_height(const Ui& ui, float width, const Bubble& bubble) {
  return spoken_height(ui, inner_width(ui, width, bubble.runs), bubble.runs) + 1.3F * pad(ui);
}

SpokenResult bubble(Ui& ui, Rect room, const Bubble& bubble) {
  const float inner = inner_width(ui, room.w, bubble.runs),
              height = bubble_height(ui, room.w, bubble);
  const float width = inner + 2.0F * pad(ui);
  const float x = bubble.side == Side::theirs ? room.x : room.right() - width;
  const Rect rect{std::round(x), room.y, width, height};
  balloon(ui, rect, bubble.side);
  Spoken what{bubble.name, bubble.runs, kInk.on(back_of(bubble.side)), bubble.shown,
              bubble.pickable};
  SpokenResult result =
      spoken(ui, {rect.x + pad(ui), rect.y + 0.65F * pad(ui), inner + 1.0F, height}, what);
  result.height = height;
  return result;
}

float typing_height(const Ui& ui) { return std::round(ui.em() * 2.0F); }

void typing(Ui& ui, Rect room, std::string_view name, Typing how, std::string_view words) {
  const Rect rect{room.x, room.y, ui.em() * 3.2F, typing_height(ui)};
  if (how == Typing::away) {
    waiting_sign(ui, rect);
  } else {
    balloon(ui, rect, Side::theirs);
    dots(ui, rect, how);
  }
  ui.show({name, Kind::picture, words}, rect);
  const float x = rect.w + ui.em() * 0.7F;
  if (!words.empty()) label(ui, room.after_left(x).top(rect.h), kSoftInk, words);
}

}  // namespace earshot::ui
