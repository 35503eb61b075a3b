// Puts on the screen what the stage has built: OpenGL through Dear ImGui's own renderer.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"
#include "ui/geometry.h"

namespace earshot::app {

struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> pixels;  // three bytes each, rows from the top
};

class Backend {
 public:
  // Needs a window's OpenGL context and the stage's context to be current.
  static base::Result<Backend> open();
  Backend(Backend&& other) noexcept;
  Backend& operator=(Backend&&) = delete;
  ~Backend();

  void send_fonts();  // the atlas has changed
  // What lies in `changed` is drawn; the rest is kept from the last time. Returns the part of the
  // back buffer that is to be shown: all of it unless `in_parts`.
  ui::Rect draw(int width, int height, ui::Rect changed, bool in_parts = false);
  Picture read(int width, int height) const;  // what draw() has just drawn

 private:
  Backend() = default;
  bool keep(int width, int height);
  void forget();
  void hand_over(ui::Rect part) const;

  bool open_ = true;
  bool first_ = true;
  bool can_keep_ = true;
  // The last picture, in a buffer of our own: the one that is shown may be lost with each swap.
  unsigned kept_ = 0;
  unsigned colours_ = 0;
  int width_ = 0;
  int height_ = 0;
};

}  // namespace earshot::app
