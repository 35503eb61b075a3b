// What keys and the buttons of a gamepad do, in one table: the screens ask it whether something was
// asked for, and the list on `?` is written from it.
//
// Entry points: asked() for a screen, bindings() for the list. What every widget understands by
// itself (Tab, arrows, Enter) stands in the table too; a test presses each of its keys.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

enum class Command : std::uint8_t {
  next,      // widget
  previous,  // widget
  move,
  take,
  scroll,
  back,
  keys,
  menu,
  repeat,
  listen,
  replies,
  notice,
  take_back,
  notes,
  record,
  promises,
  pages,
  next_tab,
  previous_tab,
};

enum class CommandArea : std::uint8_t { everywhere, conversation };

struct Binding {
  Command command;
  CommandArea area;
  std::string_view words;  // what it does; through tr() when drawn
  std::string_view cap;  // as it stands on the keyboard, through tr(); empty: no key, or its letter
  Key key = Key::none;   // that asked() looks for
  char32_t letter = 0;   // likewise
  bool is_initial = false;     // its letter is the first one of its words, in every language
  std::string_view pad_cap{};  // as it stands on a gamepad, through tr(); empty: none
  Key pad = Key::none;         // that the gamepad sends
};

std::span<const Binding> bindings();
const Binding& binding_of(Command command);

// True in the one frame in which it was asked for, by key or by gamepad; then it is taken.
bool asked(Ui& ui, Command command);

char32_t letter_of(const Binding& binding);  // in lower case; 0: none
// What stands on the key, in words; empty: there is none.
std::string cap_of(const Binding& binding, bool on_pad);
// A key as a widget names it, on what was used last: "Esc" is "B" on a gamepad.
std::string cap_shown(const Ui& ui, std::string_view cap);

}  // namespace earshot::ui
