// A picture of the driver's own that can be drawn into and copied from.
#pragma once

#include <utility>

#include "ui/geometry.h"

namespace earshot::app {

class Surface {
 public:
  Surface() = default;
  Surface(Surface&& other) noexcept
      : frame_(std::exchange(other.frame_, 0)),
        colours_(std::exchange(other.colours_, 0)),
        width_(std::exchange(other.width_, 0)),
        height_(std::exchange(other.height_, 0)),
        usable_(other.usable_) {}
  Surface& operator=(Surface&&) = delete;
  ~Surface() { forget(); }  // while the context is current

  // True when one of this size is there already; false: it is new, and nothing is in it.
  bool make(int width, int height);
  bool is_usable() const { return usable_; }
  void draw_into() const;
  // What lies in the part, to the same place of another one, or of the window's back buffer.
  void copy(ui::Rect part, const Surface& to) const;
  void copy_to_window(ui::Rect part) const;
  void forget();

 private:
  void copy(ui::Rect part, unsigned to) const;

  unsigned frame_ = 0;
  unsigned colours_ = 0;
  int width_ = 0;
  int height_ = 0;
  bool usable_ = true;
};

}  // namespace earshot::app
