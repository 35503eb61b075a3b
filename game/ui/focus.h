// Where the keyboard is: one widget has it, known by its name.
//
// Entry points: Focus::add for every widget while a frame is built, Focus::end after it. Tab goes
// in the order of drawing, arrow keys go to what lies in that direction. When the widget with the
// focus is gone, Tab goes on from where it was. Only the topmost layer (a dialogue over a screen)
// takes part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace earshot::ui {

enum class Step : std::uint8_t { none, next, previous, left, right, up, down };

class Focus {
 public:
  void begin();
  void add(std::string_view name, Rect rect, int layer);
  // True when the focus is now somewhere else.
  bool end(Step step);

  const std::string& name() const { return name_; }
  bool is(std::string_view name) const { return !name_.empty() && name_ == name; }
  void put(std::string_view name, bool by_keyboard);
  void clear() { name_.clear(); }
  std::size_t count() const { return stops_.size(); }
  // True while the ring is to be seen: the keyboard moved last, not the pointer.
  bool shown() const { return shown_; }
  void show(bool shown) { shown_ = shown; }
  // True in the one frame after the keyboard moved here: a scroll area brings the widget into view.
  bool arrived() const { return arrived_; }

 private:
  struct Stop {
    std::string name;
    Rect rect;
  };
  std::size_t place_of_current() const;
  std::size_t in_line(Step step) const;
  std::size_t in_direction(Step step) const;

  std::vector<Stop> stops_;  // of the topmost layer, as drawn
  int layer_ = 0;
  std::string name_;
  std::size_t last_place_ = 0;
  bool shown_ = false;
  bool arrived_ = false;
  bool arriving_ = false;
};

}  // namespace earshot::ui
