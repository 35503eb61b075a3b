// How much of something there is: a bar with a word, a ring with a number.
#pragma once

#include <array>
#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

struct Bar {
  std::string_view name;
  std::string_view text;  // what is measured
  std::string_view word;  // how much of it, in a word: never by colour alone
  float value = 0.0F;     // 0–100
  Role tone = Role::trust;
  Icon icon = Icon::none;
};
float bar_height(const Ui& ui, float width, const Bar& bar);
float bar(Ui& ui, Rect rect, const Bar& bar);  // returns the height used

// Two of them side by side in the height of a button, in the middle of the rectangle and in one size
// of letters; what is measured is said by the icons alone where there is no room for the words.
float slim_bar_height(const Ui& ui);
void slim_bars(Ui& ui, Rect rect, const std::array<Bar, 2>& bars);

struct Ring {
  std::string_view name;
  std::string_view text;
  std::string_view word{};
  float value = 0.0F;  // 0–100
  Role tone = Role::accent;
};
// A gauge as wide as the rectangle, its words below; returns the height used.
float ring(Ui& ui, Rect rect, const Ring& ring);
float ring_height(const Ui& ui, float width, const Ring& ring);

}  // namespace earshot::ui
