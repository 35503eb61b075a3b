#include "ui/portrait/portrait.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

void draw_figure(Figure& f) {
  draw_back_hair(f);
  draw_body(f);
  draw_headwear_behind(f);
  draw_arm_behind(f);
  draw_ears(f);
  draw_head(f);
  draw_nose(f);
  draw_beard(f);
  draw_mouth(f);
  draw_moustache(f);
  draw_eyes(f);
  draw_brows(f);
  draw_front_hair(f);
  draw_glasses(f);
  draw_headwear(f);
  draw_side_locks(f);
  draw_arms(f);
}

// How high a head reaches with all that is on it.
float crown(const PortraitLook& look) {
  if (look.headwear == Headwear::turban ||
      (look.hair == HairStyle::afro && look.headwear == Headwear::none))
    return 2.35F;
  if (look.headwear == Headwear::beanie || look.hair == HairStyle::bun) return 2.25F;
  return 2.05F;
}

// What of a picture stands out of its disc is painted over.
void cut_corner(Canvas& canvas, Rect square, int corner, Rgba colour) {
  constexpr float kQuarter = std::numbers::pi_v<float> / 2.0F;
  const float from = kQuarter * static_cast<float>(corner), r = square.w * 0.5F, out = r + 2.0F;
  const Vec2 centre = square.centre();
  const Vec2 way{std::cos(from + kQuarter * 0.5F), std::sin(from + kQuarter * 0.5F)};
  const Vec2 far{std::copysign(out, way.x), std::copysign(out, way.y)};
  Points shape = arc(centre, r, from, from + kQuarter, 24);
  const bool ends_upright = corner % 2 == 0;  // where this quarter of the disc ends
  shape.push_back(centre + (ends_upright ? Vec2{0.0F, far.y} : Vec2{far.x, 0.0F}));
  shape.push_back(centre + far);
  shape.push_back(centre + (ends_upright ? Vec2{far.x, 0.0F} : Vec2{0.0F, far.y}));
  canvas.polygon(shape, colour);
}

// A figure that stands still is worked out once: its triangles are kept from the second picture on in
// which nothing about it has changed.
struct Still {
  Rect rect, clip;
  PortraitLook look;
  Pose pose;
  Sketch sketch;

  bool shows(Rect where, Rect within, const PortraitLook& who, const Pose& how) const {
    return where == rect && within == clip && who == look && how == pose;
  }
};

struct Memory {
  Expression expression;
  double time = 0.0;
  Still still;
};

struct Footing {
  Vec2 origin;
  float unit = 1.0F;
};

void draw_kept(Canvas& canvas, Rect rect, Footing place, const PortraitLook& look, const Pose& pose,
               Still* still) {
  if (canvas.clip().empty()) return;  // scrolled away
  const auto draw = [&] {
    Figure figure(canvas, place.origin, place.unit, look, pose);
    draw_figure(figure);
  };
  if (still == nullptr) {
    draw();
  } else if (!still->shows(rect, canvas.clip(), look, pose)) {
    *still = {rect, canvas.clip(), look, pose, {}};
    draw();
  } else if (still->sketch.triangles.empty()) {
    still->sketch = canvas.sketch(draw);
  } else {
    canvas.again(still->sketch);
  }
}

void bust(Canvas& canvas, Rect rect, const PortraitLook& look, const Pose& pose, Still* still) {
  constexpr float kWaist = 3.8F;
  constexpr float kElbows = 2.95F;  // nothing of a figure is farther from its middle
  const float unit = std::min(rect.h / (crown(look) + kWaist), rect.w / 4.2F);
  // The clip is what is drawn anew while somebody breathes (ui/damage.h): as narrow as they are.
  const float wide = std::min(rect.w, std::ceil(2.0F * kElbows * unit));
  canvas.push_clip({std::floor(rect.centre().x - wide * 0.5F), rect.y, wide, rect.h});
  const Vec2 origin{rect.centre().x, rect.bottom() - unit * kWaist};
  draw_kept(canvas, rect, {origin, unit}, look, pose, still);
  canvas.pop_clip();
}

struct Grounds {
  Rgba disc, around;
};

void face(Canvas& canvas, Rect rect, const PortraitLook& look, const Pose& pose, Grounds grounds,
          Still* still) {
  const float side = std::min(rect.w, rect.h), unit = side / 4.1F;
  const Rect square = centred(rect, side, side);
  canvas.disc(square.centre(), side * 0.5F, grounds.disc);
  canvas.push_clip(square);
  draw_kept(canvas, rect, {{square.centre().x, square.y + side * 0.52F}, unit}, look, pose, still);
  canvas.pop_clip();
  for (int corner = 0; corner < 4; ++corner) cut_corner(canvas, square, corner, grounds.around);
}

}  // namespace

void draw_portrait(Canvas& canvas, Rect rect, const PortraitLook& look, const Pose& pose) {
  bust(canvas, rect, look, pose, nullptr);
}

void portrait(Ui& ui, Rect rect, std::string_view name, const PortraitLook& look, const Mood& mood,
              Framing framing, std::string_view words, Role around) {
  auto& memory = ui.memory<Memory>(name);
  memory.expression.aim(mood);
  if (ui.still()) {
    memory.expression.settle();
  } else {
    memory.expression.advance(ui.step());
  }
  const bool lively = ui.awake() && !ui.still();
  if (lively) memory.time += static_cast<double>(ui.step());
  if (lively) ui.animate(static_cast<float>(1.0 / memory.expression.picture_in(memory.time)));
  const Pose pose = memory.expression.pose(memory.time, ui.still());
  if (framing == Framing::bust) {
    bust(ui.canvas(), rect, look, pose, &memory.still);
  } else {
    const Rgba disc = mix(ui.colour(Role::raised), ui.colour(Role::trust), 0.22F);
    face(ui.canvas(), rect, look, pose, {disc, ui.colour(around)}, &memory.still);
  }
  ui.show({name, Kind::picture, words}, rect);
}

}  // namespace earshot::ui
