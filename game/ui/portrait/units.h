// The muscles of a face and the bearing of a body, as numbers: what an expression is made of.
//
// After the action units of Ekman, Friesen and Hager's Facial Action Coding System (2002), by
// region; the comment of a unit names its number there. Unless said otherwise a unit goes from 0
// (at rest) to 1 (all it can do). Left and right are the person's own.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace earshot::ui {

enum class Unit : std::uint8_t {
  brow_inner_up,        // 1
  brow_outer_up_left,   // 2
  brow_outer_up_right,  // 2
  brow_down,            // 4, downwards
  brow_knit,            // 4, together
  lid_up,               // 5
  cheek_up,             // 6
  lid_tight,            // 7
  lid_down,             // 43, the upper lid hangs
  nose_wrinkle,         // 9
  lip_up,               // 10
  corner_up_left,       // 12
  corner_up_right,      // 12
  corner_down,          // 15
  chin_up,              // 17
  pucker,               // 18
  lip_wide,             // 20
  lip_press,            // 24
  lip_bite,             // 32
  jaw_drop,             // 26
  jaw_clench,           // 31
  gaze_x,               // 61, 62: −1 to the left of the picture, 1 to the right
  gaze_y,               // 63, 64: −1 up, 1 down
  turn,                 // 51, 52: −1 to the left of the picture
  nod,                  // 53, 54: −1 up, 1 down
  tilt,                 // 55, 56: −1 to the left of the picture
  lean,                 // 57, 58: −1 back, 1 forward
  shoulders_up,
  shoulders_round,  // −1 upright, 1 sunken
  blush,
  wet,  // the eyes glisten
};
inline constexpr std::size_t kUnits = static_cast<std::size_t>(Unit::wet) + 1;

// The least and the most a unit can be.
constexpr float least_of(Unit unit) {
  const bool both_ways =
      (unit >= Unit::gaze_x && unit <= Unit::lean) || unit == Unit::shoulders_round;
  return both_ways ? -1.0F : 0.0F;
}

class Units {
 public:
  constexpr float operator[](Unit unit) const { return values_[static_cast<std::size_t>(unit)]; }
  constexpr float& operator[](Unit unit) { return values_[static_cast<std::size_t>(unit)]; }
  std::span<float> all() { return values_; }
  std::span<const float> all() const { return values_; }
  Units bounded() const;  // each within what it can be

  friend constexpr bool operator==(const Units&, const Units&) = default;

 private:
  std::array<float, kUnits> values_{};
};

// How far two expressions are apart: the length of their difference.
float distance(const Units& a, const Units& b);

}  // namespace earshot::ui
