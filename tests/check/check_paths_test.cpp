// Which of what was found is reported for the paths that were asked for.
#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "check/check_pack.h"
#include "check/small_scenarios.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/paths.h"

namespace earshot::check {

namespace fs = std::filesystem;

namespace {

const fs::path kFolder = "tests/golden/check";

check::Report checked(const std::vector<fs::path>& paths) {
  fs::current_path(test::root());
  check::Report report = check::check_paths(paths);
  test_support::leave_out_teaching_and_words(report);
  return report;
}

std::vector<std::string> codes_of(const check::Report& report) {
  std::vector<std::string> codes;
  for (const auto& diagnostic : report.diagnostics)
    codes.push_back(base::code_text(*diagnostic.message));
  return codes;
}

bool only_in(const check::Report& report, const std::string& file) {
  return std::all_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [&](const auto& one) { return one.where.file == file; });
}

}  // namespace

TEST_CASE("of a pack only what was asked for is reported") {
  const auto report = checked({kFolder / "weighed/scenarios/unreachable.yaml"});
  CHECK(only_in(report, (kFolder / "weighed/scenarios/unreachable.yaml").string()));
  CHECK(report.files == 1);
  CHECK(report.count(base::Severity::note) == 5);
}

TEST_CASE("a file inside a pack is weighed as the pack says") {
  const auto report = checked({kFolder / "weighed/scenarios/unreachable.yaml"});
  CHECK(report.count(base::Severity::error) == 2);
}

TEST_CASE("a folder inside a pack brings its scenarios and plays, and what is neither") {
  const auto report = checked({kFolder / "weighed/scenarios/drafts"});
  CHECK(report.files == 3);
  CHECK(codes_of(report) == std::vector<std::string>{"EAR959"});
}

TEST_CASE("a play without its scenario is not passed over, in a pack and outside one") {
  CHECK(codes_of(checked({kFolder / "weighed/scenarios/drafts/pot.best.play"})) ==
        std::vector<std::string>{"EAR959"});
  CHECK(codes_of(checked({"tests/golden/tools/alone.play"})) == std::vector<std::string>{"EAR959"});
}

TEST_CASE("a scenario in a pack brings its plays along") {
  const auto report = checked({kFolder / "weighed/scenarios/drafts/kettle.yaml"});
  CHECK(report.files == 2);
}

TEST_CASE("a play in a pack is checked alone") {
  const auto report = checked({kFolder / "weighed/scenarios/drafts/kettle.best.play"});
  CHECK(report.files == 1);
}

TEST_CASE("a draft that the pack does not know is checked with it") {
  const auto report = checked({kFolder / "weighed/draft.yaml"});
  CHECK(report.unreadable.empty());
  CHECK(codes_of(report) == std::vector<std::string>{"EAR402"});
  CHECK(report.count(base::Severity::error) == 1);
}

TEST_CASE("one play is checked alone") {
  const auto report = checked({kFolder / "kettle.worst.play"});
  CHECK(only_in(report, (kFolder / "kettle.worst.play").string()));
  CHECK(codes_of(report) == std::vector<std::string>{"EAR383"});
  CHECK(report.files == 1);
}

TEST_CASE("a scenario and its play, both named, are looked at once") {
  const auto report = checked({kFolder / "kettle.worst.play", kFolder / "kettle.yaml"});
  CHECK(codes_of(report) == std::vector<std::string>{"EAR398", "EAR383"});
  CHECK(report.files == 3);
}

TEST_CASE("a path named twice is looked at once") {
  CHECK(checked({kFolder / "replies.yaml", kFolder / "./replies.yaml"}).files == 1);
}

TEST_CASE("a folder without a pack brings every scenario, play and pack in it") {
  const auto report = checked({kFolder});
  CHECK(report.unreadable.empty());
  CHECK(report.files > 10);
  // Of one that does not load, and of its play; of two with errors in their ways.
  CHECK(report.undecided.size() == 4);
}

TEST_CASE("what is not there is said") {
  const auto report = checked({"nowhere.yaml"});
  REQUIRE(report.unreadable.size() == 1);
  CHECK(report.unreadable[0].text == "there is no nowhere.yaml");
}

TEST_CASE("a folder with nothing to check is said to have nothing") {
  const auto report = checked({"tests/support"});
  REQUIRE(report.unreadable.size() == 1);
  CHECK(report.unreadable[0].text == "there is nothing to check in tests/support");
}

TEST_CASE("the built-in rubric is the shipped one, byte for byte, and has no mistakes") {
  const auto source = scenario::read_source(test::root() / "content/rubric.yaml");
  REQUIRE(source);
  CHECK(scenario::built_in_rubric()->bytes == source->bytes());
  CHECK(scenario::load_rubric(*source).diagnostics.empty());
}

TEST_CASE("a scenario to be played comes with what kept it from loading") {
  fs::current_path(test::root());
  const check::Opened opened = check::open_scenario(kFolder / "misspelt.yaml");
  CHECK(opened.scenario == nullptr);
  CHECK(base::has_errors(opened.report.diagnostics));
}

TEST_CASE("a scenario in a pack is opened under the pack's rubric") {
  fs::current_path(test::root());
  const check::Opened opened =
      check::open_scenario(kFolder / "weighed/scenarios/drafts/kettle.yaml");
  REQUIRE(opened.scenario != nullptr);
  CHECK(opened.scenario->id == "kettle");
}

}  // namespace earshot::check
