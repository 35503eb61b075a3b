#include "ui/screens/rehearsal/rehearsal_screen.h"

#include "scenario/load.h"
#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

// A rehearsal whose file is saved by the test.
struct Rehearsal {
  Desk desk;
  std::optional<Reloaded> saved;
  std::string bytes = desk.scenario("off-the-list")->bytes;
  RehearsalScreen screen{desk.world, "off-the-list.yaml",
                         [this] { return std::exchange(saved, std::nullopt); }};

  void save(const std::string& text) {
    const auto rubric = desk.scenario("off-the-list")->rubric;
    auto loaded = scenario::load_scenario(base::SourceFile("off-the-list.yaml", text), rubric);
    saved.emplace();
    saved->scenario = loaded.scenario;
    saved->report.diagnostics = loaded.diagnostics;
  }
};

bool shows(const Headless& stage, std::string_view words) {
  for (const SeenText& text : stage.seen().texts()) {
    if (text.text.find(words) != std::string::npos) return true;
  }
  return false;
}

TEST_CASE("a rehearsal can be read at every size, each tab of it") {
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    Rehearsal rehearsal;
    rehearsal.save(rehearsal.bytes);
    Headless stage = at(rehearsal.desk, look, rehearsal.screen);
    CHECK(stage.seen().screen() == "rehearsal");
    check_clean(stage.seen());
    if (stage.seen().find("rehearsal/side/panel") != nullptr) stage.click("rehearsal/side/panel");
    for (const char* tab : {"map", "state", "points", "checks", "jump"}) {
      INFO(tab);
      stage.click(std::string("rehearsal/tab/") + tab);
      check_clean(stage.seen());
    }
  }
}

TEST_CASE("a version with mistakes leaves the last good one in play, and says where they are") {
  Rehearsal rehearsal;
  rehearsal.save(rehearsal.bytes);
  Headless stage = at(rehearsal.desk, {}, rehearsal.screen);
  stage.click("hear");
  stage.click("hear");
  rehearsal.save(with(rehearsal.bytes, "goto: three-letters\n        feedback: \"He had come",
                      "goto: three-leters\n        feedback: \"He had come"));
  stage.settle();
  CHECK(shows(stage, "1 error: you play on in the last version without."));
  CHECK(stage.seen().find("notice/2") != nullptr);
  stage.click("rehearsal/tab/checks");
  CHECK(stage.seen().find("rehearsal/finding/0")->text ==
        "No node or ending is called “three-leters”.");
  rehearsal.save(rehearsal.bytes);
  stage.settle();
  CHECK_FALSE(shows(stage, "1 error"));
  CHECK(stage.seen().find("notice/2") != nullptr);
}

TEST_CASE("a rehearsal that begins with mistakes waits for a version that can be played") {
  Rehearsal rehearsal;
  rehearsal.save("earshot: 1\n");
  Headless stage = at(rehearsal.desk, {}, rehearsal.screen);
  CHECK(stage.seen().screen() == "rehearsal-waits");
  stage.click("rehearsal/tab/checks");
  CHECK(stage.seen().find("rehearsal/finding/0") != nullptr);
  rehearsal.save(rehearsal.bytes);
  stage.settle();
  CHECK(stage.seen().screen() == "rehearsal");
}

TEST_CASE("a place of the map is jumped to with the facts that were chosen, without a mouse") {
  Rehearsal rehearsal;
  rehearsal.save(rehearsal.bytes);
  Headless stage = at(rehearsal.desk, {}, rehearsal.screen);
  press(stage, "rehearsal/place/verdict");
  press(stage, "rehearsal/knows/shona-read-post");
  press(stage, "rehearsal/go");
  stage.click("rehearsal/tab/state");
  CHECK(shows(stage, "At “verdict”"));
  CHECK(stage.seen().find("rehearsal/fact/shona-read-post")->value == "ticked");
  CHECK(stage.seen().find("rehearsal/fact/firm-by-ear")->value.empty());
}

TEST_CASE("a knowledge page that was saved is on the desk as it is now") {
  Rehearsal rehearsal;
  rehearsal.save(rehearsal.bytes);
  Headless stage = at(rehearsal.desk, {}, rehearsal.screen);
  const std::string page = rehearsal.desk.scenario("off-the-list")->knowledge.front();
  rehearsal.save(rehearsal.bytes);
  rehearsal.saved->pages = {{page, "# Gloves\n\nA pair of leather gloves for each season."}};
  stage.settle();
  stage.type(U"k");
  CHECK(shows(stage, "A pair of leather gloves for each season."));
}

TEST_CASE("a rehearsal keeps nothing in anybody's records") {
  Rehearsal rehearsal;
  rehearsal.save(rehearsal.bytes);
  Headless stage = at(rehearsal.desk, {}, rehearsal.screen);
  stage.click("hear");
  CHECK(must(rehearsal.desk.world.store.history(rehearsal.desk.world.person->id)).empty());
}

}  // namespace
}  // namespace earshot::ui
