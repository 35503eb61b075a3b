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
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/face.h"
#include "text/family.h"
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
  // `fonts` is the folder assets/fonts; the other families are looked for in `folders`.
  static base::Result<FontBook> open(
      const std::filesystem::path& fonts,
      std::vector<std::filesystem::path> folders = text::font_folders());

  void set_text_size(float em);  // brought into kLeastTextSize … kMostTextSize, whole pixels
  float text_size() const { return text_size_; }
  // What is not on this computer, or cannot be read, leaves the game's own in use.
  void set_family(text::Family family);
  text::Family family() const { return family_; }  // that is in use
  bool has_family(text::Family family);            // that can be had on this computer

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

  FontBook(text::ShippedFaces shipped, std::vector<std::filesystem::path> folders);
  const text::ShippedFaces* loaded(text::Family family);
  static std::size_t slot_of(TextStyle style);
  const text::FaceStack& faces(TextStyle style) const;
  int pixel_height(TextStyle style) const;
  void add_slot(ImFontAtlas& atlas, TextStyle style);
  std::vector<std::uint16_t> ranges(const text::FaceStack& stack, std::size_t place) const;

  static constexpr std::size_t kFamilies = 3;
  std::array<std::optional<text::ShippedFaces>, kFamilies> faces_;  // by Family, once asked for
  std::array<bool, kFamilies> asked_{};
  std::vector<std::filesystem::path> folders_;
  text::Family family_ = text::Family::standard;
  float text_size_ = 18.0F;
  bool needs_build_ = true;
  std::unique_ptr<Characters> known_ = std::make_unique<Characters>();
  std::array<ImFont*, kSlots> built_{};
  std::vector<std::vector<std::uint16_t>> kept_ranges_;  // the atlas reads them while it builds
  mutable std::array<std::vector<float>, 3> advances_;   // by Cut, in ems; negative: not asked yet
};

}  // namespace earshot::ui
