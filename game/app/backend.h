// Puts on the screen what the stage has built: OpenGL through Dear ImGui's own renderer.
#pragma once

#include <cstdint>
#include <vector>

#include "base/result.h"

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
  void draw(int width, int height);
  Picture read(int width, int height) const;  // what draw() has just drawn

 private:
  Backend() = default;
  bool open_ = true;
};

}  // namespace earshot::app
