#include "ui/screens/debrief/debrief_screen.h"

#include <algorithm>
#include <array>

#include "play/plays.h"
#include "records/resume.h"
#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

constexpr std::array<std::string_view, 7> kSections{"overview", "map",    "moments",  "facts",
                                                    "follow",   "ledger", "listening"};

DebriefScreen debrief_of(Desk& desk, records::PlayId play) {
  return {desk.world, must(records::resume(desk.world.store, play))};
}

TEST_CASE("every section of the debrief can be read at every size") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  for (const Look& look : looks()) {
    DebriefScreen screen = debrief_of(desk, play);
    Headless stage = at(desk, look, screen);
    for (const std::string_view section : kSections) {
      INFO(words_of(look) << ", " << section);
      CHECK(stage.seen().find("section")->value == section);
      check_clean(stage.seen());
      reach(stage, "section");
      stage.key(Key::right);
    }
    reach(stage, "debrief/board");
  }
}

TEST_CASE("a careless play's debrief can be read too") {
  Desk desk;
  const auto run = played(desk.scenario("off-the-list"),
                          bytes_of(root() / "content/scenarios/off-the-list.careless.play"));
  auto live = desk.begun(run, run.steps().size());
  must(live.finish(kTuesday));
  for (const Look& look : looks()) {
    DebriefScreen screen = debrief_of(desk, live.id());
    Headless stage = at(desk, look, screen);
    for (const std::string_view section : kSections) {
      INFO(words_of(look) << ", " << section);
      check_clean(stage.seen());
      reach(stage, "section");
      stage.key(Key::right);
    }
  }
}

TEST_CASE("a debrief says whether the play was passed, and what was missing") {
  Desk desk;
  const auto says = [&](records::PlayId play, std::string_view words) {
    DebriefScreen screen = debrief_of(desk, play);
    return at(desk, {}, screen).seen().shows(words);
  };
  CHECK(says(desk.finished("off-the-list"), "Passed."));
  std::size_t flagged = 0, unproven = 0;
  for (const char* id : {"off-the-list", "forty-pounds-a-month", "gladstone", "third-battery"}) {
    INFO(id);
    const auto run = played(desk.scenario(id), bytes_of(root() / "content/scenarios" /
                                                        (std::string(id) + ".careless.play")));
    auto live = desk.begun(run, run.steps().size());
    must(live.finish(kTuesday));
    const play::Result result = run.result();
    CHECK_FALSE(result.passed);
    CHECK_FALSE(says(live.id(), "Passed."));
    const bool flag = !result.flags.empty();
    ++(flag ? flagged : unproven);
    CHECK(says(live.id(), flag ? "one mistake weighs more" : "takes the real cause"));
  }
  CHECK(flagged > 0);
  CHECK(unproven > 0);
}

TEST_CASE("the three scores stand in rings, and each choice is a point of the curve") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  DebriefScreen screen = debrief_of(desk, play);
  Headless stage = at(desk, {}, screen);
  for (const char* ring : {"ring/root-cause", "ring/empathy", "ring/follow-through"}) {
    REQUIRE(stage.seen().find(ring) != nullptr);
    CHECK(stage.seen().find(ring)->value == "100");
  }
  const auto run = desk.best("off-the-list");
  const auto chosen = std::count_if(run.steps().begin(), run.steps().end(), [](const auto& step) {
    return step.action && std::holds_alternative<play::Choose>(*step.action);
  });
  CHECK(stage.seen().find("curve/" + std::to_string(chosen)) != nullptr);
  CHECK(stage.seen().find("curve/" + std::to_string(chosen + 1)) == nullptr);
}

TEST_CASE("from the debrief one goes back, plays again or looks at past plays, without a mouse") {
  Desk desk;
  const auto play = desk.finished("off-the-list");
  for (const auto& [button, page] :
       {std::pair("debrief/board", Page::board), std::pair("debrief/again", Page::card),
        std::pair("debrief/history", Page::history)}) {
    DebriefScreen screen = debrief_of(desk, play);
    Headless stage = at(desk, {}, screen);
    press(stage, button);
    REQUIRE(screen.wish());
    CHECK(screen.wish()->page == page);
  }
}

}  // namespace
}  // namespace earshot::ui
