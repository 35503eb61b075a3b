// What a screen is given in every frame: the canvas, the theme, what the person did, and the memory
// of widgets. A screen is a function of its data and a Ui; it is called anew for each frame and
// keeps nothing on the side.
//
// Entry points for screens: the widgets in ui/widgets/, which are written with touch(), words() and
// show(); for whole-screen keys pressed() and typed(). Stage alone begins and ends frames.
#pragma once

#include <any>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/focus.h"
#include "ui/fonts/font_book.h"
#include "ui/geometry.h"
#include "ui/input.h"
#include "ui/paint/canvas.h"
#include "ui/recorder.h"
#include "ui/theme/theme.h"

namespace earshot::ui {

// A widget as the pointer, the keyboard and the recorder know it. Names are unique on a screen:
// "reply/2".
struct Widget {
  std::string_view name;
  Kind kind = Kind::button;
  std::string_view text{};   // its words
  std::string_view value{};  // of what can be set
  bool enabled = true;
  std::string_view heard{};  // read aloud in place of its words
};

// What is done to it in this frame.
struct Touch {
  bool hovered = false;
  bool held = false;
  bool activated = false;  // clicked, or Enter or Space with the focus
  bool focused = false;
  bool ring = false;  // the focus ring is to be drawn
};

enum class Cursor : std::uint8_t { arrow, hand, text };

// The clipboard of whoever owns the window.
struct Clipboard {
  std::function<std::string()> paste = [] { return std::string(); };
  std::function<void(const std::string&)> copy = [](const std::string&) {};
};

class Ui {
 public:
  // The look.
  const Theme& theme() const { return *theme_; }
  Rgba colour(Role role) const { return theme()[role]; }
  Metrics metrics() const { return {fonts_.em(kBody)}; }
  float em() const { return fonts_.em(kBody); }
  Rect screen() const { return screen_; }
  Canvas& canvas() { return *canvas_; }
  FontBook& fonts() { return fonts_; }
  const FontBook& fonts() const { return fonts_; }

  // Live; what is drawn in this frame is drawn once more.
  void set_theme(ThemeId id);
  void set_text_size(float em);
  void set_family(text::Family family) { fonts_.set_family(family); }
  void set_still(bool reduced_motion);

  // Time, in seconds. A frame is drawn anew only when something happens or animate() asked for it.
  double now() const { return now_; }
  float step() const { return step_; }   // since the last frame of a movement; 0 when it begins
  bool still() const { return still_; }  // reduced motion
  bool awake() const { return awake_; }  // somebody did something in the last 20 seconds
  void animate(float per_second);
  // Goes smoothly from its last value for this name to `target`; at once under reduced motion.
  float eased(std::string_view name, float target, float seconds = 0.12F);

  // What the person did. A key taken is gone for all that comes later.
  const FrameInput& input() const { return input_; }
  bool pressed(Key key);
  bool by_pad() const { return input_.pad; }  // a gamepad was used last
  bool typed(char32_t letter);  // a shortcut, lower case; never while a field is being typed in
  Touch touch(const Widget& widget, Rect rect) { return touch(widget, std::span(&rect, 1)); }
  Touch touch(const Widget& widget,
              std::span<const Rect> parts);  // one widget in several places: words over two lines
  bool focused(std::string_view name) const { return focus_.is(name); }
  const std::string& focus() const { return focus_.name(); }
  std::size_t stops() const { return focus_.count(); }  // focusable widgets of this layer so far
  void focus_on(std::string_view name, bool by_keyboard = true) { focus_.put(name, by_keyboard); }
  bool focus_arrived(std::string_view name) const { return focus_.arrived() && focus_.is(name); }
  Clipboard& clipboard() { return clipboard_; }
  void cursor(Cursor cursor) { cursor_ = cursor; }
  bool active() const { return layer_ >= top_layer_; }  // nothing stands in front of this layer
  bool hovers(Rect rect) const;
  bool take(Key key, bool shift = false);  // for the widget that has the focus
  KeyPress take_any();                     // whatever key is left; for fields
  std::u32string take_text();

  // What is seen. Words are drawn on a known ground, so that their contrast is known.
  void words(Vec2 at, TextStyle style, Role front, Role back, std::string_view line);
  void shape(Role front, Role back);  // says that a bar, an edge or a ring is drawn
  void show(const Widget& widget, Rect rect) { show(widget, std::span(&rect, 1)); }
  void show(const Widget& widget, std::span<const Rect> parts);  // recorded, not touched
  void name_screen(std::string_view name) { recorder_.screen(name); }
  const Recorder& recorder() const { return recorder_; }

  // Where things may stand. Text outside its room is recorded as cut.
  void push_room(Rect room) { rooms_.push_back(room); }
  void pop_room() { rooms_.pop_back(); }
  Rect room() const { return rooms_.back(); }
  // A layer in front of all so far, for dialogues: what is behind gets no input.
  void push_layer() { deepest_layer_ = std::max(deepest_layer_, ++layer_); }
  void pop_layer() { --layer_; }
  bool on_top() const { return layer_ >= deepest_layer_; }  // nothing so far stands in front
  // This frame is the one that will be looked at: no other is built before it is drawn.
  bool settled() const { return !again_ && top_layer_ == deepest_layer_ && !fonts_.needs_build(); }
  void later(std::function<void()> draw) {
    later_.push_back(std::move(draw));
  }  // on top of everything

  // Asked for in this frame by a widget the keyboard has just reached; a scroll area answers.
  void reveal(Rect rect) { reveal_ = rect; }
  Rect take_reveal();
  void redo() { again_ = true; }  // build the frame once more before drawing it

  void forget(std::string_view name) { memory_.erase(std::string(name)); }

  // Another page is shown: what was scrolled on the one before, or when this one was last seen, is forgotten.
  void turn_page() { ++page_; }
  std::size_t page() const { return page_; }

  void quit() { quit_ = true; }

  // What a widget remembers between frames.
  template <class T>
  T& memory(std::string_view name) {
    std::any& slot = memory_[std::string(name)];
    if (!std::any_cast<T>(&slot)) slot.emplace<T>();
    return *std::any_cast<T>(&slot);
  }

 private:
  friend class Stage;
  friend class PartOfScreen;
  explicit Ui(FontBook fonts) : fonts_(std::move(fonts)) {}
  void begin(Canvas& canvas, Rect screen, FrameInput input, double now);
  void end();
  Step step_wanted() const;

  FontBook fonts_;
  const Theme* theme_ = &ui::theme(ThemeId::dark);
  Canvas* canvas_ = nullptr;
  Rect screen_;
  FrameInput input_;
  Focus focus_;
  Recorder recorder_;
  Clipboard clipboard_;
  Cursor cursor_ = Cursor::arrow;
  double now_ = 0.0;
  double last_act_ = 0.0;
  float step_ = 0.0F;
  float rate_ = 0.0F;  // frames a second asked for
  bool still_ = false;
  bool awake_ = true;
  bool again_ = false;
  bool quit_ = false;
  bool typing_ = false;  // a field has the focus
  bool types_now_ = false;
  bool key_goes_to_focus_ = false;
  bool focus_alive_ = false;  // the widget with the focus was drawn
  int layer_ = 0;
  int top_layer_ = 0;
  int deepest_layer_ = 0;
  std::string held_;
  Rect reveal_{};
  std::vector<Rect> rooms_;
  std::vector<std::function<void()>> later_;
  std::unordered_map<std::string, std::any> memory_;
  std::size_t page_ = 0;  // pages turned so far
};

// A part of the screen that what is drawn takes for all of it, for as long as it lives: a screen beside
// a panel.
class PartOfScreen {
 public:
  PartOfScreen(Ui& ui, Rect part) : ui_(ui), whole_(ui.screen_) {
    ui_.screen_ = part;
    ui_.canvas().push_clip(part);
    ui_.push_room(part);
  }
  PartOfScreen(const PartOfScreen&) = delete;
  PartOfScreen& operator=(const PartOfScreen&) = delete;
  ~PartOfScreen() {
    ui_.canvas().pop_clip();
    ui_.pop_room();
    ui_.screen_ = whole_;
  }

 private:
  Ui& ui_;
  Rect whole_;
};

// A clip and a room for as long as it lives.
class Within {
 public:
  Within(Ui& ui, Rect clip, Rect room) : ui_(ui) {
    ui_.canvas().push_clip(clip);
    ui_.push_room(room);
  }
  Within(Ui& ui, Rect rect) : Within(ui, rect, rect) {}
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;
  ~Within() {
    ui_.canvas().pop_clip();
    ui_.pop_room();
  }

 private:
  Ui& ui_;
};

}  // namespace earshot::ui
