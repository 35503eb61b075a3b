#include "ui/widgets/text_edit.h"

#include <algorithm>

#include "base/utf8.h"

namespace earshot::ui {

namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

void TextEdit::set(std::string_view text) {
  text_.clear();
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, size] = base::decode(text, at);
    if (!is_control(character) && text_.size() < most_) text_.push_back(character);
    at += size;
  }
  caret_ = anchor_ = text_.size();
}

std::string TextEdit::text() const {
  std::string result;
  for (const char32_t c : text_) result += base::encode(c);
  return result;
}

std::u32string TextEdit::selected() const {
  return text_.substr(selection_begin(), selection_end() - selection_begin());
}

void TextEdit::type(std::u32string_view letters) {
  remove_selection();
  for (const char32_t c : letters) {
    if (is_control(c) || text_.size() >= most_) continue;
    text_.insert(caret_++, 1, c);
  }
  anchor_ = caret_;
}

bool TextEdit::press(KeyPress press) {
  switch (press.key) {
    case Key::left:
      move_to(press.control ? word_left() : caret_ - (caret_ > 0 ? 1 : 0), press.shift);
      return true;
    case Key::right:
      move_to(press.control ? word_right() : std::min(caret_ + 1, text_.size()), press.shift);
      return true;
    case Key::home:
      move_to(0, press.shift);
      return true;
    case Key::end:
      move_to(text_.size(), press.shift);
      return true;
    case Key::backspace:
      remove_to(press.control ? word_left() : caret_ - (caret_ > 0 ? 1 : 0));
      return true;
    case Key::del:
      remove_to(press.control ? word_right() : std::min(caret_ + 1, text_.size()));
      return true;
    case Key::select_all:
      select_all();
      return true;
    case Key::space:
      return true;  // arrives as text
    default:
      return digit(press.key) != 0;
  }
}

void TextEdit::place_caret(std::size_t at, bool select) {
  move_to(std::min(at, text_.size()), select);
}

void TextEdit::select_all() {
  anchor_ = 0;
  caret_ = text_.size();
}

void TextEdit::remove_selection() {
  const std::size_t from = selection_begin();
  text_.erase(from, selection_end() - from);
  caret_ = anchor_ = from;
}

void TextEdit::move_to(std::size_t at, bool select) {
  caret_ = at;
  if (!select) anchor_ = caret_;
}

void TextEdit::remove_to(std::size_t other) {
  if (caret_ == anchor_) anchor_ = other;
  remove_selection();
}

std::size_t TextEdit::word_left() const {
  std::size_t at = caret_;
  while (at > 0 && text_[at - 1] == U' ') --at;
  while (at > 0 && text_[at - 1] != U' ') --at;
  return at;
}

std::size_t TextEdit::word_right() const {
  std::size_t at = caret_;
  while (at < text_.size() && text_[at] != U' ') ++at;
  while (at < text_.size() && text_[at] == U' ') ++at;
  return at;
}

}  // namespace earshot::ui
