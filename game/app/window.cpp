#include "app/window.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/spoken.h"

namespace earshot::app {

namespace {

constexpr int kLeastWidth = 960;
constexpr int kLeastHeight = 600;

struct KeyName {
  int glfw;
  ui::Key key;
};

constexpr std::array kKeys{
    KeyName{GLFW_KEY_TAB, ui::Key::tab},
    KeyName{GLFW_KEY_LEFT, ui::Key::left},
    KeyName{GLFW_KEY_RIGHT, ui::Key::right},
    KeyName{GLFW_KEY_UP, ui::Key::up},
    KeyName{GLFW_KEY_DOWN, ui::Key::down},
    KeyName{GLFW_KEY_HOME, ui::Key::home},
    KeyName{GLFW_KEY_END, ui::Key::end},
    KeyName{GLFW_KEY_PAGE_UP, ui::Key::page_up},
    KeyName{GLFW_KEY_PAGE_DOWN, ui::Key::page_down},
    KeyName{GLFW_KEY_ENTER, ui::Key::enter},
    KeyName{GLFW_KEY_KP_ENTER, ui::Key::enter},
    KeyName{GLFW_KEY_SPACE, ui::Key::space},
    KeyName{GLFW_KEY_ESCAPE, ui::Key::escape},
    KeyName{GLFW_KEY_BACKSPACE, ui::Key::backspace},
    KeyName{GLFW_KEY_DELETE, ui::Key::del},
    KeyName{GLFW_KEY_F1, ui::Key::f1},
    KeyName{GLFW_KEY_F2, ui::Key::f2},
    KeyName{GLFW_KEY_F10, ui::Key::f10},
    KeyName{GLFW_KEY_F12, ui::Key::f12},
};

struct Shortcut {
  std::string_view letter;  // as the person's keyboard has it
  ui::Key key;
};

constexpr std::array kShortcuts{Shortcut{"a", ui::Key::select_all}, Shortcut{"c", ui::Key::copy},
                                Shortcut{"x", ui::Key::cut}, Shortcut{"v", ui::Key::paste},
                                Shortcut{"z", ui::Key::undo}};

ui::Key with_number(int glfw, int first) {
  return static_cast<ui::Key>(static_cast<int>(ui::Key::one) + glfw - first);
}

ui::Key key_of(int glfw, int scancode, int mods) {
  if (glfw >= GLFW_KEY_1 && glfw <= GLFW_KEY_9) return with_number(glfw, GLFW_KEY_1);
  if (glfw >= GLFW_KEY_KP_1 && glfw <= GLFW_KEY_KP_9) return with_number(glfw, GLFW_KEY_KP_1);
  for (const KeyName& name : kKeys) {
    if (name.glfw == glfw) return name.key;
  }
  const char* letter = (mods & GLFW_MOD_CONTROL) != 0 ? glfwGetKeyName(glfw, scancode) : nullptr;
  for (const Shortcut& shortcut : kShortcuts) {
    if (letter != nullptr && shortcut.letter == letter) return shortcut.key;
  }
  return ui::Key::none;
}

Window& window_of(GLFWwindow* handle) {
  return *static_cast<Window*>(glfwGetWindowUserPointer(handle));
}
ui::InputQueue& queue_of(GLFWwindow* handle) { return window_of(handle).queue(); }

void on_key(GLFWwindow* window, int glfw, int scancode, int action, int mods) {
  if (glfw == GLFW_KEY_PAUSE && action == GLFW_PRESS) window_of(window).count_echo();
  const ui::Key key = key_of(glfw, scancode, mods);
  if (action == GLFW_RELEASE || key == ui::Key::none) return;
  queue_of(window).push(
      ui::InputEvent::key({key, (mods & GLFW_MOD_SHIFT) != 0, (mods & GLFW_MOD_CONTROL) != 0,
                           (mods & GLFW_MOD_ALT) != 0}));
}

void on_button(GLFWwindow* window, int button, int action, int) {
  if (button == GLFW_MOUSE_BUTTON_LEFT)
    queue_of(window).push(ui::InputEvent::button(action == GLFW_PRESS));
}

ui::Vec2 to_pixels(GLFWwindow* window, double x, double y) {
  int width = 1, height = 1, wide = 1, high = 1;
  glfwGetWindowSize(window, &width, &height);
  glfwGetFramebufferSize(window, &wide, &high);
  if (width == 0 || height == 0) return {};
  return {static_cast<float>(x * wide / width), static_cast<float>(y * high / height)};
}

void hint_window() {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 2);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  glfwWindowHint(GLFW_SAMPLES, 0);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "earshot");
}

}  // namespace

base::Result<std::unique_ptr<Window>> Window::open(const WindowWish& wish, ui::InputQueue& queue) {
  if (glfwInit() != GLFW_TRUE) {
    return base::Failure{base::said(
        "there is no display to open a window on; on a machine without one, xvfb-run lends one")};
  }
  hint_window();
  GLFWwindow* handle = glfwCreateWindow(wish.width, wish.height, wish.title, nullptr, nullptr);
  if (handle == nullptr) {
    const char* why = nullptr;
    glfwGetError(&why);
    const std::string reason = why == nullptr ? base::said("no reason given") : why;
    glfwTerminate();
    return base::Failure{base::said("no window with OpenGL 3.2 could be opened ({})", reason)};
  }
  return std::unique_ptr<Window>(new Window(handle, queue));
}

Window::Window(GLFWwindow* handle, ui::InputQueue& queue) : handle_(handle), queue_(queue) {
  glfwMakeContextCurrent(handle_);
  glfwSwapInterval(1);
  parts_ = PartShower::find(glfwExtensionSupported("GLX_MESA_copy_sub_buffer") == GLFW_TRUE);
  glfwSetWindowSizeLimits(handle_, kLeastWidth, kLeastHeight, GLFW_DONT_CARE, GLFW_DONT_CARE);
  listen();
}

Window::~Window() {
  glfwDestroyWindow(handle_);
  glfwTerminate();
}

void Window::listen() {
  glfwSetWindowUserPointer(handle_, this);
  glfwSetKeyCallback(handle_, on_key);
  glfwSetMouseButtonCallback(handle_, on_button);
  glfwSetCharCallback(handle_, [](GLFWwindow* window, unsigned character) {
    queue_of(window).push(ui::InputEvent::text(static_cast<char32_t>(character)));
  });
  glfwSetCursorPosCallback(handle_, [](GLFWwindow* window, double x, double y) {
    queue_of(window).push(ui::InputEvent::pointer(to_pixels(window, x, y)));
  });
  glfwSetScrollCallback(handle_, [](GLFWwindow* window, double x, double y) {
    queue_of(window).push(ui::InputEvent::wheel({static_cast<float>(x), static_cast<float>(y)}));
  });
  glfwSetCursorEnterCallback(handle_, [](GLFWwindow* window, int entered) {
    if (entered == GLFW_FALSE) queue_of(window).push(ui::InputEvent::leave());
  });
  glfwSetWindowRefreshCallback(handle_, [](GLFWwindow* window) { window_of(window).damage(); });
}

ui::Vec2 Window::size() const {
  int width = 0, height = 0;
  glfwGetFramebufferSize(handle_, &width, &height);
  return {static_cast<float>(width), static_cast<float>(height)};
}

bool Window::wants_to_close() const { return glfwWindowShouldClose(handle_) == GLFW_TRUE; }
bool Window::take_damaged() { return std::exchange(damaged_, false); }
double Window::now() const { return glfwGetTime(); }

void Window::wait(double seconds) {
  if (seconds < 0.0) return glfwWaitEvents();
  if (seconds == 0.0) return glfwPollEvents();
  glfwWaitEventsTimeout(seconds);
}

void Window::show() {
  if (!std::exchange(shown_, true)) glfwShowWindow(handle_);
}

void Window::show_picture() {
  show();
  glfwSwapBuffers(handle_);
}

// The first picture is always a whole one.
void Window::show_part(ui::Rect part) {
  const ui::Vec2 whole = size();
  if (!shown_ || part == ui::Rect{0.0F, 0.0F, whole.x, whole.y}) return show_picture();
  parts_.show(static_cast<int>(part.x), static_cast<int>(whole.y - part.bottom()),
              static_cast<int>(part.w), static_cast<int>(part.h));
}

void Window::set_cursor(ui::Cursor cursor) {
  if (cursor == cursor_) return;
  cursor_ = cursor;
  static_assert(static_cast<int>(ui::Cursor::text) == 2);
  constexpr std::array kShapes{GLFW_ARROW_CURSOR, GLFW_HAND_CURSOR, GLFW_IBEAM_CURSOR};
  auto& made = cursors_[static_cast<std::size_t>(cursor)];
  if (made == nullptr) made = glfwCreateStandardCursor(kShapes[static_cast<std::size_t>(cursor)]);
  glfwSetCursor(handle_, made);
}

ui::Clipboard Window::clipboard() {
  GLFWwindow* handle = handle_;
  return {
      .paste =
          [handle] {
            const char* text = glfwGetClipboardString(handle);
            return text == nullptr ? std::string() : std::string(text);
          },
      .copy = [handle](const std::string& text) { glfwSetClipboardString(handle, text.c_str()); }};
}

}  // namespace earshot::app
