// Breaks words into lines. Pure: it is told how wide characters are.
//
// Entry point: lay_out(). A text is a list of runs (plain, emphasis, marks that can be picked);
// lines break at spaces and after hyphens, between ideographs, and inside a word only when the word
// alone is wider than a line. Runs that touch without a space between them stay together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/geometry.h"

namespace earshot::ui {

struct Run {
  enum class Kind : std::uint8_t { plain, emphasis, strong, mark };
  std::string text;
  Kind kind = Kind::plain;
  std::string id{};    // of a mark
  bool taken = false;  // a mark that has been picked
};

// A stretch of one run on one line.
struct Piece {
  std::size_t run = 0;
  std::string_view text;  // into the run
  float x = 0.0F;
  float width = 0.0F;
  std::size_t line = 0;
  std::size_t first = 0;  // characters of the whole text before it
  std::size_t count = 0;  // characters in it
};

struct TextLayout {
  std::vector<Piece> pieces;
  std::size_t lines = 0;
  std::size_t characters = 0;
  float width = 0.0F;  // of the widest line
};

using Advance = std::function<float(Run::Kind, char32_t)>;

TextLayout lay_out(std::span<const Run> runs, float width, const Advance& advance);

}  // namespace earshot::ui
