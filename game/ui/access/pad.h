// A gamepad in place of the keyboard: its buttons become keys, and what is held down long enough is
// pressed again and again.
//
// Entry points: Pad, which the app reads from the system and a test from a script; PadKeys::update()
// before each frame. Nobody looks at a clock here: the caller brings the time of the frame.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/geometry.h"
#include "ui/input.h"

namespace earshot::ui {

// As the buttons of a common gamepad are called; others are laid out likewise.
enum class PadButton : std::uint8_t {
  a,
  b,
  x,
  y,
  left_shoulder,
  right_shoulder,
  left_trigger,
  right_trigger,
  select,
  start,
  left_stick,
  up,
  right,
  down,
  left,
};
inline constexpr std::size_t kPadButtons = 15;

struct PadState {
  std::array<bool, kPadButtons> down{};
  Vec2 stick{};  // the left one, -1 to 1, y downwards

  bool is_down(PadButton button) const { return down[static_cast<std::size_t>(button)]; }
  bool& operator[](PadButton button) { return down[static_cast<std::size_t>(button)]; }
};

class Pad {
 public:
  virtual ~Pad() = default;
  virtual std::optional<PadState> read() = 0;  // nothing: none is connected
};

// What the last frame showed, as far as it changes what a button does.
struct PadPlace {
  bool has_focus = false;    // some widget: A takes it; else A goes on listening
  bool is_typed_in = false;  // it is a field: the pad writes letters
};

class PadKeys {
 public:
  // `now` in seconds, never backwards.
  void update(const std::optional<PadState>& state, double now, PadPlace place, InputQueue& queue);
  bool is_connected() const { return connected_; }

 private:
  void press(PadButton button, PadPlace place, InputQueue& queue);
  void write(PadButton direction, InputQueue& queue);
  void put_letter(std::size_t letter, InputQueue& queue);
  std::optional<PadButton> direction_of(const PadState& state) const;
  void turn(std::optional<PadButton> direction, double now, PadPlace place, InputQueue& queue);

  bool connected_ = false;
  PadState before_{};
  std::optional<PadButton> held_;      // the direction
  double again_at_ = 0.0;              // when it is pressed again by itself
  std::optional<std::size_t> letter_;  // that up and down change
  bool first_letter_ = true;           // of a name: a capital
  bool was_first_ = true;              // before the one written last
};

}  // namespace earshot::ui
