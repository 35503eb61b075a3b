#include "ui/portrait/expression.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/portrait/hands.h"

namespace earshot::ui {

namespace {

constexpr float kTau = 2.0F * std::numbers::pi_v<float>;
constexpr float kHandsStay = 7.0F;      // seconds that hands show a feeling; the face goes on
constexpr float kFeelingShare = 0.75F;  // of the mood's own pull that a named feeling replaces

// How quickly a spring follows, per second: eyes and brows first, then the mouth, then head, body,
// hands.
float quickness(std::size_t spring) {
  if (spring >= kUnits) return 5.0F;
  const auto unit = static_cast<Unit>(spring);
  if (unit == Unit::gaze_x || unit == Unit::gaze_y) return 16.0F;
  if (unit <= Unit::lid_down) return 11.0F;
  if (unit <= Unit::jaw_clench) return 8.5F;
  if (unit <= Unit::tilt) return 5.5F;
  return unit == Unit::blush || unit == Unit::wet ? 2.0F : 4.0F;
}

// Trust opens a face, tension draws it together.
Units bearing(const Mood& mood) {
  const float trust = static_cast<float>(std::clamp(mood.trust, 0, 100) - 50) / 50.0F;
  const float strain = static_cast<float>(std::clamp(mood.tension, 0, 100)) / 100.0F;
  const float warm = std::max(0.0F, trust), cold = std::max(0.0F, -trust), hard = strain * strain;
  Units units;
  units[Unit::corner_up_left] = units[Unit::corner_up_right] =
      0.45F * warm * (1.0F - 0.7F * strain);
  units[Unit::cheek_up] = 0.25F * warm * (1.0F - strain);
  units[Unit::brow_outer_up_left] = units[Unit::brow_outer_up_right] =
      0.15F * warm * (1.0F - strain);
  units[Unit::brow_down] = 0.45F * hard + 0.2F * cold;
  units[Unit::brow_knit] = 0.4F * hard;
  units[Unit::lid_tight] = 0.3F * hard + 0.25F * cold;
  units[Unit::corner_down] = 0.3F * cold + 0.15F * hard;
  units[Unit::lip_press] = 0.4F * hard + 0.15F * cold;
  units[Unit::jaw_clench] = 0.5F * hard;
  units[Unit::shoulders_up] = 0.45F * hard;
  units[Unit::lean] = 0.35F * trust;
  units[Unit::turn] = 0.18F * cold;
  units[Unit::nod] = -0.06F * cold;
  units[Unit::tilt] = 0.12F * warm;
  return units;
}

// A number from 0 to 1 that stays the same for a whole step of time.
float chance(double step, std::uint32_t salt) {
  auto value = static_cast<std::uint32_t>(static_cast<std::int64_t>(step)) * 0x9E3779B9U +
               salt * 0x85EBCA6BU;
  value = (value ^ (value >> 16U)) * 0x7FEB352DU;
  value = (value ^ (value >> 15U)) * 0x846CA68BU;
  return static_cast<float>((value ^ (value >> 16U)) & 0xFFFFU) / 65535.0F;
}

// Lids close once in each stretch of four seconds, at a moment of its own, and sometimes twice.
class Blinks {
 public:
  explicit Blinks(double time) {
    const double stretch = std::floor(time / kStretch);
    within_ = time - stretch * kStretch;
    first_ = first_of(stretch);
    if (chance(stretch, 2) > 0.8F) second_ = first_ + 0.36;
    next_ = kStretch + first_of(stretch + 1.0);
  }

  float closed() const { return std::max(shut(first_), shut(second_)); }

  // Seconds; 0 while they move.
  double until() const {
    if (closed() > 0.0F) return 0.0;
    for (const double begin : {first_, second_}) {
      if (within_ <= begin) return begin - within_;
    }
    return next_ - within_;
  }

 private:
  static constexpr double kStretch = 4.0;
  static constexpr float kTakes = 0.26F;

  static double first_of(double stretch) {
    return 0.6 + 2.6 * static_cast<double>(chance(stretch, 1));
  }
  float shut(double begin) const {
    const auto since = static_cast<float>(within_ - begin);
    return since < 0.0F || since > kTakes ? 0.0F : std::sin(since / kTakes * kTau * 0.5F);
  }

  double within_ = 0.0, first_ = 0.0, second_ = -1.0, next_ = 0.0;
};

// Small jumps of the eyes, at most one a second.
Vec2 wander(double time) {
  const double step = std::floor(time * 0.9);
  const bool holds = chance(step, 3) < 0.55F;
  return holds ? Vec2{} : Vec2{(chance(step, 4) - 0.5F) * 0.24F, (chance(step, 5) - 0.5F) * 0.14F};
}

// Syllables: a few a second, of uneven size, with short rests between groups.
float syllables(double time) {
  const double step = std::floor(time * 5.5);
  const auto within = static_cast<float>(time * 5.5 - step);
  const bool rests = chance(std::floor(step / 6.0), 6) < 0.15F || chance(step, 7) < 0.12F;
  return rests ? 0.0F : std::sin(within * kTau * 0.5F) * (0.35F + 0.65F * chance(step, 8));
}

void write(const Hand& hand, std::span<float> numbers) {
  const std::array all{hand.x,     hand.y,    hand.elbow_x, hand.elbow_y,
                       hand.angle, hand.curl, hand.palm};
  std::ranges::copy(all, numbers.begin());
}

float swing(const Swing& how, float since) {
  const float turns = since * how.per_second;
  if (how.times > 0.0F && turns > how.times) return 0.0F;
  const float fade = how.times > 0.0F ? 1.0F - 0.6F * turns / how.times : 1.0F;
  return how.far * std::sin(turns * kTau) * fade;
}

}  // namespace

Units units_of(const Mood& mood) {
  Units units = bearing(mood);
  if (mood.feeling != Feeling::none) {
    for (float& value : units.all()) value *= 1.0F - kFeelingShare;
    for (const Pull& p : pulls_of(mood.feeling)) units[p.unit] += p.to * 0.95F;
  }
  for (const Pull& p : pulls_of(mood.gesture)) units[p.unit] = lerp(units[p.unit], p.to, 0.85F);
  return units.bounded();
}

void Expression::set_targets(const Mood& mood) {
  const Units units = units_of(mood);
  for (std::size_t i = 0; i < kUnits; ++i) springs_[i].to = units.all()[i];
  const bool by_feeling = mood.gesture == Gesture::none && since_feeling_ < kHandsStay;
  const Hands hands = by_feeling ? hands_of(mood.feeling) : hands_of(mood.gesture);
  std::array<float, kHandNumbers> numbers{};
  write(hands.left, std::span(numbers).first(kHandNumbers / 2));
  write(hands.right, std::span(numbers).last(kHandNumbers / 2));
  for (std::size_t i = 0; i < kHandNumbers; ++i) springs_[kUnits + i].to = numbers[i];
  springs_.back().to = mood.gesture == Gesture::none ? 0.0F : 1.0F;
}

void Expression::aim(const Mood& mood) {
  const bool new_gesture = mood.gesture != mood_.gesture || !aimed_;
  if (new_gesture) since_gesture_ = 0.0F;
  if (new_gesture && mood.gesture != Gesture::none) shown_ = mood.gesture;
  if (mood.feeling != mood_.feeling) since_feeling_ = 0.0F;
  mood_ = mood;
  set_targets(mood);
  if (!aimed_) settle();
  aimed_ = true;
}

// The exact way of a critically damped spring, whatever the length of the step.
void Expression::advance(float seconds) {
  since_gesture_ += seconds;
  since_feeling_ += seconds;
  for (std::size_t i = 0; i < kSprings; ++i) {
    Spring& s = springs_[i];
    const float w = quickness(i), off = s.at - s.to, drive = s.speed + w * off,
                fade = std::exp(-w * seconds);
    s.at = s.to + (off + drive * seconds) * fade;
    s.speed = (s.speed - w * drive * seconds) * fade;
  }
}

void Expression::settle() {
  for (Spring& s : springs_) s = {s.to, 0.0F, s.to};
}

// How quickly anything of it moves, where 1 takes a part of a face from one end of its way to the other in a second.
// Hands have farther to go.
float Expression::haste() const {
  constexpr float kHandsWay = 6.0F;
  float most = 0.0F;
  for (std::size_t i = 0; i < kSprings; ++i)
    most = std::max(most, std::abs(springs_[i].speed) * (i < kUnits ? 1.0F : kHandsWay));
  return most;
}

bool Expression::swings() const {
  return std::ranges::any_of(swings_of(mood_.gesture), [this](const Swing& how) {
    return how.times <= 0.0F || since_gesture_ * how.per_second <= how.times;
  });
}

// Nothing moves by more than a third of a pixel from one picture to the next where a face is sixty pixels wide, up to
// thirty pictures a second. Lids take a quarter of a second to close and to open, fingers that tap come back seven
// times in six.
double Expression::picture_in(double time) const {
  constexpr double kMost = 30.0, kFidgets = 15.0, kBreathes = 10.0;
  const double least = mood_.speaking || swings()   ? kMost
                       : never_rests(mood_.gesture) ? kFidgets
                                                    : kBreathes;
  const double moves = std::clamp(kMost * static_cast<double>(haste()), least, kMost);
  return std::clamp(Blinks(time).until(), 1.0 / kMost, 1.0 / moves);
}

Pose Expression::pose(double time, bool still) const {
  Pose pose;
  for (std::size_t i = 0; i < kUnits; ++i) pose.units.all()[i] = springs_[i].at;
  const auto hand = [&](std::size_t from) {
    const auto at = [&](std::size_t k) { return springs_[kUnits + from + k].at; };
    return Hand{at(0), at(1), at(2), at(3), at(4), at(5), at(6)};
  };
  pose.left = hand(0);
  pose.right = hand(kHandNumbers / 2);
  pose.gesture = shown_;
  pose.gesture_share = springs_.back().at;
  if (still) return pose;
  for (const Swing& s : swings_of(mood_.gesture)) pose.units[s.unit] += swing(s, since_gesture_);
  const float strain = static_cast<float>(mood_.tension) / 100.0F;
  const Vec2 look = wander(time);
  pose.units[Unit::gaze_x] += look.x * (0.6F + strain);
  pose.units[Unit::gaze_y] += look.y;
  const auto sway = [time](double rate) { return static_cast<float>(std::sin(time * rate)); };
  pose.units[Unit::turn] += 0.025F * sway(0.83);
  pose.units[Unit::tilt] += 0.03F * sway(0.57);
  pose.closed = Blinks(time).closed();
  pose.breath = sway(1.5 + 0.9 * static_cast<double>(strain));
  pose.fidget = sway(7.0);
  pose.mouth = mood_.speaking ? syllables(time) : 0.0F;
  pose.units = pose.units.bounded();
  return pose;
}

}  // namespace earshot::ui
