#include "ui/portrait/portrait.h"

#include <fmt/format.h>

#include "ui/damage.h"
#include "ui/headless.h"

namespace earshot::ui {
namespace {

constexpr Rect kPicture{100.0F, 40.0F, 400.0F, 500.0F};

TEST_CASE("a figure that stands still is drawn again as it would be drawn anew") {
  for (const Framing framing : {Framing::bust, Framing::face}) {
    int picture = 0;
    PortraitLook look;
    test::Headless same([&](Ui& ui) { portrait(ui, kPicture, "she", look, {}, framing); },
                        {800.0F, 600.0F});
    test::Headless anew(  // nothing is known of a name that was not seen before
        [&](Ui& ui) {
          portrait(ui, kPicture, fmt::format("she {}", ++picture), look, {}, framing);
        },
        {800.0F, 600.0F});
    for (int i = 0; i < 4; ++i) CHECK(same.settle().layers == anew.settle().layers);
    const auto before = same.settle().layers;
    look.glasses = true;
    for (int i = 0; i < 4; ++i) CHECK(same.settle().layers == anew.settle().layers);
    CHECK(picture_of(same.settle().layers) != picture_of(before));
  }
}

TEST_CASE("a figure that stands still is drawn anew where it is seen through another opening") {
  Rect opening = kPicture;
  test::Headless stage(
      [&](Ui& ui) {
        ui.canvas().push_clip(opening);
        portrait(ui, kPicture, "she", {}, {});
        ui.canvas().pop_clip();
      },
      {800.0F, 600.0F});
  for (int i = 0; i < 3; ++i) stage.settle();
  const auto whole = picture_of(stage.settle().layers);
  opening = {100.0F, 40.0F, 40.0F, 40.0F};
  CHECK(picture_of(stage.settle().layers) != whole);
  opening = kPicture;
  CHECK(picture_of(stage.settle().layers) == whole);
}

}  // namespace
}  // namespace earshot::ui
