#include "ui/ui.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace earshot::ui {

namespace {

constexpr double kAwakeSeconds = 20.0;
constexpr float kLongestStep = 0.1F;

char32_t lower(char32_t letter) { return letter >= U'A' && letter <= U'Z' ? letter + 32 : letter; }

bool is_for_typing(Key key) { return key != Key::escape && key < Key::f1; }

}  // namespace

void Ui::begin(Canvas& canvas, Rect screen, FrameInput input, double now) {
  canvas_ = &canvas;
  screen_ = screen;
  rooms_ = {screen};
  step_ = rate_ > 0.0F ? std::clamp(static_cast<float>(now - now_), 0.0F, kLongestStep) : 0.0F;
  now_ = now;
  input_ = std::move(input);
  if (input_.any()) last_act_ = now;
  awake_ = now - last_act_ < kAwakeSeconds;
  if (input_.pressed) focus_.show(false);
  rate_ = 0.0F;
  again_ = input_.any();  // what was done shows in the frame after it
  cursor_ = Cursor::arrow;
  top_layer_ = deepest_layer_;
  layer_ = deepest_layer_ = 0;
  typing_ = types_now_;
  key_goes_to_focus_ = focus_alive_ && focus_.shown();
  types_now_ = focus_alive_ = false;
  focus_.begin();
  recorder_.begin(recorder_.screen());
}

void Ui::end() {
  const int layer = std::exchange(layer_, deepest_layer_ + 1);
  for (std::size_t i = 0; i < later_.size(); ++i) later_[i]();  // one may add another
  later_.clear();
  layer_ = layer;
  if (input_.released || !input_.down) held_.clear();
  const bool moved = focus_.end(step_wanted());
  const bool layers_changed = top_layer_ != deepest_layer_;
  again_ = again_ || moved || layers_changed || fonts_.needs_build();
}

Step Ui::step_wanted() const {
  if (input_.keys.empty()) return Step::none;
  const KeyPress press = input_.keys.front();
  switch (press.key) {
    case Key::tab:
      return press.shift ? Step::previous : Step::next;
    case Key::left:
      return Step::left;
    case Key::right:
      return Step::right;
    case Key::up:
      return Step::up;
    case Key::down:
      return Step::down;
    default:
      return Step::none;
  }
}

void Ui::set_theme(ThemeId id) {
  again_ = again_ || id != theme_->id;
  theme_ = &ui::theme(id);
}

void Ui::set_text_size(float em) { fonts_.set_text_size(em); }

void Ui::set_still(bool reduced_motion) {
  again_ = again_ || still_ != reduced_motion;
  still_ = reduced_motion;
}

void Ui::animate(float per_second) { rate_ = std::max(rate_, per_second); }

float Ui::eased(std::string_view name, float target, float seconds) {
  struct Value {
    float now = 0.0F;
    bool known = false;
  };
  auto& value = memory<Value>(std::string(name) + "~eased");
  const bool at_once = still_ || !value.known || std::abs(value.now - target) < 0.004F;
  value.known = true;
  value.now = at_once ? target : lerp(value.now, target, 1.0F - std::exp(-step_ * 3.0F / seconds));
  if (value.now != target) animate(60.0F);
  return value.now;
}

bool Ui::hovers(Rect rect) const {
  return active() && input_.inside && intersection(rect, canvas_->clip()).contains(input_.pointer);
}

bool Ui::take(Key key, bool shift) {
  if (!active() || input_.keys.empty()) return false;
  const KeyPress& press = input_.keys.front();
  if (press.key != key || press.shift != shift) return false;
  input_.keys.clear();
  return true;
}

KeyPress Ui::take_any() {
  if (!active() || input_.keys.empty()) return {};
  const KeyPress press = input_.keys.front();
  input_.keys.clear();
  return press;
}

std::u32string Ui::take_text() {
  return active() ? std::exchange(input_.text, {}) : std::u32string();
}

bool Ui::pressed(Key key) {
  if (typing_ && is_for_typing(key)) return false;
  if (key_goes_to_focus_ && (key == Key::enter || key == Key::space)) return false;
  return take(key);
}

bool Ui::typed(char32_t letter) {
  if (!active() || typing_ || input_.text.size() != 1 || lower(input_.text.front()) != letter)
    return false;
  input_.text.clear();
  return true;
}

Touch Ui::touch(const Widget& widget, std::span<const Rect> parts) {
  Touch result;
  const Rect rect = parts.front();
  if (widget.enabled) {
    focus_.add(widget.name, rect, layer_);
    result.hovered = std::ranges::any_of(parts, [this](Rect part) { return hovers(part); });
    if (result.hovered) cursor_ = widget.kind == Kind::field ? Cursor::text : Cursor::hand;
    if (result.hovered && input_.pressed) {
      held_ = widget.name;
      focus_.put(widget.name, false);
    }
    result.held = held_ == widget.name && input_.down && result.hovered;
    result.activated = held_ == widget.name && input_.released && result.hovered;
    result.focused = active() && focus_.is(widget.name);
  }
  if (result.focused) {
    focus_alive_ = true;
    types_now_ = types_now_ || widget.kind == Kind::field;
    if (focus_.arrived()) reveal(rect);
    result.ring = focus_.shown();
    const bool by_key = widget.kind != Kind::field && result.ring;
    result.activated = result.activated || (by_key && (take(Key::enter) || take(Key::space)));
  }
  show(widget, parts);
  return result;
}

void Ui::shape(Role front, Role back) {
  assert(is_in_use(front, back, Need::shape));
  recorder_.pair(front, back, Need::shape);
}

void Ui::show(const Widget& widget, std::span<const Rect> parts) {
  Rect seen;
  for (const Rect part : parts) {
    const Rect inside = intersection(part, canvas_->clip());
    if (inside.w * inside.h > seen.w * seen.h) seen = inside;
  }
  recorder_.widget({.name = std::string(widget.name),
                    .kind = widget.kind,
                    .rect = parts.front(),
                    .seen = seen,
                    .enabled = widget.enabled && active(),
                    .focused = focus_.is(widget.name),
                    .text = std::string(widget.text),
                    .value = std::string(widget.value),
                    .heard = std::string(widget.heard),
                    .layer = layer_});
}

void Ui::words(Vec2 at, TextStyle style, Role front, Role back, std::string_view line) {
  canvas_->text(at, style, colour(front), line);
  const Rect rect{at.x, at.y, fonts_.width(style, line), fonts_.line_height(style)};
  const Rect within = rooms_.back();
  const bool cut = rect.x < within.x - 1.0F || rect.right() > within.right() + 1.0F ||
                   rect.y < within.y - 1.0F || rect.bottom() > within.bottom() + 1.0F;
  assert(is_in_use(front, back, Need::text));  // else nobody has measured it
  recorder_.pair(front, back, Need::text);
  recorder_.text({std::string(line), rect, intersection(rect, canvas_->clip()), cut, layer_});
}

Rect Ui::take_reveal() { return std::exchange(reveal_, {}); }

}  // namespace earshot::ui
