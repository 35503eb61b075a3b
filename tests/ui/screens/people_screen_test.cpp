#include "ui/screens/people/people_screen.h"

#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

TEST_CASE("who is playing can be read at every size, by a first person and by a known one") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Desk desk;
    PeopleScreen known(desk.world);
    Headless list = at(desk, look, known);
    check_clean(list.seen());
    list.click("people/new");
    check_clean(list.seen());
  }
}

// Ida is in the middle of a conversation.
struct DeskInTheMiddle : Desk {
  records::PlayId open = begun(best("off-the-list"), 6).id();
  DeskInTheMiddle() { must(world.store.set_last_person(world.person->id)); }
};

TEST_CASE("what was left off can be gone on with at every size, and who else plays be reached") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    DeskInTheMiddle desk;
    PeopleScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    reach(stage, "person/Ida Marklund");
    check_clean(stage.seen());
  }
}

TEST_CASE("Enter on the first screen goes on with the customer where one left off") {
  DeskInTheMiddle desk;
  desk.world.person.reset();
  PeopleScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  CHECK(stage.seen().find("people/continue")->text == "Ida Marklund and Callum Reid");
  stage.key(Key::enter);
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::play);
  CHECK(screen.wish()->play == desk.open);
  CHECK(desk.world.person->name == "Ida Marklund");
}

TEST_CASE("a new person types a name and is given the first customer, without a mouse") {
  Desk desk;
  PeopleScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  press(stage, "people/new");
  CHECK(stage.stage().focus() == "people/name");
  stage.type(U"Bo Lindqvist");
  stage.key(Key::enter);
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::card);
  CHECK(desk.world.person->name == "Bo Lindqvist");
}

TEST_CASE("a known person goes on to the waiting room, without a mouse") {
  Desk desk;
  desk.world.person.reset();
  PeopleScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  press(stage, "person/Ida Marklund");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::board);
  CHECK(desk.world.person->name == "Ida Marklund");
}

TEST_CASE("a name that is taken is refused in words that fit") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Desk desk;
    PeopleScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    stage.click("people/new");
    stage.type(U"Ida Marklund");
    stage.key(Key::enter);
    CHECK_FALSE(screen.wish());
    check_clean(stage.seen());
  }
}

}  // namespace
}  // namespace earshot::ui
