// What stands on the screen, by name: for tests that click the real program, and later for reading
// aloud.
//
// Entry points: Recorder::widget and Recorder::text while a frame is built, json() after it.
// Rectangles are in pixels of the window; `seen` is what is inside every clip, empty when scrolled
// out of view. A widget may stand in several places (words over two lines): `seen` is then the
// largest piece of it that can be clicked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"
#include "ui/theme/theme.h"

namespace earshot::ui {

enum class Kind : std::uint8_t {
  panel,
  button,
  card,
  tab,
  toggle,
  slider,
  choice,
  field,
  row,
  mark,
  plot,
  point,
  scroll,
  bar,
  ring,
  badge,
  picture,
};
std::string_view name_of(Kind kind);

struct SeenWidget {
  std::string name;
  Kind kind = Kind::button;
  Rect rect;
  Rect seen;
  bool enabled = true;
  bool focused = false;
  std::string text;     // its words
  std::string value;    // of what can be set: "on", "24", the chosen tab
  std::string heard{};  // read aloud in place of its words; empty: its words
  int layer = 0;        // dialogues stand on higher ones
};

struct SeenText {
  std::string text;
  Rect rect;
  Rect seen;
  bool cut = false;  // reaches over the edge of the window or of its own room
  int layer = 0;
};

class Recorder {
 public:
  void begin(std::string_view screen);
  void screen(std::string_view name) { screen_ = name; }
  void widget(SeenWidget widget) { widgets_.push_back(std::move(widget)); }
  void text(SeenText text) { texts_.push_back(std::move(text)); }
  void pair(Role front, Role back, Need need) { pairs_.push_back({front, back, need}); }

  const std::string& screen() const { return screen_; }
  const std::vector<SeenWidget>& widgets() const { return widgets_; }
  const std::vector<SeenText>& texts() const { return texts_; }
  const std::vector<Pair>& pairs() const { return pairs_; }
  const SeenWidget* find(std::string_view name) const;
  bool shows(std::string_view words) const;  // anywhere among the texts and widgets
  std::vector<std::string> names_used_twice() const;
  // Words over words and controls over controls, by their words.
  std::vector<std::string> overlaps() const;

  // One line for each widget and text.
  std::string json(Vec2 window, float text_size, std::string_view focus) const;

 private:
  std::string screen_;
  std::vector<SeenWidget> widgets_;
  std::vector<SeenText> texts_;
  std::vector<Pair> pairs_;
};

}  // namespace earshot::ui
