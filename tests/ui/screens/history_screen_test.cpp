#include "ui/screens/history/history_screen.h"

#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

TEST_CASE("past plays can be read at every size, with none and with several") {
  Desk empty, played;
  played.finished("off-the-list");
  played.begun(played.best("lost-my-place"), 3);
  for (const Look& look : looks()) {
    INFO(words_of(look));
    HistoryScreen none(empty.world), some(played.world);
    Headless blank = at(empty, look, none);
    check_clean(blank.seen());
    Headless list = at(played, look, some);
    check_clean(list.seen());
    CHECK(list.seen().shows("Off the list"));
    reach(list, "play/2");
    reach(list, "history/back");
  }
}

TEST_CASE("past plays say how they were played, and which they go on from") {
  Desk desk;
  const auto run = desk.best("off-the-list");
  const auto first = desk.finished("off-the-list");
  auto live = must(records::LivePlay::begin_from(
      desk.world.store, must(records::resume(desk.world.store, first)), 3, kTuesday));
  play_on(live, run, 6);
  must(live.take_back());
  for (const Look& look : looks()) {
    INFO(words_of(look));
    dressed(desk, look);
    HistoryScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    if (look.language != "en" || look.text_size > 20.0F) continue;
    CHECK(stage.seen().shows(
        "Practice · tried again from reply 1 of 2026-11-16, 09:00 · 1 step back"));
  }
}

TEST_CASE("a finished play opens its debrief, an open one goes on") {
  Desk desk;
  const auto finished = desk.finished("off-the-list");
  const auto open = desk.begun(desk.best("lost-my-place"), 3).id();
  for (const auto& [id, page] : {std::pair(finished, Page::debrief), std::pair(open, Page::play)}) {
    HistoryScreen screen(desk.world);
    Headless stage = at(desk, {}, screen);
    press(stage, id == open ? "play/1" : "play/2");
    REQUIRE(screen.wish());
    CHECK(screen.wish()->page == page);
    CHECK(screen.wish()->play == id);
  }
}

}  // namespace
}  // namespace earshot::ui
