#include "play/debrief.h"

#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::choice_of;
using test::golden_scenario;
using test::played;

std::vector<std::string> names(const scenario::Scenario& scenario, scenario::FactSet facts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((facts >> i & 1U) != 0) names.push_back(scenario.facts[i].name);
  }
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("A debrief names the ending, the real cause and the one that was named") {
  const auto scenario = golden_scenario("judging");
  const Debrief first = debrief(played(scenario,
                                       "variant stayed\ndiagnose slow-post\nchoose back\n"
                                       "choose finish"));
  CHECK(scenario->endings[first.ending].name == "done");
  CHECK(scenario->causes[first.real_cause].name == "wrong-door");
  REQUIRE(first.named_cause);
  CHECK(scenario->causes[*first.named_cause].name == "slow-post");
  const Debrief unnamed = debrief(played(scenario, "variant moved"));
  CHECK_FALSE(unnamed.named_cause);
  CHECK(unnamed.ending == scenario->left);
}

TEST_CASE("A debrief's ledger and result are the run's") {
  const Run run = played(golden_scenario("visit"), "choose ask\nchoose pass-over\nchoose finish");
  const Debrief what = debrief(run);
  CHECK(what.ledger.size() == run.settled().size());
  CHECK(what.result.scores == run.result().scores);
  CHECK(what.result.flags == run.result().flags);
}

TEST_CASE("The curve starts with the start and has a point for every reply") {
  const Debrief what = debrief(played(
      golden_scenario("visit"), "hear 2\nglance 2\nchoose once-more\nchoose warm\nchoose ask"));
  std::vector<std::pair<int, int>> curve;
  for (const CurvePoint& point : what.curve) curve.emplace_back(point.trust, point.tension);
  CHECK(curve ==
        std::vector<std::pair<int, int>>{{50, 50}, {45, 55}, {40, 65}, {50, 55}, {55, 50}});
  CHECK(what.curve[0].choice == kNone);
  CHECK(what.curve[1].choice == kNone);  // the glance
  CHECK(what.curve[4].choice == what.choices.back().choice);
}

TEST_CASE("Each choice tells what it did to trust and tension, and whether it broke in") {
  const Debrief what = debrief(played(golden_scenario("visit"), "hear 1\nchoose warm\nchoose ask"));
  REQUIRE(what.choices.size() == 2);
  CHECK(what.choices[0].interrupted);
  CHECK(what.choices[0].trust_change == 5);  // −5 for breaking in, +10 for the feeling
  CHECK(what.choices[0].tension_change == 0);
  CHECK_FALSE(what.choices[1].interrupted);
  CHECK(what.choices[1].trust_change == 5);
}

TEST_CASE("The turning point is the first of the largest changes, up or down") {
  const auto scenario = golden_scenario("visit");
  const auto turning = [&](const std::string& script) {
    return debrief(played(scenario, script)).turning_step;
  };
  CHECK(turning("hear\nchoose once-more") == std::nullopt);
  CHECK(turning("hear\nchoose warm\nhear\nchoose warm") == 4U);
  CHECK(turning("hear 0\nchoose once-more\nhear 0\nchoose warm") == 1U);
}

TEST_CASE("A moment that was met has no better reply") {
  const auto scenario = golden_scenario("moments");
  const Debrief what = debrief(played(scenario, "choose feel"));
  REQUIRE(what.moments.size() == 1);
  const MomentReview& moment = what.moments[0];
  CHECK(moment.node == scenario->start);
  CHECK(moment.line == 1);
  CHECK(moment.reply == choice_of(*scenario, "opening", "feel"));
  CHECK(moment.level == 4);
  CHECK(moment.best_level == 4);
  CHECK_FALSE(moment.better);
  CHECK_FALSE(moment.too_early);
  CHECK_FALSE(moment.repair);
}

TEST_CASE("A moment that was missed names the reply that would have heard more") {
  const auto scenario = golden_scenario("moments");
  const Debrief what = debrief(played(scenario, "choose ask\nchoose poor"));
  REQUIRE(what.moments.size() == 2);
  CHECK(what.moments[0].better == choice_of(*scenario, "opening", "feel"));
  CHECK(what.moments[1].better == choice_of(*scenario, "second", "own-words"));
  CHECK(what.moments[1].level == 2);
  CHECK(what.moments[1].best_level == 5);
}

TEST_CASE("The better reply may be one that had to be opened first") {
  const auto scenario = golden_scenario("visit");
  const Debrief what = debrief(played(scenario, "choose ask"));
  REQUIRE(what.moments.size() == 1);
  CHECK(what.moments[0].better == choice_of(*scenario, "opening", "hear-breath"));
}

TEST_CASE("A reply before the line of the moment came too early") {
  const auto scenario = golden_scenario("moments");
  CHECK(debrief(played(scenario, "hear 1\nchoose feel")).moments[0].too_early);
  CHECK_FALSE(debrief(played(scenario, "hear 2\nchoose feel")).moments[0].too_early);
}

TEST_CASE("Leaving a moment is reviewed without a reply") {
  const Debrief what = debrief(played(golden_scenario("moments"), "hear\nleave"));
  REQUIRE(what.moments.size() == 1);
  CHECK(what.moments[0].reply == kNone);
  CHECK(what.moments[0].level == 0);
  CHECK(what.moments[0].better);
}

TEST_CASE("A repair says that it is one") {
  const Debrief what =
      debrief(played(golden_scenario("moments"), "choose brush-off\nchoose sorry"));
  REQUIRE(what.moments.size() == 2);
  CHECK_FALSE(what.moments[0].repair);
  CHECK(what.moments[1].repair);
}

TEST_CASE("Facts that were missed say where they waited, needed ones first") {
  const auto scenario = golden_scenario("visit");
  const Debrief what = debrief(played(scenario, "hear 2\nchoose ask\nhear 0\nchoose pass-over"));
  Names missed;
  for (const MissedFact& fact : what.missed) missed.push_back(scenario->facts[fact.fact].name);
  CHECK(missed ==
        Names{"no-delivery", "boiler-new", "has-baby"});  // liking tea is beside the point
  const MissedFact& delivery = what.missed[0];
  CHECK(delivery.needed);
  CHECK(delivery.was_heard_past);
  CHECK(delivery.spoken_at ==
        std::vector<std::uint16_t>{*scenario->find_node("opening"), *scenario->find_node("desk")});
  CHECK(delivery.looked_up_by.empty());
  CHECK_FALSE(what.missed[1].needed);
  CHECK(what.missed[2].was_heard_past);
}

TEST_CASE("A fact that could have been looked up names the choice") {
  const auto scenario = golden_scenario("promises");
  const Debrief what = debrief(played(scenario, "choose wait"));
  REQUIRE(what.missed.size() == 1);
  CHECK(what.missed[0].spoken_at.empty());
  CHECK_FALSE(what.missed[0].was_heard_past);
  CHECK(what.missed[0].looked_up_by == std::vector{choice_of(*scenario, "opening", "look")});
}

TEST_CASE("Promises are told with their days") {
  const Debrief what =
      debrief(played(golden_scenario("promises"),
                     "choose promise-call\nchoose promise-form\nchoose wait\nchoose "
                     "renew-late\nchoose wait-again\n"
                     "choose keep-form\nchoose wait-on\nchoose wait-long\nchoose end-here"));
  REQUIRE(what.promises.size() == 2);
  const PromiseReview& call = what.promises[0];
  CHECK(call.status == PromiseStatus::broken);
  CHECK(call.was_renewed);
  CHECK(call.made_on == 1);
  CHECK(call.due == 6);
  CHECK(call.settled_on == 8);
  const PromiseReview& form = what.promises[1];
  CHECK(form.status == PromiseStatus::kept);
  CHECK(form.made_on == 1);
  CHECK(form.settled_on == 3);
}

TEST_CASE("A promise still open has not been settled") {
  const Debrief what = debrief(played(golden_scenario("promises"), "choose promise-call"));
  REQUIRE(what.promises.size() == 1);
  CHECK(what.promises[0].status == PromiseStatus::open);
  CHECK(what.promises[0].settled_on == 0);
}

TEST_CASE("Notes are sorted into right, missing and beside the point") {
  const auto scenario = golden_scenario("visit");
  const Debrief what = debrief(
      played(scenario, "choose ask\nhear\nnote tank-light\nnote likes-tea\nnote boiler-new"));
  CHECK(names(*scenario, what.notes_right) == Names{"tank-light"});
  CHECK(names(*scenario, what.notes_missing) == Names{"no-delivery", "has-baby"});
  CHECK(names(*scenario, what.notes_beside) ==
        Names{"likes-tea"});  // boiler-new counts neither way
}

// Sentences.

Names sentences(const Run& run) {
  Names sentences;
  for (const Entry& entry : debrief(run).ledger)
    sentences.push_back(sentence_of(run.scenario(), entry));
  return sentences;
}

TEST_CASE("The entries of a ledger read as sentences") {
  const auto scenario = golden_scenario("judging");
  CHECK(
      sentences(played(scenario,
                       "variant moved\nsummarise label-old\nchoose back\n"
                       "summarise label-old moved-house\nchoose back\ndiagnose slow-post\n"
                       "choose back\ndiagnose old-address with moved-house label-old\nchoose back\n"
                       "choose anything-else")) ==
      Names{
          "learnt `She moved in June`",
          "learnt `The label shows the old address`",
          "said back a part of what mattered",
          "said back what mattered, all of it",
          "named a cause that was not the real one: `The post is slow`",
          "named the real cause at the second try and proved it: "
          "`The parcel goes to her old address`",
          "asked whether there was something else",
          "the moments of feeling, taken together",
          "promises kept, of those made",
          "the case notes: what belongs there, and what does not",
      });
}

TEST_CASE("A diagnosis reads by its proof") {
  const auto scenario = golden_scenario("judging");
  const auto diagnosis = [&](const std::string& script) {
    const Run run = played(scenario, "variant moved\n" + script);
    return sentence_of(*scenario, test::entries_of(run, Reason::diagnosis).front());
  };
  const std::string cause = ": `The parcel goes to her old address`";
  CHECK(diagnosis("diagnose old-address with label-old moved-house") ==
        "named the real cause and proved it" + cause);
  CHECK(diagnosis("diagnose old-address with label-old") ==
        "named the real cause with part of its proof" + cause);
  CHECK(diagnosis("diagnose old-address") == "named the real cause without any proof" + cause);
  const std::string wrong = "diagnose slow-post\nchoose back\n";
  CHECK(diagnosis(wrong + "diagnose old-address with label-old") ==
        "named the real cause at the second try with part of its proof" + cause);
  CHECK(diagnosis(wrong + wrong + "diagnose old-address with label-old moved-house") ==
        "named the real cause after two wrong ones" + cause);
}

TEST_CASE("Losses and moments read as what was done") {
  const auto scenario = golden_scenario("moments");
  const auto reads = [&](const std::string& script, Reason reason) {
    const Run run = played(scenario, script);
    return sentence_of(*scenario, test::entries_of(run, reason).back());
  };
  CHECK(reads("choose feel", Reason::moment) == "answered what was felt, as well as could be");
  CHECK(reads("choose ask", Reason::moment) == "answered a part of what was felt");
  CHECK(reads("choose to-end", Reason::moment) == "passed over what was felt");
  CHECK(reads("hear\nleave", Reason::moment) == "left while an answer was due");
  CHECK(reads("choose brush-off\nchoose sorry", Reason::repair) ==
        "put right what a mistake had done");
  CHECK(reads("choose brush-off\nchoose half-sorry", Reason::repair) ==
        "did not put right what a mistake had done");
  CHECK(reads("choose brush-off", Reason::penalty) == "`Dismissing` costs points");
  CHECK(reads("notice 1", Reason::false_notice) == "marked words behind which there was nothing");
}

TEST_CASE("Steps and delays read as what was promised") {
  const auto scenario = golden_scenario("promises");
  const Run run =
      played(scenario, "choose promise-call\nchoose wait\nchoose wait-again\nchoose wait-on");
  CHECK(sentence_of(*scenario, test::entries_of(run, Reason::step).front()) ==
        "took a step that was called for: `Giving a time frame`");
  CHECK(sentence_of(*scenario, test::entries_of(run, Reason::silent_delay).front()) ==
        "let the day pass without a word: `Ring Ada back`");
}

TEST_CASE("A debrief of any play, at any moment, can be made") {
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
      const Run run = test::random_play(scenario, seed, static_cast<int>(seed % 60));
      const Debrief what = debrief(run);
      for (const MomentReview& moment : what.moments) {
        REQUIRE(moment.step < run.steps().size());
        REQUIRE(scenario->nodes[moment.node].lines[moment.line].touches());
        REQUIRE(moment.better.has_value() == (moment.level < moment.best_level));
      }
      REQUIRE((what.notes_right & what.notes_missing) == 0);
      REQUIRE((what.notes_right & what.notes_beside) == 0);
      REQUIRE(what.curve.size() >= what.choices.size() + 1);
    }
  }
}

}  // namespace
}  // namespace earshot::play
