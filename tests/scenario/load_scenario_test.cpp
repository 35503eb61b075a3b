// What the loader makes of the parts of a scenario, beyond what the example has.
#include "scenario/load.h"

#include <filesystem>
#include <fstream>

#include "base/diagnostic.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace base = earshot::base;
using namespace earshot::scenario;
using earshot::test::scenario_from;
using earshot::test::with;

namespace {

// The kettle: three causes, one node, one ending (tests/golden/scenario/right.yaml).
std::string kettle() {
  return earshot::test::read_text(earshot::test::root() / "tests/golden/scenario/right.yaml");
}

// The kettle with a line of YAML before `start`, and with other choices.
std::string with_choices(const std::string& choices, const std::string& top = "") {
  const std::string text = with(kettle(), "start: hello\n", top + "start: hello\n");
  const std::size_t begin = text.find("      - say:");
  const std::size_t end = text.find("      - diagnose:");
  return text.substr(0, begin) + choices + text.substr(end);
}

const Choice& first_choice(const Scenario& scenario) { return scenario.choices.front(); }

}  // namespace

TEST_CASE("variables have ranges, a start, and bits of their own") {
  const auto scenario = scenario_from(
      with_choices("      - {say: \"Well?\", technique: close, goto: hello, set: {calls: +1, "
                   "tries: -1, offered: yes, plan: big, size: 3}, learn: switch-works}\n",
                   "variables: {calls: 0..3, offered: no, plan: [none, small, big], size: 2..9, "
                   "tries: {range: 0..7, start: 5}}\n"));
  const auto& variables = scenario->variables;
  REQUIRE(variables.size() == 5);
  CHECK(variables[0].kind == Variable::Kind::number);
  CHECK((variables[0].least == 0 && variables[0].most == 3 && variables[0].start == 0));
  CHECK((variables[0].shift == 0 && variables[0].bits == 2));
  CHECK(variables[1].kind == Variable::Kind::boolean);
  CHECK((variables[1].shift == 2 && variables[1].bits == 1 && variables[1].start == 0));
  CHECK(variables[2].kind == Variable::Kind::word);
  CHECK(variables[2].words == std::vector<std::string>{"none", "small", "big"});
  CHECK((variables[2].shift == 3 && variables[2].bits == 2 && variables[2].most == 2));
  CHECK((variables[3].least == 2 && variables[3].start == 2 && variables[3].bits == 3));
  CHECK((variables[4].start == 5 && variables[4].shift == 8));
  const auto& set = first_choice(*scenario).set;
  REQUIRE(set.size() == 5);
  CHECK((set[0].relative && set[0].value == 1));
  CHECK((set[1].relative && set[1].value == -1));
  CHECK((!set[2].relative && set[2].value == 1));
  CHECK((!set[3].relative && set[3].value == 2));
  CHECK((!set[4].relative && set[4].value == 3));
}

TEST_CASE("each variant has its real cause, its best levels and its moments") {
  std::string text = with_choices(
      "      - {say: \"Hm.\", technique: close, goto: hello, level: 2, learn: switch-works}\n"
      "      - {id: hill, say: \"On the hill?\", technique: close, goto: hello, level: 5, if: "
      "variant == hill}\n"
      "      - {id: coast, say: \"By the sea?\", technique: close, goto: hello, level: 4, if: not "
      "(variant == hill) and trust > 90}\n",
      "variants: [hill, coast]\n");
  text = with(text, "real: true", "real: [hill]");
  text = with(text, "{is: The kettle is too small.}",
              "{is: The kettle is too small., real: [coast], needs: [switch-works, hard-water]}");
  text = with(text, "    lines:\n",
              "    lines:\n      - {text: \"Oh.\", feeling: sad, if: variant == coast}\n");
  const auto scenario = scenario_from(text);
  REQUIRE(scenario->variant_count() == 2);
  CHECK(scenario->real_cause(0).name == "lime");
  CHECK(scenario->real_cause(1).name == "too-small");
  CHECK(scenario->variant_facts[0].best_level == std::vector<std::uint8_t>{5});
  CHECK(scenario->variant_facts[1].best_level == std::vector<std::uint8_t>{4});
  CHECK(scenario->variant_facts[0].nodes_with_moments == 0);
  CHECK(scenario->variant_facts[1].nodes_with_moments == 1);
}

TEST_CASE("a node whose replies all have one level makes no moment") {
  std::string text =
      with(kettle(), "    lines:\n", "    lines:\n      - {text: \"Oh.\", feeling: sad}\n");
  text = with(text, "technique: closed-question", "technique: closed-question\n        level: 2");
  text = with(text, "technique: diagnose", "technique: diagnose\n        level: 2");
  const auto scenario = scenario_from(text);
  CHECK(scenario->variant_facts[0].best_level == std::vector<std::uint8_t>{0});
  CHECK(scenario->variant_facts[0].nodes_with_moments == 0);
}

TEST_CASE(
    "a promise counts as one that can be kept only when something keeps it and somebody could") {
  const auto flag = [](const std::string& promise, const std::string& choice) {
    return scenario_from(
               with_choices(
                   "      - {say: \"Hm.\", technique: close, goto: hello, learn: switch-works, " +
                       choice + "}\n",
                   "promises: {call: {is: Call., due: 2" + promise + "}}\n"))
        ->has_keepable_promise;
  };
  CHECK(flag("", "promise: call, keep: [call]"));
  CHECK_FALSE(flag("", "promise: call"));
  CHECK_FALSE(flag("", "keep: call"));
  CHECK_FALSE(flag(", impossible: true", "promise: call, keep: call"));
}

TEST_CASE("a choice's own penalties and flag stand in place of the technique's") {
  const auto scenario = scenario_from(with_choices(
      "      - {say: \"Hm.\", technique: give-away-data, penalty: {root-cause: 7}, goto: hello, "
      "learn: switch-works}\n"
      "      - {say: \"Oh.\", technique: premature-fix, critical: insult, goto: hello}\n"));
  CHECK(scenario->choices[0].penalty == Penalty{7, 0, 0});
  CHECK(scenario->choices[0].critical == Critical::privacy);
  CHECK(scenario->choices[1].penalty == scenario->technique(scenario->choices[1]).penalty);
  CHECK(scenario->choices[1].critical == Critical::insult);
}

TEST_CASE("a renewal names its day, a goto its cases") {
  const auto scenario = scenario_from(with_choices(
      "      - say: \"Later.\"\n        technique: close\n        learn: switch-works\n        "
      "promise: call\n"
      "        renew: {call: day 6}\n"
      "        goto:\n          - {if: trust >= 50, to: done}\n          - {to: hello}\n",
      "promises: {call: {is: Call., due: 2}}\n"));
  const Choice& later = first_choice(*scenario);
  REQUIRE(later.renew.size() == 1);
  CHECK(later.renew[0].day == 6);
  REQUIRE(later.routes.size() == 1);
  REQUIRE(later.routes[0].cases.size() == 2);
  CHECK(later.routes[0].cases[0].condition.text == "trust >= 50");
  CHECK(later.routes[0].cases[0].to.kind == Target::Kind::ending);
  CHECK(later.routes[0].cases[1].condition.always());
}

TEST_CASE("an unproven diagnosis goes where a right one goes, unless told otherwise") {
  const auto scenario = scenario_from(kettle());
  const Choice& diagnosis = scenario->choices[1];
  REQUIRE(diagnosis.routes.size() == 3);
  CHECK(diagnosis.routes[1].cases[0].to == diagnosis.routes[0].cases[0].to);
  CHECK(diagnosis.routes[2].cases[0].to.kind == Target::Kind::node);
}

TEST_CASE("an author's own ending for who leaves is taken") {
  const auto scenario =
      scenario_from(kettle() + "  left: {title: Gone, outcome: lost, text: You went.}\n");
  CHECK(scenario->endings.size() == 2);
  CHECK(scenario->endings[scenario->left].title == "Gone");
}

TEST_CASE("a scene may be the channel's own word") {
  const auto scenario =
      scenario_from(with(kettle(), "  hello:\n", "  hello:\n    scene: counter\n    day: 3\n"));
  CHECK(scenario->nodes[0].scene == Scene::contact);
  CHECK(scenario->nodes[0].day == 3);
}

TEST_CASE("short voice signals are the long ones") {
  const auto scenario = scenario_from(with(
      with(kettle(), "start: hello\n", "cues: {low: {is: Low., signal: drops}}\nstart: hello\n"),
      "    lines:\n", "    lines:\n      - {text: \"Oh.\", cue: low}\n"));
  CHECK(scenario->cues[0].signal == "voice-drops");
}

TEST_CASE("what surrounds a scenario decides which outside names are known") {
  const std::string text =
      with(kettle(), "minutes: 3\n", "minutes: 3\nknowledge: [kettles]\ncovers: [ask.open]\n");
  const base::SourceFile source("kettle.yaml", text);
  const auto rubric = earshot::test::test_rubric();
  CHECK(load_scenario(source, rubric).diagnostics.empty());
  Surroundings around{
      .sectors = {"shop"}, .knowledge = {"kettles"}, .curriculum = {"ask.open"}, .in_pack = true};
  CHECK(load_scenario(source, rubric, around).diagnostics.empty());
  around.knowledge.clear();
  CHECK(load_scenario(source, rubric, around).diagnostics.size() == 1);
}

TEST_CASE("a broken scenario still has a card") {
  const base::SourceFile source("kettles/the-kettle.yaml",
                                with(kettle(), "goto: hello\n", "goto: nowhere\n"));
  const auto loaded = load_scenario(source, earshot::test::test_rubric());
  CHECK(loaded.scenario == nullptr);
  CHECK(loaded.id == "the-kettle");
  CHECK(loaded.title == "The quiet kettle");
  CHECK(loaded.summary == "A customer brings a kettle back.");
}

TEST_CASE("an effect of CR LF and of a byte-order mark there is none") {
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : kettle()) windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const base::SourceFile source("kettle.yaml", windows);
  const auto loaded = load_scenario(source, earshot::test::test_rubric());
  REQUIRE(loaded.scenario != nullptr);
  CHECK(loaded.diagnostics.empty());
  const auto plain = scenario_from(kettle());
  CHECK(loaded.scenario->nodes[0].lines[0].text.plain == plain->nodes[0].lines[0].text.plain);
  CHECK(loaded.scenario->nodes[0].where.begin.line == plain->nodes[0].where.begin.line);
  CHECK(loaded.scenario->nodes[0].where.begin.column == plain->nodes[0].where.begin.column);
}

TEST_CASE("looks that were left out are drawn from the name, and stay") {
  const auto one = scenario_from(kettle());
  const auto two = scenario_from(kettle());
  const Portrait& portrait = one->customer.portrait;
  CHECK(portrait.age == two->customer.portrait.age);
  CHECK(portrait.hair_style == two->customer.portrait.hair_style);
  CHECK((portrait.age >= 20 && portrait.age <= 80));
  CHECK((portrait.skin >= 1 && portrait.skin <= 10));
  CHECK(portrait.beard == "none");
  for (const std::string_view word :
       {portrait.hair_style, portrait.hair_colour, portrait.face, portrait.beard, portrait.headwear,
        portrait.clothes, portrait.clothes_colour}) {
    CHECK_FALSE(word.empty());
  }
}

TEST_CASE("a word processor's file is one finding, which says so") {
  const auto path = std::filesystem::temp_directory_path() / "earshot-word-processor.yaml";
  for (const std::string_view begins : {"{\\rtf1\\ansi", "PK\x03\x04", "\xD0\xCF\x11\xE0"}) {
    std::ofstream(path, std::ios::binary) << begins << "more of it\n";
    base::Diagnostics found;
    CHECK(!read_source(path, found));
    REQUIRE(found.size() == 1);
    CHECK(base::wording(found.front()).starts_with("the file cannot be read: this is a word"));
    CHECK(base::help_text(found.front()).starts_with("save it as plain text"));
  }
  std::filesystem::remove(path);
}
