// What the person did, one transition at a time.
//
// Entry points: InputQueue::push from the window's callbacks, InputQueue::next before each frame. A
// press and its release that arrived between two frames become two frames, and so do a letter and
// the key that deletes it: nothing done quickly is lost or swaps its order. A frame is cheap;
// drawing happens after the last of them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace earshot::ui {

enum class Key : std::uint8_t {
  none,
  tab,
  left,
  right,
  up,
  down,
  home,
  end,
  page_up,
  page_down,
  enter,
  space,
  escape,
  backspace,
  del,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
  select_all,
  copy,
  cut,
  paste,
  undo,
  f1,
  f2,
  f10,
  f12,
  // Buttons of a gamepad that are no key of a keyboard.
  pad_x,
  pad_y,
  pad_left,  // the upper shoulders
  pad_right,
};
// one → 1 … nine → 9, others 0.
int digit(Key key);

struct KeyPress {
  Key key = Key::none;
  bool shift = false;
  bool control = false;
  bool alt = false;
};

struct InputEvent {
  enum class What : std::uint8_t { pointer, button, wheel, key, text, leave };
  What what = What::pointer;
  Vec2 at{};          // pointer: where in the window; wheel: steps, y positive upwards
  bool down = false;  // the left button
  KeyPress press{};
  char32_t character = 0;
  bool pad = false;  // a key or a letter that a gamepad sent

  static InputEvent pointer(Vec2 at) { return {.what = What::pointer, .at = at}; }
  static InputEvent button(bool down) { return {.what = What::button, .down = down}; }
  static InputEvent wheel(Vec2 steps) { return {.what = What::wheel, .at = steps}; }
  static InputEvent key(KeyPress press) { return {.what = What::key, .press = press}; }
  static InputEvent text(char32_t character) {
    return {.what = What::text, .character = character};
  }
  static InputEvent leave() { return {.what = What::leave}; }
};

// What a frame sees of it.
struct FrameInput {
  Vec2 pointer{-1.0F, -1.0F};
  bool inside = false;  // the pointer is over the window
  bool down = false;
  bool pressed = false;  // went down in this frame
  bool released = false;
  Vec2 wheel{};
  std::vector<KeyPress> keys;  // at most one
  std::u32string text;
  bool pad = false;  // whoever plays used a gamepad last

  bool any() const {
    return pressed || released || wheel != Vec2{} || !keys.empty() || !text.empty();
  }
};

class InputQueue {
 public:
  void push(InputEvent event);
  bool empty() const { return events_.empty(); }
  FrameInput next();

 private:
  static bool fits(const FrameInput& frame, const InputEvent& event, bool moved);
  void add(FrameInput& frame, const InputEvent& event);

  std::deque<InputEvent> events_;
  Vec2 pointer_{-1.0F, -1.0F};
  bool inside_ = false;
  bool down_ = false;
  bool pad_ = false;
};

}  // namespace earshot::ui
