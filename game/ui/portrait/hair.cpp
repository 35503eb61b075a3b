#include "ui/portrait/hair.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace earshot::ui {

namespace {

// A number from 0 to 1 for each strand.
float uneven(int i) {
  auto value = static_cast<std::uint32_t>(i) * 0x9E3779B9U;
  value = (value ^ (value >> 15U)) * 0x85EBCA6BU;
  return static_cast<float>((value >> 13U) & 0x3FFU) / 1023.0F;
}

float bump(float at, float middle, float wide) {
  const float x = (at - middle) / wide;
  return std::exp(-x * x);
}

}  // namespace

Seen hair_seen(const PortraitLook& look) {
  switch (look.headwear) {
    case Headwear::headscarf:
    case Headwear::turban:
      return Seen::none;
    case Headwear::cap:
    case Headwear::beanie:
      return look.hair == HairStyle::bald ? Seen::none : Seen::below_hat;
    default:
      return look.hair == HairStyle::bald ? Seen::none : Seen::all;
  }
}

// Hair on the forehead lies on the front of the head; what stands out at its sides does not turn
// with the nose. Below the chin it hangs, whatever the head does.
Vec2 Hair::place(Vec2 p) const {
  const float hangs = 0.85F * smooth(0.9F, 2.2F, p.y);
  return lerp(f_.head(p, 0.75F * f_.depth(p)), f_.body(p + Vec2{0.16F * f_[Unit::turn], 0.0F}),
              hangs);
}

Points Hair::place(std::span<const Vec2> points) const {
  return mapped(points, [this](Vec2 p) { return place(p); });
}

Rgba Hair::tone(float light) const {
  return light < 0.0F ? mix(t_.hair, t_.hair_shade, -light) : mix(t_.hair, t_.hair_light, light);
}

void Hair::shadow_on_face(const Points& a, const Points& b) {
  Points shape = a;
  shape.insert(shape.end(), b.rbegin(), b.rend());
  const Vec2 drop{f_.px(0.015F), f_.px(0.065F)};
  const Points fallen = mapped(shape, [drop](Vec2 p) { return p + drop; });
  f_.canvas.polygon(clipped(fallen, f_.face_outline()), with_alpha(t_.skin_deep, 0.34F));
}

void Hair::lock(std::span<const Vec2> first, std::span<const Vec2> second, float sheen) {
  constexpr int kStrands = 14;
  const Points a = place(spline(first, false, 7)), b = place(spline(second, false, 7));
  shadow_on_face(a, b);
  f_.canvas.sheet(a, b, kStrands, [&](float across, float along) {
    const float strand = uneven(static_cast<int>(std::lround(across * kStrands)) * 7 + 3) - 0.5F;
    const float edge = -0.45F * smooth(0.25F, 0.0F, across) - 0.55F * smooth(0.70F, 1.0F, across);
    const float shine = 0.85F * bump(along, sheen + 0.04F * strand, 0.13F) * (1.0F + edge);
    return tone(std::clamp(
        0.42F * strand + edge + shine - 0.28F * smooth(0.12F, 0.0F, along) - 0.30F * along, -1.0F,
        1.0F));
  });
}

void Hair::cap(std::span<const Vec2> outer, std::span<const Vec2> line, float sheen) {
  const Points a = place(spline(outer, false, 8)), b = place(spline(line, false, 8));
  const float last = static_cast<float>(a.size() - 1);
  f_.canvas.sheet(a, b, 8, [&](float across, float along) {
    const float strand = uneven(static_cast<int>(std::lround(along * last)) * 5 + 1) - 0.5F;
    const float side = -0.55F * smooth(0.55F, 1.0F, along) - 0.15F * smooth(0.3F, 0.0F, along);
    const float shine =
        0.75F * bump(across, sheen + 0.10F * strand, 0.20F) * bump(along, 0.40F, 0.24F);
    return tone(std::clamp(0.36F * strand + side + shine - 0.30F * smooth(0.75F, 1.0F, across),
                           -1.0F, 1.0F));
  });
}

void Hair::mass(std::span<const Vec2> outline, bool smooth_outline) {
  const Points through =
      smooth_outline ? spline(outline, true, 7) : Points(outline.begin(), outline.end());
  const Points shape = mapped(through, [this](Vec2 p) {
    return lerp(f_.head(p, -0.45F), f_.body(p), 0.85F * smooth(0.9F, 2.2F, p.y));
  });
  const Rect box = bounds(shape);
  f_.canvas.polygon(shape, Paint(tone(-0.35F), box.top_left(), tone(-1.0F),
                                 {box.x + box.w * 0.3F, box.bottom()}));
}

void Hair::strand(std::span<const Vec2> through, float thickness, Rgba colour) {
  const Points line = place(spline(through, false, 7));
  const float half = f_.px(thickness) * 0.5F;
  f_.canvas.polygon(band(line, [half](float t) { return half * (0.25F + 3.0F * t * (1.0F - t)); }),
                    colour);
}

void Hair::curl(Vec2 at, float radius, float shade) {
  const Vec2 centre = place(at);
  const float r = f_.px(radius);
  const Points outline = ellipse(centre, {r, r * 0.94F}, 0.0F, 16);
  f_.canvas.shaded(outline, centre + Vec2{-r * 0.25F, -r * 0.3F}, 3, [&](Vec2 p) {
    const Vec2 from = (p - centre) * (1.0F / r);
    const float light = -0.5F * from.x - 0.75F * from.y;
    return tone(std::clamp(shade + 0.62F * light - 0.30F * dot(from, from), -1.0F, 0.9F));
  });
  const float turn_of = uneven(static_cast<int>(at.x * 91.0F + at.y * 57.0F)) * 2.4F;
  const Points arc_line = arc(centre, r * 0.58F, 2.6F + turn_of, 4.9F + turn_of, 8);
  f_.canvas.polygon(
      band(arc_line, [r](float t) { return r * 0.075F * (0.2F + 3.0F * t * (1.0F - t)); }),
      with_alpha(tone(0.65F), 0.40F));
}

void Hair::curls_along(std::span<const Vec2> line, float radius, int count, float shade,
                       std::uint32_t salt) {
  const Points path = spline(line, false, 12);
  for (int i = 0; i < count; ++i) {
    const float t = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
    const Vec2 on = path[static_cast<std::size_t>(t * static_cast<float>(path.size() - 1))];
    const int seed = i * 13 + static_cast<int>(salt);
    const Vec2 off{(uneven(seed) - 0.5F) * radius * 0.9F,
                   (uneven(seed + 5) - 0.5F) * radius * 0.9F};
    curl(on + off, radius * (0.80F + 0.42F * uneven(seed + 9)),
         shade + 0.3F * (uneven(seed + 2) - 0.5F));
  }
}

void Hair::braid(Vec2 from, Vec2 to, float width) {
  constexpr int kTurns = 12;
  for (int i = 0; i < kTurns; ++i) {
    const float t = static_cast<float>(i) / kTurns;
    const Vec2 at = lerp(from, to, t);
    const float side = i % 2 == 0 ? -1.0F : 1.0F, w = width * (1.0F - 0.30F * t);
    const Vec2 centre = place(at + Vec2{side * w * 0.20F, 0.0F});
    const Points link = ellipse(centre, {f_.px(w * 0.62F), f_.px(w * 0.46F)}, side * 0.62F, 18);
    f_.canvas.shaded(link, centre, 3, [&](Vec2 p) {
      const Vec2 off = (p - centre) * (1.0F / f_.px(w * 0.6F));
      return tone(
          std::clamp(0.50F - 0.5F * off.x - 0.5F * off.y - 1.1F * dot(off, off), -1.0F, 0.8F));
    });
  }
  const Vec2 end = place(to + Vec2{0.0F, width * 0.1F});
  f_.canvas.fill(
      {end.x - f_.px(width * 0.3F), end.y - f_.px(0.05F), f_.px(width * 0.6F), f_.px(0.1F)},
      mix(t_.cloth, rgb(0xFFFFFF), 0.2F), f_.px(0.04F));
  const Points tuft = ellipse(end + Vec2{0.0F, f_.px(width * 0.5F)},
                              {f_.px(width * 0.28F), f_.px(width * 0.5F)}, 0.0F, 16);
  f_.canvas.polygon(tuft, Paint(tone(0.1F), end, tone(-0.8F), end + Vec2{0.0F, f_.px(width)}));
}

}  // namespace earshot::ui
