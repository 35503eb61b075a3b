#include "ui/fonts/font_book.h"

#include "base/utf8.h"
#include "support/catch.h"
#include "support/paths.h"
#include "ui/headless.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

FontBook book() {
  auto fonts = FontBook::open(test::root() / "assets/fonts");
  REQUIRE(fonts);
  return std::move(*fonts);
}

constexpr std::array kStylesInUse{kSmall, kCaption, kBody, kStrong, kHeading, kTitle};

// In every family and style.
TEST_CASE("a text drawn once is in the atlas with all its glyphs in the next frame") {
  const auto family =
      GENERATE(text::Family::standard, text::Family::andika, text::Family::open_dyslexic);
  INFO(text::name_of(family));
  const std::string words = "Łódź, Αθήνα, Київ, Đà Nẵng: “naïve” — € 5 ✓ ☎";
  std::vector<char32_t> invisible;
  test::Headless stage([&](Ui& ui) {
    ui.set_family(family);
    text(ui, ui.screen().inset(20.0F), kInk, words);
    invisible.clear();
    for (std::size_t at = 0; at < words.size();) {
      const auto [character, size] = base::decode(words, at);
      at += size;
      for (const TextStyle style : kStylesInUse) {
        if (character != U' ' && !ui.fonts().glyph(style, character).visible)
          invisible.push_back(character);
      }
    }
  });
  CHECK(invisible.empty());
}

TEST_CASE("a new character asks for the atlas to be built again, a known one does not") {
  test::Headless stage([](Ui&) {});
  const auto frame = [&] { return stage.stage().frame({800.0F, 600.0F}, 0.0, [](Ui&) {}); };
  stage.stage().learn("plain words");
  CHECK_FALSE(frame().fonts_changed);
  stage.stage().learn("größer");
  CHECK(frame().fonts_changed);
  CHECK_FALSE(frame().fonts_changed);
}

TEST_CASE("the text size stays between the smallest and the largest") {
  FontBook fonts = book();
  fonts.set_text_size(5.0F);
  CHECK(fonts.text_size() == kLeastTextSize);
  fonts.set_text_size(99.0F);
  CHECK(fonts.text_size() == kMostTextSize);
}

TEST_CASE("sizes keep their order from 18 to 40 pixels and a title never outgrows a line") {
  FontBook fonts = book();
  for (float size = kLeastTextSize; size <= kMostTextSize; size += 1.0F) {
    fonts.set_text_size(size);
    CHECK(fonts.em(kSmall) >= 14.0F);
    CHECK(fonts.em(kSmall) < fonts.em(kBody));
    CHECK(fonts.em(kBody) < fonts.em(kHeading));
    CHECK(fonts.em(kHeading) < fonts.em(kTitle));
    CHECK(fonts.em(kTitle) <= size + 21.0F);
    CHECK(fonts.em(kBody) == test::Approx(size).margin(0.6F));
  }
}

TEST_CASE("a line is as wide as its characters together") {
  FontBook fonts = book();
  const float sum = fonts.advance(kBody, U'W') + fonts.advance(kBody, U'i');
  CHECK(fonts.width(kBody, "Wi") == test::Approx(sum));
  CHECK(fonts.width(kStrong, "doubled") > fonts.width(kBody, "doubled"));
  CHECK(fonts.advance(kBody, U'\u200B') == 0.0F);
}

TEST_CASE("characters beyond the basic plane are known to have no glyph") {
  FontBook fonts = book();
  CHECK_FALSE(fonts.has(U'\U0001F600'));
  CHECK(fonts.has(U'ß'));
}

TEST_CASE("a family that is not on this computer leaves the game's own in use") {
  auto fonts = FontBook::open(test::root() / "assets/fonts", {});
  REQUIRE(fonts);
  CHECK_FALSE(fonts->has_family(text::Family::andika));
  fonts->set_family(text::Family::andika);
  CHECK(fonts->family() == text::Family::standard);
}

TEST_CASE("another family has other widths at once, and the same again when it is given up") {
  FontBook fonts = book();
  const float before = fonts.width(kBody, "minimum");
  fonts.set_family(text::Family::open_dyslexic);
  CHECK(fonts.width(kBody, "minimum") != before);
  CHECK(fonts.needs_build());
  fonts.set_family(text::Family::standard);
  CHECK(fonts.width(kBody, "minimum") == before);
}

TEST_CASE("a missing folder is said to be missing") {
  const auto fonts = FontBook::open("/nowhere");
  REQUIRE_FALSE(fonts);
  CHECK(fonts.failure().text == "the font /nowhere/Inter-Regular.otf cannot be read");
}

}  // namespace
}  // namespace earshot::ui
