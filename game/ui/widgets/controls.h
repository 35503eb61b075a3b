// What settings are set with. Each one is one stop for the keyboard, says its own name and what it
// is set to.
#pragma once

#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

struct Toggle {
  std::string_view name;
  std::string_view text;
  std::string_view on_word;  // what it says while on and off, beside the switch
  std::string_view off_word;
  bool on = false;
};
float toggle_height(const Ui& ui, float width, const Toggle& toggle);
bool toggle(Ui& ui, Rect rect, const Toggle& toggle);  // what it is now

struct Slider {
  std::string_view name;
  std::string_view text;
  std::string_view value;  // as it is shown
  float now = 0.0F;
  float least = 0.0F;
  float most = 1.0F;
  float step = 1.0F;  // one press of an arrow key; dragging goes in these steps too
};
float slider_height(const Ui& ui, float width, const Slider& slider);
float slider(Ui& ui, Rect rect, const Slider& slider);  // what it is now

}  // namespace earshot::ui
