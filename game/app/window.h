// A window on the desktop: its size, its events, its pictures. GLFW is met in window.cpp only.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

#include "app/part_shower.h"
#include "base/result.h"
#include "ui/geometry.h"
#include "ui/input.h"
#include "ui/ui.h"

struct GLFWwindow;
struct GLFWcursor;

namespace earshot::app {

struct WindowWish {
  const char* title = "Earshot";
  int width = 1280;
  int height = 720;
};

class Window {
 public:
  // Events go to `queue`, which has to outlive the window.
  static base::Result<std::unique_ptr<Window>> open(const WindowWish& wish, ui::InputQueue& queue);
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;
  ~Window();

  ui::Vec2 size() const;  // in pixels
  bool wants_to_close() const;
  bool is_damaged() const { return damaged_; }
  bool take_damaged();  // it was uncovered or resized: the same picture has to be drawn again
  double now() const;   // seconds since the program began
  // Returns when something happens, at the latest after so many seconds; negative: whenever.
  void wait(double seconds);
  void show();          // it opens with its first picture, or now
  void show_picture();  // what was drawn appears
  bool shows_parts() const { return parts_.can_show(); }
  void show_part(ui::Rect part);  // … in this rectangle of whole pixels
  void set_cursor(ui::Cursor cursor);
  // How often the Pause key was pressed. It does nothing; a test that presses it after what it did
  // knows from the number that everything before has been taken in.
  std::uint64_t echoes() const { return echoes_; }
  ui::Clipboard clipboard();

  // For the callbacks of the window system.
  ui::InputQueue& queue() { return queue_; }
  void damage() { damaged_ = true; }
  void count_echo() { ++echoes_; }

 private:
  Window(GLFWwindow* handle, ui::InputQueue& queue);
  void listen();

  GLFWwindow* handle_;
  ui::InputQueue& queue_;
  std::uint64_t echoes_ = 0;
  bool damaged_ = true;
  bool shown_ = false;
  PartShower parts_;
  ui::Cursor cursor_ = ui::Cursor::arrow;
  std::array<GLFWcursor*, 3> cursors_{};  // made when first needed; the library frees them
};

}  // namespace earshot::app
