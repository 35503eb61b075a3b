#include "ui/input.h"

namespace earshot::ui {

int digit(Key key) {
  const bool is_digit = key >= Key::one && key <= Key::nine;
  return is_digit ? static_cast<int>(key) - static_cast<int>(Key::one) + 1 : 0;
}

void InputQueue::push(InputEvent event) {
  const bool moving_on = event.what == InputEvent::What::pointer && !events_.empty() &&
                         events_.back().what == InputEvent::What::pointer;
  if (moving_on) {
    events_.back() = event;  // only where the pointer came to rest matters
  } else {
    events_.push_back(event);
  }
}

// The pointer may move first and then something may happen; what happens next waits for the next
// frame. Letters typed in a row are one thing.
bool InputQueue::fits(const FrameInput& frame, const InputEvent& event, bool moved) {
  if (event.what == InputEvent::What::text) {
    return !frame.pressed && !frame.released && frame.keys.empty() && frame.wheel == Vec2{};
  }
  if (event.what == InputEvent::What::pointer || event.what == InputEvent::What::leave)
    return !frame.any() && !moved;
  return !frame.any();
}

void InputQueue::add(FrameInput& frame, const InputEvent& event) {
  using What = InputEvent::What;
  const bool tells_device =
      event.what == What::key || event.what == What::text || event.what == What::button;
  if (tells_device) pad_ = event.pad;
  switch (event.what) {
    case What::pointer:
      pointer_ = event.at;
      inside_ = true;
      break;
    case What::leave:
      inside_ = false;
      break;
    case What::button:
      frame.pressed = event.down && !down_;
      frame.released = !event.down && down_;
      down_ = event.down;
      break;
    case What::wheel:
      frame.wheel = event.at;
      break;
    case What::key:
      frame.keys.push_back(event.press);
      break;
    case What::text:
      frame.text.push_back(event.character);
      break;
  }
}

FrameInput InputQueue::next() {
  FrameInput frame;
  bool moved = false;
  while (!events_.empty() && fits(frame, events_.front(), moved)) {
    moved = moved || events_.front().what == InputEvent::What::pointer;
    add(frame, events_.front());
    events_.pop_front();
  }
  frame.pointer = pointer_;
  frame.inside = inside_;
  frame.down = down_;
  frame.pad = pad_;
  return frame;
}

}  // namespace earshot::ui
