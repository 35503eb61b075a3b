// A transcript speaks in names: under a scenario that was reordered or reworded it is the same play, and where a name is gone it says
// exactly which and goes no further.
#include <algorithm>

#include "play/transcript.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

// A scenario in blocks, to be put together in any order.
struct Blocks {
  std::vector<std::string> facts{"  tank-light: The light of the tank is red.\n",
                                 "  no-delivery: Nothing was delivered in May.\n",
                                 "  boiler-new: The boiler is new.\n"};
  std::vector<std::string> opening_choices{
      "      - {id: ask, say: \"What else?\", technique: open-question, goto: second}\n",
      "      - {id: hear-breath, say: \"You took a breath.\", if: noticed(breath), technique: "
      "name-cue, goto: second}\n",
      "      - {id: dodge, say: \"Well.\", technique: stock-phrase, goto: third}\n"};
  std::string second =
      "  second:\n"
      "    lines: [\"[Nothing came in May](no-delivery).\"]\n"
      "    choices:\n"
      "      - {id: name-it, diagnose: \"I know.\", technique: diagnose, again: true, goto: "
      "{right: "
      "third, wrong: second}}\n";
  std::string third =
      "  third:\n"
      "    lines: [\"Yes.\"]\n"
      "    choices:\n"
      "      - {id: finish, say: \"Goodbye.\", technique: close, goto: done}\n";
  bool nodes_turned = false;

  std::string text() const {
    std::string text =
        "earshot: 1\ntitle: Heating\nsummary: A customer in a cold room.\nsector: tests\n"
        "channel: phone\ndifficulty: 1\nminutes: 5\n"
        "customer: {name: Ada Lowe, pronouns: she/her, trust: 50, tension: 50}\n"
        "complaint: The heating is cold.\nwants: A warm room.\ncauses:\n"
        "  empty-tank: {is: The tank is empty., real: true, needs: [tank-light, no-delivery]}\n"
        "  broken-boiler: {is: The boiler is broken., suggested: true, ruled_out_by: "
        "[boiler-new]}\n"
        "  open-window: {is: A window is open.}\nfacts:\n";
    for (const std::string& fact : facts) text += fact;
    text +=
        "cues:\n  breath: {is: She breathes in., signal: voice-drops}\nstart: opening\nnodes:\n";
    std::string opening =
        "  opening:\n    day: 1\n    lines:\n"
        "      - {text: \"There is [a red light](tank-light).\", feeling: worried, cue: breath}\n"
        "      - \"[The boiler is new](boiler-new).\"\n    choices:\n";
    for (const std::string& choice : opening_choices) opening += choice;
    text += nodes_turned ? third + second + opening : opening + second + third;
    return text + "endings:\n  done: {title: Done, outcome: resolved, text: It is over.}\n";
  }

  test::ScenarioPointer load() const { return test::scenario_from(text(), "heating"); }
};

constexpr const char* kPlay =
    "hear 1\nnotice breath\nhear 2\nnote tank-light\nchoose hear-breath\nhear 1\nnote no-delivery\n"
    "diagnose empty-tank with tank-light no-delivery\nchoose finish\nclose\n";

// The transcript as it was saved under the scenario as it was.
Script saved() { return script_of(test::played(Blocks().load(), kPlay)); }

Performed replay(const Blocks& changed) { return perform(changed.load(), saved()); }

void check_same_play(const Blocks& changed) {
  const auto performed = replay(changed);
  REQUIRE(performed.diagnostics.empty());
  REQUIRE(performed.performance);
  const Run& run = performed.performance->run;
  const Run before = test::played(Blocks().load(), kPlay);
  CHECK(run.closed());
  CHECK(run.steps().size() == before.steps().size());
  CHECK(run.result().scores == before.result().scores);
}

TEST_CASE("Under reordered nodes, choices and facts it is the same play") {
  Blocks changed;
  changed.nodes_turned = true;
  std::reverse(changed.opening_choices.begin(), changed.opening_choices.end());
  std::reverse(changed.facts.begin(), changed.facts.end());
  REQUIRE(changed.load()->start != Blocks().load()->start);
  check_same_play(changed);
}

TEST_CASE("Under reworded texts it is the same play") {
  Blocks changed;
  changed.opening_choices[1] =
      test::with(changed.opening_choices[1], "You took a breath.", "That was a deep breath.");
  changed.second = test::with(changed.second, "Nothing came in May", "In May nobody came");
  check_same_play(changed);
}

TEST_CASE("The digest tells that the scenario is another") {
  Blocks changed;
  changed.second = test::with(changed.second, "Nothing came in May", "In May nobody came");
  CHECK(saved().header->digest == digest(*Blocks().load()));
  CHECK(saved().header->digest != digest(*changed.load()));
}

TEST_CASE("A choice that was removed is where the play stops") {
  Blocks changed;
  changed.opening_choices.erase(changed.opening_choices.begin() + 1);
  const auto performed = replay(changed);
  REQUIRE(performed.diagnostics.size() == 1);
  CHECK(base::wording(performed.diagnostics[0]) == "the scenario has no choice `hear-breath`");
  REQUIRE(performed.performance);
  CHECK_FALSE(performed.performance->complete);
  CHECK(performed.performance->commands_done == 4);
  CHECK(performed.performance->run.state().heard == 2);
}

TEST_CASE("A choice that moved behind a condition is where the play stops") {
  Blocks changed;
  changed.opening_choices[1] =
      test::with(changed.opening_choices[1], "noticed(breath)", "noticed(breath) and trust > 90");
  const auto performed = replay(changed);
  REQUIRE(performed.diagnostics.size() == 1);
  CHECK(base::wording(performed.diagnostics[0]) ==
        "`choose hear-breath` cannot be done here: this reply is not on offer now");
}

TEST_CASE("A fact that was removed stops the play at its note") {
  Blocks changed;
  changed.facts[0] = "  tank-lit: The light of the tank is red.\n";
  std::string text = changed.text();
  for (std::size_t at = 0; (at = text.find("tank-light", at)) != std::string::npos;) {
    text.replace(at, 10, "tank-lit");
  }
  const auto performed = perform(test::scenario_from(text, "heating"), saved());
  REQUIRE(performed.diagnostics.size() == 1);
  CHECK(base::wording(performed.diagnostics[0]) == "the scenario has no fact `tank-light`");
  CHECK(base::help_text(performed.diagnostics[0]) == "did you mean `tank-lit`?");
  REQUIRE(performed.performance);
  CHECK(performed.performance->commands_done == 3);
}

TEST_CASE("A renamed node does a transcript no harm, and an expectation of it is named") {
  Blocks changed;
  changed.third = test::with(changed.third, "  third:", "  last:");
  changed.second = test::with(changed.second, "right: third", "right: last");
  changed.opening_choices[2] = test::with(changed.opening_choices[2], "goto: third", "goto: last");
  check_same_play(changed);
  Script script = saved();
  Command expectation;
  expectation.verb = Verb::expect;
  expectation.words = {"node", "third"};
  script.commands.insert(script.commands.begin(), expectation);
  const auto performed = perform(changed.load(), script);
  REQUIRE(performed.diagnostics.size() == 1);
  CHECK(base::wording(performed.diagnostics[0]) == "the scenario has no node `third`");
  REQUIRE(performed.performance);
  CHECK(performed.performance->complete);
}

TEST_CASE("A line put before the noticed one does a transcript no harm where the cue names it") {
  Blocks changed;
  const std::string text = test::with(changed.text(), "    lines:\n      - {text: \"There is",
                                      "    lines:\n      - \"Hello.\"\n      - {text: \"There is");
  const std::string play = "notice breath\nchoose hear-breath\n";
  const Run run = test::played(test::scenario_from(text, "heating"), play);
  CHECK(run.state().cues == 1);
  // In a transcript every line is counted: there the cue has not been heard yet, and that is what it says.
  const auto performed = perform(test::scenario_from(text, "heating"), saved());
  REQUIRE(performed.diagnostics.size() == 1);
  CHECK(base::wording(performed.diagnostics[0]) ==
        "`notice breath` cannot be done here: that line is still to come");
}

}  // namespace
}  // namespace earshot::play
