#include "ui/widgets/text_layout.h"

#include <algorithm>

#include "base/utf8.h"

namespace earshot::ui {

namespace {

struct Letter {
  char32_t character;
  float width;
  std::size_t run;
  std::size_t from, to;  // bytes in the run
};

bool is_ideograph(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF);
}

bool is_space(char32_t c) { return c == U' ' || c == U'\t'; }

// May a line end behind `before` when `after` follows?
bool may_break(char32_t before, char32_t after) {
  if (is_space(after)) return false;  // spaces hang over the end of a line
  if (is_space(before) || before == U'-' || before == U'–' || before == U'—' || before == U'/')
    return true;
  return is_ideograph(before) && is_ideograph(after);
}

std::vector<Letter> letters_of(std::span<const Run> runs, const Advance& advance) {
  std::vector<Letter> letters;
  for (std::size_t run = 0; run < runs.size(); ++run) {
    const std::string& text = runs[run].text;
    for (std::size_t at = 0; at < text.size();) {
      const auto [character, size] = base::decode(text, at);
      const float width = character == U'\n' ? 0.0F : advance(runs[run].kind, character);
      letters.push_back({character, width, run, at, at + size});
      at += size;
    }
  }
  return letters;
}

// Fills one line after the other.
class Filler {
 public:
  Filler(std::span<const Run> runs, std::span<const Letter> letters, float width)
      : runs_(runs), letters_(letters), width_(width) {}

  TextLayout fill() {
    for (std::size_t at = 0; at < letters_.size();) at = fill_line(at);
    layout_.characters = letters_.size();
    const bool ends_open = !letters_.empty() && letters_.back().character == U'\n';
    if (ends_open || letters_.empty()) ++layout_.lines;
    return std::move(layout_);
  }

 private:
  // The first letter of the next line.
  std::size_t fill_line(std::size_t first) {
    float used = 0.0F;
    std::size_t good = 0;  // the last place to break at, as one past the end
    std::size_t at = first;
    for (; at < letters_.size() && letters_[at].character != U'\n'; ++at) {
      if (at > first && may_break(letters_[at - 1].character, letters_[at].character)) good = at;
      used += letters_[at].width;
      if (used > width_ + 0.01F && !is_space(letters_[at].character) && at > first) {
        at = good > first ? good : at;
        return emit(first, at), at;
      }
    }
    emit(first, at);
    return at < letters_.size() ? at + 1 : at;
  }

  void emit(std::size_t first, std::size_t end) {
    float x = 0.0F;
    std::size_t visible = end;
    while (visible > first && is_space(letters_[visible - 1].character)) --visible;
    for (std::size_t at = first; at < visible;) {
      const Piece piece = piece_from(at, visible, x);
      layout_.pieces.push_back(piece);
      x += piece.width;
      at += piece.count;
    }
    layout_.width = std::max(layout_.width, x);
    ++layout_.lines;
  }

  Piece piece_from(std::size_t at, std::size_t end, float x) const {
    const Letter& start = letters_[at];
    Piece piece{start.run, {}, x, 0.0F, layout_.lines, at, 0};
    std::size_t last = at;
    for (; last < end && letters_[last].run == start.run; ++last)
      piece.width += letters_[last].width;
    piece.count = last - at;
    piece.text = std::string_view(runs_[start.run].text)
                     .substr(start.from, letters_[last - 1].to - start.from);
    return piece;
  }

  std::span<const Run> runs_;
  std::span<const Letter> letters_;
  float width_;
  TextLayout layout_;
};

}  // namespace

TextLayout lay_out(std::span<const Run> runs, float width, const Advance& advance) {
  const std::vector<Letter> letters = letters_of(runs, advance);
  return Filler(runs, letters, std::max(width, 1.0F)).fill();
}

}  // namespace earshot::ui
