#include "ui/screens/people/welcome_screen.h"

#include "ui/game.h"
#include "ui/screens/board/board_screen.h"
#include "ui/shell/newcomer.h"

namespace earshot::ui {
namespace {

using namespace test;

// A desk at which nobody has ever been.
struct NewDesk : Desk {
  NewDesk() {
    must(world.store.delete_person(world.person->id));
    world.person.reset();
  }
};

TEST_CASE("the very first start can be read at every size") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    NewDesk desk;
    WelcomeScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
  }
}

TEST_CASE(
    "one key leads from the first start into a conversation, and nobody was asked for a name") {
  NewDesk desk;
  WelcomeScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  stage.key(Key::enter);
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::play);
  CHECK(is_newcomer(desk.world));
  CHECK(must(desk.world.store.unfinished(desk.world.person->id)).size() == 1);
}

TEST_CASE("the waiting room asks a newcomer for their name, once and at every size") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    NewDesk desk;
    must(welcome_newcomer(desk.world));
    BoardScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    reach(stage, "board/name");
    stage.type(U"Bo");
    stage.key(Key::enter);
    CHECK(desk.world.person->name == "Bo");
    CHECK(stage.seen().find("board/name") == nullptr);
    check_clean(stage.seen());
  }
}

}  // namespace
}  // namespace earshot::ui
