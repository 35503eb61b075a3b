#include "ui/session/marked_text.h"

#include <algorithm>

#include "support/catch.h"
#include "support/scenarios.h"

namespace earshot::ui {
namespace {

// The first line with a fact in it.
const scenario::Text& marked_line(const scenario::Scenario& scenario) {
  for (const auto& node : scenario.nodes) {
    for (const auto& line : node.lines) {
      for (const auto& run : line.text.runs) {
        if (run.fact) return line.text;
      }
    }
  }
  FAIL("no line with a fact");
  return scenario.nodes.front().lines.front().text;
}

std::string joined(const std::vector<Run>& runs) {
  std::string words;
  for (const Run& run : runs) words += run.text;
  return words;
}

TEST_CASE("the runs of a text are its words, nothing more and nothing less") {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  for (const auto& node : scenario->nodes) {
    for (const auto& line : node.lines) {
      CHECK(joined(runs_of(*scenario, line.text, true)) == line.text.plain);
      CHECK(joined(runs_of(*scenario, line.text, false)) == line.text.plain);
    }
  }
}

TEST_CASE("a fact is a mark named like the fact, and is taken once it is noted") {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  const scenario::Text& text = marked_line(*scenario);
  const auto is_mark = [](const Run& run) { return run.kind == Run::Kind::mark; };
  for (const auto& [notes, taken] : {std::pair(0ULL, false), std::pair(~0ULL, true)}) {
    const auto runs = runs_of(*scenario, text, true, notes);
    const auto mark = std::find_if(runs.begin(), runs.end(), is_mark);
    REQUIRE(mark != runs.end());
    CHECK(scenario->find_fact(mark->id));
    CHECK(mark->taken == taken);
  }
}

TEST_CASE("where nothing can be picked, a fact is plain words") {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  for (const Run& run : runs_of(*scenario, marked_line(*scenario), false)) {
    CHECK(run.kind != Run::Kind::mark);
  }
}

TEST_CASE("bytes that have arrived are counted in characters") {
  scenario::Text text;
  text.plain = "Grüße";
  CHECK(characters_in(text, 0) == 0);
  CHECK(characters_in(text, 4) == 3);
  CHECK(characters_in(text, text.plain.size()) == 5);
}

}  // namespace
}  // namespace earshot::ui
