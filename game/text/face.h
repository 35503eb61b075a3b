// A font file as data: which characters it has glyphs for and how wide they are. Nothing is drawn
// here.
//
// Entry points: Face::open for one file, FaceStack for a file with its fallbacks, ShippedFaces for
// the game's own. Widths are in
// ems: a width times the size of the text in pixels is a width in pixels. FreeType stays inside
// face.cpp.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace earshot::text {

class Face {
 public:
  static base::Result<Face> open(const std::filesystem::path& file);

  bool has(char32_t character) const;
  // Of a character without a glyph: the width of the font's box for a missing one.
  float advance(char32_t character) const;
  float ascent() const;   // above the baseline, positive
  float descent() const;  // below the baseline, positive
  std::span<const std::byte> bytes()
      const;  // the whole file, for whoever makes pictures of the glyphs

 private:
  struct Handle;
  explicit Face(std::shared_ptr<const Handle> handle);

  std::shared_ptr<const Handle> handle_;
};

// A face and those that stand in where it has no glyph, in this order.
class FaceStack {
 public:
  explicit FaceStack(std::vector<Face> faces);  // at least one

  bool has(char32_t character) const;
  float advance(char32_t character) const;
  float width(std::string_view text) const;                    // of one line of UTF-8, in ems
  std::vector<char32_t> missing(std::string_view text) const;  // each once, in order of appearance
  const Face& face_for(char32_t character) const;              // the first face where none has it
  const Face& first() const { return faces_.front(); }
  std::span<const Face> all() const { return faces_; }
  // Which of all() shows the character; 0 where none has it.
  std::size_t place_for(char32_t character) const;

 private:
  std::vector<Face> faces_;
};

// The faces that the game draws with, each with its fallback, from the folder of its fonts.
struct ShippedFaces {
  FaceStack regular, italic, strong;

  static base::Result<ShippedFaces> open(const std::filesystem::path& fonts);
};

// True for characters that take no glyph of their own: controls, soft hyphens, joiners, variation
// selectors.
bool is_invisible(char32_t character);

}  // namespace earshot::text
