// Neck and trunk.
#include <array>
#include <cmath>

#include "ui/portrait/torso.h"

namespace earshot::ui {

namespace {

Points trunk(const Torso& t) {
  const float s = t.shoulder, y = t.shoulder_at;
  const std::array half{
      Vec2{0.0F, y - 0.42F},      Vec2{t.neck + 0.06F, y - 0.42F}, Vec2{t.neck + 0.46F, y - 0.24F},
      Vec2{s * 0.78F, y - 0.03F}, Vec2{s * 0.95F, y + 0.20F},      Vec2{s * 0.98F, y + 0.62F},
      Vec2{s * 0.80F, y + 1.4F},  Vec2{s * 0.74F, y + 2.3F},       Vec2{s * 0.74F, y + 4.2F}};
  Points through(half.begin() + 1, half.end());
  for (std::size_t i = half.size(); i-- > 1;) through.push_back({-half[i].x, half[i].y});
  Points smooth_top = spline(through, true, 6);
  return smooth_top;
}

// Where the neck is hidden from the light by the chin.
void shadow_of_chin(Figure& f, const Points& neck) {
  const Points outline = f.face_outline();
  const Vec2 drop{f.px(0.06F), f.px(0.20F)};
  const Points shadow = clipped(mapped(outline, [&](Vec2 p) { return p + drop; }), neck);
  const Rect box = bounds(shadow);
  f.canvas.polygon(shadow, Paint(with_alpha(f.tones.skin_deep, 0.62F), box.top_left(),
                                 with_alpha(f.tones.skin_deep, 0.26F), {box.x, box.bottom()}));
}

void neck(Figure& f, const Torso& t) {
  const float top = t.neck * 0.97F, drop = t.shoulder_at - 2.06F;
  const auto at = [&](float x, float y) {
    return lerp(f.body({x, y}), f.head({x, y}, -0.1F), smooth(1.5F, 0.9F, y));
  };
  const auto edge = [&](float side) {
    const std::array through{at(side * top, 0.7F), at(side * top, 1.1F), at(side * t.neck, 1.42F),
                             at(side * (t.neck + 0.06F), 1.66F + drop),
                             at(side * (t.neck + 0.14F), 1.95F + drop)};
    return spline(through, false, 6);
  };
  f.canvas.sheet(edge(-1.0F), edge(1.0F), 6, [&](float across, float along) {
    const Rgba round = mix(f.tones.skin, f.tones.skin_shade, smooth(0.35F, 1.0F, across));
    return faded(round, smooth(1.0F, 0.80F, along));  // the skin below goes on
  });
  const Points column{at(-top, 0.7F),
                      at(top, 0.7F),
                      at(t.neck, 1.45F),
                      at(t.neck + 0.1F, 1.86F),
                      at(-t.neck - 0.1F, 1.86F),
                      at(-t.neck, 1.45F)};
  shadow_of_chin(f, column);
  for (const float side : {-1.0F, 1.0F}) {
    const std::array cord{at(side * t.neck * 0.80F, 1.22F), at(side * t.neck * 0.52F, 1.52F),
                          at(side * 0.10F, 1.82F)};
    const Points line = spline(cord, false, 5);
    f.canvas.polygon(
        band(line, [&](float s) { return f.px(0.016F) * (0.2F + 3.0F * s * (1.0F - s)); }),
        with_alpha(f.tones.skin_deep, 0.06F + 0.40F * f.old(50.0F) + 0.25F * f[Unit::jaw_clench]));
  }
}

}  // namespace

Torso torso_of(const Figure& f) {
  const float round = f[Unit::shoulders_round];
  const float width = (f.soft_features() ? 1.76F : 2.08F) + 0.10F * (trait(f.look, 41) - 0.5F);
  return {.neck = f.soft_features() ? 0.43F : 0.52F,
          .shoulder = width * (1.0F - 0.05F * std::max(0.0F, round)),
          .shoulder_at =
              2.06F - 0.24F * f[Unit::shoulders_up] + 0.12F * round - 0.022F * f.pose.breath};
}

float slope_at(const Torso& t, float x) {
  const float near = t.neck + 0.06F, far = t.neck + 0.46F, far_far = t.shoulder * 0.80F;
  if (x < far)
    return t.shoulder_at + lerp(-0.42F, -0.24F, std::clamp((x - near) / (far - near), 0.0F, 1.0F));
  return t.shoulder_at + lerp(-0.24F, -0.04F, std::clamp((x - far) / (far_far - far), 0.0F, 1.0F));
}

Rgba cloth_at(const Figure& f, Vec2 place, Rgba base, Rgba shade, Rgba light) {
  const Vec2 from = place - f.body(Vec2{});
  const float x = from.x / f.px(1.0F), y = from.y / f.px(1.0F);
  const float side = std::abs(x + 0.25F) / 1.75F;
  const Rgba across = mix(base, shade, smooth(0.45F, 1.08F, side));
  const Rgba lit =
      mix(across, light,
          0.75F * smooth(0.95F, 0.0F, length({(x + 0.75F) / 0.9F, (y - 2.35F) / 0.75F})));
  return mix(lit, shade, 0.55F * smooth(2.9F, 4.4F, y));
}

void draw_body(Figure& f) {
  const Torso torso = torso_of(f);
  draw_clothes_behind(f, torso);
  const Tones& t = f.tones;
  f.canvas.shaded(f.body(trunk(torso)), f.body({0.0F, 3.0F}), 7,
                  [&](Vec2 p) { return cloth_at(f, p, t.cloth, t.cloth_shade, t.cloth_light); });
  const bool shirt_closed = f.look.clothes == Clothes::suit;
  if (shirt_closed) neck(f, torso);
  draw_neckline(f, torso);
  if (!shirt_closed) neck(f, torso);
  draw_clothes_before(f, torso);
}

}  // namespace earshot::ui
