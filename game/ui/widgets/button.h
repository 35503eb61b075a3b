// Buttons: the main one of a screen, plain ones, and quiet ones without a body.
#pragma once

#include <span>
#include <string_view>

#include "ui/paint/icons.h"
#include "ui/ui.h"

namespace earshot::ui {

struct Button {
  enum class Tone : std::uint8_t { plain, main, quiet };
  std::string_view name;
  std::string_view text;
  Icon icon = Icon::none;
  Tone tone = Tone::plain;
  std::string_view key{};  // shown as a key cap; the screen asks for it with pressed() or typed()
  Role back = Role::surface;  // what it stands on
  bool enabled = true;
  std::string_view heard{};  // read aloud where an icon stands alone
};

Vec2 button_size(const Ui& ui, const Button& button);
float button_height(const Ui& ui, const Button& button,
                    float width);  // its words wrap when they must
// True when it was activated.
bool button(Ui& ui, Rect rect, const Button& button);

// As high as a ButtonRow with these buttons will be.
float button_row_height(const Ui& ui, float width, std::span<const Button> row);

// Buttons side by side, on the next line when there is no room. Returns the height used.
class ButtonRow {
 public:
  ButtonRow(Ui& ui, Rect room) : ui_(ui), room_(room), at_(room.top_left()) {}
  bool add(const Button& button);
  float height() const { return at_.y + line_ - room_.y; }

 private:
  Ui& ui_;
  Rect room_;
  Vec2 at_;
  float line_ = 0.0F;
};

}  // namespace earshot::ui
