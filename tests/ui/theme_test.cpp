#include "ui/theme/theme.h"

#include "ui/theme/colour_blind.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

TEST_CASE("contrast is 21 between black and white and 1 between equals") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == test::Approx(21.0F));
  CHECK(contrast(rgb(0xFFFFFF), rgb(0x000000)) == test::Approx(21.0F));
  CHECK(contrast(rgb(0x3A7BC8), rgb(0x3A7BC8)) == test::Approx(1.0F));
}

TEST_CASE("contrast agrees with the values published for grey on white") {
  CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) == test::Approx(4.54F).margin(0.01F));
  CHECK(contrast(rgb(0x949494), rgb(0xFFFFFF)) == test::Approx(3.03F).margin(0.01F));
}

TEST_CASE("every pair in use can be read in every theme") {
  for (const ThemeId id : kThemes) {
    for (const Pair& pair : pairs_in_use()) {
      INFO(theme(id).name << ": role " << static_cast<int>(pair.front) << " on role "
                          << static_cast<int>(pair.back));
      CHECK(contrast(theme(id)[pair.front], theme(id)[pair.back]) >= least_contrast(pair.need));
    }
  }
}

TEST_CASE("in high contrast words have 7:1 and shapes 4.5:1") {
  const Theme& high = theme(ThemeId::high_contrast);
  for (const Pair& pair : pairs_in_use()) {
    INFO("role " << static_cast<int>(pair.front) << " on role " << static_cast<int>(pair.back));
    CHECK(contrast(high[pair.front], high[pair.back]) >= (pair.need == Need::text ? 7.0F : 4.5F));
  }
}

// Two dozen is another colour at a glance; a dozen is seen when one looks.
TEST_CASE("colours that mean different things stay apart for those who lack a kind of cone") {
  for (const ThemeId id : kThemes) {
    for (const Sight sight : kSights) {
      for (const ToldApart& two : told_apart()) {
        INFO(theme(id).name << ", sight " << static_cast<int>(sight) << ": roles "
                            << static_cast<int>(two.one) << " and " << static_cast<int>(two.other));
        CHECK(difference(as_seen_by(theme(id)[two.one], sight),
                         as_seen_by(theme(id)[two.other], sight)) >=
              (two.beside == Beside::often ? 24.0F : 12.0F));
      }
    }
  }
}

TEST_CASE("who has no red-sensitive cones sees a red and a dark olive alike, and grey as it is") {
  const Rgba red = as_seen_by(rgb(0xC00000), Sight::protanopia);
  CHECK(difference(red, as_seen_by(rgb(0x4F4300), Sight::protanopia)) < 6.0F);
  for (const Sight sight : kSights)
    CHECK(difference(as_seen_by(rgb(0x808080), sight), rgb(0x808080)) < 0.5F);
}

TEST_CASE("a difference of colours is that of CIE 1976") {
  CHECK(difference(rgb(0x000000), rgb(0xFFFFFF)) == test::Approx(100.0F).margin(0.01F));
  CHECK(difference(rgb(0xFF0000), rgb(0x00FF00)) == test::Approx(170.6F).margin(0.1F));
}

TEST_CASE("themes are found by name") {
  CHECK(theme_named("dark") == ThemeId::dark);
  CHECK(theme_named("light") == ThemeId::light);
  CHECK_FALSE(theme_named("sepia"));
  CHECK(theme_named("high-contrast") == ThemeId::high_contrast);
  CHECK(theme(ThemeId::dark).is_dark());
  CHECK(theme(ThemeId::high_contrast).is_dark());
  CHECK_FALSE(theme(ThemeId::light).is_dark());
}

TEST_CASE("distances grow with the text, room more slowly than letters") {
  const Metrics small{18.0F}, large{40.0F};
  CHECK(large.control() > small.control());
  CHECK(large.pad() / small.pad() < 40.0F / 18.0F);
}

TEST_CASE("a colour laid over another at half strength is the one between") {
  const Rgba grey = over(with_alpha(rgb(0xFFFFFF), 0.5F), rgb(0x000000));
  CHECK(grey.r == test::Approx(0.5F));
  CHECK(grey.a == test::Approx(1.0F));
}

}  // namespace
}  // namespace earshot::ui
