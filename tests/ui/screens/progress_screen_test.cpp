#include "ui/screens/progress/progress_screen.h"

#include <fmt/format.h>

#include "play/plays.h"
#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

void finish_careless(Desk& desk, const std::string& id, std::string_view day) {
  const auto run =
      played(desk.scenario(id), bytes_of(root() / "content/scenarios" / (id + ".careless.play")));
  auto live = desk.begun(run, run.steps().size());
  must(live.finish(std::string(day) + "T10:00:00"));
}

void finish_best(Desk& desk, const std::string& id, std::string_view day) {
  const auto run = desk.best(id);
  auto live = desk.begun(run, run.steps().size());
  must(live.finish(std::string(day) + "T11:30:00"));
}

// Five weeks: careless ones first, good ones later.
void five_weeks(Desk& desk) {
  finish_careless(desk, "off-the-list", "2026-11-04");
  finish_careless(desk, "lost-my-place", "2026-11-05");
  finish_careless(desk, "gladstone", "2026-11-12");
  finish_best(desk, "pear-leaf", "2026-11-25");
  finish_best(desk, "off-the-list", "2026-11-25");
  finish_best(desk, "third-battery", "2026-12-03");
}

TEST_CASE("the page of one's growth can be read at every size: with no play, with one, with many") {
  Desk none, one, many;
  finish_best(one, "off-the-list", "2026-11-18");
  five_weeks(many);
  for (const Look& look : looks()) {
    INFO(words_of(look));
    for (Desk* desk : {&none, &one, &many}) {
      dressed(*desk, look);
      ProgressScreen screen(desk->world);
      Headless stage = at(*desk, look, screen);
      check_clean(stage.seen());
      reach(stage, "progress/back");
    }
  }
}

TEST_CASE("the first week says what will stand here") {
  Desk desk;
  dressed(desk, {});
  ProgressScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  CHECK(stage.seen().shows("Nothing to measure yet."));
  CHECK(stage.seen().find("progress/next") == nullptr);
}

TEST_CASE("over five weeks skills grow, each play is a point, and Mondays have their dates") {
  Desk desk;
  five_weeks(desk);
  dressed(desk, {});
  ProgressScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  CHECK(stage.seen().shows("growing: from"));
  CHECK(stage.seen().shows("2026-11-02"));
  CHECK(stage.seen().shows("2026-11-30"));
  press(stage, "skill/summing-up");
  CHECK(stage.seen().find("trend/5") != nullptr);
  CHECK(stage.seen().find("trend/6") == nullptr);
  reach(stage, "trend");
  stage.key(Key::right);
  CHECK(stage.seen().shows("of 100, 2026-11-04"));
  stage.key(Key::end);
  CHECK(stage.seen().shows("of 100, 2026-12-03"));
}

TEST_CASE("listening is graded over the last coded replies of several plays") {
  Desk desk;
  five_weeks(desk);
  dressed(desk, {});
  ProgressScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  CHECK(stage.seen().shows("Judged over your last 20 replies"));
  CHECK(stage.seen().find("grade/open") != nullptr);
  CHECK(stage.seen().find("grade/interruptions") != nullptr);
}

TEST_CASE("what to practise next leads to the customer's card, somebody not met before") {
  Desk desk;
  five_weeks(desk);
  dressed(desk, {});
  ProgressScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  press(stage, "progress/next");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::card);
  for (const auto& play : must(desk.world.store.history(desk.world.person->id)))
    CHECK(play.scenario != screen.wish()->scenario);
}

TEST_CASE("from one's growth one goes to the techniques and the past plays") {
  Desk desk;
  for (const auto& [button, page] :
       {std::pair("progress/glossary", Page::glossary),
        std::pair("progress/history", Page::history), std::pair("progress/back", Page::board)}) {
    dressed(desk, {});
    ProgressScreen screen(desk.world);
    Headless stage = at(desk, {}, screen);
    press(stage, button);
    REQUIRE(screen.wish());
    CHECK(screen.wish()->page == page);
  }
}

}  // namespace
}  // namespace earshot::ui
