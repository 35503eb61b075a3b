// Glasses and what is worn on the head.
#include <array>
#include <cmath>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

class Worn {
 public:
  explicit Worn(Figure& f) : f_(f), cloth_(colour_of(f)) {
    shade_ = mix(cloth_, rgb(0x101024), 0.34F);
    deep_ = mix(cloth_, rgb(0x0A0A18), 0.55F);
    light_ = mix(cloth_, rgb(0xFFF6E6), 0.30F);
  }

  void headscarf() {
    const std::array half{Vec2{0.0F, -1.60F},  Vec2{0.66F, -1.48F}, Vec2{1.08F, -0.95F},
                          Vec2{1.17F, -0.20F}, Vec2{1.14F, 0.5F},   Vec2{0.98F, 1.10F},
                          Vec2{1.10F, 1.62F}};
    const std::array face{Vec2{0.0F, -1.02F},
                          Vec2{0.50F, -0.93F},
                          Vec2{0.82F, -0.52F},
                          Vec2{0.89F, 0.05F},
                          Vec2{0.82F, 0.55F},
                          Vec2{0.62F, 0.95F},
                          Vec2{0.30F, f_.face.chin_at - 0.05F}};
    drape();
    const Points outer = ring(half, {0.0F, 1.9F}),
                 inner = ring(face, {0.0F, f_.face.chin_at + 0.04F});
    f_.canvas.sheet(outer, inner, 8,
                    [&](float across, float along) { return in_light(across, along); });
    const std::array under{Vec2{-0.80F, -0.55F}, Vec2{-0.50F, -0.955F}, Vec2{0.0F, -1.045F},
                           Vec2{0.50F, -0.955F}, Vec2{0.80F, -0.55F}};
    line(under, 0.05F, mix(cloth_, deep_, 0.7F));
    const std::array fold{Vec2{-0.95F, -0.75F}, Vec2{-0.40F, -1.28F}, Vec2{0.40F, -1.36F},
                          Vec2{0.92F, -0.98F}};
    line(fold, 0.03F, with_alpha(deep_, 0.40F));
    const std::array side_fold{Vec2{1.06F, -0.4F}, Vec2{1.0F, 0.35F}, Vec2{0.72F, 1.05F}};
    line(side_fold, 0.035F, with_alpha(deep_, 0.5F));
    const std::array other{Vec2{-1.06F, -0.3F}, Vec2{-1.0F, 0.4F}, Vec2{-0.75F, 1.0F}};
    line(other, 0.03F, with_alpha(light_, 0.4F));
  }

  // Between the cheeks and the cloth one sees its inside.
  void inside_of_scarf() {
    const std::array half{Vec2{0.0F, -1.30F}, Vec2{0.80F, -1.05F}, Vec2{1.05F, -0.20F},
                          Vec2{1.02F, 0.5F},  Vec2{0.85F, 1.10F},  Vec2{0.6F, 1.5F}};
    Points through(half.begin(), half.end());
    for (std::size_t i = half.size(); i-- > 1;) through.push_back({-half[i].x, half[i].y});
    f_.canvas.polygon(f_.head(spline(through, true, 7), 0.0F), deep_);
  }

  void turban() {
    struct Wrap {
      float left, right, bow, thick;
    };
    const std::array dome{Vec2{-1.10F, -0.62F}, Vec2{-1.16F, -1.15F}, Vec2{-0.72F, -1.82F},
                          Vec2{0.0F, -2.02F},   Vec2{0.72F, -1.82F},  Vec2{1.16F, -1.15F},
                          Vec2{1.10F, -0.62F},  Vec2{0.55F, -0.98F},  Vec2{0.0F, -1.12F},
                          Vec2{-0.55F, -0.98F}};
    fill(dome);
    for (const Wrap w :
         {Wrap{-1.60F, -1.10F, -1.95F, 0.30F}, Wrap{-1.10F, -1.62F, -1.92F, 0.30F},
          Wrap{-1.24F, -0.82F, -1.60F, 0.34F}, Wrap{-0.82F, -1.24F, -1.55F, 0.34F},
          Wrap{-0.90F, -0.58F, -1.26F, 0.30F}, Wrap{-0.56F, -0.92F, -1.22F, 0.30F}}) {
      const float half = 1.10F;
      const std::array top{Vec2{-half, w.left - w.thick * 0.5F},
                           Vec2{0.0F, w.bow - w.thick * 0.55F},
                           Vec2{half, w.right - w.thick * 0.5F}};
      const std::array foot{Vec2{-half * 0.97F, w.left + w.thick * 0.5F},
                            Vec2{0.0F, w.bow + w.thick * 0.5F},
                            Vec2{half * 0.97F, w.right + w.thick * 0.5F}};
      const auto at = [this](Vec2 p) { return f_.head(p, 0.5F); };
      f_.canvas.sheet(mapped(spline(top, false, 8), at), mapped(spline(foot, false, 8), at), 5,
                      [&](float across, float along) {
                        const float body = 4.0F * across * (1.0F - across);
                        return mix(mix(deep_, cloth_, smooth(0.0F, 0.8F, body)), light_,
                                   0.6F * smooth(0.75F, 0.25F, along) * smooth(0.6F, 1.0F, body));
                      });
    }
    const std::array peak{Vec2{-0.24F, -0.98F}, Vec2{0.0F, -1.26F}, Vec2{0.24F, -0.98F},
                          Vec2{0.0F, -0.93F}};
    f_.canvas.polygon(place(peak),
                      Paint(light_, f_.head({0.0F, -1.2F}), shade_, f_.head({0.1F, -0.95F})));
  }

  void beanie() {
    const std::array dome{Vec2{-1.09F, -0.72F}, Vec2{-1.08F, -1.22F}, Vec2{-0.66F, -1.70F},
                          Vec2{0.0F, -1.84F},   Vec2{0.66F, -1.70F},  Vec2{1.08F, -1.22F},
                          Vec2{1.09F, -0.72F},  Vec2{0.0F, -0.94F}};
    fill(dome);
    ribs(-1.80F, -0.95F, 13, 0.25F);
    const std::array top{Vec2{-1.13F, -0.98F}, Vec2{-0.62F, -1.20F}, Vec2{0.0F, -1.27F},
                         Vec2{0.62F, -1.20F}, Vec2{1.13F, -0.98F}};
    const std::array foot{Vec2{-1.10F, -0.60F}, Vec2{-0.62F, -0.82F}, Vec2{0.0F, -0.90F},
                          Vec2{0.62F, -0.82F}, Vec2{1.10F, -0.60F}};
    cuff(top, foot);
    for (int i = 0; i < 15; ++i) {
      const float x = -1.0F + static_cast<float>(i) / 7.0F, y = 0.28F * x * x;
      const std::array rib{Vec2{x, -1.23F + y}, Vec2{x * 1.01F, -1.07F + y}, Vec2{x, -0.92F + y}};
      line(rib, 0.028F, with_alpha(deep_, 0.45F));
    }
  }

  void cap() {
    const std::array dome{Vec2{-1.08F, -0.68F}, Vec2{-1.06F, -1.20F}, Vec2{-0.64F, -1.62F},
                          Vec2{0.0F, -1.72F},   Vec2{0.64F, -1.62F},  Vec2{1.06F, -1.20F},
                          Vec2{1.08F, -0.68F},  Vec2{0.0F, -0.96F}};
    fill(dome);
    for (const float x : {-0.42F, 0.42F}) {
      const std::array seam{Vec2{0.0F, -1.70F}, Vec2{x * 0.9F, -1.40F}, Vec2{x * 1.25F, -0.98F}};
      line(seam, 0.022F, with_alpha(deep_, 0.5F));
    }
    f_.canvas.disc(f_.head({0.0F, -1.71F}, 0.3F), f_.px(0.05F), shade_);
    const std::array back{Vec2{-1.02F, -0.74F}, Vec2{-0.5F, -0.98F}, Vec2{0.0F, -1.04F},
                          Vec2{0.5F, -0.98F}, Vec2{1.02F, -0.74F}};
    const std::array front{Vec2{-1.06F, -0.62F}, Vec2{-0.62F, -0.60F}, Vec2{0.0F, -0.56F},
                           Vec2{0.62F, -0.60F}, Vec2{1.06F, -0.62F}};
    f_.glow_on_face({0.0F, -0.52F}, {0.85F, 0.22F}, with_alpha(f_.tones.skin_deep, 0.5F));
    const auto at = [this](Vec2 p) { return f_.head(p, 1.05F); };
    f_.canvas.sheet(mapped(spline(back, false, 8), at), mapped(spline(front, false, 8), at), 5,
                    [&](float across, float along) {
                      return mix(mix(light_, cloth_, smooth(0.0F, 0.35F, across)), deep_,
                                 0.75F * smooth(0.35F, 1.0F, across) + 0.2F * along);
                    });
  }

  void kippah() {
    const std::array dome{Vec2{-0.52F, -1.45F}, Vec2{-0.34F, -1.64F}, Vec2{0.0F, -1.70F},
                          Vec2{0.34F, -1.64F},  Vec2{0.52F, -1.45F},  Vec2{0.0F, -1.50F}};
    fill(dome);
    const std::array rim{Vec2{-0.52F, -1.46F}, Vec2{0.0F, -1.525F}, Vec2{0.52F, -1.46F}};
    line(rim, 0.05F, light_);
  }

 private:
  // Never the very colour of the clothes, or the two would run together.
  static Rgba colour_of(const Figure& f) {
    constexpr std::array kColours{rgb(0x2F5D73), rgb(0x7B4B6E), rgb(0xB6824A),
                                  rgb(0x3C6B58), rgb(0x8E3F3F), rgb(0x4B5673)};
    const auto at = static_cast<std::size_t>(trait(f.look, 61) * 5.99F);
    const Rgba chosen = kColours[at];
    const float apart = std::abs(luminance(chosen) - luminance(f.tones.cloth));
    return apart < 0.03F ? kColours[(at + 2) % kColours.size()] : chosen;
  }

  Points place(std::span<const Vec2> through) const {
    return mapped(spline(through, true, 7),
                  [this](Vec2 p) { return f_.head(p, 0.8F * f_.depth(p)); });
  }
  void fill(std::span<const Vec2> through) {
    const Points shape = place(through);
    const Rect box = bounds(shape);
    f_.canvas.shaded(shape, box.centre(), 5, [&](Vec2 p) {
      const float x = (p.x - box.x) / box.w, y = (p.y - box.y) / box.h;
      return mix(mix(cloth_, shade_, smooth(0.5F, 1.05F, x) + 0.4F * smooth(0.6F, 1.0F, y)), light_,
                 0.7F * smooth(0.5F, 0.0F, length({x - 0.3F, y - 0.25F})));
    });
  }
  void line(std::span<const Vec2> through, float thick, Rgba colour) {
    f_.crease(through, thick, colour);
  }

  void ribs(float top, float foot, int count, float strength) {
    for (int i = 0; i < count; ++i) {
      const float x = (static_cast<float>(i) / static_cast<float>(count - 1) * 2.0F - 1.0F) * 0.95F;
      const std::array rib{Vec2{x * 0.45F, top + 0.25F * x * x},
                           Vec2{x * 0.92F, lerp(top, foot, 0.45F)}, Vec2{x, foot}};
      line(rib, 0.028F, with_alpha(deep_, strength));
    }
  }
  void cuff(std::span<const Vec2> top, std::span<const Vec2> foot) {
    const auto at = [this](Vec2 p) { return f_.head(p, 0.8F * f_.depth(p)); };
    f_.canvas.sheet(mapped(spline(top, false, 8), at), mapped(spline(foot, false, 8), at), 5,
                    [&](float across, float along) {
                      const float body = 4.0F * across * (1.0F - across);
                      return mix(mix(shade_, light_, 0.7F * body), deep_,
                                 0.6F * smooth(0.6F, 1.0F, along));
                    });
  }

  // A closed line from the top over the right side to the foot and up the left side.
  Points ring(std::span<const Vec2> half, Vec2 foot) const {
    Points through{foot};
    for (std::size_t i = half.size(); i-- > 1;) through.push_back({-half[i].x, half[i].y});
    for (const Vec2 p : half) through.push_back(p);
    through.push_back(foot);
    return mapped(spline(through, false, 7),
                  [this](Vec2 p) { return f_.head(p, 0.6F * f_.depth(p)); });
  }
  Rgba in_light(float across, float along) const {
    const float fold = 0.5F + 0.5F * std::sin(across * 9.0F + along * 5.0F);
    const float meets = smooth(0.0F, 0.12F, along) * smooth(1.0F, 0.88F, along);  // both ends alike
    const float side = smooth(0.50F, 0.90F, along) * meets;
    const float lit = smooth(0.12F, 0.35F, along) * smooth(0.62F, 0.4F, along);
    return mix(mix(cloth_, deep_, 0.65F * side + 0.14F * fold), light_,
               0.55F * lit * (1.0F - 0.4F * fold));
  }

  // The end of the scarf over neck and chest.
  void drape() {
    const std::array half{Vec2{0.30F, 1.34F}, Vec2{0.86F, 1.22F}, Vec2{1.16F, 1.55F},
                          Vec2{1.42F, 2.02F}, Vec2{1.10F, 2.55F}, Vec2{0.30F, 2.78F}};
    Points through(half.begin(), half.end());
    for (std::size_t i = half.size(); i-- > 0;) through.push_back({-half[i].x, half[i].y - 0.05F});
    const Points shape = f_.body(spline(through, true, 7));
    f_.canvas.polygon(shape, Paint(cloth_, f_.body({-0.6F, 1.4F}), deep_, f_.body({0.9F, 2.5F})));
    struct Fold {
      Vec2 a, b, c;
    };
    for (const Fold s : {Fold{{-0.95F, 1.35F}, {-0.1F, 1.95F}, {0.95F, 1.62F}},
                         Fold{{-1.05F, 1.65F}, {-0.1F, 2.28F}, {1.10F, 1.95F}},
                         Fold{{-0.9F, 2.15F}, {0.0F, 2.55F}, {0.9F, 2.35F}}}) {
      const std::array through_fold{s.a, s.b, s.c};
      const Points bend = f_.body(spline(through_fold, false, 7));
      f_.canvas.polygon(
          band(bend, [this](float t) { return f_.px(0.028F) * (0.2F + 3.0F * t * (1.0F - t)); }),
          with_alpha(deep_, 0.55F));
    }
  }

  Figure& f_;
  Rgba cloth_, shade_, deep_, light_;
};

}  // namespace

void draw_glasses(Figure& f) {
  if (!f.look.glasses) return;
  constexpr std::array kFrames{rgb(0x23242C), rgb(0x6A3F2A), rgb(0x8B7A55), rgb(0x33415F)};
  const bool dark_skin = f.look.skin >= 8;  // dark frames would be lost on it
  const Rgba frame =
      dark_skin ? rgb(0xB99A5B) : kFrames[static_cast<std::size_t>(trait(f.look, 71) * 3.99F)];
  const bool round = trait(f.look, 73) > 0.45F;
  const float thick = std::max(1.3F, f.px(0.034F));
  for (const float side : {-1.0F, 1.0F}) {
    const auto at = [&](float x, float y) { return f.head({side * (0.425F + x), y}, 0.92F); };
    Points lens;
    for (const Vec2 p : ellipse({}, {1.0F, 1.0F}, 0.0F, 36)) {
      const float power = round ? 1.0F : 0.62F;
      const float x = std::copysign(std::pow(std::abs(p.x), power), p.x),
                  y = std::copysign(std::pow(std::abs(p.y), power), p.y);
      lens.push_back(at(x * 0.325F, 0.02F + y * (round ? 0.295F : 0.245F)));
    }
    f.canvas.polygon(lens, Paint(with_alpha(rgb(0xEAF4FF), 0.16F), at(-0.3F, -0.25F),
                                 with_alpha(rgb(0xEAF4FF), 0.03F), at(0.25F, 0.25F)));
    const std::array flash{at(-0.20F * side, -0.20F), at(-0.06F * side, -0.24F),
                           at(-0.20F * side, 0.06F), at(-0.26F * side, 0.0F)};
    f.canvas.polygon(flash, with_alpha(rgb(0xFFFFFF), 0.16F));
    f.canvas.stroke(lens, frame, thick, true);
    const std::array temple{at(0.325F, -0.05F), f.head({side * 0.93F, -0.07F}, 0.35F),
                            f.head({side * 1.05F, -0.03F}, -0.1F)};
    f.canvas.stroke(spline(temple, false, 6), frame, thick);
  }
  const std::array bridge{f.head({-0.10F, -0.02F}, 0.95F), f.head({0.0F, -0.075F}, 1.0F),
                          f.head({0.10F, -0.02F}, 0.95F)};
  f.canvas.stroke(spline(bridge, false, 6), frame, thick);
}

void draw_headwear_behind(Figure& f) {
  if (f.look.headwear == Headwear::headscarf) Worn(f).inside_of_scarf();
}

void draw_headwear(Figure& f) {
  Worn worn(f);
  switch (f.look.headwear) {
    case Headwear::none:
      return;
    case Headwear::headscarf:
      return worn.headscarf();
    case Headwear::turban:
      return worn.turban();
    case Headwear::cap:
      return worn.cap();
    case Headwear::beanie:
      return worn.beanie();
    case Headwear::kippah:
      return worn.kippah();
  }
}

}  // namespace earshot::ui
