// The atlas: Dear ImGui's builder over FreeType. Placement of glyphs in a line is ours, because the
// builder rounds every advance up, which sets small text too loosely.
#include <cmath>
#include <utility>

#include "ui/fonts/font_book.h"
#include "ui/imgui_compat.h"

namespace earshot::ui {

namespace {

constexpr std::array kStyles{
    kSmall,
    kCaption,
    TextStyle{Size::small, Cut::strong},
    kBody,
    TextStyle{Size::body, Cut::italic},
    kStrong,
    kHeading,
    kTitle,
};

// The atlas keeps its own copy of neither font files nor ranges.
void add_font(ImFontAtlas& atlas, const text::Face& face, int height,
              const std::vector<std::uint16_t>& ranges, bool merge) {
  static_assert(sizeof(ImWchar) == sizeof(std::uint16_t));
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  config.MergeMode = merge;
  config.OversampleH = config.OversampleV = 1;
  auto* data =
      const_cast<std::byte*>(face.bytes().data());  // only read; the interface is older than const
  atlas.AddFontFromMemoryTTF(data, static_cast<int>(face.bytes().size()),
                             static_cast<float>(height), &config, ranges.data());
}

}  // namespace

std::size_t FontBook::slot_of(TextStyle style) {
  if (style.size == Size::heading) return 6;
  if (style.size == Size::title) return 7;
  const std::size_t first = style.size == Size::small ? 0 : 3;
  return first + static_cast<std::size_t>(style.cut);
}

// Pairs of first and last character, ended by a zero, of the known characters that are shown by the
// face at this place of the stack.
std::vector<std::uint16_t> FontBook::ranges(const text::FaceStack& stack, std::size_t place) const {
  std::vector<std::uint16_t> found;
  const auto wanted = [&](char32_t c) {
    return known_->test(c) && stack.has(c) && stack.place_for(c) == place;
  };
  for (char32_t c = 1; c < known_->size(); ++c) {
    if (!wanted(c)) continue;
    const auto first = static_cast<std::uint16_t>(c);
    while (c + 1 < known_->size() && wanted(c + 1)) ++c;
    found.insert(found.end(), {first, static_cast<std::uint16_t>(c)});
  }
  if (!found.empty()) found.push_back(0);
  return found;
}

void FontBook::add_slot(ImFontAtlas& atlas, TextStyle style) {
  const text::FaceStack& stack = faces(style);
  for (std::size_t place = 0; place < stack.all().size(); ++place) {
    auto found = ranges(stack, place);
    if (found.empty()) continue;
    kept_ranges_.push_back(std::move(found));
    const text::Face& face = stack.all()[place];
    const float height = em(style) * (face.ascent() + face.descent());
    add_font(atlas, face, static_cast<int>(std::lround(height)), kept_ranges_.back(), place > 0);
    if (place == 0) built_[slot_of(style)] = atlas.Fonts.back();
  }
}

void FontBook::build(ImFontAtlas& atlas) {
  atlas.Clear();
  use_freetype(atlas);
  kept_ranges_.clear();
  kept_ranges_.reserve(kStyles.size() * text::kMostFaces);
  for (const TextStyle style : kStyles) add_slot(atlas, style);
  atlas.TexDesiredWidth = text_size_ > 28.0F ? 2048 : 1024;
  atlas.Build();
  needs_build_ = false;
}

Glyph FontBook::glyph(TextStyle style, char32_t character) {
  const ImFont* font = built_[slot_of(style)];
  learn(character);
  if (font == nullptr || text::is_invisible(character)) return {};
  const ImFontGlyph* found =
      font->FindGlyph(character <= 0xFFFF ? static_cast<ImWchar>(character) : ImWchar{0xFFFD});
  if (found == nullptr || !found->Visible) return {};
  const float drop = std::round((line_height(style) - font->FontSize) * 0.5F);
  return {.visible = true,
          .box = {found->X0, found->Y0 + drop, found->X1 - found->X0, found->Y1 - found->Y0},
          .from = {found->U0, found->V0},
          .to = {found->U1, found->V1}};
}

}  // namespace earshot::ui
