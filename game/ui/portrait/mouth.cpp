// Nose and mouth.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

// All edges of the lips, from the left to the right of the picture, in units of the figure.
struct Lips {
  Points top, upper_line, lower_line, bottom;
  float open = 0.0F;
};

// The numbers of a mouth: where its corners are, how far it is open, how thick its lips are.
struct Measures {
  float wide, smile, open, thick_above, thick_below;
  float upper, lower;  // the heights of the lips' inner edges in the middle
  Vec2 left, right;
};

float fullness(const Figure& f) {
  return (f.soft_features() ? 1.12F : 0.86F) * (0.85F + 0.3F * trait(f.look, 15)) *
         (1.0F - 0.35F * f.old(45.0F)) * (1.0F + 0.02F * static_cast<float>(f.look.skin));
}

float opening(const Figure& f, float smile) {
  const float press = f[Unit::lip_press];
  const float teeth = std::max(0.0F, smile - 0.62F) * (1.0F - press) * 0.30F;
  return std::max(0.0F, 0.36F * f[Unit::jaw_drop] + 0.15F * f.pose.mouth + teeth +
                            0.02F * f[Unit::lip_wide] - 0.2F * press);
}

Measures measure(const Figure& f) {
  const float press = f[Unit::lip_press], down = f[Unit::corner_down], pucker = f[Unit::pucker];
  const float up_left = f[Unit::corner_up_right], up_right = f[Unit::corner_up_left];
  Measures m{};
  m.smile = (up_left + up_right) * 0.5F;
  m.open = opening(f, m.smile);
  m.wide = (0.345F + 0.03F * trait(f.look, 17)) *
           (1.0F + 0.22F * m.smile + 0.20F * f[Unit::lip_wide] - 0.34F * pucker - 0.05F * press -
            0.30F * f[Unit::jaw_drop]);
  m.thick_above = 0.058F * fullness(f) * (1.0F - 0.62F * press) * (1.0F - 0.35F * m.smile) *
                  (1.0F + 0.5F * pucker);
  m.thick_below = 0.082F * fullness(f) * (1.0F - 0.55F * press) * (1.0F - 0.25F * m.smile) *
                  (1.0F + 0.4F * pucker) * (1.0F - 0.6F * f[Unit::lip_bite]);
  const float level = 0.735F - 0.03F * f[Unit::chin_up];
  const float middle = level + 0.035F * (m.smile - down) - 0.02F * f[Unit::chin_up];
  m.upper = middle - 0.22F * m.open - 0.03F * f[Unit::lip_up];
  m.lower = middle + 0.78F * m.open;
  const float corners = level - 0.012F + 0.085F * down + 0.012F * press;
  m.left = {-m.wide, corners - 0.115F * up_left};
  m.right = {m.wide, corners - 0.115F * up_right};
  return m;
}

// The line of a lip where the two meet; `pull`: how much of its height it has where it leaves the
// corners.
Points inner_edge(const Measures& m, float height, float pull, float sag) {
  const float leave = m.wide * (0.70F - 0.22F * m.smile);
  return Path(m.left)
      .cubic({-leave, lerp(m.left.y, height, pull)}, {-m.wide * 0.35F, height + sag},
             {0.0F, height})
      .cubic({m.wide * 0.35F, height + sag}, {leave, lerp(m.right.y, height, pull)}, m.right)
      .points();
}

// Cupid's bow.
Points upper_edge(const Measures& m) {
  const float w = m.wide, t = m.thick_above, top = m.upper - t;
  return Path(m.left)
      .cubic({-w * 0.66F, lerp(m.left.y, top, 0.7F)}, {-w * 0.42F, top - t * 0.12F},
             {-w * 0.22F, top})
      .quad({-w * 0.06F, top + t * 0.08F}, {0.0F, top + t * 0.34F})
      .quad({w * 0.06F, top + t * 0.08F}, {w * 0.22F, top})
      .cubic({w * 0.42F, top - t * 0.12F}, {w * 0.66F, lerp(m.right.y, top, 0.7F)}, m.right)
      .points();
}

Points lower_edge(const Measures& m) {
  const float w = m.wide, foot = m.lower + m.thick_below;
  return Path(m.left)
      .cubic({-w * 0.74F, lerp(m.left.y, foot, 0.78F)}, {-w * 0.42F, foot}, {0.0F, foot})
      .cubic({w * 0.42F, foot}, {w * 0.74F, lerp(m.right.y, foot, 0.78F)}, m.right)
      .points();
}

Lips lips_of(const Figure& f) {
  const Measures m = measure(f);
  return {upper_edge(m), inner_edge(m, m.upper, 0.9F, 0.012F), inner_edge(m, m.lower, 0.95F, 0.0F),
          lower_edge(m), m.open};
}

Points between(const Points& above, const Points& below) {
  Points shape = above;
  shape.insert(shape.end(), below.rbegin(), below.rend());
  return shape;
}

void inside(Figure& f, const Lips& lips) {
  if (lips.open < 0.012F) return;
  const Points hole = f.head(between(lips.upper_line, lips.lower_line));
  f.canvas.polygon(hole, rgb(0x431519));
  const Rect box = bounds(hole);
  const float teeth = std::min(f.px(0.095F), box.h * 0.55F);
  const Points row =
      rounded({box.x + box.w * 0.12F, box.y - f.px(0.02F), box.w * 0.76F, teeth + f.px(0.02F)},
              f.px(0.03F));
  f.canvas.polygon(clipped(hole, row), rgb(0xF5EFE6));
  const Vec2 tongue{box.centre().x, box.bottom() + f.px(0.02F)};
  const Points soft =
      ellipse(tongue, {box.w * 0.26F, std::max(0.0F, box.h - f.px(0.12F))}, 0.0F, 24);
  if (box.h > f.px(0.15F)) f.canvas.polygon(clipped(hole, soft), rgb(0xB4525A));
}

void line_between(Figure& f, const Lips& lips) {
  const Points line = f.head(lips.upper_line);
  const float half = f.px(0.013F + 0.005F * f[Unit::lip_press]);
  f.canvas.polygon(band(line, [half](float t) { return half * (0.55F + 1.8F * t * (1.0F - t)); }),
                   f.tones.lip_shade);
  for (const float side : {-1.0F, 1.0F}) {  // the corners go a little on into the cheeks
    const Vec2 corner = side < 0.0F ? lips.upper_line.front() : lips.upper_line.back();
    const float up = f[side > 0.0F ? Unit::corner_up_left : Unit::corner_up_right];
    const float lift = -0.045F * up + 0.04F * f[Unit::corner_down];
    const std::array tick{corner, corner + Vec2{side * 0.022F, lift * 0.6F},
                          corner + Vec2{side * 0.035F, lift * 1.5F}};
    f.crease(tick, 0.022F, with_alpha(f.tones.skin_deep, 0.7F));
    f.glow_on_face(corner + Vec2{side * 0.06F, 0.02F}, {0.06F, 0.07F},
                   with_alpha(f.tones.skin_shade, 0.35F));
  }
}

void biting_teeth(Figure& f, const Lips& lips) {
  if (f[Unit::lip_bite] < 0.25F) return;
  const float strength = smooth(0.25F, 0.6F, f[Unit::lip_bite]);
  const Vec2 at = f.head(lips.upper_line[lips.upper_line.size() / 2] + Vec2{0.05F, 0.016F});
  f.canvas.polygon(ellipse(at, {f.px(0.085F), f.px(0.017F)}, f.roll(), 18),
                   with_alpha(rgb(0xF1E9DF), strength));
  const std::array tuck{Vec2{-0.10F, 0.85F}, Vec2{0.04F, 0.872F}, Vec2{0.18F, 0.85F}};
  f.crease(tuck, 0.022F, with_alpha(f.tones.skin_deep, 0.5F * strength));
}

}  // namespace

void draw_mouth(Figure& f) {
  const Lips lips = lips_of(f);
  f.glow_on_face({0.0F, 0.60F}, {0.10F, 0.06F}, with_alpha(f.tones.skin_shade, 0.28F));
  const Vec2 foot = lips.bottom[lips.bottom.size() / 2];
  f.glow_on_face(foot + Vec2{0.0F, 0.045F}, {0.22F, 0.05F},
                 with_alpha(f.tones.skin_deep, 0.28F + 0.2F * f[Unit::chin_up]));
  if (f[Unit::chin_up] > 0.2F) {
    const std::array dent{foot + Vec2{-0.15F, 0.12F}, foot + Vec2{0.0F, 0.075F},
                          foot + Vec2{0.15F, 0.12F}};
    f.crease(dent, 0.024F, with_alpha(f.tones.skin_deep, 0.45F * f[Unit::chin_up]));
  }
  const float tint = f.soft_features() ? 1.0F : 0.55F;
  const Rgba lip = mix(f.tones.skin_shade, f.tones.lip, tint),
             shade = mix(f.tones.skin_deep, f.tones.lip_shade, tint);
  inside(f, lips);
  const Points upper = f.head(between(lips.top, lips.upper_line)),
               lower = f.head(between(lips.lower_line, lips.bottom));
  f.canvas.polygon(upper, Paint(lip, bounds(upper).top_left(), mix(lip, shade, 0.55F),
                                {bounds(upper).x, bounds(upper).bottom()}));
  f.canvas.polygon(lower, Paint(lip, bounds(lower).top_left(), mix(lip, shade, 0.35F),
                                {bounds(lower).x, bounds(lower).bottom()}));
  f.glow_on_face(foot + Vec2{-0.05F, -0.045F}, {0.11F, 0.03F},
                 with_alpha(rgb(0xFFF4EA), 0.30F * tint));
  line_between(f, lips);
  biting_teeth(f, lips);
}

void draw_nose(Figure& f) {
  const float wide = 0.125F + 0.055F * trait(f.look, 19) + 0.03F * f.old(50.0F),
              up = 0.035F * f[Unit::nose_wrinkle];
  const float tip = 0.36F + 0.03F * f.old(55.0F) + 0.03F * (trait(f.look, 23) - 0.5F);
  const Tones& t = f.tones;
  f.glow_on_face({wide * 0.85F, 0.12F}, {0.085F, 0.30F}, with_alpha(t.skin_shade, 0.62F), -0.10F);
  f.glow_on_face({-wide * 0.95F, 0.17F}, {0.05F, 0.22F}, with_alpha(t.skin_shade, 0.25F), 0.12F);
  f.glow_on_face({-0.012F, 0.06F}, {0.05F, 0.27F}, with_alpha(t.skin_light, 0.55F));
  f.glow_on_face({0.02F, tip + 0.085F}, {wide * 1.35F, 0.07F}, with_alpha(t.skin_deep, 0.32F));
  f.glow_on_face({-0.01F, tip - 0.01F}, {wide * 0.8F, 0.10F},
                 with_alpha(mix(t.skin, t.blush, 0.25F), 0.5F));
  f.glow_on_face({-0.035F, tip - 0.03F}, {0.055F, 0.055F}, with_alpha(t.skin_light, 0.85F));
  for (const float side : {-1.0F, 1.0F}) {
    const std::array wing{Vec2{side * (wide - 0.015F), tip - 0.10F - up},
                          Vec2{side * (wide + 0.035F), tip - 0.01F - up},
                          Vec2{side * (wide + 0.005F), tip + 0.055F - up},
                          Vec2{side * wide * 0.62F, tip + 0.05F}};
    f.crease(wing, 0.026F, with_alpha(t.skin_deep, side > 0.0F ? 0.62F : 0.45F));
    f.canvas.polygon(ellipse(f.head({side * wide * 0.56F, tip + 0.042F}),
                             {f.px(0.042F), f.px(0.019F)}, f.roll() - side * 0.35F, 16),
                     with_alpha(t.line, 0.62F));
  }
  const std::array under{Vec2{-wide * 0.55F, tip + 0.055F}, Vec2{0.0F, tip + 0.085F},
                         Vec2{wide * 0.55F, tip + 0.055F}};
  f.crease(under, 0.020F, with_alpha(t.skin_deep, 0.5F));
  if (f[Unit::nose_wrinkle] < 0.05F) return;
  for (const float side : {-1.0F, 1.0F}) {
    const std::array line{Vec2{side * 0.05F, -0.16F}, Vec2{side * 0.10F, -0.10F},
                          Vec2{side * 0.15F, -0.07F}};
    f.crease(line, 0.022F, with_alpha(t.skin_deep, 0.8F * f[Unit::nose_wrinkle]));
  }
}

}  // namespace earshot::ui
