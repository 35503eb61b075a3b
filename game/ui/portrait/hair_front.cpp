// Hair on the head: the styles seen from the front.
#include <array>

#include "ui/portrait/hair.h"

namespace earshot::ui {

namespace {

// The silhouette of the hair from the left ear over the crown to the right one.
std::array<Vec2, 9> silhouette(float volume, float foot) {
  const float v = volume;
  return {Vec2{-1.02F, foot},       Vec2{-1.07F - v * 0.7F, -0.40F},
          Vec2{-0.98F - v, -0.98F}, Vec2{-0.64F - v * 0.7F, -1.40F - v * 0.7F},
          Vec2{0.0F, -1.54F - v},   Vec2{0.64F + v * 0.7F, -1.40F - v * 0.7F},
          Vec2{0.98F + v, -0.98F},  Vec2{1.07F + v * 0.7F, -0.40F},
          Vec2{1.02F, foot}};
}

// Where the hair begins, from ear to ear; a high forehead and receding corners come with the years
// and no curls.
std::array<Vec2, 9> hairline(const Figure& f, float height, float foot) {
  const bool recedes = !f.soft_features();
  const float back =
      recedes ? 0.20F * f.old(30.0F) * (0.5F + trait(f.look, 51)) : 0.05F * f.old(50.0F);
  return {Vec2{-0.95F, foot},
          Vec2{-0.93F, -0.25F},
          Vec2{-0.87F, -0.60F - back * 0.5F},
          Vec2{-0.58F, height + 0.06F - back * 1.2F},
          Vec2{0.0F, height - back * 0.5F},
          Vec2{0.58F, height + 0.06F - back * 1.2F},
          Vec2{0.87F, -0.60F - back * 0.5F},
          Vec2{0.93F, -0.25F},
          Vec2{0.95F, foot}};
}

void short_straight(Figure& f, Hair& hair) {
  hair.cap(silhouette(0.09F, 0.02F), hairline(f, -0.96F, 0.02F), 0.40F);
  struct Tuft {
    float root, tip, drop;
  };
  for (const Tuft t :
       {Tuft{0.62F, 0.80F, -0.66F}, Tuft{0.40F, 0.50F, -0.76F}, Tuft{-0.62F, -0.80F, -0.64F},
        Tuft{0.18F, 0.18F, -0.80F}, Tuft{-0.42F, -0.52F, -0.72F}, Tuft{-0.14F, -0.20F, -0.75F}}) {
    const float lift = 0.05F * f.old(35.0F);
    const std::array left{Vec2{t.root - 0.24F, -1.46F}, Vec2{t.root - 0.22F, -1.10F},
                          Vec2{t.tip, t.drop - lift}};
    const std::array right{Vec2{t.root + 0.22F, -1.44F}, Vec2{t.root + 0.24F, -1.06F},
                           Vec2{t.tip + 0.03F, t.drop - lift + 0.01F}};
    hair.lock(left, right, 0.42F);
  }
}

void side_part(Figure& f, Hair& hair) {
  hair.cap(silhouette(0.08F, 0.04F), hairline(f, -0.98F, 0.04F), 0.40F);
  const std::array right_in{Vec2{0.46F, -1.50F}, Vec2{0.64F, -1.20F}, Vec2{0.84F, -0.82F},
                            Vec2{0.93F, -0.38F}};
  const std::array right_out{Vec2{0.50F, -1.54F}, Vec2{0.94F, -1.34F}, Vec2{1.13F, -0.80F},
                             Vec2{1.07F, -0.34F}};
  hair.lock(right_in, right_out, 0.35F);
  const std::array top{Vec2{0.50F, -1.50F}, Vec2{0.05F, -1.78F}, Vec2{-0.72F, -1.62F},
                       Vec2{-1.14F, -1.02F}, Vec2{-1.08F, -0.42F}};
  const std::array foot{Vec2{0.48F, -1.28F}, Vec2{0.16F, -1.08F}, Vec2{-0.30F, -0.94F},
                        Vec2{-0.74F, -0.84F}, Vec2{-0.98F, -0.40F}};
  hair.lock(top, foot, 0.34F);
}

// Two halves that fall from a parting: to the jaw, to the shoulders, straight or waved.
void curtain(Hair& hair, float part, float foot, float open, float wave) {
  const auto half = [&](float side) {
    const std::array outer{Vec2{part, -1.58F},
                           Vec2{part + side * 0.42F, -1.66F},
                           Vec2{side * 0.96F, -1.28F},
                           Vec2{side * (1.17F + wave * 0.5F), -0.55F},
                           Vec2{side * (1.19F - wave), lerp(-0.55F, foot, 0.36F)},
                           Vec2{side * (1.22F + wave), lerp(-0.55F, foot, 0.70F)},
                           Vec2{side * (1.16F - wave * 0.5F), foot - 0.24F},
                           Vec2{side * 1.09F, foot - 0.04F},
                           Vec2{side * 1.02F, foot + 0.06F}};
    const std::array inner{Vec2{part, -1.34F},
                           Vec2{part + side * 0.18F, -1.20F},
                           Vec2{lerp(part, side * open, 0.72F), -0.94F},
                           Vec2{side * open, -0.50F},
                           Vec2{side * (0.90F - wave), lerp(-0.55F, foot, 0.36F)},
                           Vec2{side * (0.86F + wave), lerp(-0.55F, foot, 0.70F)},
                           Vec2{side * (0.82F - wave * 0.5F), foot - 0.24F},
                           Vec2{side * 0.88F, foot - 0.03F},
                           Vec2{side * 1.0F, foot + 0.07F}};
    hair.lock(side < 0.0F ? outer : inner, side < 0.0F ? inner : outer, 0.26F);
  };
  half(part > 0.0F ? 1.0F : -1.0F);
  half(part > 0.0F ? -1.0F : 1.0F);
}

void fringe(Hair& hair, float drop) {
  for (const float x : {-0.72F, 0.72F, -0.44F, 0.44F, -0.15F, 0.15F}) {
    const std::array left{Vec2{x * 0.55F - 0.20F, -1.58F}, Vec2{x - 0.22F, -1.12F},
                          Vec2{x * 1.06F - 0.15F, drop}};
    const std::array right{Vec2{x * 0.55F + 0.20F, -1.58F}, Vec2{x + 0.22F, -1.10F},
                           Vec2{x * 1.06F + 0.15F, drop + 0.02F}};
    hair.lock(left, right, 0.45F);
  }
}

void pulled_back(Figure& f, Hair& hair) {
  hair.cap(silhouette(0.03F, -0.02F), hairline(f, -1.0F, -0.02F), 0.30F);
  for (const float x : {-0.66F, -0.34F, 0.0F, 0.34F, 0.66F}) {
    const std::array line{Vec2{x, -1.0F + 0.30F * x * x}, Vec2{x * 0.8F, -1.25F + 0.1F * x * x},
                          Vec2{x * 0.4F, -1.48F}};
    hair.strand(line, 0.022F, with_alpha(f.tones.hair_shade, 0.55F));
  }
}

void bun(Figure& f, Hair& hair) {
  const Vec2 at{0.0F, -1.80F};
  hair.curl(at, 0.50F, -0.15F);
  const std::array wrap{Vec2{-0.36F, -1.92F}, Vec2{0.0F, -2.12F}, Vec2{0.34F, -1.86F},
                        Vec2{0.12F, -1.66F}};
  hair.strand(wrap, 0.06F, with_alpha(f.tones.hair_light, 0.35F));
  const std::array fold{Vec2{-0.42F, -1.72F}, Vec2{-0.10F, -1.88F}, Vec2{0.26F, -1.62F}};
  hair.strand(fold, 0.05F, with_alpha(f.tones.hair_shade, 0.7F));
  pulled_back(f, hair);
  for (const float side : {-1.0F, 1.0F}) {
    const std::array wisp{Vec2{side * 0.90F, -0.50F}, Vec2{side * 1.0F, -0.1F},
                          Vec2{side * 0.95F, 0.28F}};
    hair.strand(wisp, 0.035F, f.tones.hair);
  }
}

void braids(Figure& f, Hair& hair) {
  curtain(hair, 0.0F, 0.45F, 0.80F, 0.0F);
  const std::array parting{Vec2{0.0F, -1.58F}, Vec2{0.005F, -1.36F}, Vec2{0.0F, -1.18F}};
  hair.strand(parting, 0.03F, mix(f.tones.skin_shade, f.tones.hair_shade, 0.3F));
}

void curls(Figure& f, Hair& hair, float volume, float low) {
  const float v = volume;
  hair.cap(silhouette(0.06F, 0.0F), hairline(f, -0.92F, 0.0F), 0.4F);
  const std::array rim{Vec2{-1.06F - v * 0.4F, low},
                       Vec2{-1.14F - v, -0.62F},
                       Vec2{-0.80F - v * 0.6F, -1.34F - v * 0.6F},
                       Vec2{0.0F, -1.62F - v},
                       Vec2{0.80F + v * 0.6F, -1.34F - v * 0.6F},
                       Vec2{1.14F + v, -0.62F},
                       Vec2{1.06F + v * 0.4F, low}};
  hair.curls_along(rim, 0.25F, 24, -0.30F, 5U);
  const std::array middle{Vec2{-1.02F, -0.30F}, Vec2{-0.94F, -0.95F}, Vec2{-0.45F, -1.34F},
                          Vec2{0.0F, -1.42F},   Vec2{0.45F, -1.34F},  Vec2{0.94F, -0.95F},
                          Vec2{1.02F, -0.30F}};
  hair.curls_along(middle, 0.24F, 22, 0.05F, 7U);
  const float back = f.soft_features() ? 0.0F : 0.08F * f.old(40.0F);
  const std::array line{Vec2{-0.90F, -0.58F}, Vec2{-0.58F, -0.92F - back},
                        Vec2{0.0F, -1.02F - back}, Vec2{0.58F, -0.92F - back}, Vec2{0.90F, -0.58F}};
  hair.curls_along(line, 0.19F, 17, 0.18F, 9U);
}

void afro_front(Hair& hair) {
  for (int ring = 0; ring < 4; ++ring) {
    const float k = 1.0F - 0.17F * static_cast<float>(ring);
    const std::array line{Vec2{-1.30F * k - 0.06F, -0.30F - 0.45F * (1.0F - k)},
                          Vec2{-1.34F * k - 0.04F, -0.98F},
                          Vec2{-0.82F * k, -1.36F - 0.40F * k},
                          Vec2{0.0F, -1.40F - 0.56F * k},
                          Vec2{0.82F * k, -1.36F - 0.40F * k},
                          Vec2{1.34F * k + 0.04F, -0.98F},
                          Vec2{1.30F * k + 0.06F, -0.30F - 0.45F * (1.0F - k)}};
    hair.curls_along(line, 0.24F, 26 - 3 * ring, -0.12F + 0.06F * static_cast<float>(ring),
                     60U + static_cast<std::uint32_t>(ring));
  }
  const std::array edge{Vec2{-1.0F, -0.52F}, Vec2{-0.78F, -1.0F}, Vec2{0.0F, -1.16F},
                        Vec2{0.78F, -1.0F}, Vec2{1.0F, -0.52F}};
  hair.curls_along(edge, 0.17F, 20, 0.10F, 81U);
}

// Very short: a tint of the skin with a clear edge.
void buzz(Figure& f) {
  const Points outer = spline(silhouette(-0.075F, -0.05F), false, 6),
               line = spline(hairline(f, -0.97F, -0.05F), false, 6);
  const auto place = [&f](Vec2 p) { return f.head(p, 0.75F * f.depth(p)); };
  const Rgba colour = mix(f.tones.hair, f.tones.skin_deep, 0.25F);
  f.canvas.sheet(mapped(outer, place), mapped(line, place), 6, [&](float across, float along) {
    const float light = smooth(0.75F, 0.25F, along) * smooth(0.9F, 0.4F, across);
    return with_alpha(mix(colour, f.tones.skin_light, 0.22F * light),
                      0.90F - 0.45F * smooth(0.72F, 1.0F, across));
  });
}

void bald(Figure& f) {
  f.glow_on_face({-0.26F, -1.08F}, {0.34F, 0.20F}, with_alpha(f.tones.skin_light, 0.75F), -0.4F);
  f.glow_on_face({-0.30F, -1.13F}, {0.11F, 0.06F}, with_alpha(rgb(0xFFFFFF), 0.35F), -0.5F);
  if (f.age() < 38.0F) return;
  const Rgba colour = mix(f.tones.hair, f.tones.skin_shade, 0.45F);
  for (const float side : {-1.0F, 1.0F}) {
    const std::array outer{Vec2{side * 0.99F, -0.62F}, Vec2{side * 1.03F, -0.30F},
                           Vec2{side * 1.0F, 0.06F}};
    const std::array inner{Vec2{side * 0.93F, -0.58F}, Vec2{side * 0.88F, -0.28F},
                           Vec2{side * 0.93F, 0.05F}};
    f.canvas.sheet(f.head(spline(outer, false, 7)), f.head(spline(inner, false, 7)), 5,
                   [&](float across, float along) {
                     return with_alpha(
                         colour, 0.85F * smooth(1.0F, 0.3F, across) * smooth(0.0F, 0.25F, along));
                   });
  }
}

// What a cap or a beanie leaves free at the temples.
void temples(Figure& f, Hair& hair) {
  if (f.look.hair == HairStyle::long_straight || f.look.hair == HairStyle::bob ||
      f.look.hair == HairStyle::waves)
    return curtain(hair, 0.0F, 0.85F, 0.90F, 0.0F);
  if (f.look.hair == HairStyle::buzz) return;
  for (const float side : {-1.0F, 1.0F}) {
    const std::array outer{Vec2{side * 1.05F, -0.75F}, Vec2{side * 1.07F, -0.35F},
                           Vec2{side * 1.0F, 0.06F}};
    const std::array inner{Vec2{side * 0.80F, -0.75F}, Vec2{side * 0.91F, -0.35F},
                           Vec2{side * 0.94F, 0.06F}};
    hair.lock(side < 0.0F ? outer : inner, side < 0.0F ? inner : outer, 0.4F);
  }
}

}  // namespace

void draw_front_hair(Figure& f) {
  Hair hair(f);
  const Seen seen = hair_seen(f.look);
  if (f.look.hair == HairStyle::bald && f.look.headwear != Headwear::headscarf) return bald(f);
  if (seen == Seen::none) return;
  if (seen == Seen::below_hat) return temples(f, hair);
  switch (f.look.hair) {
    case HairStyle::short_curls:
      return curls(f, hair, 0.05F, 0.10F);
    case HairStyle::long_curls:
      return curls(f, hair, 0.12F, 0.20F);
    case HairStyle::afro:
      return afro_front(hair);
    case HairStyle::short_straight:
      return short_straight(f, hair);
    case HairStyle::bob:
      curtain(hair, 0.16F, 0.98F, 0.86F, 0.0F);
      return fringe(hair, -0.60F);
    case HairStyle::long_straight:
      return curtain(hair, -0.10F, 2.30F, 0.84F, 0.0F);
    case HairStyle::waves:
      return curtain(hair, 0.34F, 1.95F, 0.86F, 0.07F);
    case HairStyle::ponytail:
      return pulled_back(f, hair);
    case HairStyle::bun:
      return bun(f, hair);
    case HairStyle::braids:
      return braids(f, hair);
    case HairStyle::buzz:
      return buzz(f);
    case HairStyle::side_part:
      return side_part(f, hair);
    case HairStyle::bald:
      return;
  }
}

}  // namespace earshot::ui
