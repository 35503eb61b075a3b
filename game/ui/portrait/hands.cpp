// Arms and hands: where they go, and how they are drawn.
#include "ui/portrait/hands.h"

#include <array>
#include <cmath>

#include "ui/portrait/torso.h"

namespace earshot::ui {

namespace {

constexpr float kShoulderOfTable = 1.75F;  // half the width of the body that the places are for
constexpr Hand kHangingLeft{1.66F, 5.30F, 1.62F, 3.85F, 3.14F, 0.3F, 0.0F};
constexpr Hand kHangingRight{-1.66F, 5.30F, -1.62F, 3.85F, -3.14F, 0.3F, 0.0F};

// An arm from the shoulder over the elbow to the wrist.
class Arm {
 public:
  Arm(Figure& f, const Torso& torso, const Hand& hand, float side)
      : f_(f), hand_(hand), side_(side) {
    shoulder_ = {side * (torso.shoulder * 0.80F), torso.shoulder_at + 0.30F};
    const float broad = torso.shoulder / kShoulderOfTable;
    const bool hangs = hand.y > 4.4F;
    wrist_ = {hangs ? hand.x * broad : hand.x, hand.y};
    elbow_ = {hand.elbow_x * broad, hand.elbow_y};
  }

  void draw() {
    const bool bare = f_.look.clothes == Clothes::t_shirt || f_.look.clothes == Clothes::dress;
    limb(bare);
    draw_hand();
  }

 private:
  void limb(bool bare) {
    const Vec2 near_elbow = lerp(elbow_, shoulder_, 0.16F),
               after_elbow = lerp(elbow_, wrist_, 0.16F);
    const std::array spine{shoulder_ + Vec2{-side_ * 0.08F, -0.20F},
                           lerp(shoulder_, elbow_, 0.5F),
                           near_elbow,
                           after_elbow,
                           lerp(elbow_, wrist_, 0.6F),
                           wrist_};
    const Points line = f_.body(spline(spine, false, 6));
    const float cuff = bare ? 0.135F : 0.205F;
    const auto half = [&](float t) {
      const float cap = std::sqrt(std::min(1.0F, 0.12F + t * 9.0F));
      const float wide =
          lerp(lerp(0.37F, 0.29F, smooth(0.0F, 0.55F, t)), cuff, smooth(0.5F, 1.0F, t));
      return f_.px(wide * cap);
    };
    edges(line, half);
    const Tones& t = f_.tones;
    const Rgba base = bare ? t.skin : t.cloth, dark = bare ? t.skin_shade : t.cloth_shade;
    const Rgba light = bare ? t.skin_light : t.cloth_light, rim = bare ? t.skin_deep : t.cloth_deep;
    f_.canvas.sheet(left_, right_, 7, [&](float across, float along) {
      const float body = 4.0F * across * (1.0F - across);
      const Rgba round =
          mix(mix(rim, dark, smooth(0.0F, 0.40F, body)), base, smooth(0.25F, 0.9F, body));
      const Rgba lit =
          mix(round, light, 0.35F * smooth(0.7F, 1.0F, body) * smooth(0.9F, 0.4F, along));
      if (bare) return lit;
      const auto row = static_cast<std::size_t>(along * static_cast<float>(left_.size() - 1));
      const Rgba trunk = cloth_at(f_, lerp(left_[row], right_[row], across), t.cloth, t.cloth_shade,
                                  t.cloth_light);
      return mix(trunk, lit, smooth(0.02F, 0.30F, along));  // grows out of the shoulder
    });
    if (bare) short_sleeve(line, half);
    if (!bare) cuff_band(line);
  }

  void edges(const Points& line, const std::function<float(float)>& half) {
    const Points both = band(line, half);
    left_.assign(both.begin(), both.begin() + static_cast<std::ptrdiff_t>(line.size()));
    right_.assign(both.rbegin(), both.rbegin() + static_cast<std::ptrdiff_t>(line.size()));
  }

  void short_sleeve(const Points& line, const std::function<float(float)>& half) {
    const std::size_t end = line.size() * 2 / 5;
    const Points part(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(end));
    edges(part, [&](float t) { return half(t * 0.4F) * 1.08F; });
    const Tones& t = f_.tones;
    f_.canvas.sheet(left_, right_, 7, [&](float across, float along) {
      const float body = 4.0F * across * (1.0F - across);
      const Rgba round = mix(mix(t.cloth_deep, t.cloth_shade, smooth(0.0F, 0.4F, body)), t.cloth,
                             smooth(0.25F, 0.9F, body));
      const auto row = static_cast<std::size_t>(along * static_cast<float>(left_.size() - 1));
      const Rgba trunk = cloth_at(f_, lerp(left_[row], right_[row], across), t.cloth, t.cloth_shade,
                                  t.cloth_light);
      return mix(trunk, round, smooth(0.02F, 0.6F, along));
    });
    f_.canvas.line(left_.back(), right_.back(), with_alpha(t.cloth_deep, 0.6F),
                   std::max(1.0F, f_.px(0.03F)));
  }
  void cuff_band(const Points& line) {
    const Points end(line.end() - 4, line.end());
    f_.canvas.polygon(band(end, [&](float) { return f_.px(0.215F); }),
                      mix(f_.tones.cloth, f_.tones.cloth_deep, 0.45F));
  }

  // In the hand's own frame: up is where the fingers point, x to the thumb.
  Vec2 at(float x, float y) const {
    const float thumb = side_ > 0.0F ? -1.0F : 1.0F;
    return f_.body(wrist_ +
                   turned({x * thumb * (hand_.palm > 0.5F ? -1.0F : 1.0F), -y}, hand_.angle));
  }

  void finger(Vec2 root, float length_of, float wide, float lean) {
    const float curl = hand_.curl;
    const Vec2 way = turned({0.0F, 1.0F}, lean);
    const Vec2 knuckle = root + way * (length_of * 0.5F);
    const Vec2 tip = knuckle + turned(way, 0.0F) * (length_of * 0.5F * (1.0F - 1.35F * curl));
    const std::array spine{at(root.x, root.y), at(knuckle.x, knuckle.y), at(tip.x, tip.y)};
    const Points line = spline(spine, false, 6);
    const float half = f_.px(wide);
    const auto width = [half](float t) {
      return half * (1.0F - 0.22F * t) *
             std::sqrt(std::max(0.0F, 1.0F - std::pow(std::max(0.0F, t - 0.8F) * 5.0F, 2.0F)));
    };
    f_.canvas.polygon(band(line, [&](float t) { return width(t) + f_.px(0.014F); }),
                      with_alpha(f_.tones.skin_deep, 0.75F));
    f_.canvas.polygon(band(line, width),
                      Paint(f_.tones.skin, line.front(),
                            mix(f_.tones.skin, f_.tones.skin_light, 0.4F), line.back()));
  }

  void draw_hand() {
    const Points palm =
        mapped(spline(std::array{Vec2{-0.13F, -0.10F}, Vec2{-0.20F, 0.12F}, Vec2{-0.20F, 0.36F},
                                 Vec2{0.0F, 0.42F}, Vec2{0.19F, 0.36F}, Vec2{0.20F, 0.12F},
                                 Vec2{0.13F, -0.10F}},
                      true, 6),
               [this](Vec2 p) { return at(p.x, p.y); });
    const float wiggle = f_.pose.gesture == Gesture::taps_fingers
                             ? 0.10F * f_.pose.fidget * f_.pose.gesture_share
                             : 0.0F;
    for (int i = 0; i < 4; ++i) {
      const float k = static_cast<float>(i), lift = i % 2 == 0 ? wiggle : -wiggle;
      constexpr std::array kLengths{0.36F, 0.42F, 0.40F, 0.32F};
      finger({0.145F - 0.097F * k, 0.30F}, kLengths[static_cast<std::size_t>(i)] + lift, 0.057F,
             -0.10F + 0.075F * k);
    }
    f_.canvas.polygon(palm, Paint(f_.tones.skin, at(-0.1F, 0.4F),
                                  mix(f_.tones.skin, f_.tones.skin_shade, 0.8F), at(0.1F, -0.1F)));
    thumb();
    for (int i = 0; i < 3; ++i) {
      const float x = 0.097F - 0.097F * static_cast<float>(i);
      f_.canvas.line(at(x, 0.30F), at(x, 0.40F), with_alpha(f_.tones.skin_deep, 0.5F),
                     std::max(1.0F, f_.px(0.014F)));
    }
    if (f_.pose.gesture == Gesture::turns_ring && side_ > 0.0F) ring();
    if (f_.pose.gesture == Gesture::checks_watch && side_ > 0.0F) watch();
  }

  void thumb() {
    const std::array spine{at(0.13F, 0.04F), at(0.26F, 0.20F),
                           at(0.27F - 0.10F * hand_.curl, 0.38F)};
    const Points line = spline(spine, false, 6);
    const auto width = [this](float t) {
      return f_.px(0.072F) * (1.0F - 0.25F * t) *
             std::sqrt(std::max(0.0F, 1.0F - std::pow(std::max(0.0F, t - 0.8F) * 5.0F, 2.0F)));
    };
    f_.canvas.polygon(band(line, [&](float t) { return width(t) + f_.px(0.012F); }),
                      with_alpha(f_.tones.skin_deep, 0.6F));
    f_.canvas.polygon(band(line, width), mix(f_.tones.skin, f_.tones.skin_light, 0.25F));
  }

  void ring() {
    const Vec2 where = at(-0.05F, 0.42F);
    f_.canvas.circle(where, f_.px(0.062F), rgb(0xE5C064), std::max(1.5F, f_.px(0.032F)));
    f_.canvas.disc(where + Vec2{f_.px(0.02F), -f_.px(0.055F)}, f_.px(0.028F), rgb(0xFFF4D0));
  }
  void watch() {
    const Vec2 where = at(0.0F, -0.16F);
    f_.canvas.disc(where, f_.px(0.185F), rgb(0x2A2A31));
    f_.canvas.disc(where, f_.px(0.145F), rgb(0xF2EFE6));
    f_.canvas.line(where, where + Vec2{0.0F, -f_.px(0.10F)}, rgb(0x2A2A31),
                   std::max(1.0F, f_.px(0.02F)));
    f_.canvas.line(where, where + Vec2{f_.px(0.07F), f_.px(0.02F)}, rgb(0x2A2A31),
                   std::max(1.0F, f_.px(0.02F)));
  }

  Figure& f_;
  const Hand& hand_;
  float side_;
  Vec2 shoulder_, elbow_, wrist_;
  Points left_, right_;
};

void bag_strap(Figure& f, const Torso& torso) {
  if (f.pose.gesture != Gesture::grips_bag) return;
  const float share = f.pose.gesture_share;
  const std::array strap{Vec2{0.86F, torso.shoulder_at - 0.14F},
                         Vec2{1.02F, torso.shoulder_at + 0.55F},
                         Vec2{1.16F, torso.shoulder_at + 2.4F}};
  const Points line = f.body(spline(strap, false, 7));
  f.canvas.polygon(band(line, [&](float) { return f.px(0.10F); }),
                   with_alpha(rgb(0x4A2F20), share));
  f.canvas.polygon(band(line, [&](float) { return f.px(0.075F); }),
                   with_alpha(rgb(0x7A5133), share));
}

}  // namespace

Hands hands_of(Gesture gesture) {
  const Hand left = kHangingLeft, right = kHangingRight;
  switch (gesture) {
    case Gesture::arms_crossed:
      return {{-0.66F, 3.10F, 1.46F, 3.50F, -1.62F, 0.20F, 0.0F},
              {0.74F, 3.38F, -1.46F, 3.52F, 1.60F, 0.60F, 0.0F}};
    case Gesture::covers_mouth:
      return {left, {-0.30F, 1.32F, -1.22F, 3.05F, 0.40F, 0.05F, 0.0F}};
    case Gesture::rubs_neck:
      return {{0.86F, 1.42F, 2.02F, 1.95F, -0.95F, 0.15F, 0.0F}, right};
    case Gesture::turns_ring:
      return {{0.32F, 3.30F, 1.56F, 3.58F, -0.95F, 0.35F, 0.0F},
              {-0.42F, 3.38F, -1.56F, 3.60F, 0.95F, 0.45F, 0.0F}};
    case Gesture::wrings_hands:
      return {{0.36F, 3.22F, 1.56F, 3.58F, -0.80F, 0.50F, 0.0F},
              {-0.38F, 3.36F, -1.56F, 3.60F, 0.90F, 0.60F, 0.0F}};
    case Gesture::taps_fingers:
      return {left, {-0.98F, 3.22F, -1.62F, 3.56F, 2.05F, 0.18F, 0.0F}};
    case Gesture::checks_watch:
      return {{0.34F, 2.86F, 1.54F, 3.50F, -1.30F, 0.45F, 0.0F}, right};
    case Gesture::grips_bag:
      return {{1.04F, 2.86F, 1.66F, 3.80F, -0.35F, 0.75F, 0.0F}, right};
    case Gesture::shrugs:
      return {{1.72F, 2.96F, 1.40F, 3.62F, 0.75F, 0.10F, 1.0F},
              {-1.72F, 2.96F, -1.40F, 3.62F, -0.75F, 0.10F, 1.0F}};
    default:
      return {left, right};
  }
}

Hands hands_of(Feeling feeling) {
  const Hand left = kHangingLeft, right = kHangingRight;
  const Hand holds_other_arm{0.62F, 3.42F, -1.40F, 3.72F, 1.35F, 0.30F, 0.0F};
  switch (feeling) {
    case Feeling::anxious:
      return hands_of(Gesture::wrings_hands);
    case Feeling::ashamed:  // hides the eyes
      return {left, {-0.62F, 0.42F, -1.40F, 2.90F, 0.72F, 0.05F, 0.0F}};
    case Feeling::confused:  // scratches the temple
      return {left, {-1.22F, 0.28F, -1.82F, 2.45F, 0.22F, 0.42F, 0.0F}};
    case Feeling::grateful:  // palms together
      return {{0.16F, 2.88F, 1.50F, 3.60F, -0.16F, 0.02F, 0.0F},
              {-0.16F, 2.88F, -1.50F, 3.60F, 0.16F, 0.02F, 0.0F}};
    case Feeling::impatient:
      return hands_of(Gesture::taps_fingers);
    case Feeling::insecure:
      return {left, holds_other_arm};
    case Feeling::overwhelmed:  // holds the head
      return {{1.20F, 0.52F, 1.86F, 2.60F, -0.34F, 0.12F, 0.0F},
              {-1.20F, 0.52F, -1.86F, 2.60F, 0.34F, 0.12F, 0.0F}};
    case Feeling::resigned:
      return hands_of(Gesture::shrugs);
    case Feeling::sceptical:
      return hands_of(Gesture::arms_crossed);
    case Feeling::tired:  // the head on a hand
      return {{0.98F, 1.52F, 1.42F, 3.60F, -0.18F, 0.50F, 0.0F}, right};
    case Feeling::touched:  // a hand on the heart
      return {left, {-0.14F, 2.98F, -1.44F, 3.52F, 1.02F, 0.06F, 0.0F}};
    case Feeling::worried:  // fingers at the chin
      return {left, {-0.44F, 1.86F, -1.22F, 3.30F, 0.42F, 0.45F, 0.0F}};
    default:
      return {left, right};
  }
}

bool moves_hands(Feeling feeling) { return hands_of(feeling) != hands_of(Feeling::none); }

bool never_rests(Gesture gesture) {
  return gesture == Gesture::rubs_neck || gesture == Gesture::wrings_hands ||
         gesture == Gesture::turns_ring || gesture == Gesture::taps_fingers;
}

// The arm that reaches behind the neck; drawn before the head.
void draw_arm_behind(Figure& f) {
  if (f.pose.gesture != Gesture::rubs_neck) return;
  Hand hand = f.pose.left;
  hand.y += 0.05F * f.pose.fidget * f.pose.gesture_share;
  Arm(f, torso_of(f), hand, 1.0F).draw();
}

void draw_arms(Figure& f) {
  const Torso torso = torso_of(f);
  bag_strap(f, torso);
  Hand right = f.pose.right;
  const bool rubbing =
      f.pose.gesture == Gesture::wrings_hands || f.pose.gesture == Gesture::turns_ring;
  if (rubbing) right.y += 0.05F * f.pose.fidget * f.pose.gesture_share;
  Arm(f, torso, right, -1.0F).draw();
  if (f.pose.gesture != Gesture::rubs_neck) Arm(f, torso, f.pose.left, 1.0F).draw();
}

}  // namespace earshot::ui
