#include "ui/screens/board/card_screen.h"

#include "support/seeds.h"
#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

// The largest text is where a card is tight; the other sizes take turns.
TEST_CASE("each customer's card can be read at the largest size and at another") {
  Desk desk;
  const std::vector<Look> looks = shapes();
  std::size_t turn = 0;
  for (const auto& entry : desk.world.pack.scenarios) {
    if (!is_tried(++turn)) continue;
    for (const Look& look : {looks.back(), looks[turn % looks.size()]}) {
      INFO(words_of(look) << ", " << entry.loaded.id);
      CardScreen screen(desk.world, entry.loaded.id);
      Headless stage = at(desk, look, screen);
      check_clean(stage.seen());
      reach(stage, "card/begin");
    }
  }
}

TEST_CASE("the card of a play in the middle can be read at every size") {
  Desk desk;
  desk.begun(desk.best("lost-my-place"), 3);
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    CardScreen screen(desk.world, "lost-my-place");
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    reach(stage, "card/continue");
  }
}

TEST_CASE("a play begins without a mouse, in the mode that was chosen with the arrow keys") {
  Desk desk;
  CardScreen screen(desk.world, "off-the-list");
  Headless stage = at(desk, {}, screen);
  reach(stage, "mode");
  stage.key(Key::right);
  CHECK(stage.seen().find("mode")->value == "realistic");
  press(stage, "card/begin");
  REQUIRE(screen.wish());
  REQUIRE(screen.wish()->play);
  CHECK(must(desk.world.store.play(*screen.wish()->play)).mode == play::Mode::realistic);
}

TEST_CASE("Enter begins where nothing else has the focus") {
  Desk desk;
  CardScreen screen(desk.world, "off-the-list");
  Headless stage = at(desk, {}, screen);
  stage.key(Key::enter);
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::play);
}

TEST_CASE("a competition is one attempt: only with somebody new, and it cannot be begun anew") {
  Desk desk;
  CardScreen screen(desk.world, "off-the-list");
  Headless stage = at(desk, {}, screen);
  reach(stage, "mode");
  stage.key(Key::end);
  CHECK(stage.seen().find("mode")->value == "competition");
  press(stage, "card/begin");
  REQUIRE(screen.wish());
  CHECK(must(desk.world.store.play(*screen.wish()->play)).mode == play::Mode::competition);
  CardScreen middle(desk.world, "off-the-list");
  Headless open = at(desk, {}, middle);
  CHECK(open.seen().find("card/continue") != nullptr);
  CHECK(open.seen().find("card/again") == nullptr);
  must(desk.world.store.abandon(*screen.wish()->play, kMonday));
  CardScreen later(desk.world, "off-the-list");
  Headless met = at(desk, {}, later);
  CHECK(met.seen().find("mode/competition") == nullptr);
  CHECK(met.seen().find("mode")->value == "realistic");
}

TEST_CASE("going on from the card resumes the play that was left") {
  Desk desk;
  const auto left = desk.begun(desk.best("off-the-list"), 5).id();
  CardScreen screen(desk.world, "off-the-list");
  Headless stage = at(desk, {}, screen);
  press(stage, "card/continue");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->play == left);
}

TEST_CASE("a customer that is not in the content any more is said to be gone") {
  Desk desk;
  CardScreen screen(desk.world, "nobody");
  Headless stage = at(desk, {}, screen);
  check_clean(stage.seen());
  CHECK(stage.seen().shows("not in the content any more"));
  press(stage, "card/back");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::board);
}

}  // namespace
}  // namespace earshot::ui
