// Eyes: white, iris and light in them, cut to the opening that the lids leave; lashes, lids and
// what lies under.
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/portrait/figure.h"

namespace earshot::ui {

namespace {

constexpr float kApart = 0.415F;
constexpr float kLevel = -0.02F;

class Eye {
 public:
  Eye(Figure& f, float side) : f_(f), side_(side), half_(0.236F + 0.012F * trait(f.look, 3)) {
    const float droop = 0.20F * f.old(55.0F);
    const float wide = 1.0F + 0.42F * f[Unit::lid_up] - 0.62F * f[Unit::lid_down] -
                       0.42F * f[Unit::lid_tight] - droop;
    const float down =
        0.34F * std::max(0.0F, f[Unit::gaze_y]) - 0.10F * std::min(0.0F, f[Unit::gaze_y]);
    above_ = 0.162F * std::max(0.16F, wide - down);
    below_ =
        0.098F * std::max(0.12F, 1.0F - 0.60F * f[Unit::lid_tight] - 0.55F * f[Unit::cheek_up] -
                                     0.25F * f[Unit::lid_down] + 0.12F * f[Unit::lid_up]);
    const float closed = std::clamp(f.pose.closed, 0.0F, 1.0F);
    above_ = lerp(above_, -below_ * 0.85F, closed);
    upper_ = curve(above_);
    lower_ = curve(-below_);
    opening_ = upper_;
    opening_.insert(opening_.end(), lower_.rbegin(), lower_.rend());
    hull_ = convex_hull(opening_);
  }

  void draw() {
    socket();
    if (above_ + below_ > 0.012F) ball();
    lid();
    lashes();
    under();
  }

 private:
  Vec2 at(float x, float y) const { return f_.head({side_ * (kApart + x), kLevel + y}); }

  // From the inner to the outer corner, `up` above the middle.
  Points curve(float up) const {
    const float cant = 0.028F - 0.03F * f_.old(60.0F) + 0.02F * (trait(f_.look, 5) - 0.5F);
    const Path path =
        Path({-half_, 0.035F})
            .cubic({-half_ * 0.62F, -up * 1.28F}, {half_ * 0.42F, -up * 1.45F}, {half_, -cant});
    return mapped(path.points(), [this](Vec2 p) { return at(p.x, p.y); });
  }

  void socket() {
    const Rgba lid =
        mix(f_.tones.skin_shade, f_.tones.skin_deep, f_.soft_features() ? 0.45F : 0.22F);
    f_.canvas.glow(at(0.0F, -0.11F), {f_.px(0.27F), f_.px(0.13F)}, with_alpha(lid, 0.40F),
                   f_.roll());
  }

  void ball() {
    const Rgba white = mix(rgb(0xF8F4EE), f_.tones.skin, 0.08F);
    const Rgba shadow = mix(white, f_.tones.skin_deep, 0.42F);
    f_.canvas.polygon(opening_, Paint(shadow, at(0.0F, -0.17F), white, at(0.0F, -0.02F)));
    iris();
    const Points shade =
        clipped(band(upper_, [this](float) { return f_.px(0.035F); }), opening_hull());
    f_.canvas.polygon(shade, with_alpha(rgb(0x1A0D0C), 0.26F));
    if (f_[Unit::wet] > 0.05F) tears();
  }

  const Points& opening_hull() const { return hull_; }

  Vec2 pupil() const {
    return at(side_ * f_[Unit::gaze_x] * 0.10F, -0.028F + f_[Unit::gaze_y] * 0.075F);
  }

  void iris() {
    const Vec2 centre = pupil();
    const float r = f_.px(0.134F);
    const Points seen = clipped(ellipse(centre, {r, r}, 0.0F, 30), opening_hull());
    if (seen.size() < 3) return;
    const Rect box = bounds(seen);
    f_.canvas.shaded(seen, box.centre(), 4, [&](Vec2 p) {
      const float far = length(p - centre) / r;
      const Rgba inner =
          mix(f_.tones.iris, rgb(0xFFE8C0), 0.28F * smooth(0.2F, 1.0F, (p.y - centre.y) / r));
      return mix(inner, f_.tones.iris_rim, smooth(0.62F, 1.0F, far));
    });
    const float wide = 0.46F + 0.08F * f_[Unit::lid_up];
    f_.canvas.polygon(clipped(ellipse(centre, {r * wide, r * wide}, 0.0F, 20), opening_hull()),
                      rgb(0x110B0B));
    glint(centre + Vec2{-r * 0.34F, -r * 0.36F}, r * 0.27F, 0.95F);
    glint(centre + Vec2{r * 0.32F, r * 0.34F}, r * 0.13F, 0.55F);
  }

  void glint(Vec2 where, float r, float strength) {
    f_.canvas.polygon(clipped(ellipse(where, {r, r}, 0.0F, 14), opening_hull()),
                      with_alpha(rgb(0xFFFFFF), strength));
  }

  void tears() {
    const Points rim =
        clipped(band(lower_, [this](float) { return f_.px(0.028F); }), opening_hull());
    f_.canvas.polygon(rim, with_alpha(rgb(0xEAF6FF), 0.75F * f_[Unit::wet]));
    glint(at(-0.05F, 0.05F), f_.px(0.022F), f_[Unit::wet]);
    f_.canvas.glow(at(0.0F, below_ + 0.05F), {f_.px(0.2F), f_.px(0.06F)},
                   with_alpha(f_.tones.blush, 0.4F * f_[Unit::wet]));
    if (f_[Unit::wet] > 0.6F) {
      const float drop = (f_[Unit::wet] - 0.6F) * 2.5F;
      f_.canvas.polygon(ellipse(at(0.07F, below_ + 0.05F + 0.02F * drop),
                                {f_.px(0.026F), f_.px(0.042F) * drop}, f_.roll()),
                        with_alpha(rgb(0xE4F3FF), 0.85F));
      f_.canvas.disc(at(0.063F, below_ + 0.04F), f_.px(0.009F), with_alpha(rgb(0xFFFFFF), 0.95F));
    }
  }

  // What the upper lid covers while it is lowered, and the fold above it.
  void lid() {
    const float raised = 0.05F + 0.035F * f_[Unit::lid_up] + 0.02F * f_.old(50.0F);
    const Points fold = curve(std::max(above_, 0.11F - 0.03F * f_[Unit::lid_tight]) + raised);
    const Rgba tint = f_.soft_features() ? mix(f_.tones.skin_shade, f_.tones.skin_deep, 0.3F)
                                         : f_.tones.skin_shade;
    f_.canvas.sheet(fold, upper_, 3,
                    [&](float across, float) { return mix(f_.tones.skin, tint, across); });
    const float half = f_.px(0.011F + 0.005F * f_.old(45.0F));
    const Points middle(fold.begin() + 1, fold.end());
    f_.canvas.polygon(
        band(middle, [half](float t) { return half * (0.35F + 1.1F * t * (1.15F - t) * 3.0F); }),
        with_alpha(f_.tones.skin_deep, 0.62F));
  }

  void lashes() {
    const Rgba colour = mix(rgb(0x1B1214), f_.tones.brow, f_.soft_features() ? 0.1F : 0.35F);
    const float half = f_.px(f_.soft_features() ? 0.025F : 0.017F);
    f_.canvas.polygon(
        band(upper_, [half](float t) { return half * (0.35F + 0.75F * smooth(0.0F, 0.6F, t)); }),
        colour);
    const Points outer(lower_.begin() + 3, lower_.end());
    f_.canvas.polygon(band(outer, [this](float t) { return f_.px(0.008F) * (0.4F + t); }),
                      with_alpha(f_.tones.line, 0.6F));
    if (f_.soft_features()) wing(colour);
  }

  // A few lashes at the outer corner.
  void wing(Rgba colour) {
    for (const float t : {0.62F, 0.82F, 1.0F}) {
      const Vec2 root = upper_[static_cast<std::size_t>(t * static_cast<float>(upper_.size() - 1))];
      const Vec2 way = turned({side_ * f_.px(0.05F), -f_.px(0.045F) * (1.4F - t)}, f_.roll());
      const std::array lash{root, root + way * 0.6F, root + way + Vec2{0.0F, -f_.px(0.012F)}};
      f_.canvas.polygon(band(lash, [this](float s) { return f_.px(0.011F) * (1.05F - s); }),
                        colour);
    }
  }

  void under() {
    const float bags = 0.30F * f_.old(38.0F) +
                       0.55F * f_[Unit::lid_down] * f_[Unit::shoulders_round] +
                       0.12F * trait(f_.look, 7);
    const float push = 0.45F * f_[Unit::cheek_up] + 0.35F * f_[Unit::lid_tight];
    const float y = below_ + 0.065F;
    f_.canvas.glow(at(0.0F, y), {f_.px(0.21F), f_.px(0.07F)},
                   with_alpha(f_.tones.skin_deep, 0.10F + 0.34F * bags), f_.roll());
    const std::array line{at(-0.15F, y + 0.0F), at(0.0F, y + 0.045F), at(0.16F, y + 0.01F)};
    const Points bend = spline(line, false, 5);
    f_.canvas.polygon(
        band(bend, [this](float t) { return f_.px(0.009F) * (0.3F + 3.0F * t * (1.0F - t)); }),
        with_alpha(f_.tones.skin_deep, 0.5F * std::min(1.0F, bags + push)));
  }

  Figure& f_;
  float side_;
  float half_;
  float above_ = 0.0F, below_ = 0.0F;
  Points upper_, lower_, opening_;
  Points hull_;  // of the opening, to cut an iris with
};

void brow(Figure& f, float side) {
  const float inner = f[Unit::brow_inner_up], down = f[Unit::brow_down], knit = f[Unit::brow_knit];
  const float outer = f[side > 0.0F ? Unit::brow_outer_up_left : Unit::brow_outer_up_right];
  const float level = 0.02F * (trait(f.look, 9) - 0.5F) + 0.05F * down;
  const auto at = [&](float x, float y) { return f.head({side * x, y + level}); };
  const std::array spine{
      at(0.165F - 0.055F * knit,
         -0.345F - 0.150F * inner + 0.085F * down + 0.02F * knit - 0.02F * outer),
      at(0.34F - 0.025F * knit, -0.415F - 0.095F * inner + 0.060F * down - 0.085F * outer),
      at(0.54F, -0.435F - 0.015F * inner + 0.020F * down - 0.150F * outer),
      at(0.725F, -0.335F + 0.03F * inner - 0.015F * down - 0.125F * outer)};
  const Points line = spline(spine, false, 7);
  const float strong = f.soft_features() ? 0.78F : 1.12F;
  const float half =
      f.px((0.036F + 0.014F * trait(f.look, 13)) * strong * (1.0F + 0.15F * f.old(55.0F)));
  const auto width = [half](float t) {
    return half * (0.62F + 0.55F * smooth(0.0F, 0.3F, t)) * (1.0F - 0.86F * smooth(0.42F, 1.0F, t));
  };
  f.canvas.polygon(band(line, width), f.tones.brow);
  for (int i = 0; i < 9; ++i) {  // single hairs break the hard lower edge
    const float t = 0.05F + 0.085F * static_cast<float>(i);
    const auto k = static_cast<std::size_t>(t * static_cast<float>(line.size() - 1));
    const Vec2 along = unit(line[k + 1] - line[k]);
    const Vec2 root = line[k] + Vec2{-along.y, along.x} * (side * width(t) * 0.7F);
    const Vec2 tip =
        root + along * f.px(0.07F) - Vec2{-along.y, along.x} * (side * width(t) * 1.75F);
    f.canvas.line(root, tip, with_alpha(f.tones.brow, 0.55F), std::max(1.0F, f.px(0.012F)));
  }
}

}  // namespace

void draw_eyes(Figure& f) {
  for (const float side : {-1.0F, 1.0F}) Eye(f, side).draw();
}

void draw_brows(Figure& f) {
  for (const float side : {-1.0F, 1.0F}) brow(f, side);
}

}  // namespace earshot::ui
