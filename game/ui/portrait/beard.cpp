// Beards.
#include <array>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

// From one ear along the jaw to the other, `below` it, and back over the cheeks above the mouth.
Points beard_shape(const Figure& f, float below, float cheek) {
  const FaceMeasures& m = f.face;
  const float drop = 0.05F * f[Unit::corner_down];
  const std::array half{Vec2{m.cheek * 0.97F, -0.02F}, Vec2{m.cheek * 0.99F, 0.34F},
                        Vec2{m.jaw + below * 0.35F, m.jaw_at + below * 0.2F},
                        Vec2{m.chin + 0.16F + below * 0.3F, m.chin_at - 0.10F + below * 0.75F},
                        Vec2{m.chin * 0.5F, m.chin_at + below}};
  const std::array inner{Vec2{m.cheek * 0.86F, 0.10F}, Vec2{0.70F, cheek},
                         Vec2{0.46F, cheek + 0.16F + drop}, Vec2{0.40F, 0.60F + drop}};
  Points through(half.begin(), half.end());
  through.push_back({0.0F, m.chin_at + below * 1.06F});
  for (std::size_t i = half.size(); i-- > 0;) through.push_back({-half[i].x, half[i].y});
  for (const Vec2 p : inner) through.push_back({-p.x, p.y});
  through.push_back({0.0F, 0.555F});
  for (std::size_t i = inner.size(); i-- > 0;) through.push_back(inner[i]);
  return mapped(spline(through, true, 5),
                [&f](Vec2 p) { return f.head(p, 0.55F * smooth(0.0F, 1.0F, p.y) + 0.1F); });
}

// Stubble: where hair would grow the skin is darker, without an edge.
void shadow_of_beard(Figure& f, Rgba colour) {
  const Points shape = beard_shape(f, -0.02F, 0.44F);
  const Vec2 nose = f.head({0.0F, 0.40F}, 0.9F);
  f.canvas.polygon(shape, Paint(with_alpha(colour, 0.02F), nose, with_alpha(colour, 0.34F),
                                f.head({0.0F, f.face.chin_at * 0.9F}, 0.5F)));
  f.glow_on_face({0.0F, 0.60F}, {0.30F, 0.085F}, with_alpha(colour, 0.30F));
}

void strokes(Figure& f, float below, float strength) {
  for (int i = 0; i < 34; ++i) {
    const float s = (static_cast<float>(i) / 33.0F * 2.0F - 1.0F) * 0.84F;
    const float r = 0.86F - 0.20F * s * s, x = s * r, y = f.face.chin_at * (0.97F - 0.62F * s * s);
    const float long_by = 0.10F + 0.5F * below * (1.0F - s * s);
    const std::array line{Vec2{x * 0.93F, y - 0.16F}, Vec2{x * 0.98F, y - 0.05F},
                          Vec2{x, y + long_by - 0.04F}};
    f.crease(line, 0.02F,
             with_alpha(i % 3 == 0 ? f.tones.hair_light : f.tones.hair_shade,
                        strength * (i % 3 == 0 ? 0.35F : 0.6F)));
  }
}

void moustache(Figure& f, float size, Rgba colour, float strength) {
  const float smile =
      0.05F * (f[Unit::corner_up_left] + f[Unit::corner_up_right]) - 0.04F * f[Unit::corner_down];
  for (const float side : {-1.0F, 1.0F}) {
    const Points top = Path({0.0F, 0.535F})
                           .cubic({side * 0.12F, 0.50F}, {side * 0.27F, 0.54F},
                                  {side * (0.36F + size), 0.72F - smile + size})
                           .points();
    const Points foot = Path({0.0F, 0.625F})
                            .cubic({side * 0.12F, 0.645F}, {side * 0.24F, 0.66F},
                                   {side * (0.355F + size), 0.735F - smile + size})
                            .points();
    f.canvas.sheet(
        f.head(side < 0.0F ? foot : top), f.head(side < 0.0F ? top : foot), 6,
        [&](float across, float along) {
          const float light =
              smooth(0.8F, 0.1F, along) * smooth(0.0F, 0.5F, across) * smooth(1.0F, 0.5F, across);
          return with_alpha(mix(colour, f.tones.hair_light, 0.4F * light * strength), strength);
        });
  }
}

}  // namespace

void draw_beard(Figure& f) {
  const Rgba colour = mix(f.tones.hair, f.tones.hair_shade, 0.25F);
  const Rgba stubble = mix(f.tones.hair_shade, f.tones.skin_deep, 0.55F);
  const Vec2 top = f.head({0.0F, 0.3F}), foot = f.head({0.0F, 1.5F});
  switch (f.look.beard) {
    case Beard::none:
    case Beard::moustache:
      return;
    case Beard::stubble:
      return shadow_of_beard(f, stubble);
    case Beard::short_beard:
      f.canvas.polygon(
          beard_shape(f, 0.04F, 0.42F),
          Paint(mix(f.tones.hair, f.tones.skin_shade, 0.25F), top, f.tones.hair_shade, foot));
      return strokes(f, 0.02F, 0.7F);
    case Beard::full:
      f.canvas.polygon(beard_shape(f, 0.30F, 0.38F), Paint(colour, top, f.tones.hair_shade, foot));
      return strokes(f, 0.4F, 0.9F);
  }
}

// Over the mouth, which stays to be seen.
void draw_moustache(Figure& f) {
  const Rgba hair = mix(f.tones.hair, f.tones.hair_shade, 0.35F);
  switch (f.look.beard) {
    case Beard::none:
    case Beard::stubble:
      return;
    case Beard::short_beard:
      return moustache(f, 0.0F, hair, 0.95F);
    case Beard::moustache:
      return moustache(f, 0.05F, hair, 1.0F);
    case Beard::full:
      return moustache(f, 0.03F, hair, 1.0F);
  }
}

}  // namespace earshot::ui
