// Ears, and the skin of the face with its light, its blush and its years.
#include <array>
#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

// A soft patch of another colour on the skin; part of the skin's own shading, so it ends where the
// face does.
struct Spot {
  Vec2 at;  // on the face
  Vec2 radii;
  Rgba colour;
};

// How the light from the upper left falls on the rounding of a head.
Rgba lit(const Figure& f, Vec2 place) {
  const Vec2 centre = f.head({0.0F, 0.0F}, 0.0F);
  const Vec2 from = turned(place - centre, -f.roll());
  const float x = from.x / f.px(1.12F), y = (from.y / f.px(1.0F) + 0.02F) / 1.48F;
  const float z = std::sqrt(std::max(0.0F, 1.0F - x * x - y * y));
  const float light = -0.40F * x - 0.42F * y + 0.80F * z;
  const Rgba base = mix(f.tones.skin_shade, f.tones.skin, smooth(-0.05F, 0.62F, light));
  return mix(base, f.tones.skin_light, 0.8F * smooth(0.72F, 1.02F, light));
}

bool covers_ears(const PortraitLook& look) {
  const HairStyle h = look.hair;
  return h == HairStyle::bob || h == HairStyle::long_straight || h == HairStyle::waves ||
         h == HairStyle::long_curls;
}

void ear(Figure& f, float side) {
  const float size = 0.88F + 0.12F * f.old(50.0F);
  const auto at = [&](float x, float y) {
    return f.head({side * (f.face.cheek + x * size), 0.16F + y * size}, -0.12F);
  };
  const std::array rim{at(-0.10F, -0.26F), at(0.05F, -0.30F), at(0.17F, -0.20F), at(0.17F, -0.02F),
                       at(0.10F, 0.14F),   at(0.05F, 0.27F),  at(-0.03F, 0.30F), at(-0.10F, 0.20F)};
  const Points outline = spline(rim, true, 6);
  const Rgba skin = side < 0.0F ? f.tones.skin : mix(f.tones.skin, f.tones.skin_shade, 0.6F);
  f.canvas.polygon(outline,
                   Paint(mix(skin, f.tones.blush, 0.18F + 0.4F * f[Unit::blush]), at(0.0F, -0.3F),
                         mix(skin, f.tones.skin_shade, 0.45F), at(0.0F, 0.3F)));
  const std::array fold{at(0.0F, -0.19F), at(0.10F, -0.16F), at(0.10F, 0.0F), at(0.04F, 0.12F)};
  const Points line = spline(fold, false, 6);
  const float half = f.px(0.016F);
  f.canvas.polygon(band(line, [half](float t) { return half * (1.2F - t); }),
                   faded(f.tones.skin_deep, 0.55F));
  if (f.soft_features() && trait(f.look, 21) > 0.45F) {
    f.canvas.disc(at(0.035F, 0.33F), f.px(0.045F), rgb(0xE8C46A));
    f.canvas.disc(at(0.025F, 0.32F), f.px(0.016F), rgb(0xFFF3CF));
  }
}

void add_blush(const Figure& f, std::vector<Spot>& spots) {
  const float strength = 0.14F + 0.05F * f[Unit::cheek_up] + 0.46F * f[Unit::blush];
  for (const float side : {-1.0F, 1.0F}) {
    spots.push_back({{side * 0.57F, 0.34F}, {0.40F, 0.28F}, with_alpha(f.tones.blush, strength)});
  }
  spots.push_back(
      {{0.0F, 0.26F}, {0.30F, 0.18F}, with_alpha(f.tones.blush, 0.32F * f[Unit::blush])});
}

// Soft hollows that make a face of a disc: temples, cheeks, jaw.
void add_hollows(const Figure& f, std::vector<Spot>& spots) {
  const Rgba shade = f.tones.skin_shade;
  for (const float side : {-1.0F, 1.0F}) {
    spots.push_back(
        {{side * 0.80F, 0.55F}, {0.26F, 0.44F}, with_alpha(shade, 0.18F + 0.35F * f.old(45.0F))});
    spots.push_back(
        {{side * 0.84F, 0.86F}, {0.22F, 0.22F}, with_alpha(shade, 0.55F * f[Unit::jaw_clench])});
    spots.push_back({{side * 0.50F - 0.03F, 0.22F - 0.05F * f[Unit::cheek_up]},
                     {0.22F, 0.13F},
                     with_alpha(f.tones.skin_light, 0.30F + 0.25F * f[Unit::cheek_up])});
  }
  spots.push_back({{-0.12F, -0.78F}, {0.46F, 0.24F}, with_alpha(f.tones.skin_light, 0.35F)});
}

// What is small and far from the edge: eye sockets and the dent under the lip.
void dents(Figure& f) {
  for (const float side : {-1.0F, 1.0F}) {
    f.glow_on_face({side * 0.38F, -0.14F}, {0.30F, 0.22F}, with_alpha(f.tones.skin_shade, 0.42F));
  }
  f.glow_on_face({0.0F, f.face.chin_at * 0.78F}, {0.20F, 0.07F},
                 with_alpha(f.tones.skin_shade, 0.50F));
  f.glow_on_face({-0.05F, f.face.chin_at * 0.90F}, {0.16F, 0.09F},
                 with_alpha(f.tones.skin_light, 0.4F));
}

// The places and sizes of spots in pixels.
std::vector<Spot> on_screen(const Figure& f, std::vector<Spot> spots) {
  for (Spot& spot : spots)
    spot = {f.head(spot.at), {f.px(spot.radii.x), f.px(spot.radii.y)}, spot.colour};
  return spots;
}

Rgba skin_at(const Figure& f, std::span<const Spot> spots, Vec2 place) {
  Rgba colour = lit(f, place);
  for (const Spot& spot : spots) {
    const Vec2 off = turned(place - spot.at, -f.roll());
    const float far = length({off.x / spot.radii.x, off.y / spot.radii.y});
    colour = mix(colour, with_alpha(spot.colour, 1.0F), spot.colour.a * smooth(1.0F, 0.0F, far));
  }
  return colour;
}

void freckles(Figure& f) {
  if (f.look.skin > 4 || trait(f.look, 31) < 0.72F) return;
  for (std::uint32_t i = 0; i < 26; ++i) {
    const float x = (trait(f.look, 100 + i) - 0.5F) * 1.5F,
                y = 0.10F + 0.30F * trait(f.look, 200 + i);
    if (std::abs(x) > 0.13F)
      f.canvas.disc(f.head({x, y}), f.px(0.011F), with_alpha(f.tones.skin_deep, 0.38F));
  }
}

void forehead_lines(Figure& f) {
  const float raised =
      std::max({f[Unit::brow_inner_up], f[Unit::brow_outer_up_left], f[Unit::brow_outer_up_right]});
  const float strength = raised * (0.25F + 0.35F * f.old(35.0F)) + 0.22F * f.old(55.0F);
  if (strength < 0.03F) return;
  const float lift = 0.07F * raised, bend = 0.05F * f[Unit::brow_inner_up];
  for (const float y : {-0.70F, -0.83F, -0.95F}) {
    const std::array line{Vec2{-0.46F, y - lift + bend}, Vec2{0.0F, y - lift - 0.02F - bend},
                          Vec2{0.46F, y - lift + bend}};
    f.crease(line, 0.022F, with_alpha(f.tones.skin_deep, 0.55F * strength));
  }
}

void frown_lines(Figure& f) {
  const float strength = 0.75F * f[Unit::brow_knit] + 0.3F * f.old(45.0F);
  for (const float side : {-1.0F, 1.0F}) {
    const float x = side * (0.085F - 0.02F * f[Unit::brow_knit]);
    const std::array line{Vec2{x, -0.30F}, Vec2{x * 1.25F, -0.41F}, Vec2{x * 1.1F, -0.52F}};
    f.crease(line, 0.026F, with_alpha(f.tones.skin_deep, 0.6F * strength));
  }
}

// From the wings of the nose round the corners of the mouth.
void mouth_folds(Figure& f) {
  for (const float side : {-1.0F, 1.0F}) {
    const float up = f[side > 0.0F ? Unit::corner_up_left : Unit::corner_up_right];
    const float strength = 0.45F * up * (0.5F + f[Unit::cheek_up]) + 0.4F * f[Unit::nose_wrinkle] +
                           0.5F * f.old(32.0F) + 0.15F * f[Unit::corner_down];
    const float out = 0.05F * up;
    const std::array line{Vec2{side * 0.21F, 0.36F - 0.05F * f[Unit::nose_wrinkle]},
                          Vec2{side * (0.34F + out), 0.50F - 0.03F * up},
                          Vec2{side * (0.43F + out), 0.70F}};
    f.crease(line, 0.030F, with_alpha(f.tones.skin_deep, 0.48F * strength));
  }
}

void years(Figure& f) {
  for (const float side : {-1.0F, 1.0F}) {
    const float feet = 0.55F * f.old(42.0F) + 0.4F * f[Unit::cheek_up] * f.old(28.0F);
    for (const float slope : {-0.09F, 0.0F, 0.09F}) {
      const std::array line{Vec2{side * 0.69F, -0.03F + slope * 0.4F},
                            Vec2{side * 0.76F, -0.02F + slope},
                            Vec2{side * 0.83F, 0.0F + slope * 1.7F}};
      f.crease(line, 0.018F, with_alpha(f.tones.skin_deep, 0.5F * feet));
    }
    const std::array jowl{Vec2{side * 0.40F, 0.86F}, Vec2{side * 0.45F, 0.98F},
                          Vec2{side * 0.44F, 1.08F}};
    f.crease(jowl, 0.028F, with_alpha(f.tones.skin_deep, 0.40F * f.old(55.0F)));
  }
}

}  // namespace

void draw_ears(Figure& f) {
  if (f.look.headwear == Headwear::headscarf || covers_ears(f.look)) return;
  for (const float side : {-1.0F, 1.0F}) ear(f, side);
}

void draw_head(Figure& f) {
  std::vector<Spot> spots;
  add_hollows(f, spots);
  add_blush(f, spots);
  spots = on_screen(f, std::move(spots));
  f.canvas.shaded(f.face_outline(), f.head({0.0F, 0.1F}, 0.4F), 11,
                  [&](Vec2 place) { return skin_at(f, spots, place); });
  dents(f);
  freckles(f);
  forehead_lines(f);
  frown_lines(f);
  mouth_folds(f);
  years(f);
}

}  // namespace earshot::ui
