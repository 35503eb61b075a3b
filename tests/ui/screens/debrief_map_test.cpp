#include "ui/screens/debrief/debrief_screen.h"

#include <algorithm>

#include "play/plays.h"
#include "records/resume.h"
#include "support/seeds.h"
#include "ui/game.h"
#include "ui/screens/debrief/best_way.h"

namespace earshot::ui {
namespace {

using namespace test;

DebriefScreen debrief_screen(Desk& desk, records::PlayId play) {
  return {desk.world, must(records::resume(desk.world.store, play))};
}

void open_map(Headless& stage) {
  reach(stage, "section");
  stage.key(Key::right);
  REQUIRE(stage.seen().find("section")->value == "map");
}

records::PlayId careless(Desk& desk) {
  const auto run = played(desk.scenario("off-the-list"),
                          bytes_of(root() / "content/scenarios/off-the-list.careless.play"));
  auto live = desk.begun(run, run.steps().size());
  must(live.finish(kTuesday));
  return live.id();
}

TEST_CASE("every place of the map can be read at every size, with the best way shown") {
  Desk desk;
  const auto play = careless(desk);
  const auto& nodes = desk.scenario("off-the-list")->nodes;
  for (const Look& look : shapes()) {
    DebriefScreen screen = debrief_screen(desk, play);
    Headless stage = at(desk, look, screen);
    open_map(stage);
    reach(stage, "map-best");
    stage.key(Key::enter);
    for (const auto& node : {nodes.front(), nodes[nodes.size() / 2], nodes.back()}) {
      INFO(words_of(look) << ", " << node.name);
      reach(stage, "map/" + node.name);
      CHECK(stage.seen().find("map/" + node.name)->value == "chosen");
      check_clean(stage.seen());
    }
  }
}

TEST_CASE("the map of each customer can be read, at the largest size too") {
  Desk desk;
  const std::vector<Look> sizes{{}, {40.0F}};
  std::size_t turn = 0;
  for (const auto& entry : desk.world.pack.scenarios) {
    if (!is_tried(turn++)) continue;
    const auto play = desk.finished(entry.loaded.id);
    for (const Look& look : sizes) {
      INFO(words_of(look) << ", " << entry.loaded.id);
      DebriefScreen screen = debrief_screen(desk, play);
      Headless stage = at(desk, look, screen);
      open_map(stage);
      check_clean(stage.seen());
    }
  }
}

TEST_CASE("a place on the way tells what was said there, one beside it how one comes to it") {
  Desk desk;
  const auto play = careless(desk);
  const auto scenario = desk.scenario("off-the-list");
  DebriefScreen screen = debrief_screen(desk, play);
  Headless stage = at(desk, {}, screen);
  open_map(stage);
  const auto& start = scenario->nodes[scenario->start];
  reach(stage, "map/" + start.name);
  CHECK(stage.seen().find("map/" + start.name)->text.starts_with("Stop 1"));
  CHECK(stage.seen().shows(scenario->customer.name));
  const auto away = std::ranges::find_if(stage.seen().widgets(), [](const SeenWidget& one) {
    return one.text.starts_with("You did not come here");
  });
  REQUIRE(away != stage.seen().widgets().end());
  const std::string name = away->name;
  reach(stage, name);
  CHECK(stage.seen().shows("This is how you get here:"));
}

TEST_CASE("what was missed is marked where it waited") {
  Desk desk;
  const auto play = careless(desk);
  DebriefScreen screen = debrief_screen(desk, play);
  Headless stage = at(desk, {}, screen);
  open_map(stage);
  const auto missed = std::ranges::find_if(stage.seen().widgets(), [](const SeenWidget& one) {
    return one.text.find("you missed") != std::string::npos;
  });
  REQUIRE(missed != stage.seen().widgets().end());
  const std::string name = missed->name;
  reach(stage, name);
  CHECK(stage.seen().shows("It waited here, and you did not learn it."));
}

TEST_CASE("the best play that the content has is of the same variant, and passed") {
  Desk desk;
  for (const auto& entry : desk.world.pack.scenarios) {
    INFO(entry.loaded.id);
    const auto run = desk.best(entry.loaded.id);
    const auto best = best_known(desk.world.pack, run);
    REQUIRE(best);
    CHECK(best->variant() == run.variant());
    CHECK(best->result().passed);
    CHECK(best->result().scores.total >= run.result().scores.total);
  }
}

// --- Trying again ---

TEST_CASE("from a moment one tries again: a practice play begins at that very point") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  const auto run = desk.best("off-the-list");
  const auto step = play::debrief(run).moments.front().step;
  DebriefScreen screen = debrief_screen(desk, play);
  Headless stage = at(desk, {}, screen);
  open_map(stage);
  reach(stage, "section");
  stage.key(Key::right);
  press(stage, "again/moment/1");
  CHECK(stage.seen().shows("It does not count for your progress."));
  press(stage, "reply/again");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::play);
  REQUIRE(screen.wish()->play);
  const auto again = must(records::resume(desk.world.store, *screen.wish()->play));
  CHECK(again.run.state() == run.steps()[step].before);
  CHECK(again.play.origin->play == play);
  CHECK(again.play.mode == play::Mode::practice);
  CHECK_FALSE(again.play.is_clean());
}

TEST_CASE(
    "a second try puts an end to the conversation one is in the middle of, and says so before") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  const auto open = desk.begun(desk.best("off-the-list"), 4).id();
  DebriefScreen screen = debrief_screen(desk, play);
  Headless stage = at(desk, {}, screen);
  press(stage, "again/turning");
  CHECK(stage.seen().shows("in the middle of another conversation"));
  CHECK(must(desk.world.store.play(open)).status == records::PlayStatus::open);
  press(stage, "reply/again");
  CHECK(must(desk.world.store.play(open)).status == records::PlayStatus::abandoned);
  REQUIRE(screen.wish());
}

TEST_CASE("the reply can be looked at by itself at every size, and Escape goes back to the page") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  desk.begun(desk.best("off-the-list"), 4);
  for (const Look& look : looks()) {
    INFO(words_of(look));
    DebriefScreen screen = debrief_screen(desk, play);
    Headless stage = at(desk, look, screen);
    press(stage, "again/turning");
    check_clean(stage.seen());
    reach(stage, "reply/again");
    reach(stage, "reply/back");
    stage.key(Key::escape);
    CHECK(stage.seen().find("reply/again") == nullptr);
    CHECK_FALSE(screen.wish());
  }
}

TEST_CASE("a reply leads to its technique, and an entry of the points leads to its reply") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  DebriefScreen screen = debrief_screen(desk, play);
  Headless stage = at(desk, {}, screen);
  reach(stage, "section");
  for (int i = 0; i < 5; ++i) stage.key(Key::right);
  REQUIRE(stage.seen().find("section")->value == "ledger");
  press(stage, "entry/0");
  press(stage, "reply/glossary");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::glossary);
  CHECK(screen.wish()->play == play);
  CHECK_FALSE(screen.wish()->technique.empty());
}

TEST_CASE("the curve says what was done at its points") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  DebriefScreen screen = debrief_screen(desk, play);
  Headless stage = at(desk, {}, screen);
  reach(stage, "curve");
  stage.key(Key::right);
  CHECK(stage.seen().shows("The beginning"));
  CHECK(stage.seen().find("again/curve") == nullptr);
  stage.key(Key::right);
  CHECK(stage.seen().find("again/curve") != nullptr);
}

TEST_CASE("a second try and steps back are said on the debrief") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  const auto run = desk.best("off-the-list");
  auto live = must(records::LivePlay::begin_from(
      desk.world.store, must(records::resume(desk.world.store, play)), 6, kWednesday));
  play_on(live, run, 3);
  must(live.take_back());
  play_on(live, run);
  must(live.finish(kThursday));
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    DebriefScreen screen = debrief_screen(desk, live.id());
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    if (look.language != "en") continue;
    CHECK(stage.seen().shows("A practice attempt"));
    CHECK(stage.seen().shows("1 step back"));
  }
}

}  // namespace
}  // namespace earshot::ui
