// Sizes and widths; what belongs to the atlas is in atlas.cpp.
#include "ui/fonts/font_book.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "ui/theme/theme.h"

namespace earshot::ui {

namespace {

// Drawn without being part of any text file: digits of counters, dashes and dots put in by the
// game.
constexpr std::string_view kAlways = "…–—‘’“”·•€£×−→←↑↓✓✗★�";

// Inter's own rule for the space between letters, in ems: tighter the larger they are. The other
// families are drawn with the space that makes them readable.
float tracking(text::Family family, float em) {
  return family == text::Family::standard ? -0.0223F + 0.185F * std::exp(-0.1745F * em) : 0.0F;
}

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

FontBook::FontBook(text::ShippedFaces shipped, std::vector<std::filesystem::path> folders)
    : folders_(std::move(folders)) {
  faces_.front() = std::move(shipped);
  asked_.front() = true;
  for (char32_t c = U' '; c < 0x7F; ++c) learn(c);
  learn(kAlways);
}

base::Result<FontBook> FontBook::open(const std::filesystem::path& fonts,
                                      std::vector<std::filesystem::path> folders) {
  auto faces = text::ShippedFaces::open(fonts);
  if (!faces) return faces.failure();
  return FontBook(std::move(*faces), std::move(folders));
}

const text::FaceStack& FontBook::faces(TextStyle style) const {
  const text::ShippedFaces& family = *faces_[static_cast<std::size_t>(family_)];
  if (style.cut == Cut::italic) return family.italic;
  return style.cut == Cut::strong ? family.strong : family.regular;
}

const text::ShippedFaces* FontBook::loaded(text::Family family) {
  const auto at = static_cast<std::size_t>(family);
  if (!std::exchange(asked_[at], true)) {
    if (auto found = text::open_family(family, folders_, *faces_.front()))
      faces_[at] = std::move(*found);
  }
  return faces_[at] ? &*faces_[at] : nullptr;
}

bool FontBook::has_family(text::Family family) { return loaded(family) != nullptr; }

void FontBook::set_family(text::Family family) {
  const text::Family next = has_family(family) ? family : text::Family::standard;
  if (next == family_) return;
  family_ = next;
  needs_build_ = true;
  for (auto& known : advances_) known.clear();
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
      std::lround(em_of(style.size, text_size_) * text::proportions(family_).size *
                  (face.ascent() + face.descent())));
}

float FontBook::em(TextStyle style) const {
  const text::Face& face = faces(style).first();
  return static_cast<float>(pixel_height(style)) / (face.ascent() + face.descent());
}

float FontBook::line_height(TextStyle style) const {
  const bool large = style.size == Size::heading || style.size == Size::title;
  const float leading = text::proportions(family_).leading;
  return std::round(em(style) * (large ? leading - 0.17F : leading));
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
  return known[at] > 0.0F ? (known[at] + tracking(family_, em(style))) * em(style) : 0.0F;
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
  return character <= 0xFFFF && faces(kBody).has(character);
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
