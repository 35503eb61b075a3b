#include "app/pad.h"

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>

#include <array>
#include <utility>

namespace earshot::app {
namespace {

constexpr float kPulled = 0.0F;  // of a trigger, which goes from -1 to 1

constexpr std::array<std::pair<int, ui::PadButton>, 13> kButtons{{
    {GLFW_GAMEPAD_BUTTON_A, ui::PadButton::a},
    {GLFW_GAMEPAD_BUTTON_B, ui::PadButton::b},
    {GLFW_GAMEPAD_BUTTON_X, ui::PadButton::x},
    {GLFW_GAMEPAD_BUTTON_Y, ui::PadButton::y},
    {GLFW_GAMEPAD_BUTTON_LEFT_BUMPER, ui::PadButton::left_shoulder},
    {GLFW_GAMEPAD_BUTTON_RIGHT_BUMPER, ui::PadButton::right_shoulder},
    {GLFW_GAMEPAD_BUTTON_BACK, ui::PadButton::select},
    {GLFW_GAMEPAD_BUTTON_START, ui::PadButton::start},
    {GLFW_GAMEPAD_BUTTON_LEFT_THUMB, ui::PadButton::left_stick},
    {GLFW_GAMEPAD_BUTTON_DPAD_UP, ui::PadButton::up},
    {GLFW_GAMEPAD_BUTTON_DPAD_RIGHT, ui::PadButton::right},
    {GLFW_GAMEPAD_BUTTON_DPAD_DOWN, ui::PadButton::down},
    {GLFW_GAMEPAD_BUTTON_DPAD_LEFT, ui::PadButton::left},
}};

ui::PadState state_of(const GLFWgamepadstate& pad) {
  ui::PadState state;
  for (const auto& [glfw, button] : kButtons) state[button] = pad.buttons[glfw] == GLFW_PRESS;
  state[ui::PadButton::left_trigger] = pad.axes[GLFW_GAMEPAD_AXIS_LEFT_TRIGGER] > kPulled;
  state[ui::PadButton::right_trigger] = pad.axes[GLFW_GAMEPAD_AXIS_RIGHT_TRIGGER] > kPulled;
  state.stick = {pad.axes[GLFW_GAMEPAD_AXIS_LEFT_X], pad.axes[GLFW_GAMEPAD_AXIS_LEFT_Y]};
  return state;
}

}  // namespace

std::optional<ui::PadState> SystemPad::read() {
  for (int joystick = GLFW_JOYSTICK_1; joystick <= GLFW_JOYSTICK_LAST; ++joystick) {
    GLFWgamepadstate pad;
    if (glfwJoystickIsGamepad(joystick) == GLFW_TRUE &&
        glfwGetGamepadState(joystick, &pad) == GLFW_TRUE)
      return state_of(pad);
  }
  return {};
}

}  // namespace earshot::app
