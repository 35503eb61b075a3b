// Puts on the screen what the stage has built: OpenGL through Dear ImGui's own renderer.
#pragma once

#include <cstdint>
#include <vector>

#include "app/surface.h"
#include "base/result.h"
#include "ui/damage.h"
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
  // What has changed is drawn; the rest is kept from the last time. Returns the part of the back buffer
  // that is to be shown: all of it unless `in_parts`.
  ui::Rect draw(int width, int height, ui::Change change, bool in_parts = false);
  Picture read(int width, int height) const;  // what draw() has just drawn

 private:
  Backend() = default;
  void draw_part(int width, int height, const ui::Change& change);

  bool open_ = true;
  bool first_ = true;
  Surface kept_;       // the last picture: the one that is shown may be lost with each swap
  Surface beneath_;    // what lies under the part that changes again and again
  ui::Change before_;  // what was drawn last
  ui::Change in_beneath_;
};

}  // namespace earshot::app
