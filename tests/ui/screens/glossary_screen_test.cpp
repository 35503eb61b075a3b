#include "ui/screens/glossary/glossary_screen.h"

#include "ui/game.h"
#include "ui/screens/glossary/search.h"

namespace earshot::ui {
namespace {

using namespace test;

std::size_t rows_on(const Recorder& seen) {
  return static_cast<std::size_t>(std::ranges::count_if(
      seen.widgets(), [](const SeenWidget& one) { return one.name.starts_with("technique/"); }));
}

TEST_CASE("the techniques can be read at every size, each with its lesson and examples") {
  Desk desk;
  desk.finished("off-the-list");
  for (const Look& look : looks()) {
    INFO(words_of(look));
    dressed(desk, look);
    GlossaryScreen screen(desk.world, {Page::glossary, {}, {}, "open-question"});
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().shows(desk.world.spoken.rubric()->techniques.front().label));
  }
}

TEST_CASE("typing finds techniques at once") {
  Desk desk;
  dressed(desk, {});
  GlossaryScreen screen(desk.world, {Page::glossary});
  Headless stage = at(desk, {}, screen);
  CHECK(rows_on(stage.seen()) == desk.world.pack.rubric->techniques.size());
  stage.type(U"OPEN quest");
  CHECK(stage.seen().find("technique/open-question") != nullptr);
  CHECK(rows_on(stage.seen()) < 12);
  stage.type(U"zzz");
  CHECK(rows_on(stage.seen()) == 0);
  CHECK(stage.seen().shows("No technique has these words."));
}

TEST_CASE("a technique is opened without a mouse, and its example is of a customer one knows") {
  Desk desk;
  desk.finished("off-the-list");
  dressed(desk, {});
  GlossaryScreen screen(desk.world, {Page::glossary});
  Headless stage = at(desk, {}, screen);
  press(stage, "technique/open-question");
  const auto rubric = desk.world.pack.rubric;
  CHECK(stage.seen().shows("A reply to Callum Reid"));
  stage.key(Key::escape);
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::board);
}

TEST_CASE("no example is taken from a customer who was not played to an end") {
  Desk desk;
  desk.begun(desk.best("off-the-list"), 8);
  dressed(desk, {});
  const Examples examples(desk.world);
  for (const auto& technique : desk.world.pack.rubric->techniques)
    CHECK(examples.find(technique.name) == nullptr);
}

TEST_CASE("from a debrief one goes back to it") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  dressed(desk, {});
  GlossaryScreen screen(desk.world, {Page::glossary, {}, play, "open-question", "ledger"});
  Headless stage = at(desk, {}, screen);
  press(stage, "glossary/back");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::debrief);
  CHECK(screen.wish()->play == play);
  CHECK(screen.wish()->section == "ledger");
}

TEST_CASE("with large text a technique stands in front of the list, and Escape closes it first") {
  Desk desk;
  const Look large{40.0F};
  dressed(desk, large);
  GlossaryScreen screen(desk.world, {Page::glossary, {}, {}, "open-question"});
  Headless stage = at(desk, large, screen);
  REQUIRE(stage.seen().find("glossary/close") != nullptr);
  stage.key(Key::escape);
  CHECK(stage.seen().find("glossary/close") == nullptr);
  CHECK_FALSE(screen.wish());
  stage.key(Key::escape);
  CHECK(screen.wish());
}

TEST_CASE("letters are found without regard to capitals and accents") {
  CHECK(folded("Zürich ÉTÉ Straße") == "zurich ete strasse");
  CHECK(folded("ПРИВЕТ Ёж") == "привет ёж");
  CHECK(folded("ΛΟΓΟΣ") == "λογοσ");
  CHECK(folded("日本") == "日本");
  CHECK(matches(folded("Öffnende Frage"), "frage offn"));
  CHECK_FALSE(matches(folded("Öffnende Frage"), "frage zu"));
  CHECK(matches("anything", ""));
}

}  // namespace
}  // namespace earshot::ui
