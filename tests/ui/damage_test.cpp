#include "ui/damage.h"

#include <algorithm>
#include <cmath>

#include "ui/headless.h"

// What the stage has built; nothing else of the library is wanted here.
namespace ImGui {
ImDrawData* GetDrawData();
}

namespace earshot::ui {
namespace {

constexpr Rect kScreen{0.0F, 0.0F, 800.0F, 600.0F};
constexpr Rect kWindow{100.0F, 80.0F, 200.0F, 150.0F};

TEST_CASE("equal pictures need nothing drawn") {
  const std::array layers{Layer{kScreen, 1}, Layer{kWindow, 2}};
  CHECK(changed(layers, layers, kScreen).part.empty());
}

TEST_CASE("what changed lies within the clips of the layers that changed") {
  const Rect other{500.0F, 300.0F, 50.0F, 50.0F};
  const std::array before{Layer{kScreen, 1}, Layer{kWindow, 2}, Layer{other, 3}};
  const std::array one{Layer{kScreen, 1}, Layer{kWindow, 7}, Layer{other, 3}};
  const std::array two{Layer{kScreen, 1}, Layer{kWindow, 7}, Layer{other, 8}};
  CHECK(changed(before, one, kScreen).part == kWindow);
  CHECK(changed(before, two, kScreen).part == kWindow.united(other));
}

TEST_CASE("a clip that moves is drawn where it was and where it is") {
  const std::array before{Layer{kWindow, 2}};
  const std::array after{Layer{kWindow.moved(300.0F, 0.0F), 2}};
  CHECK(changed(before, after, kScreen).part == kWindow.united(kWindow.moved(300.0F, 0.0F)));
}

TEST_CASE("with another number of layers everything is drawn") {
  const std::array before{Layer{kScreen, 1}};
  const std::array after{Layer{kScreen, 1}, Layer{kWindow, 2}};
  CHECK(changed(before, after, kScreen).part == kScreen);
}

TEST_CASE("what lies under all that changed is told from what lies over it") {
  const std::array before{Layer{kScreen, 1}, Layer{kScreen, 2}, Layer{kWindow, 3},
                          Layer{kScreen, 4}};
  auto after = before;
  after[2].content = 7;
  const Change one = changed(before, after, kScreen);
  CHECK(one.first == 2);
  auto later = after;
  later[2].content = 8;
  CHECK(changed(after, later, kScreen) == one);
  later[0].content = 9;
  CHECK(changed(after, later, kScreen).first == 0);
  later[0] = after[0];
  const auto other = [&] {
    auto room = before;
    room[1].content = 5;
    auto moved = room;
    moved[2].content = 6;
    return changed(room, moved, kScreen);
  }();
  CHECK(other.first == one.first);
  CHECK(other.beneath != one.beneath);
}

TEST_CASE("clips show a few layers within a rectangle, and all of them as they were") {
  test::Headless stage(
      [](Ui& ui) {
        for (const float x : {100.0F, 200.25F, 300.0F}) {
          ui.canvas().push_clip({x, 80.0F, 90.3F, 60.7F});
          ui.canvas().disc({x + 40.0F, 100.0F}, 20.0F, rgb(0xFF0000));
          ui.canvas().pop_clip();
        }
      },
      {800.0F, 600.0F});
  stage.settle();
  ImDrawData& data = *ImGui::GetDrawData();
  const auto all = layers_of(data);
  const auto drawn = [&] {
    return std::ranges::count_if(layers_of(data),
                                 [](const Layer& one) { return !one.clip.empty(); });
  };
  REQUIRE(all.size() >= 3);
  const Clips clips(data);
  clips.show(all.size() - 1, kAllLayers, kScreen);
  CHECK(drawn() == 1);
  clips.show(0, kAllLayers, {0.0F, 0.0F, 150.0F, 600.0F});
  for (const Layer& one : layers_of(data)) CHECK((one.clip.empty() || one.clip.right() <= 150.0F));
  clips.show(0, kAllLayers, kScreen);
  CHECK(drawn() == std::ranges::count_if(all, [](const Layer& one) { return !one.clip.empty(); }));
}

// What glScissor is given for a clip.
struct Pixels {
  int left, foot, wide, high;
  friend bool operator==(const Pixels&, const Pixels&) = default;
};

Pixels scissor(Rect clip) {
  return {static_cast<int>(clip.x), static_cast<int>(kScreen.h - clip.bottom()),
          static_cast<int>(clip.w), static_cast<int>(clip.h)};
}

// A row or a column that is left out shows what lay beneath, as a thin line across the picture.
TEST_CASE("pictures that are drawn in parts have all pixels of one that is drawn whole") {
  for (const float shift : {0.0F, 0.3F, 0.5F, 0.75F}) {
    const Rect place{100.0F + shift, 80.0F + shift, 90.3F + shift, 60.7F};
    test::Headless stage(
        [place](Ui& ui) {
          ui.canvas().push_clip(place);
          ui.canvas().disc(place.centre(), 20.0F, rgb(0xFF0000));
          ui.canvas().pop_clip();
        },
        {800.0F, 600.0F});
    stage.settle();
    ImDrawData& data = *ImGui::GetDrawData();
    const auto small = [](const Layer& one) { return !one.clip.empty() && one.clip.w < 200.0F; };
    const auto all = layers_of(data);
    const auto at = static_cast<std::size_t>(std::ranges::find_if(all, small) - all.begin());
    REQUIRE(at < all.size());
    const auto found = [&] { return layers_of(data)[at].clip; };
    const Pixels whole = scissor(found());
    const Clips clips(data);
    clips.show(0, kAllLayers, kScreen);
    CHECK(scissor(found()) == whole);
    clips.show(0, kAllLayers, {0.0F, 0.0F, 150.0F, 600.0F});
    CHECK(scissor(found()) == Pixels{whole.left, whole.foot, 150 - whole.left, whole.high});
    clips.show(0, kAllLayers, {0.0F, 100.0F, 800.0F, 500.0F});
    CHECK(scissor(found()) == Pixels{whole.left, whole.foot, whole.wide, 500 - whole.foot});
  }
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
  CHECK(changed(before, after, kScreen).part == kWindow);
}

}  // namespace
}  // namespace earshot::ui
