#include "ui/widgets/node_map/node_map.h"

#include "support/scenarios.h"
#include "ui/headless.h"
#include "ui/widgets/scroll.h"

namespace earshot::ui {
namespace {

using test::Headless;

// The map of a scenario on a stage of that width; the way runs along its first nodes.
struct MapOnStage {
  explicit MapOnStage(float width) : width_(width) {
    for (std::size_t i = 0; i < map.layout.places.size(); ++i) {
      places.push_back({"place-" + std::to_string(i), "Place " + std::to_string(i)});
      places.back().missed = i % 3 == 0;
      places.back().best = i % 4 == 0;
    }
    places[scenario->start].look = MapPlace::Look::been;
    places[scenario->start].label = "1";
  }

  void operator()(Ui& ui) {
    ScrollArea area(ui, "area", {0.0F, 0.0F, width_, 700.0F});
    const NodeMap what{"map", map, places, {}, {}, chosen};
    const Rect room = area.room().top(node_map_height(ui, area.room().w, what));
    upright = node_map_is_upright(ui, area.room().w, map);
    chosen = node_map(ui, room, what);
    area.finish(room.bottom());
  }

  std::shared_ptr<const scenario::Scenario> scenario =
      test::golden_scenario("the-bill-that-doubled");
  chart::Map map = chart::map_of(*scenario);
  std::vector<MapPlace> places;
  std::optional<chart::Number> chosen;
  bool upright = false;

 private:
  float width_;
};

TEST_CASE("a map goes from left to right where that fits, else from the top down") {
  MapOnStage wide(1240.0F), narrow(260.0F);
  Headless a([&](Ui&ui) { wide(ui); }), b([&](Ui&ui) { narrow(ui); });
  CHECK_FALSE(wide.upright);
  CHECK(narrow.upright);
  const Rect start = a.seen().find("map/place-0")->rect;
  for (const auto* stage : {&a, &b}) {
    for (const auto& place : wide.places) {
      const SeenWidget* seen = stage->seen().find("map/" + place.name);
      REQUIRE(seen != nullptr);
      CHECK(seen->rect.x >= 0.0F);
      CHECK(seen->rect.right() <= (stage == &a ? 1240.0F : 260.0F));
    }
  }
  CHECK(start.w > 10.0F);
}

TEST_CASE("no place of a map stands on another") {
  for (const float width : {1240.0F, 260.0F}) {
    MapOnStage map(width);
    Headless stage([&](Ui& ui) { map(ui); });
    std::vector<Rect> rects;
    for (const SeenWidget& one : stage.seen().widgets()) {
      if (one.kind == Kind::point) rects.push_back(one.rect);
    }
    CHECK(rects.size() == map.places.size());
    for (std::size_t i = 0; i < rects.size(); ++i) {
      for (std::size_t j = i + 1; j < rects.size(); ++j)
        CHECK(intersection(rects[i], rects[j]).empty());
    }
  }
}

TEST_CASE("a place is chosen by a click, and by the keyboard as soon as it is there") {
  MapOnStage map(1240.0F);
  Headless stage([&](Ui& ui) { map(ui); });
  CHECK_FALSE(map.chosen);
  stage.click("map/place-2");
  CHECK(map.chosen == 2);
  CHECK(stage.seen().find("map/place-2")->value == "chosen");
  stage.key(Key::tab);
  REQUIRE(map.chosen);
  CHECK(map.chosen != 2);
}

TEST_CASE("the arrow keys go to what lies in that direction, and what is reached says its words") {
  MapOnStage map(1240.0F);
  Headless stage([&](Ui& ui) { map(ui); });
  const std::string start = "map/place-" + std::to_string(map.scenario->start);
  for (int i = 0; i < 60 && stage.stage().focus() != start; ++i) stage.key(Key::tab);
  REQUIRE(stage.stage().focus() == start);
  const float before = stage.seen().find(start)->rect.x;
  stage.key(Key::right);
  const SeenWidget* there = stage.seen().find(stage.stage().focus());
  REQUIRE(there != nullptr);
  CHECK(there->rect.x > before);
  const bool told = std::ranges::any_of(
      stage.seen().texts(), [&](const SeenText& text) { return text.text == there->text; });
  CHECK(told);
}

}  // namespace
}  // namespace earshot::ui
