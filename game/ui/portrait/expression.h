// From how somebody feels to how they look at this moment.
//
// Entry points: Expression::aim with a Mood whenever it changes, advance() with the time that
// passed, pose() for the figure to draw. Everything moves as a critically damped spring does, the
// brows quickly and the shoulders slowly, so that expressions blend and never jump or overshoot.
// There is no clock inside: blinking and breathing follow from the time that pose() is given.
#pragma once

#include <array>
#include <cstdint>

#include "ui/portrait/feelings.h"
#include "ui/portrait/units.h"

namespace earshot::ui {

struct Mood {
  int trust = 50;    // 0–100
  int tension = 30;  // 0–100
  Feeling feeling = Feeling::none;
  Gesture gesture = Gesture::none;
  bool speaking = false;
};

// Where a hand is, in units of the figure (portrait/figure.h); at rest it hangs out of the picture.
struct Hand {
  float x = 0.0F;  // the wrist
  float y = 0.0F;
  float elbow_x = 0.0F;
  float elbow_y = 0.0F;
  float angle = 0.0F;  // radians, clockwise from pointing up
  float curl = 0.2F;   // of the fingers: 0 stretched, 1 a fist
  float palm = 0.0F;   // 0: its back is seen, 1: its palm

  friend bool operator==(const Hand&, const Hand&) = default;
};

struct Pose {
  Units units;
  Hand left, right;     // the person's own
  float closed = 0.0F;  // the lids, blinking: 0 to 1
  float breath = 0.0F;  // −1 out to 1 in
  float mouth = 0.0F;   // opened by speaking, 0 to 1
  float fidget = 0.0F;  // −1 to 1, for what fingers do again and again
  Gesture gesture = Gesture::none;
  float gesture_share = 0.0F;  // how far it has come, 0 to 1

  friend bool operator==(const Pose&, const Pose&) = default;
};

// What face and body are drawn towards; bounded, and without any movement of its own.
Units units_of(const Mood& mood);

class Expression {
 public:
  void aim(const Mood& mood);
  void advance(float seconds);
  void settle();  // is at once where it was going
  // Seconds, after this time, until a picture of it would be seen to be an old one.
  double picture_in(double time) const;
  // `still`: reduced motion, no blinking, breathing or swinging.
  Pose pose(double time, bool still) const;

 private:
  static constexpr std::size_t kHandNumbers = 14;
  static constexpr std::size_t kSprings = kUnits + kHandNumbers + 1;

  struct Spring {
    float at = 0.0F;
    float speed = 0.0F;
    float to = 0.0F;
  };
  void set_targets(const Mood& mood);
  float haste() const;
  bool swings() const;

  std::array<Spring, kSprings> springs_{};
  Mood mood_;
  bool aimed_ = false;
  Gesture shown_ = Gesture::none;  // stays until its hands are back
  float since_gesture_ = 0.0F;     // seconds
  float since_feeling_ = 0.0F;
};

}  // namespace earshot::ui
