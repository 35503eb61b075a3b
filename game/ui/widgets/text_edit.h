// A line of text being edited: characters, a caret, a selection. Pure; the field widget feeds it
// keys.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/input.h"

namespace earshot::ui {

class TextEdit {
 public:
  explicit TextEdit(std::size_t most = 60) : most_(most) {}

  void set(std::string_view text);
  std::string text() const;
  const std::u32string& characters() const { return text_; }
  std::size_t caret() const { return caret_; }
  std::size_t selection_begin() const { return caret_ < anchor_ ? caret_ : anchor_; }
  std::size_t selection_end() const { return caret_ < anchor_ ? anchor_ : caret_; }
  std::u32string selected() const;

  void type(std::u32string_view
                letters);  // in place of the selection; controls and line ends are left out
  // True when the key means something to a line of text. Copying and pasting are for the owner of a
  // clipboard.
  bool press(KeyPress press);
  void place_caret(std::size_t at, bool select);
  void select_all();
  void remove_selection();

 private:
  void move_to(std::size_t at, bool select);
  std::size_t word_left() const;
  std::size_t word_right() const;
  void remove_to(std::size_t other);

  std::u32string text_;
  std::size_t most_;
  std::size_t caret_ = 0;
  std::size_t anchor_ = 0;  // where the selection began
};

}  // namespace earshot::ui
