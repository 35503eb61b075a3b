#include "ui/damage.h"

#include <cmath>

#include "ui/headless.h"

namespace earshot::ui {
namespace {

constexpr Rect kScreen{0.0F, 0.0F, 800.0F, 600.0F};
constexpr Rect kWindow{100.0F, 80.0F, 200.0F, 150.0F};

TEST_CASE("equal pictures need nothing drawn") {
  const std::array layers{Layer{kScreen, 1}, Layer{kWindow, 2}};
  CHECK(changed(layers, layers, kScreen).empty());
}

TEST_CASE("what changed lies within the clips of the layers that changed") {
  const Rect other{500.0F, 300.0F, 50.0F, 50.0F};
  const std::array before{Layer{kScreen, 1}, Layer{kWindow, 2}, Layer{other, 3}};
  const std::array one{Layer{kScreen, 1}, Layer{kWindow, 7}, Layer{other, 3}};
  const std::array two{Layer{kScreen, 1}, Layer{kWindow, 7}, Layer{other, 8}};
  CHECK(changed(before, one, kScreen) == kWindow);
  CHECK(changed(before, two, kScreen) == kWindow.united(other));
}

TEST_CASE("a clip that moves is drawn where it was and where it is") {
  const std::array before{Layer{kWindow, 2}};
  const std::array after{Layer{kWindow.moved(300.0F, 0.0F), 2}};
  CHECK(changed(before, after, kScreen) == kWindow.united(kWindow.moved(300.0F, 0.0F)));
}

TEST_CASE("with another number of layers everything is drawn") {
  const std::array before{Layer{kScreen, 1}};
  const std::array after{Layer{kScreen, 1}, Layer{kWindow, 2}};
  CHECK(changed(before, after, kScreen) == kScreen);
}

// More or fewer corners in the middle shift all that comes later in the list.
TEST_CASE("a disc that grows under a clip leaves what is drawn after it untouched") {
  float radius = 10.0F;
  test::Headless stage(
      [&radius](Ui& ui) {
        ui.canvas().push_clip(kWindow);
        ui.canvas().disc(kWindow.centre(), radius, rgb(0xFF0000));
        ui.canvas().pop_clip();
        ui.canvas().disc({600.0F, 400.0F}, 30.0F, rgb(0x00FF00));
      },
      {800.0F, 600.0F});
  const auto before = stage.settle().layers;
  radius = 40.0F;
  const auto after = stage.settle().layers;
  CHECK(picture_of(before) != picture_of(after));
  CHECK(changed(before, after, kScreen) == kWindow);
}

}  // namespace
}  // namespace earshot::ui
