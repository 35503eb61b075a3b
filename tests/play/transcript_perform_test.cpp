#include "play/transcript.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::golden_scenario;
using test::played;

struct Told {
  std::vector<std::string> mistakes;  // "394 2:1 wording"
  std::vector<std::string> helps;
  std::optional<Performance> performance;
};

Told perform_text(const test::ScenarioPointer& scenario, const std::string& text) {
  const auto parsed = parse(base::SourceFile("a.play", text));
  REQUIRE(parsed.diagnostics.empty());
  auto performed = perform(scenario, parsed.script);
  Told told;
  for (const base::Diagnostic& diagnostic : performed.diagnostics) {
    const base::Place& begin = diagnostic.where.span.begin;
    told.mistakes.push_back(std::to_string(diagnostic.message->code) + " " +
                            std::to_string(begin.line) + ":" + std::to_string(begin.column) + " " +
                            base::wording(diagnostic));
    told.helps.push_back(base::help_text(diagnostic));
  }
  told.performance = std::move(performed.performance);
  return told;
}

using Lines = std::vector<std::string>;

Lines visit(const std::string& text) {
  return perform_text(golden_scenario("visit"), text).mistakes;
}

// What a script leaves unsaid.

TEST_CASE("`hear N` counts the lines of this visit from its beginning") {
  const auto scenario = golden_scenario("visit");
  CHECK(played(scenario, "hear 2\nhear 2\nhear 3").state().heard == 3);
  CHECK(played(scenario, "hear 0").state().heard == 0);
  CHECK(played(scenario, "hear").state().heard == 3);
  CHECK(played(scenario, "hear\nhear").state().heard == 3);
  CHECK(visit("hear 2\nhear 1") == Lines{"395 2:1 `hear 1` stands where 2 were heard already"});
}

TEST_CASE("Noticing and glancing hear the lines up to theirs, and do not count as hearing") {
  const auto scenario = golden_scenario("visit");
  CHECK(played(scenario, "notice 2").state().heard == 2);
  CHECK(played(scenario, "notice breath").state().heard == 2);
  CHECK(played(scenario, "glance 2").state().heard == 2);
  const Run run = played(scenario, "notice breath\nchoose ask");
  CHECK(test::events_of(run.steps().back(), EventKind::interrupted).empty());
  const Run after = played(scenario, "hear 1\nhear 2\nnotice breath\nchoose ask");
  CHECK_FALSE(test::events_of(after.steps().back(), EventKind::interrupted).empty());
}

TEST_CASE("Noting a fact that is still to come hears everything first, a known one nothing") {
  const auto scenario = golden_scenario("visit");
  CHECK(played(scenario, "note no-delivery").state().heard == 3);
  const Run run = played(scenario, "choose again-please\nnote tank-light");
  CHECK(run.state().heard == 0);
  CHECK(visit("hear 1\nnote no-delivery") ==
        Lines{"394 2:1 `note no-delivery` cannot be done here: a fact is not known yet"});
}

TEST_CASE("`hear` is asked for anew in every visit, also in the same node") {
  const auto scenario = golden_scenario("visit");
  const Run run = played(scenario, "hear 1\nchoose again-please\nchoose again-please");
  CHECK(test::events_of(run.steps().back(), EventKind::interrupted).empty());
  CHECK((run.state().facts & test::facts_of(*scenario, {"no-delivery"})) != 0);
}

TEST_CASE("Summaries and diagnoses find their card, and hear first") {
  const auto scenario = golden_scenario("judging");
  CHECK(played(scenario, "variant moved\nsummarise moved-house").state().place ==
        *scenario->find_node("part"));
  const Run run = played(scenario, "variant moved\ndiagnose slow-post with post-on-time");
  CHECK(run.state().diagnosis == 1 + *scenario->find_cause("slow-post"));
}

TEST_CASE("A cue on two lines is noticed on the first that is not marked yet") {
  const auto scenario = test::scenario_from(
      test::with(test::golden_scenario_text("visit"), "- \"There is [a red light](tank-light).\"",
                 "- {text: \"There is [a red light](tank-light).\", cue: breath}"));
  const Run run = played(scenario, "notice breath\nnotice breath");
  CHECK(run.state().marked == 0b11);
  CHECK(run.state().heard == 2);
}

TEST_CASE("Leaving does not hear the rest first") {
  CHECK(played(golden_scenario("visit"), "leave\nexpect flag abandoned").ended());
}

// What cannot be done.

TEST_CASE("A play stops at the first command that cannot be done, and says where it stood") {
  const auto told = perform_text(golden_scenario("visit"),
                                 "hear 1\nchoose hidden\nchoose ask\nexpect node third\n");
  CHECK(told.mistakes ==
        Lines{"394 2:1 `choose hidden` cannot be done here: this reply is not on offer now"});
  CHECK(told.helps == Lines{"on offer at `opening`: `ask`, `again-please`, `warm`, `once-more`, "
                            "`to-desk`, `to-silence`"});
  REQUIRE(told.performance);
  CHECK_FALSE(told.performance->complete);
  CHECK(told.performance->commands_done == 1);
  CHECK(told.performance->run.state().heard == 1);
}

TEST_CASE("Every name that the scenario lacks is told in one run") {
  CHECK(visit("choose ask\nnotice cough\nnote tank-ligth\nexpect node seconds\n"
              "diagnose broken-boilr with x\nexpect promise p kept\nexpect variable v = 1\n"
              "summarise nobody: tank-light\nexpect ending second\n") ==
        Lines{
            "391 2:8 the scenario has no cue `cough`",
            "391 3:6 the scenario has no fact `tank-ligth`",
            "391 4:13 the scenario has no node `seconds`",
            "391 5:10 the scenario has no cause `broken-boilr`",
            "391 5:28 the scenario has no fact `x`",
            "391 6:16 the scenario has no promise `p`",
            "391 7:17 the scenario has no variable `v`",
            "391 8:1 the scenario has no choice `nobody`",
            "391 9:15 the scenario has no ending `second`",
        });
}

TEST_CASE("Names that are nearly right, or of another kind, are offered") {
  const auto helps = [](const std::string& text) {
    return perform_text(golden_scenario("visit"), text).helps.front();
  };
  CHECK(helps("note tank-ligth") == "did you mean `tank-light`?");
  CHECK(helps("expect ending second") == "`second` is the name of another thing: node");
  CHECK(helps("expect ending don") == "did you mean `done`?");
}

TEST_CASE("A choice of another node is refused by name") {
  const auto told = perform_text(golden_scenario("visit"), "choose finish");
  CHECK(told.mistakes ==
        Lines{"394 1:1 `choose finish` cannot be done here: this reply belongs to another place"});
}

TEST_CASE("Where nothing is left to hear it says how much there was") {
  const auto told = perform_text(golden_scenario("visit"), "hear 9");
  CHECK(told.mistakes == Lines{"394 1:1 `hear 9` cannot be done here: everything was heard here"});
  CHECK(told.helps == Lines{"lines in this visit to `opening`: 3"});
}

TEST_CASE("Facts that are not known are named") {
  const auto told = perform_text(golden_scenario("judging"),
                                 "variant moved\nhear 1\nsummarise moved-house has-cat has-dog");
  CHECK(told.mistakes ==
        Lines{"394 3:1 `summarise moved-house has-cat has-dog` cannot be done here: "
              "a fact is not known yet"});
  CHECK(told.helps == Lines{"not known: `has-cat`, `has-dog`"});
}

TEST_CASE("A cue that no line of this visit carries is told as such") {
  CHECK(visit("notice baby-cries") ==
        Lines{"390 1:1 no line of this visit carries the cue `baby-cries`"});
}

TEST_CASE("A card for facts is not chosen, and a reply is not summarised with") {
  const auto scenario = golden_scenario("judging");
  auto told = perform_text(scenario, "variant moved\nchoose say-back");
  CHECK(told.mistakes == Lines{"397 2:1 `say-back` is a choice to summarise"});
  CHECK(told.helps == Lines{"write `summarise FACT FACT …`"});
  told = perform_text(scenario, "variant moved\nchoose name-it");
  CHECK(told.mistakes == Lines{"397 2:1 `name-it` is a choice to diagnose"});
  told = perform_text(scenario, "variant moved\nsummarise offer: moved-house");
  CHECK(told.mistakes == Lines{"397 2:1 `offer` is a choice to say"});
  CHECK(told.helps == Lines{"write `choose offer`"});
}

TEST_CASE("Two cards of a kind have to be told apart") {
  const auto scenario = test::scenario_from(
      test::with(test::golden_scenario_text("judging"), "      - {id: offer,",
                 "      - {id: name-more, diagnose: \"Label.\", technique: diagnose, again: true, "
                 "goto: {right: full, wrong: none}}\n      - {id: offer,"));
  const auto told = perform_text(scenario, "variant moved\ndiagnose slow-post");
  CHECK(told.mistakes == Lines{"396 2:1 2 cards to diagnose are on offer here"});
  CHECK(told.helps ==
        Lines{"name the one you mean: `diagnose name-it: …` `diagnose name-more: …`"});
  CHECK(perform_text(scenario, "variant moved\ndiagnose name-more: slow-post").mistakes.empty());
}

TEST_CASE("Where there is no card to summarise with, that is the refusal") {
  CHECK(visit("summarise") ==
        Lines{"394 1:1 `summarise` cannot be done here: this reply belongs to another place"});
  CHECK(visit("expect refused no-such-card\nsummarise").empty());
  const auto scenario = golden_scenario("judging");
  CHECK(
      perform_text(scenario, "variant moved\nsummarise label-old\nsummarise label-old").mistakes ==
      Lines{"394 3:1 `summarise label-old` cannot be done here: this reply belongs to another "
            "place"});
}

TEST_CASE("At an ending everything but the notes is refused") {
  const std::string over = "the conversation is over; only the notes are left";
  CHECK(visit("leave\nhear") == Lines{"394 2:1 `hear` cannot be done here: " + over});
  CHECK(visit("leave\nnotice 1") == Lines{"394 2:1 `notice 1` cannot be done here: " + over});
  CHECK(visit("leave\nnotice breath") ==
        Lines{"394 2:1 `notice breath` cannot be done here: " + over});
  CHECK(visit("leave\nchoose ask") == Lines{"394 2:1 `choose ask` cannot be done here: " + over});
  CHECK(visit("leave\nleave") == Lines{"394 2:1 `leave` cannot be done here: " + over});
  CHECK(visit("close") ==
        Lines{"394 1:1 `close` cannot be done here: the conversation is not over yet"});
}

TEST_CASE("The play may end by itself while it is heard") {
  CHECK(visit("choose to-silence\nhear\nexpect ending left\nclose").empty());
  CHECK(visit("choose to-silence\nchoose only-with-trust").size() == 1);
}

// Scenarios and variants.

TEST_CASE("A transcript of another scenario is not played") {
  const auto told = perform_text(golden_scenario("visit"), "scenario: judging\nhear");
  CHECK(told.mistakes == Lines{"393 1:11 this is a play of `judging`, not of `visit`"});
  CHECK_FALSE(told.performance);
}

TEST_CASE("A scenario with variants asks for one of them") {
  const auto scenario = golden_scenario("judging");
  auto told = perform_text(scenario, "hear");
  CHECK(told.mistakes == Lines{"392 1:1 the scenario has variants and the play names none"});
  CHECK(told.helps ==
        Lines{"write one of these lines at the top: `variant moved`, `variant stayed`"});
  CHECK_FALSE(told.performance);
  told = perform_text(scenario, "variant moves\nhear");
  CHECK(told.mistakes == Lines{"391 1:9 the scenario has no variant `moves`"});
  CHECK(told.helps == Lines{"did you mean `moved`?"});
  CHECK(visit("variant moved\nhear") == Lines{"391 1:9 the scenario has no variant `moved`"});
}

TEST_CASE("The order reaches the run") {
  CHECK(played(golden_scenario("visit"), "order 77").order() == 77);
}

// Expectations.

TEST_CASE("An expectation that is not met says what was found, and the play goes on") {
  const auto told = perform_text(
      golden_scenario("visit"),
      "expect node second\nexpect ending done\nexpect trust > 50\nexpect tension < 50\n"
      "expect day = 2\nexpect knows tank-light\nexpect not node opening\nhear\n"
      "expect not knows tank-light\nexpect noticed breath\nexpect shown hidden\n"
      "expect shown finish\nexpect flag privacy\nexpect passed\nexpect mark heard it all\n"
      "expect score root-cause = 100\nchoose ask\n");
  CHECK(
      told.mistakes ==
      Lines{
          "398 1:1 expected `node second`, found node `opening`",
          "398 2:1 expected `ending done`, found node `opening`",
          "398 3:1 expected `trust > 50`, found `50`",
          "398 4:1 expected `tension < 50`, found `50`",
          "398 5:1 expected `day = 2`, found `1`",
          "398 6:1 expected `knows tank-light`, found that it is not known",
          "398 7:1 expected `not node opening`, found node `opening`",
          "398 9:1 expected `not knows tank-light`, found that it is known",
          "398 10:1 expected `noticed breath`, found that it is not noticed",
          "398 11:1 expected `shown hidden`, found that it is not: this reply is not on offer now",
          "398 12:1 expected `shown finish`, found that it is no choice of node `opening`",
          "398 13:1 expected `flag privacy`, found no flag",
          "398 14:1 expected `passed`, found root-cause 100, empathy 0, follow-through 0, "
          "total 40, the cause not proven, no flag",
          "398 15:1 expected `mark \"heard it all\"`, found `heard the complaint`",
      });
  REQUIRE(told.performance);
  CHECK(told.performance->complete);
}

TEST_CASE("Expectations of promises, variables and flags say what was found") {
  CHECK(perform_text(golden_scenario("promises"),
                     "choose promise-all\nexpect promise pay-all kept\nexpect no flag\n"
                     "expect not flag false-promise\nexpect score total > 90\n")
            .mistakes == Lines{
                             "398 2:1 expected `promise pay-all kept`, found `open`",
                             "398 3:1 expected `no flag`, found the flag `false-promise`",
                             "398 4:1 expected `not flag false-promise`, found the flag "
                             "`false-promise`",
                             "398 5:1 expected `score total > 90`, found `20`",
                         });
  CHECK(perform_text(golden_scenario("judging"),
                     "variant moved\nexpect variable tries = 1\nexpect variable told = yes\n"
                     "expect variable plan = big\nexpect variable plan = huge\n")
            .mistakes == Lines{
                             "398 2:1 expected `variable tries = 1`, found `0`",
                             "398 3:1 expected `variable told = yes`, found `no`",
                             "398 4:1 expected `variable plan = big`, found `none`",
                             "398 5:1 expected `variable plan = huge`, found `none`",
                         });
}

TEST_CASE("A refusal that is expected is checked, and what was done instead is told") {
  CHECK(visit("expect refused card-not-shown\nchoose hidden\nchoose ask").empty());
  CHECK(visit("expect refused\nchoose hidden").empty());
  CHECK(visit("expect refused\nchoose ask\nexpect node second") ==
        Lines{"398 1:1 expected the next command to be refused, found that it was done"});
  CHECK(visit("expect refused already-taken\nchoose hidden") ==
        Lines{"398 1:1 expected the next command to be refused with `already-taken`, found "
              "`card-not-shown`: this reply is not on offer now"});
  CHECK(visit("hear\nexpect refused") == Lines{"399 2:1 no command follows that could be refused"});
  CHECK(visit("expect refused\nexpect refused card-not-shown\nchoose hidden") ==
        Lines{"399 1:1 no command follows that could be refused"});
}

TEST_CASE("Between a refusal that is expected and its command other things may be expected") {
  CHECK(visit("expect refused card-not-shown\nexpect node opening\nchoose hidden").empty());
}

}  // namespace
}  // namespace earshot::play
