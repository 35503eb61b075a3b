#include "ui/session/phrases.h"

#include <set>

#include "ui/game.h"
#include "ui/words/closed_lists.h"

namespace earshot::ui {
namespace {

using namespace test;

TEST_CASE("every line of the shipped customers has a delivery, with or without a cue") {
  Desk desk;
  for (const auto& entry : desk.world.pack.scenarios) {
    REQUIRE(entry.loaded.scenario);
    for (const auto& node : entry.loaded.scenario->nodes) {
      for (const auto& line : node.lines) {
        INFO(line.text.plain);
        CHECK_FALSE(delivery_of(*entry.loaded.scenario, line, 30).empty());
        CHECK_FALSE(delivery_of(*entry.loaded.scenario, line, 90).empty());
      }
    }
  }
}

TEST_CASE("the same line is always delivered in the same words") {
  Desk desk;
  const auto scenario = desk.scenario("off-the-list");
  const auto& line = scenario->nodes.front().lines.front();
  CHECK(delivery_of(*scenario, line, 30) == delivery_of(*scenario, line, 30));
}

TEST_CASE("names of the format are spoken with blanks") {
  CHECK(spoken_word(scenario::WordList::gestures, "arms-crossed") == "arms crossed");
  CHECK(spoken_word(scenario::WordList::feelings, "sad") == "sad");
}

TEST_CASE("trust and tension have a word for every value, in five steps") {
  std::set<std::string_view> trust, tension;
  for (int value = 0; value <= 100; ++value) {
    trust.insert(trust_word(value));
    tension.insert(tension_word(value));
  }
  CHECK(trust.size() == 5);
  CHECK(tension.size() == 5);
  CHECK(trust_word(0) == "none");
  CHECK(trust_word(100) == "high");
  CHECK(tension_word(0) == "at ease");
  CHECK(tension_word(100) == "at the limit");
}

TEST_CASE("a difficulty outside the scale is brought onto it") {
  CHECK(difficulty_words(0) == "gentle");
  CHECK(difficulty_words(3) == "fair");
  CHECK(difficulty_words(9) == "very hard");
}

}  // namespace
}  // namespace earshot::ui
