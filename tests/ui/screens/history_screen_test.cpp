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
