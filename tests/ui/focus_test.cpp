#include "ui/focus.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

// Four widgets: two above, two below, in this order.
void draw_square(Focus& focus) {
  focus.begin();
  focus.add("north-west", {0.0F, 0.0F, 100.0F, 40.0F}, 0);
  focus.add("north-east", {200.0F, 0.0F, 100.0F, 40.0F}, 0);
  focus.add("south-west", {0.0F, 100.0F, 100.0F, 40.0F}, 0);
  focus.add("south-east", {200.0F, 100.0F, 100.0F, 40.0F}, 0);
}

std::string after(Focus& focus, Step step) {
  draw_square(focus);
  focus.end(step);
  return focus.name();
}

TEST_CASE("Tab goes through all widgets in the order of drawing and round again") {
  Focus focus;
  CHECK(after(focus, Step::next) == "north-west");
  CHECK(after(focus, Step::next) == "north-east");
  CHECK(after(focus, Step::next) == "south-west");
  CHECK(after(focus, Step::next) == "south-east");
  CHECK(after(focus, Step::next) == "north-west");
}

TEST_CASE("Shift and Tab go the other way") {
  Focus focus;
  CHECK(after(focus, Step::previous) == "south-east");
  CHECK(after(focus, Step::previous) == "south-west");
}

TEST_CASE("arrow keys go to what lies in their direction") {
  Focus focus;
  focus.put("north-west", true);
  CHECK(after(focus, Step::right) == "north-east");
  CHECK(after(focus, Step::down) == "south-east");
  CHECK(after(focus, Step::left) == "south-west");
  CHECK(after(focus, Step::up) == "north-west");
}

TEST_CASE("an arrow key with nothing in its direction stays") {
  Focus focus;
  focus.put("north-west", true);
  CHECK(after(focus, Step::up) == "north-west");
  CHECK(after(focus, Step::left) == "north-west");
}

TEST_CASE("when the widget with the focus is gone Tab goes on from where it was") {
  Focus focus;
  focus.put("north-east", true);
  draw_square(focus);
  focus.end(Step::none);
  focus.begin();
  focus.add("north-west", {0.0F, 0.0F, 100.0F, 40.0F}, 0);
  focus.add("south-west", {0.0F, 100.0F, 100.0F, 40.0F}, 0);
  focus.end(Step::next);
  CHECK(focus.name() == "south-west");
}

TEST_CASE("only the topmost layer takes part") {
  Focus focus;
  focus.put("behind", true);
  focus.begin();
  focus.add("behind", {0.0F, 0.0F, 10.0F, 10.0F}, 0);
  focus.add("yes", {0.0F, 0.0F, 10.0F, 10.0F}, 1);
  focus.add("also-behind", {0.0F, 0.0F, 10.0F, 10.0F}, 0);
  focus.add("no", {20.0F, 0.0F, 10.0F, 10.0F}, 1);
  CHECK(focus.end(Step::next));
  CHECK(focus.name() == "yes");
}

TEST_CASE("the ring is shown for the keyboard and not for the pointer") {
  Focus focus;
  focus.put("card", false);
  CHECK_FALSE(focus.shown());
  focus.put("card", true);
  CHECK(focus.shown());
}

TEST_CASE("a screen without widgets takes no focus") {
  Focus focus;
  focus.begin();
  CHECK_FALSE(focus.end(Step::next));
  CHECK(focus.name().empty());
}

TEST_CASE("the keyboard arrives for one frame") {
  Focus focus;
  after(focus, Step::next);
  focus.begin();
  CHECK(focus.arrived());
  focus.end(Step::none);
  focus.begin();
  CHECK_FALSE(focus.arrived());
}

}  // namespace
}  // namespace earshot::ui
