// Writing plays, and the property that makes a transcript worth keeping: performed again, it gives the very same play.
#include <cstring>

#include "play/transcript.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::golden_scenario;
using test::played;

std::string command_lines(const Script& script) {
  std::string text;
  for (const Command& command : script.commands) text += write_command(command) + '\n';
  return text;
}

Script parsed_script(const std::string& text) {
  auto parsed_script = parse(base::SourceFile("a.play", text));
  REQUIRE(parsed_script.diagnostics.empty());
  return std::move(parsed_script.script);
}

TEST_CASE("The canonical text is what it was read from") {
  const std::string text =
      "earshot-play: 1\n"
      "scenario: visit\n"
      "digest: " +
      std::string(64, '0') +
      "\n"
      "variant moved\n"
      "order 0\n"
      "hear 2\n"
      "notice breath @20\n"
      "choose ask @18000\n"
      "summarise a b\n"
      "summarise card: a\n"
      "diagnose c\n"
      "diagnose card: c with a b @20000\n"
      "expect mark \"heard it all\"\n"
      "expect trust >= 60\n"
      "leave\n";
  CHECK(write(parsed_script(text)) == text);
}

TEST_CASE("Remarks, blanks and other ways of saying it are not kept") {
  CHECK(write(parsed_script("  hear   2 # two\n\n# none\nexpect mark heard it all\n")) ==
        "hear 2\nexpect mark \"heard it all\"\n");
}

TEST_CASE("An order of 0 is written in a transcript and left out of a script") {
  Script script;
  CHECK(write(script) == "");
  script.order = 4;
  CHECK(write(script) == "order 4\n");
  script.order = 0;
  script.header = Header{"visit", ""};
  CHECK(write(script) == "earshot-play: 1\nscenario: visit\norder 0\n");
}

TEST_CASE("A run is written line by line") {
  const auto scenario = golden_scenario("visit");
  const Run run =
      played(scenario,
             "order 9\n"
             "hear 2\nnotice 2\nnotice 1\nglance 2\nnote tank-light\nunnote tank-light\n"
             "choose hear-breath\nchoose pass-over\nhear 0\nchoose finish\nclose");
  const Script script = script_of(run);
  CHECK(command_lines(script) ==
        "hear 1\nhear 2\nnotice breath\nnotice 1\nglance 2\nnote tank-light\nunnote tank-light\n"
        "choose hear-breath\nhear 1\nhear 2\nchoose pass-over\nhear 0\nchoose finish\nclose\n");
  REQUIRE(script.header);
  CHECK(script.header->scenario == "visit");
  CHECK(script.header->digest == digest(*scenario));
  CHECK(script.order == 9);
  CHECK(script.variant.empty());
}

TEST_CASE("A reply before the first line is written with `hear 0`, one without lines is not") {
  const auto scenario = golden_scenario("visit");
  const Run start(scenario, 0, 0);
  const auto ask = test::choice_of(*scenario, "opening", "ask");
  auto commands = commands_of(*scenario, start.state(), Choose{ask});
  REQUIRE(commands.size() == 2);
  CHECK(write_command(commands[0]) == "hear 0");
  CHECK(write_command(commands[1]) == "choose ask");
  commands = commands_of(*scenario, played(scenario, "hear 1").state(), Choose{ask});
  REQUIRE(commands.size() == 1);
  commands = commands_of(*scenario, start.state(), Leave{});
  REQUIRE(commands.size() == 1);
}

TEST_CASE("A card is named only where two of its kind are on offer") {
  const auto one = golden_scenario("judging");
  const Run first = played(one, "variant moved\nhear\nsummarise label-old moved-house\n");
  CHECK_THAT(command_lines(script_of(first)), test::contains("summarise moved-house label-old\n"));
  const auto two = test::scenario_from(
      test::with(test::golden_scenario_text("judging"), "      - {id: offer,",
                 "      - {id: say-more, summarise: \"Label.\", technique: summarise, again: true, "
                 "goto: {complete: full, partial: part, wrong: none}}\n      - {id: offer,"));
  const Run second =
      played(two, "variant moved\nhear\nsummarise say-more: label-old moved-house\n");
  CHECK_THAT(command_lines(script_of(second)),
             test::contains("summarise say-more: moved-house label-old\n"));
}

TEST_CASE("A line is named by its number where two lines carry the cue") {
  const auto scenario = test::scenario_from(
      test::with(test::golden_scenario_text("visit"), "- \"There is [a red light](tank-light).\"",
                 "- {text: \"There is [a red light](tank-light).\", cue: breath}"));
  const Run run = played(scenario, "hear 2\nnotice 2\n");
  CHECK_THAT(command_lines(script_of(run)), test::contains("notice 2\n"));
}

// The events and entries of two runs, as far as they can be compared.
void check_same(const Run& a, const Run& b) {
  REQUIRE(a.steps().size() == b.steps().size());
  REQUIRE(std::memcmp(&a.state(), &b.state(), sizeof(State)) == 0);
  for (std::size_t i = 0; i < a.steps().size(); ++i) {
    const auto& left = a.steps()[i].events;
    const auto& right = b.steps()[i].events;
    REQUIRE(left.size() == right.size());
    for (std::size_t j = 0; j < left.size(); ++j) {
      REQUIRE(left[j].kind == right[j].kind);
      REQUIRE(left[j].node == right[j].node);
      REQUIRE(left[j].choice == right[j].choice);
      REQUIRE(left[j].what == right[j].what);
      REQUIRE(left[j].value == right[j].value);
    }
  }
  const Ledger left = a.settled();
  const Ledger right = b.settled();
  REQUIRE(left.size() == right.size());
  for (std::size_t i = 0; i < left.size(); ++i) {
    REQUIRE(left[i].step == right[i].step);
    REQUIRE(left[i].reason == right[i].reason);
    REQUIRE(left[i].amount == right[i].amount);
    REQUIRE(left[i].share == right[i].share);
    REQUIRE(left[i].what == right[i].what);
  }
  REQUIRE(a.result().scores == b.result().scores);
}

TEST_CASE("A random play, written and performed again, is the same play to the byte") {
  int interruptions = 0;
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 1000; seed < 1300; ++seed) {
      const Run run = test::random_play(scenario, seed, 60);
      const std::string text = write(script_of(run));
      INFO("scenario " << scenario->id << ", seed " << seed << "\n" << text);
      const auto again = perform(scenario, parsed_script(text));
      REQUIRE(again.diagnostics.empty());
      REQUIRE(again.performance);
      REQUIRE(again.performance->complete);
      check_same(run, again.performance->run);
      REQUIRE(write(script_of(again.performance->run)) == text);
      for (const Step& step : run.steps()) {
        interruptions += !test::events_of(step, EventKind::interrupted).empty();
      }
    }
  }
  CHECK(interruptions > 500);
}

TEST_CASE("A transcript cut off anywhere replays as far as it goes") {
  const auto scenario = golden_scenario("visit");
  const Script whole = script_of(test::random_play(scenario, 4, 40));
  for (std::size_t kept = 0; kept <= whole.commands.size(); ++kept) {
    Script cut = whole;
    cut.commands.resize(kept);
    const auto performed = perform(scenario, cut);
    REQUIRE(performed.performance);
    CHECK(performed.performance->complete);
    CHECK(performed.performance->commands_done == kept);
  }
}

}  // namespace
}  // namespace earshot::play
