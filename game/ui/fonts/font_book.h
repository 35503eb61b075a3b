// The fonts in use: every style at the present text size, how wide text is in it, and where its
// glyphs lie in the atlas (one texture for all of them).
//
// Entry points: FontBook::open, then set_text_size; build() by the Stage before a frame whenever
// needs_build() says so. The atlas holds the characters of the texts that were learnt or drawn, not
// whole alphabets: a character met for the first time is noted, drawn as a box once, and there in
// the next frame.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/face.h"
#include "ui/geometry.h"

struct ImFont;
struct ImFontAtlas;

namespace earshot::ui {

enum class Size : std::uint8_t { small, body, heading, title };
enum class Cut : std::uint8_t { regular, italic, strong };

struct TextStyle {
  Size size = Size::body;
  Cut cut = Cut::regular;

  friend constexpr bool operator==(TextStyle, TextStyle) = default;
};

inline constexpr TextStyle kBody{};
inline constexpr TextStyle kSmall{Size::small, Cut::regular};
inline constexpr TextStyle kStrong{Size::body, Cut::strong};
inline constexpr TextStyle kCaption{Size::small, Cut::italic};
inline constexpr TextStyle kHeading{Size::heading, Cut::strong};
inline constexpr TextStyle kTitle{Size::title, Cut::strong};

struct Glyph {
  bool visible = false;
  Rect box;       // from the top left of its line, in pixels
  Vec2 from, to;  // in the atlas, 0–1
};

class FontBook {
 public:
  // `fonts` is the folder assets/fonts.
  static base::Result<FontBook> open(const std::filesystem::path& fonts);

  void set_text_size(float em);  // brought into kLeastTextSize … kMostTextSize, whole pixels
  float text_size() const { return text_size_; }

  // The em of a style in pixels, the height of one of its lines and of the top of its letters' line
  // to the baseline.
  float em(TextStyle style) const;
  float line_height(TextStyle style) const;
  float baseline(TextStyle style) const;
  float advance(TextStyle style, char32_t character) const;
  float width(TextStyle style, std::string_view line) const;
  bool has(char32_t character) const;  // a real glyph, in the face or its fallback

  void learn(std::string_view text);
  void learn(char32_t character);
  bool needs_build() const { return needs_build_; }
  void build(ImFontAtlas& atlas);
  // Learns the character when it is new. Before the first build nothing is visible.
  Glyph glyph(TextStyle style, char32_t character);

 private:
  static constexpr std::size_t kSlots = 8;  // the styles that are ever drawn; see slot_of()
  using Characters = std::bitset<0x10000>;

  explicit FontBook(std::array<text::FaceStack, 3> faces);
  static std::size_t slot_of(TextStyle style);
  const text::FaceStack& faces(TextStyle style) const {
    return faces_[static_cast<std::size_t>(style.cut)];
  }
  int pixel_height(TextStyle style) const;
  void add_slot(ImFontAtlas& atlas, TextStyle style);
  std::vector<std::uint16_t> ranges(const text::FaceStack& stack, bool of_fallback) const;

  std::array<text::FaceStack, 3> faces_;  // by Cut
  float text_size_ = 18.0F;
  bool needs_build_ = true;
  std::unique_ptr<Characters> known_ = std::make_unique<Characters>();
  std::array<ImFont*, kSlots> built_{};
  std::vector<std::vector<std::uint16_t>> kept_ranges_;  // the atlas reads them while it builds
  mutable std::array<std::vector<float>, 3> advances_;   // by Cut, in ems; negative: not asked yet
};

}  // namespace earshot::ui
