#include "ui/theme/theme.h"

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

TEST_CASE("themes are found by name") {
  CHECK(theme_named("dark") == ThemeId::dark);
  CHECK(theme_named("light") == ThemeId::light);
  CHECK_FALSE(theme_named("sepia"));
  CHECK(theme(ThemeId::dark).is_dark());
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
