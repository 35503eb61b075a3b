// Hair behind the head, and what falls before the shoulders.
#include <array>

#include "ui/portrait/hair.h"

namespace earshot::ui {

namespace {

using StrandLine = std::vector<Vec2>;

// Mirrors the right half of an outline, given from the top to the foot.
StrandLine both(std::span<const Vec2> half) {
  StrandLine all(half.begin(), half.end());
  for (std::size_t i = half.size(); i-- > 0;) {
    if (half[i].x > 0.01F) all.push_back({-half[i].x, half[i].y});
  }
  return all;
}

void hanging(Hair& hair, float wide, float foot, float flare) {
  const std::array half{Vec2{0.0F, -1.58F},
                        Vec2{0.72F, -1.42F},
                        Vec2{1.12F, -0.85F},
                        Vec2{wide, 0.0F},
                        Vec2{wide + flare * 0.5F, foot * 0.6F},
                        Vec2{wide + flare, foot},
                        Vec2{0.4F, foot + 0.10F}};
  hair.mass(both(half));
}

void curls_behind(Hair& hair, float foot) {
  hanging(hair, 1.18F, foot, 0.20F);
  for (const float side : {-1.0F, 1.0F}) {
    const std::array rim{Vec2{side * 0.75F, -1.45F}, Vec2{side * 1.20F, -0.75F},
                         Vec2{side * 1.38F, 0.15F}, Vec2{side * 1.42F, foot * 0.6F},
                         Vec2{side * 1.12F, foot}};
    hair.curls_along(rim, 0.27F, 15, -0.55F, side > 0.0F ? 40U : 90U);
    const std::array inner{Vec2{side * 0.95F, 0.3F}, Vec2{side * 1.05F, foot * 0.7F},
                           Vec2{side * 0.7F, foot + 0.05F}};
    hair.curls_along(inner, 0.26F, 9, -0.65F, side > 0.0F ? 11U : 17U);
  }
}

void afro(Hair& hair) {
  const std::array half{Vec2{0.0F, -2.15F},  Vec2{0.95F, -1.90F}, Vec2{1.55F, -1.15F},
                        Vec2{1.62F, -0.35F}, Vec2{1.35F, 0.35F},  Vec2{0.9F, 0.62F}};
  hair.mass(both(half));
  for (int ring = 0; ring < 2; ++ring) {
    const float k = 1.0F - 0.13F * static_cast<float>(ring);
    const std::array rim{
        Vec2{-1.25F * k, 0.42F},      Vec2{-1.60F * k, -0.35F}, Vec2{-1.50F * k, -1.15F},
        Vec2{-0.92F * k, -1.88F * k}, Vec2{0.0F, -2.12F * k},   Vec2{0.92F * k, -1.88F * k},
        Vec2{1.50F * k, -1.15F},      Vec2{1.60F * k, -0.35F},  Vec2{1.25F * k, 0.42F}};
    hair.curls_along(rim, 0.25F, 34, ring == 0 ? -0.35F : -0.15F,
                     3U + static_cast<std::uint32_t>(ring) * 50U);
  }
}

void tail(Hair& hair) {
  const std::array half{Vec2{0.0F, -1.56F}, Vec2{0.72F, -1.40F}, Vec2{1.06F, -0.85F},
                        Vec2{1.04F, -0.1F}, Vec2{0.6F, 0.3F}};
  hair.mass(both(half));
  const std::array left{Vec2{0.55F, -1.42F}, Vec2{1.05F, -1.25F}, Vec2{1.30F, -0.45F},
                        Vec2{1.18F, 0.55F}, Vec2{1.28F, 1.30F}};
  const std::array right{Vec2{0.72F, -1.62F}, Vec2{1.50F, -1.55F}, Vec2{1.88F, -0.55F},
                         Vec2{1.78F, 0.55F}, Vec2{1.36F, 1.34F}};
  hair.lock(right, left, 0.28F);
}

void short_back(Hair& hair, float foot) {
  const std::array half{Vec2{0.0F, -1.56F}, Vec2{0.72F, -1.40F}, Vec2{1.08F, -0.85F},
                        Vec2{1.09F, -0.2F}, Vec2{1.0F, foot},    Vec2{0.5F, foot + 0.25F}};
  hair.mass(both(half));
}

void below_hat(Hair& hair, HairStyle style) {
  switch (style) {
    case HairStyle::long_curls:
    case HairStyle::waves:
      return curls_behind(hair, 1.7F);
    case HairStyle::long_straight:
      return hanging(hair, 1.14F, 2.3F, 0.16F);
    case HairStyle::bob:
      return hanging(hair, 1.14F, 1.0F, 0.12F);
    default:
      return short_back(hair, 0.30F);
  }
}

}  // namespace

void draw_back_hair(Figure& f) {
  Hair hair(f);
  const Seen seen = hair_seen(f.look);
  if (seen == Seen::none) return;
  if (seen == Seen::below_hat) return below_hat(hair, f.look.hair);
  switch (f.look.hair) {
    case HairStyle::long_curls:
      return curls_behind(hair, 1.85F);
    case HairStyle::afro:
      return afro(hair);
    case HairStyle::bob:
      return hanging(hair, 1.17F, 0.98F, 0.12F);
    case HairStyle::long_straight:
      return hanging(hair, 1.15F, 2.4F, 0.14F);
    case HairStyle::waves:
      return hanging(hair, 1.20F, 2.0F, 0.26F);
    case HairStyle::ponytail:
      return tail(hair);
    case HairStyle::bun:
    case HairStyle::braids:
    case HairStyle::short_curls:
    case HairStyle::side_part:
    case HairStyle::short_straight:
      return short_back(hair, 0.18F);
    case HairStyle::buzz:
    case HairStyle::bald:
      return;
  }
}

void draw_side_locks(Figure& f) {
  Hair hair(f);
  if (hair_seen(f.look) == Seen::none) return;
  for (const float side : {-1.0F, 1.0F}) {
    if (f.look.hair == HairStyle::braids) {
      hair.braid({side * 1.02F, 0.55F}, {side * 1.08F, 2.55F}, 0.32F);
    }
    if (f.look.hair == HairStyle::long_curls) {
      const std::array line{Vec2{side * 1.10F, 0.05F}, Vec2{side * 1.20F, 0.85F},
                            Vec2{side * 1.12F, 1.75F}};
      hair.curls_along(line, 0.25F, 10, 0.0F, side > 0.0F ? 71U : 73U);
    }
  }
}

}  // namespace earshot::ui
