#include "ui/screens/board/board_screen.h"

#include <algorithm>
#include <vector>

#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

constexpr std::string_view kBroken =
    "earshot: 1\ntitle: Half a scenario\ncomplain: \"It is broken.\"\nchannel: phone\n";

TEST_CASE("the waiting room can be read at every size, with plays begun and finished") {
  Desk desk;
  desk.finished("off-the-list");
  desk.begun(desk.best("lost-my-place"), 3);
  for (const Look& look : looks()) {
    INFO(words_of(look));
    BoardScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().shows(trf("Best {} of 100", 100)));
    CHECK(stage.seen().shows(tr("In the middle of it")));
  }
}

TEST_CASE("the easiest customers wait in front") {
  Desk desk;
  BoardScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  std::vector<int> difficulties;
  for (const SeenWidget& widget : stage.seen().widgets()) {
    if (!widget.name.starts_with("customer/")) continue;
    difficulties.push_back(desk.world.pack.find(widget.name.substr(9))->difficulty);
  }
  CHECK(difficulties.size() > 3);
  CHECK(std::is_sorted(difficulties.begin(), difficulties.end()));
}

TEST_CASE("a second try is no best score") {
  Desk desk;
  const auto run = desk.best("off-the-list");
  auto live = desk.begun(run, 6);
  must(live.take_back());
  play_on(live, run);
  must(live.finish(kTuesday));
  dressed(desk, {});
  BoardScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  CHECK_FALSE(stage.seen().shows("Best 100 of 100"));
}

TEST_CASE("a customer is chosen without a mouse") {
  Desk desk;
  BoardScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  press(stage, "customer/the-printer-by-the-window");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::card);
  CHECK(screen.wish()->scenario == "the-printer-by-the-window");
}

TEST_CASE("the last customer comes into view when the keyboard reaches it, at the largest text") {
  Desk desk;
  BoardScreen screen(desk.world);
  Headless stage = at(desk, {40.0F, {960.0F, 600.0F}}, screen);
  reach(stage, "customer/the-printer-by-the-window");
}

TEST_CASE("a file that does not load waits there too and says what is wrong and where") {
  const ContentCopy content("scenarios/half.yaml", std::string(kBroken));
  Desk desk(content.folder());
  for (const Look& look : looks()) {
    INFO(words_of(look));
    BoardScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().shows("Half a scenario"));
    const bool german = look.language == "de";
    CHECK(stage.seen().shows(german ? "Spalte 1" : "column 1"));
    CHECK(stage.seen().shows(german ? "erst spielbar" : "cannot be played"));
    const SeenWidget* card = stage.seen().find("customer/half");
    REQUIRE(card != nullptr);
    CHECK_FALSE(card->enabled);
  }
}

}  // namespace
}  // namespace earshot::ui
