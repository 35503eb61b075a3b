// What people wear, from the collar down. Each kind is told by its neck: that is what stays in the
// picture.
#include <array>
#include <cmath>

#include "ui/portrait/torso.h"

namespace earshot::ui {

namespace {

class Wardrobe {
 public:
  Wardrobe(Figure& f, const Torso& torso)
      : f_(f),
        t_(f.tones),
        torso_(torso),
        y_(torso.shoulder_at),
        n_(torso.neck),
        s_(torso.shoulder) {}

  void behind() {
    if (f_.look.clothes == Clothes::hoodie) hood();
    if (has_collar()) back_of_collar(collar_colour());
  }

  void neckline() {
    switch (f_.look.clothes) {
      case Clothes::dress:
        return opening(n_ + 0.42F, 0.52F, t_.skin, t_.skin_shade);
      case Clothes::blouse:
        return vee(n_ + 0.12F, 0.62F, t_.skin, t_.skin_shade);
      case Clothes::jacket:
      case Clothes::coat:
        return shirt_front(0.52F, mix(t_.under, t_.cloth, 0.12F));
      case Clothes::suit:
        return shirt_front(0.44F, rgb(0xEFECE6));
      case Clothes::shirt:
      case Clothes::uniform:
        return vee(n_ - 0.02F, 0.34F, t_.skin, t_.skin_shade);
      default:
        return opening(n_ + 0.10F, 0.20F, t_.skin, t_.skin_shade);
    }
  }

  void before() {
    folds();
    switch (f_.look.clothes) {
      case Clothes::shirt:
        placket();
        collar(t_.cloth);
        break;
      case Clothes::t_shirt:
        rib(0.075F, n_ + 0.10F, 0.20F, false);
        break;
      case Clothes::blouse:
        blouse();
        break;
      case Clothes::jumper:
        jumper();
        break;
      case Clothes::hoodie:
        hoodie();
        break;
      case Clothes::jacket:
        lapels(0.95F, 1.55F, false);
        rib_of(mix(t_.under, t_.cloth, 0.12F));
        break;
      case Clothes::suit:
        tie();
        collar(rgb(0xF2EFEA));
        lapels(0.88F, 1.55F, true);
        break;
      case Clothes::dress:
        dress();
        break;
      case Clothes::uniform:
        placket();
        tie();
        collar(t_.cloth);
        badges();
        break;
      case Clothes::coat:
        lapels(1.12F, 1.25F, false);
        scarf();
        break;
    }
  }

 private:
  Vec2 at(float x, float dy) const { return f_.body({x, y_ + dy}); }
  bool has_collar() const {
    const Clothes c = f_.look.clothes;
    return c == Clothes::shirt || c == Clothes::suit || c == Clothes::uniform;
  }
  Rgba collar_colour() const { return f_.look.clothes == Clothes::suit ? rgb(0xF2EFEA) : t_.cloth; }

  void line(std::span<const Vec2> through, float thick, Rgba colour) {
    const Points bend = spline(through, false, 6);
    const float half = std::max(0.5F, f_.px(thick) * 0.5F);
    f_.canvas.polygon(
        band(bend, [half](float s) { return half * (0.45F + 2.2F * s * (1.0F - s)); }), colour);
  }

  // From one shoulder under the throat to the other, along the slope of the trunk.
  Points scoop(float wide, float deep) const {
    const float top = slope_at(torso_, wide) - y_;
    return Path(at(-wide, top))
        .cubic(at(-wide * 0.95F, deep * 0.55F - 0.2F), at(-wide * 0.5F, deep), at(0.0F, deep))
        .cubic(at(wide * 0.5F, deep), at(wide * 0.95F, deep * 0.55F - 0.2F), at(wide, top))
        .points();
  }
  // A round or a pointed opening at the neck.
  void opening(float wide, float deep, Rgba top, Rgba foot) {
    Points shape = scoop(wide, deep);
    shape.push_back(at(n_ + 0.04F, -0.43F));
    shape.push_back(at(-n_ - 0.04F, -0.43F));
    f_.canvas.polygon(shape, Paint(top, at(-0.2F, -0.3F), mix(top, foot, 0.5F), at(0.25F, deep)));
  }
  void vee(float wide, float deep, Rgba top, Rgba foot) {
    const Points shape = Path(at(-wide, -0.42F))
                             .quad(at(-wide * 0.75F, -0.1F), at(0.0F, deep))
                             .quad(at(wide * 0.75F, -0.1F), at(wide, -0.42F))
                             .points();
    f_.canvas.polygon(shape, Paint(top, at(-0.2F, -0.3F), mix(top, foot, 0.6F), at(0.15F, deep)));
  }
  void shirt_front(float half, Rgba colour) {
    const Points shape = Path(at(-n_ - 0.1F, -0.42F))
                             .quad(at(-half, 0.2F), at(-half * 0.5F, 2.9F))
                             .line(at(half * 0.5F, 2.9F))
                             .quad(at(half, 0.2F), at(n_ + 0.1F, -0.42F))
                             .line(at(0.0F, 0.02F))
                             .points();
    f_.canvas.polygon(
        shape, Paint(colour, at(-0.2F, 0.0F), mix(colour, rgb(0x3A3F52), 0.30F), at(0.4F, 1.8F)));
    if (f_.look.clothes != Clothes::suit) opening(n_ + 0.08F, 0.10F, t_.skin, t_.skin_shade);
  }

  void folds() {
    const Rgba dark = with_alpha(t_.cloth_deep, 0.32F);
    for (const float side : {-1.0F, 1.0F}) {
      const std::array armpit{at(side * s_ * 0.62F, 0.95F), at(side * s_ * 0.70F, 0.72F),
                              at(side * s_ * 0.82F, 0.55F)};
      line(armpit, 0.05F, dark);
      const std::array chest{at(side * s_ * 0.45F, 1.25F), at(side * s_ * 0.60F, 1.05F),
                             at(side * s_ * 0.74F, 0.98F)};
      line(chest, 0.035F, with_alpha(t_.cloth_deep, 0.20F));
    }
  }

  void back_of_collar(Rgba colour) {
    const Points shape = Path(at(-n_ - 0.14F, -0.36F))
                             .quad(at(-n_ - 0.02F, -0.80F), at(0.0F, -0.80F))
                             .quad(at(n_ + 0.02F, -0.80F), at(n_ + 0.14F, -0.36F))
                             .points();
    f_.canvas.polygon(shape, mix(colour, rgb(0x14141F), 0.35F));
  }

  void collar(Rgba colour) {
    const Rgba shade = mix(colour, rgb(0x161628), 0.24F);
    for (const float side : {-1.0F, 1.0F}) {
      const auto p = [&](float x, float dy) { return at(side * x, dy); };
      const Points shadow = Path(p(n_ + 0.12F, -0.36F))
                                .line(p(n_ + 0.24F, 0.06F))
                                .line(p(0.34F, 0.34F))
                                .line(p(0.02F, 0.10F))
                                .points();
      f_.canvas.polygon(shadow, with_alpha(rgb(0x0C0C18), 0.20F));
      const Points flap = Path(p(n_ + 0.02F, -0.62F))
                              .quad(p(n_ + 0.20F, -0.42F), p(n_ + 0.22F, -0.10F))
                              .line(p(0.36F, 0.27F))
                              .line(p(0.015F, 0.06F))
                              .quad(p(n_ * 0.62F, -0.22F), p(n_ + 0.02F, -0.62F))
                              .points();
      f_.canvas.polygon(flap, Paint(mix(colour, rgb(0xFFFFFF), 0.10F), p(n_, -0.5F),
                                    side > 0.0F ? shade : colour, p(0.3F, 0.3F)));
      const std::array stitch{p(n_ + 0.19F, -0.12F), p(0.355F, 0.22F), p(0.05F, 0.035F)};
      f_.canvas.stroke(stitch, with_alpha(shade, 0.8F), std::max(1.0F, f_.px(0.012F)));
    }
  }

  void placket() {
    const Rgba dark = with_alpha(t_.cloth_deep, 0.55F);
    for (const float x : {-0.085F, 0.085F}) {
      const std::array edge{at(x, 0.16F), at(x * 1.02F, 1.4F), at(x, 2.9F)};
      f_.canvas.stroke(edge, faded(dark, 0.7F), std::max(1.0F, f_.px(0.014F)));
    }
    for (const float dy : {0.42F, 0.92F, 1.42F, 1.92F})
      button(0.0F, dy, mix(t_.cloth_light, rgb(0xFFFFFF), 0.4F));
  }
  void button(float x, float dy, Rgba colour) {
    f_.canvas.disc(at(x + 0.008F, dy + 0.014F), f_.px(0.044F), with_alpha(rgb(0x0A0A14), 0.35F));
    f_.canvas.disc(at(x, dy), f_.px(0.040F), colour);
    f_.canvas.disc(at(x - 0.008F, dy - 0.01F), f_.px(0.014F), mix(colour, rgb(0x202030), 0.45F));
  }

  void rib(float thick, float wide, float deep, bool ticks) {
    const Points arc = scoop(wide, deep);
    f_.canvas.polygon(band(arc, [&](float) { return f_.px(thick); }),
                      mix(t_.cloth, t_.cloth_shade, 0.45F));
    const Points lower = mapped(arc, [&](Vec2 p) { return p + Vec2{0.0F, f_.px(thick * 0.9F)}; });
    f_.canvas.polygon(
        band(lower, [&](float s) { return f_.px(0.016F) * (0.3F + 2.0F * s * (1.0F - s)); }),
        with_alpha(t_.cloth_deep, 0.45F));
    for (std::size_t i = 2; ticks && i + 2 < arc.size(); ++i) {
      const Vec2 along = unit(arc[i + 1] - arc[i - 1]), across{-along.y, along.x};
      f_.canvas.line(arc[i] + across * f_.px(thick * 0.8F), arc[i] - across * f_.px(thick * 0.8F),
                     with_alpha(t_.cloth_deep, 0.35F), std::max(1.0F, f_.px(0.014F)));
    }
  }
  void rib_of(Rgba colour) {
    const float wide = n_ + 0.08F, deep = 0.10F;
    const Points arc = scoop(wide, deep);
    f_.canvas.polygon(band(arc, [&](float) { return f_.px(0.05F); }),
                      mix(colour, rgb(0x3A3F52), 0.16F));
  }

  void jumper() {
    rib(0.115F, n_ + 0.12F, 0.20F, true);
    for (float dy = 0.55F; dy < 2.6F; dy += 0.17F) {
      const std::array row{at(-s_ * 0.66F, dy + 0.05F), at(0.0F, dy + 0.09F),
                           at(s_ * 0.66F, dy + 0.05F)};
      line(row, 0.018F, with_alpha(t_.cloth_deep, 0.13F));
    }
  }

  void blouse() {
    for (const float side : {-1.0F, 1.0F}) {
      const auto p = [&](float x, float dy) { return at(side * x, dy); };
      const Points fold = Path(p(n_ + 0.03F, -0.60F))
                              .quad(p(n_ + 0.34F, -0.34F), p(n_ + 0.26F, 0.10F))
                              .quad(p(0.30F, 0.46F), p(0.0F, 0.66F))
                              .quad(p(n_ * 0.72F, 0.12F), p(n_ + 0.03F, -0.60F))
                              .points();
      f_.canvas.polygon(fold, Paint(t_.cloth_light, p(n_, -0.4F),
                                    side > 0.0F ? t_.cloth_shade : t_.cloth, p(0.1F, 0.6F)));
      const std::array edge{p(n_ + 0.29F, -0.2F), p(0.40F, 0.33F), p(0.02F, 0.66F)};
      line(edge, 0.030F, with_alpha(t_.cloth_deep, 0.40F));
    }
    const std::array front{at(0.0F, 0.66F), at(0.02F, 1.6F), at(0.0F, 2.9F)};
    line(front, 0.03F, with_alpha(t_.cloth_deep, 0.4F));
    for (const float dy : {0.86F, 1.28F, 1.7F})
      button(0.0F, dy, mix(t_.cloth_light, rgb(0xFFFFFF), 0.5F));
  }

  void hood() {
    const Points shape =
        Path(at(-n_ - 0.62F, 0.0F))
            .cubic(at(-n_ - 0.62F, -0.72F), at(-n_ - 0.20F, -1.02F), at(0.0F, -1.02F))
            .cubic(at(n_ + 0.20F, -1.02F), at(n_ + 0.62F, -0.72F), at(n_ + 0.62F, 0.0F))
            .points();
    f_.canvas.polygon(shape, Paint(t_.cloth_shade, at(0.0F, -1.0F), t_.cloth_deep, at(0.0F, 0.0F)));
  }
  void hoodie() {
    for (const float side : {-1.0F, 1.0F}) {
      const auto p = [&](float x, float dy) { return at(side * x, dy); };
      const Points roll =
          Path(p(n_ + 0.02F, -0.66F))
              .cubic(p(n_ + 0.46F, -0.70F), p(n_ + 0.66F, -0.30F), p(n_ + 0.50F, 0.02F))
              .quad(p(0.40F, 0.36F), p(0.02F, 0.44F))
              .quad(p(n_ * 0.7F, 0.12F), p(n_ + 0.02F, -0.66F))
              .points();
      f_.canvas.polygon(roll, Paint(t_.cloth_light, p(n_ + 0.2F, -0.6F),
                                    side > 0.0F ? t_.cloth_shade : t_.cloth, p(0.3F, 0.3F)));
      const std::array seam{p(n_ + 0.06F, -0.5F), p(n_ * 0.85F, 0.02F), p(0.06F, 0.38F)};
      line(seam, 0.04F, with_alpha(t_.cloth_deep, 0.5F));
      const std::array string{p(0.16F, 0.36F), p(0.19F, 0.75F), p(0.17F, 1.06F)};
      line(string, 0.045F, mix(t_.cloth_light, rgb(0xFFFFFF), 0.5F));
      f_.canvas.disc(p(0.17F, 1.08F), f_.px(0.035F), t_.cloth_deep);
    }
  }

  void lapels(float out, float down, bool buttoned) {
    for (const float side : {-1.0F, 1.0F}) {
      const auto p = [&](float x, float dy) { return at(side * x, dy); };
      const Rgba colour = side > 0.0F ? mix(t_.cloth, t_.cloth_shade, 0.35F) : t_.cloth;
      const Points shade = Path(p(n_ + 0.2F, -0.3F))
                               .line(p(out + 0.06F, 0.30F))
                               .line(p(out * 0.8F, 0.62F))
                               .line(p(0.06F, down + 0.1F))
                               .points();
      f_.canvas.polygon(shade, with_alpha(rgb(0x08080F), 0.20F));
      const Points lower = Path(p(n_ + 0.10F, -0.30F))
                               .line(p(out * 0.86F, 0.22F))
                               .line(p(out, 0.42F))
                               .quad(p(out * 0.62F, down * 0.7F), p(0.05F, down))
                               .quad(p(n_ * 0.72F, 0.45F), p(n_ + 0.10F, -0.30F))
                               .points();
      f_.canvas.polygon(lower, Paint(mix(colour, t_.cloth_light, 0.4F), p(n_ + 0.1F, -0.2F), colour,
                                     p(0.3F, down)));
      const Points upper = Path(p(n_ + 0.02F, -0.64F))
                               .quad(p(n_ + 0.30F, -0.46F), p(out * 0.86F + 0.03F, 0.06F))
                               .line(p(out * 0.80F, 0.25F))
                               .line(p(n_ + 0.14F, -0.16F))
                               .quad(p(n_ + 0.06F, -0.36F), p(n_ + 0.02F, -0.64F))
                               .points();
      f_.canvas.polygon(
          upper, Paint(mix(colour, t_.cloth_light, 0.5F), p(n_, -0.6F), colour, p(out, 0.2F)));
      const std::array seam{p(n_ + 0.14F, -0.16F), p(out * 0.5F + 0.22F, 0.06F),
                            p(out * 0.80F, 0.25F)};
      line(seam, 0.022F, with_alpha(t_.cloth_deep, 0.75F));
      const std::array edge{p(out, 0.42F), p(out * 0.58F, down * 0.72F), p(0.05F, down)};
      line(edge, 0.024F, with_alpha(t_.cloth_deep, 0.6F));
    }
    const std::array closing{at(0.02F, down), at(0.05F, down + 0.6F), at(0.0F, 2.9F)};
    line(closing, 0.035F, with_alpha(t_.cloth_deep, 0.7F));
    if (buttoned) button(0.07F, down + 0.14F, t_.cloth_deep);
  }

  void tie() {
    const Rgba colour =
        luminance(t_.cloth) < 0.12F ? mix(rgb(0x8A3344), t_.cloth, 0.15F) : rgb(0x2A3350);
    const Points knot = Path(at(-0.12F, -0.02F))
                            .line(at(0.12F, -0.02F))
                            .line(at(0.075F, 0.22F))
                            .line(at(-0.075F, 0.22F))
                            .points();
    const Points blade = Path(at(-0.075F, 0.21F))
                             .line(at(0.075F, 0.21F))
                             .line(at(0.18F, 1.75F))
                             .line(at(0.0F, 1.95F))
                             .line(at(-0.18F, 1.75F))
                             .points();
    f_.canvas.polygon(blade, Paint(mix(colour, rgb(0xFFFFFF), 0.12F), at(-0.12F, 0.5F),
                                   mix(colour, rgb(0x05050A), 0.3F), at(0.16F, 0.9F)));
    f_.canvas.polygon(knot, Paint(mix(colour, rgb(0xFFFFFF), 0.2F), at(0.0F, 0.0F),
                                  mix(colour, rgb(0x05050A), 0.25F), at(0.05F, 0.22F)));
    for (const float dy : {0.5F, 0.85F, 1.2F, 1.55F}) {
      const std::array stripe{at(-0.10F, dy + 0.06F), at(0.10F, dy - 0.06F)};
      f_.canvas.stroke(stripe, with_alpha(mix(colour, rgb(0xFFFFFF), 0.4F), 0.5F), f_.px(0.03F));
    }
  }

  void dress() {
    const float wide = n_ + 0.42F, deep = 0.52F;
    const Points arc = scoop(wide, deep);
    f_.canvas.polygon(band(arc, [&](float) { return f_.px(0.035F); }), t_.cloth_light);
    for (const float side : {-1.0F, 1.0F}) {
      const std::array bone{at(side * 0.12F, 0.02F), at(side * 0.42F, -0.04F),
                            at(side * 0.74F, -0.14F)};
      line(bone, 0.028F, with_alpha(t_.skin_deep, 0.40F));
    }
    const Points chain = Path(at(-n_ + 0.04F, -0.32F))
                             .quad(at(-0.18F, 0.16F), at(0.0F, 0.22F))
                             .quad(at(0.18F, 0.16F), at(n_ - 0.04F, -0.32F))
                             .points();
    f_.canvas.stroke(chain, with_alpha(rgb(0xE3C06A), 0.9F), std::max(1.0F, f_.px(0.016F)));
    f_.canvas.disc(at(0.0F, 0.265F), f_.px(0.05F), rgb(0xE3C06A));
    f_.canvas.disc(at(-0.012F, 0.25F), f_.px(0.018F), rgb(0xFFF3CE));
  }

  void badges() {
    for (const float side : {-1.0F, 1.0F}) {
      const auto p = [&](float x, float dy) { return at(side * x, dy); };
      const std::array strap{p(n_ + 0.40F, -0.22F), p(s_ * 0.84F, 0.02F), p(s_ * 0.82F, 0.17F),
                             p(n_ + 0.40F, -0.04F)};
      f_.canvas.polygon(strap, mix(t_.cloth_shade, t_.cloth_deep, 0.4F));
      f_.canvas.disc(p(n_ + 0.47F, -0.10F), f_.px(0.028F), rgb(0xD9B65C));
    }
    const Vec2 corner = at(0.52F, 0.78F);
    const Rect plate{corner.x, corner.y, f_.px(0.52F), f_.px(0.19F)};
    f_.canvas.fill(plate.moved(f_.px(0.01F), f_.px(0.02F)), with_alpha(rgb(0x08080F), 0.3F),
                   f_.px(0.03F));
    f_.canvas.fill(plate, rgb(0xF1EEE7), f_.px(0.03F));
    f_.canvas.fill(
        {plate.x + f_.px(0.07F), plate.centre().y - f_.px(0.02F), plate.w * 0.66F, f_.px(0.04F)},
        rgb(0x4A5468), f_.px(0.02F));
  }

  void scarf() {
    const Rgba colour = mix(t_.cloth, rgb(0xC9564A), luminance(t_.cloth) > 0.25F ? 0.7F : 0.55F),
               dark = mix(colour, rgb(0x180A10), 0.35F);
    const Points wrap =
        Path(at(-n_ - 0.20F, -0.62F))
            .cubic(at(-n_ - 0.42F, -0.1F), at(-0.3F, 0.20F), at(0.05F, 0.18F))
            .cubic(at(0.4F, 0.16F), at(n_ + 0.44F, -0.1F), at(n_ + 0.20F, -0.62F))
            .cubic(at(n_ * 0.8F, -0.28F), at(-n_ * 0.8F, -0.28F), at(-n_ - 0.20F, -0.62F))
            .points();
    const Points tail = Path(at(0.02F, 0.10F))
                            .line(at(0.34F, 0.05F))
                            .quad(at(0.42F, 0.8F), at(0.36F, 1.35F))
                            .line(at(0.04F, 1.38F))
                            .quad(at(0.12F, 0.8F), at(0.02F, 0.10F))
                            .points();
    f_.canvas.polygon(tail, Paint(colour, at(0.05F, 0.2F), dark, at(0.45F, 1.4F)));
    f_.canvas.polygon(
        wrap, Paint(mix(colour, rgb(0xFFFFFF), 0.12F), at(-0.4F, -0.5F), dark, at(0.45F, 0.15F)));
    const std::array crease{at(-n_ - 0.14F, -0.40F), at(-0.1F, 0.02F), at(n_ + 0.10F, -0.30F)};
    line(crease, 0.03F, with_alpha(dark, 0.7F));
  }

  Figure& f_;
  const Tones& t_;
  const Torso& torso_;
  float y_, n_, s_;
};

}  // namespace

void draw_clothes_behind(Figure& f, const Torso& torso) { Wardrobe(f, torso).behind(); }
void draw_neckline(Figure& f, const Torso& torso) { Wardrobe(f, torso).neckline(); }
void draw_clothes_before(Figure& f, const Torso& torso) { Wardrobe(f, torso).before(); }

}  // namespace earshot::ui
