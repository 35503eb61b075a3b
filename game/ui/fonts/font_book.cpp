// Sizes and widths; what belongs to the atlas is in atlas.cpp.
#include "ui/fonts/font_book.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/utf8.h"
#include "ui/theme/theme.h"

namespace earshot::ui {

namespace {

// Drawn without being part of any text file: digits of counters, dashes and dots put in by the
// game.
constexpr std::string_view kAlways = "…–—‘’“”·•€£×−→←↑↓✓✗★�";

// Inter's own rule for the space between letters, in ems: tighter the larger they are.
float tracking(float em) { return -0.0223F + 0.185F * std::exp(-0.1745F * em); }

// Large sizes grow slower than the text, or a title would not fit on a line at 40 px.
float em_of(Size size, float text) {
  switch (size) {
    case Size::small:
      return std::max(14.5F, std::min(text * 0.8F, text - 3.0F));
    case Size::body:
      return text;
    case Size::heading:
      return std::min(text * 1.35F, text + 9.0F);
    case Size::title:
      return std::min(text * 1.9F, text + 20.0F);
  }
  return text;
}

}  // namespace

FontBook::FontBook(std::array<text::FaceStack, 3> faces) : faces_(std::move(faces)) {
  for (char32_t c = U' '; c < 0x7F; ++c) learn(c);
  learn(kAlways);
}

base::Result<FontBook> FontBook::open(const std::filesystem::path& fonts) {
  auto faces = text::ShippedFaces::open(fonts);
  if (!faces) return faces.failure();
  return FontBook({faces->regular, faces->italic, faces->strong});
}

void FontBook::set_text_size(float em) {
  const float wanted = std::round(std::clamp(em, kLeastTextSize, kMostTextSize));
  needs_build_ = needs_build_ || wanted != text_size_;
  text_size_ = wanted;
}

// The atlas builder takes whole pixels from the top of the highest letter to the foot of the
// lowest.
int FontBook::pixel_height(TextStyle style) const {
  const text::Face& face = faces(style).first();
  return static_cast<int>(
      std::lround(em_of(style.size, text_size_) * (face.ascent() + face.descent())));
}

float FontBook::em(TextStyle style) const {
  const text::Face& face = faces(style).first();
  return static_cast<float>(pixel_height(style)) / (face.ascent() + face.descent());
}

float FontBook::line_height(TextStyle style) const {
  const bool large = style.size == Size::heading || style.size == Size::title;
  return std::round(em(style) * (large ? 1.25F : 1.42F));
}

float FontBook::baseline(TextStyle style) const {
  const float above = line_height(style) - static_cast<float>(pixel_height(style));
  return std::round(above * 0.5F) + std::ceil(em(style) * faces(style).first().ascent());
}

float FontBook::advance(TextStyle style, char32_t character) const {
  auto& known = advances_[static_cast<std::size_t>(style.cut)];
  const std::size_t at = static_cast<std::size_t>(character);
  if (at >= known.size()) known.resize(std::max<std::size_t>(at + 1, 0x100), -1.0F);
  if (known[at] < 0.0F) known[at] = faces(style).advance(character);
  return known[at] > 0.0F ? (known[at] + tracking(em(style))) * em(style) : 0.0F;
}

float FontBook::width(TextStyle style, std::string_view line) const {
  float sum = 0.0F;
  for (std::size_t at = 0; at < line.size();) {
    const auto [character, size] = base::decode(line, at);
    sum += advance(style, character);
    at += size;
  }
  return sum;
}

bool FontBook::has(char32_t character) const {
  return character <= 0xFFFF && faces_.front().has(character);
}

void FontBook::learn(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, size] = base::decode(text, at);
    learn(character);
    at += size;
  }
}

void FontBook::learn(char32_t character) {
  if (character > 0xFFFF || known_->test(character) || text::is_invisible(character)) return;
  known_->set(character);
  needs_build_ = true;
}

}  // namespace earshot::ui
