#include "ui/access/pad.h"

#include <algorithm>
#include <cmath>

namespace earshot::ui {
namespace {

constexpr double kFirstDelay = 0.45;  // seconds until a direction that is held goes on by itself
constexpr double kNextDelay = 0.12;
constexpr float kFar = 0.6F;   // the stick begins to point somewhere
constexpr float kNear = 0.4F;  // … and no longer does
// Whoever has no keyboard writes a name with these. The end leads back to the beginning.
constexpr std::u32string_view kLetters =
    U"abcdefghijklmnopqrstuvwxyzäöüßàáâåæçèéêëíñóôøúłš0123456789-' ";

bool is_direction(PadButton button) { return button >= PadButton::up; }

KeyPress key_of(PadButton button, PadPlace place) {
  switch (button) {
    case PadButton::a:
      return {place.has_focus ? Key::enter : Key::space};
    case PadButton::b:
      return {Key::escape};
    case PadButton::x:
      return {Key::pad_x};
    case PadButton::y:
      return {Key::pad_y};
    case PadButton::left_shoulder:
      return {Key::pad_left};
    case PadButton::right_shoulder:
      return {Key::pad_right};
    case PadButton::left_trigger:
      return {Key::tab, true};
    case PadButton::right_trigger:
      return {Key::tab};
    case PadButton::select:
      return {Key::f1};
    case PadButton::start:
      return {Key::f10};
    case PadButton::left_stick:
      return {Key::f2};
    case PadButton::up:
      return {Key::up};
    case PadButton::right:
      return {Key::right};
    case PadButton::down:
      return {Key::down};
    case PadButton::left:
      return {Key::left};
  }
  return {};
}

void send(InputQueue& queue, InputEvent event) {
  event.pad = true;
  queue.push(event);
}

}  // namespace

void PadKeys::update(const std::optional<PadState>& state, double now, PadPlace place,
                     InputQueue& queue) {
  connected_ = state.has_value();
  const PadState next = state.value_or(PadState{});
  if (!place.is_typed_in) {
    letter_.reset();
    first_letter_ = true;
  }
  for (std::size_t i = 0; i < kPadButtons; ++i) {
    const auto button = static_cast<PadButton>(i);
    if (!is_direction(button) && next.down[i] && !before_.down[i]) press(button, place, queue);
  }
  turn(direction_of(next), now, place, queue);
  before_ = next;
}

// The cross comes before the stick, which rests nowhere exactly.
std::optional<PadButton> PadKeys::direction_of(const PadState& state) const {
  for (const auto button : {PadButton::up, PadButton::right, PadButton::down, PadButton::left}) {
    if (state.is_down(button)) return button;
  }
  const float x = std::abs(state.stick.x), y = std::abs(state.stick.y);
  if (std::max(x, y) < (held_ ? kNear : kFar)) return {};
  if (x > y) return state.stick.x > 0.0F ? PadButton::right : PadButton::left;
  return state.stick.y > 0.0F ? PadButton::down : PadButton::up;
}

void PadKeys::turn(std::optional<PadButton> direction, double now, PadPlace place,
                   InputQueue& queue) {
  const bool is_new = direction && direction != held_;
  held_ = direction;
  if (!direction || (!is_new && now < again_at_)) return;
  again_at_ = now + (is_new ? kFirstDelay : kNextDelay);
  press(*direction, place, queue);
}

void PadKeys::press(PadButton button, PadPlace place, InputQueue& queue) {
  if (place.is_typed_in && is_direction(button)) return write(button, queue);
  send(queue, InputEvent::key(key_of(button, place)));
}

// Up and down change the letter that was written last, right adds one, left takes it away.
void PadKeys::write(PadButton direction, InputQueue& queue) {
  if (direction == PadButton::left) {
    letter_.reset();
    return send(queue, InputEvent::key({Key::backspace}));
  }
  if (!letter_ || direction == PadButton::right) return put_letter(0, queue);
  const std::size_t step = direction == PadButton::down ? 1 : kLetters.size() - 1;
  first_letter_ = was_first_;
  send(queue, InputEvent::key({Key::backspace}));
  put_letter((*letter_ + step) % kLetters.size(), queue);
}

void PadKeys::put_letter(std::size_t letter, InputQueue& queue) {
  const char32_t written = kLetters[letter];
  const bool capital = first_letter_ && written >= U'a' && written <= U'z';
  was_first_ = first_letter_;
  first_letter_ = written == U' ';
  letter_ = letter;
  send(queue, InputEvent::text(capital ? written - U'a' + U'A' : written));
}

}  // namespace earshot::ui
