#include "text/face.h"

#include "support/catch.h"
#include "support/paths.h"

namespace earshot::text {
namespace {

std::filesystem::path font(const char* name) { return test::root() / "assets/fonts" / name; }

Face inter() {
  auto face = Face::open(font("Inter-Regular.otf"));
  REQUIRE(face);
  return *face;
}

FaceStack stack() { return FaceStack({inter(), *Face::open(font("DejaVuSans.ttf"))}); }

TEST_CASE("the shipped font has Latin, Greek, Cyrillic and Vietnamese letters") {
  const FaceStack faces({inter()});
  CHECK(faces.missing("Łódź, naïve, Αθήνα, Київ, Đà Nẵng, Ňuñoa").empty());
}

TEST_CASE("the shipped font has the signs that the game writes") {
  CHECK(FaceStack({inter()}).missing("… – — ‘’ “” • · € × − → ← ↑ ↓ ✓ ✗ ★").empty());
}

TEST_CASE("a character without a glyph is named once, in order of appearance") {
  CHECK(FaceStack({inter()}).missing("a☎b♪☎") == std::vector<char32_t>{U'☎', U'♪'});
}

TEST_CASE("the fallback stands in where the first face has no glyph") {
  const FaceStack faces = stack();
  CHECK(faces.has(U'☎'));
  CHECK_FALSE(faces.first().has(U'☎'));
  CHECK(faces.advance(U'☎') > 0.5F);
}

TEST_CASE("a text is as wide as its characters together") {
  const FaceStack faces = stack();
  const float sum = faces.advance(U'W') + faces.advance(U'i') + faces.advance(U'l');
  CHECK(faces.width("Wil") == test::Approx(sum));
  CHECK(faces.advance(U'W') > 2.0F * faces.advance(U'i'));
  CHECK(faces.width("") == 0.0F);
}

TEST_CASE("controls, joiners and variation selectors take no room and need no glyph") {
  const FaceStack faces = stack();
  for (const char32_t c : {U'\n', U'\u00AD', U'\u200B', U'\u200D', U'\uFE0F', U'\uFEFF'}) {
    CHECK(is_invisible(c));
    CHECK(faces.has(c));
    CHECK(faces.advance(c) == 0.0F);
  }
  CHECK_FALSE(is_invisible(U' '));
}

TEST_CASE("letters stand above and below the baseline") {
  CHECK(inter().ascent() > 0.7F);
  CHECK(inter().descent() > 0.1F);
}

TEST_CASE("a missing font file is said to be unreadable") {
  const auto face = Face::open("/nowhere/no.otf");
  REQUIRE_FALSE(face);
  CHECK(face.failure().text == "the font /nowhere/no.otf cannot be read");
}

TEST_CASE("a file that is no font is said to be none") {
  const auto file = test::root() / "assets/LICENCES.md";
  const auto face = Face::open(file);
  REQUIRE_FALSE(face);
  CHECK(face.failure().text == "the file " + file.string() + " is not a font with outlines");
}

}  // namespace
}  // namespace earshot::text
