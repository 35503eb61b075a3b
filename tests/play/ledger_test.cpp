#include "play/ledger.h"

#include "play/debrief.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using base::Rational;
using scenario::Dimension;
using test::entries_of;
using test::golden_scenario;
using test::played;
using test::shown;

constexpr auto kRoot = Dimension::root_cause;
constexpr auto kEmpathy = Dimension::empathy;
constexpr auto kFollow = Dimension::follow_through;

std::vector<Rational> amounts(const std::vector<Entry>& entries) {
  std::vector<Rational> amounts;
  for (const Entry& entry : entries) amounts.push_back(entry.amount);
  return amounts;
}

std::vector<Rational> shares(const Run& run) {
  std::vector<Rational> shares;
  for (const Entry& entry : entries_of(run, Reason::moment)) shares.push_back(entry.share);
  return shares;
}

using Amounts = std::vector<Rational>;

Run judging(const std::string& script) {
  return played(golden_scenario("judging"), "variant moved\n" + script);
}

// Root cause.

TEST_CASE("Needed facts earn by weight when they are learnt") {
  const Run run = judging("hear 1");
  const auto entries = entries_of(run, Reason::fact);
  CHECK(amounts(entries) == Amounts{30, 20});  // weights 3 and 2 of the 50
  CHECK(entries[0].of == 30);
  CHECK(entries[0].what == *run.scenario().find_fact("moved-house"));
  CHECK(entries[0].step == 1);
  CHECK(shown(run, kRoot) == 50);
}

TEST_CASE("A fact earns once") {
  const Run run = judging("hear\nchoose offer\nhear");
  CHECK(entries_of(run, Reason::fact).size() == 2);
}

TEST_CASE("Facts learnt after the real cause was named earn nothing") {
  const Run run = judging("hear 0\ndiagnose old-address\nchoose back\nhear");
  CHECK(entries_of(run, Reason::fact).empty());
}

TEST_CASE("Facts learnt after a wrong diagnosis still earn") {
  const Run run = judging("hear 0\ndiagnose slow-post\nchoose back\nhear");
  CHECK(entries_of(run, Reason::fact).size() == 2);
}

TEST_CASE("A diagnosis earns by its try and its proof") {
  const auto earned = [](const std::string& script) {
    return amounts(entries_of(judging(script), Reason::diagnosis));
  };
  const std::string proven = "diagnose old-address with moved-house label-old\n";
  const std::string wrong = "diagnose slow-post\nchoose back\n";
  CHECK(earned(proven) == Amounts{25});
  CHECK(earned("diagnose old-address with moved-house") == Amounts{15});
  CHECK(earned("diagnose old-address") == Amounts{0});
  CHECK(earned(wrong + proven) == Amounts{10});
  CHECK(earned(wrong + "diagnose old-address with label-old") == Amounts{4});
  CHECK(earned(wrong + wrong + proven) == Amounts{0});
  CHECK(earned(wrong + wrong + wrong + proven) == Amounts{0});
  CHECK(earned(proven + "choose back\n" + proven) == Amounts{25});
}

TEST_CASE("Every wrong diagnosis costs, until the right one") {
  const std::string wrong = "diagnose slow-post\nchoose back\n";
  const std::string right = "diagnose old-address with moved-house label-old\nchoose back\n";
  CHECK(amounts(entries_of(judging(wrong + wrong), Reason::wrong_diagnosis)) == Amounts{-10, -10});
  CHECK(entries_of(judging(right + wrong), Reason::wrong_diagnosis).empty());
}

TEST_CASE("A summary earns in steps, and only before a solution was offered") {
  const auto earned = [](const std::string& script) {
    return amounts(entries_of(judging(script), Reason::summary));
  };
  const std::string whole = "summarise moved-house label-old\nchoose back\n";
  const std::string part = "summarise moved-house\nchoose back\n";
  const std::string none = "summarise has-cat\nchoose back\n";
  CHECK(earned(whole) == Amounts{15});
  CHECK(earned(part) == Amounts{5});
  CHECK(earned(none).empty());
  CHECK(earned(part + whole) == Amounts{5, 10});
  CHECK(earned(none + part + part + whole + whole) == Amounts{5, 10});
  CHECK(earned(whole + part) == Amounts{15});
  CHECK(earned("choose offer\n" + whole).empty());
  CHECK(earned(part + "choose offer\n" + whole) == Amounts{5});
}

TEST_CASE("Something else earns once, after the right diagnosis or a solution") {
  const auto earned = [](const std::string& script) {
    return amounts(entries_of(judging(script), Reason::something_else));
  };
  const std::string ask = "choose anything-else\n";
  CHECK(earned(ask).empty());
  CHECK(earned("diagnose slow-post\nchoose back\n" + ask).empty());
  CHECK(earned("diagnose old-address\nchoose back\n" + ask) == Amounts{10});
  CHECK(earned("choose offer\n" + ask) == Amounts{10});
  CHECK(earned("choose offer\n" + ask + ask) == Amounts{10});
  CHECK(earned(ask + "choose offer\n" + ask) == Amounts{10});
}

TEST_CASE("Penalties are taken off each time, from the dimension they name") {
  const auto scenario =
      test::scenario_from(test::with(test::golden_scenario_text("judging"),
                                     "{id: offer, say: \"Two ways.\", technique: offer-options,",
                                     "{id: offer, say: \"Two ways.\", technique: premature-fix,"));
  const Run run = played(scenario, "variant moved\nchoose offer\nchoose offer\n");
  CHECK(amounts(entries_of(run, Reason::penalty)) == Amounts{-10, -10});
  CHECK(shown(run, kRoot) == 30);
}

TEST_CASE("A choice's own penalty stands in place of the technique's whole map") {
  const auto scenario =
      test::scenario_from(test::with(test::golden_scenario_text("judging"),
                                     "{id: offer, say: \"Two ways.\", technique: offer-options,",
                                     "{id: offer, say: \"Two ways.\", technique: premature-fix, "
                                     "penalty: {follow-through: 3, empathy: 1},"));
  const auto entries =
      entries_of(played(scenario, "variant moved\nchoose offer\n"), Reason::penalty);
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].dimension == kEmpathy);
  CHECK(entries[0].amount == -1);
  CHECK(entries[1].dimension == kFollow);
  CHECK(entries[1].amount == -3);
}

// Empathy.

Run moments(const std::string& script) { return played(golden_scenario("moments"), script); }

TEST_CASE("A moment's share goes from the worst level to the best on offer") {
  CHECK(shares(moments("choose feel\nchoose own-words\nchoose meet\nchoose meet")) ==
        Amounts{1, 1, 1, 1});
  CHECK(shares(moments("choose ask\nchoose plain\nchoose miss\nchoose back")) ==
        Amounts{{2, 3}, {1, 2}, {1, 3}, {1, 3}});
  CHECK(shares(moments("choose to-end")) == Amounts{0});
}

TEST_CASE("Empathy is a hundred times the mean of the shares") {
  const Run best = moments("choose feel\nchoose own-words\nchoose meet\nchoose meet");
  CHECK(shown(best, kEmpathy) == 100);
  const Run fair = moments("choose ask\nchoose plain\nchoose miss\nchoose meet");
  CHECK(fair.result().scores.exact[1] ==
        Rational(100, 4) * Rational(15, 6));  // 2/3 + 1/2 + 1/3 + 1
}

TEST_CASE("Who hangs up early has met fewer moments than the least that count") {
  const Run run = moments("choose feel\nchoose own-words\nhear\nleave");
  CHECK(shares(run) == Amounts{1, 1, 0});
  CHECK(shown(run, kEmpathy) == 50);
}

TEST_CASE("The least number of moments is no more than the scenario has") {
  const auto text = test::golden_scenario_text("moments");
  std::string quiet = test::with(text, ", feeling: lonely", "");
  quiet = test::with(quiet, ", feeling: sad", "");
  quiet = test::with(quiet, ", feeling: angry", "");
  const Run run =
      played(test::scenario_from(quiet), "choose feel\nchoose own-words\nchoose meet\nchoose meet");
  CHECK(shares(run) == Amounts{1, 1});
  CHECK(shown(run, kEmpathy) == 100);
}

TEST_CASE("A reply before the feeling was heard has no share, one after it has") {
  const Run early = moments("hear 1\nchoose feel");
  CHECK(shares(early) == Amounts{0});
  CHECK(amounts(entries_of(early, Reason::penalty)) == Amounts{-8});
  const Run later = moments("hear 2\nchoose feel");
  CHECK(shares(later) == Amounts{1});
  CHECK(amounts(entries_of(later, Reason::penalty)) == Amounts{-8});
}

TEST_CASE("Only the first visit makes a moment") {
  const Run run = moments("choose again\nchoose feel");
  CHECK(shares(run) == Amounts{Rational(1, 3)});
}

TEST_CASE("A node whose choices all have one level makes no moment") {
  const Run run = moments("choose to-even\nchoose left-way");
  CHECK(shares(run) == Amounts{Rational(1, 3)});  // the opening's alone
}

TEST_CASE("A mistake mended at the best level does not count, and earns nothing") {
  const Run run = moments("choose brush-off\nchoose sorry\n");
  const auto repairs = entries_of(run, Reason::repair);
  REQUIRE(repairs.size() == 1);
  CHECK_FALSE(repairs[0].counts);
  CHECK(repairs[0].share == 0);
  CHECK(shares(run) == Amounts{0});
}

TEST_CASE("A mistake half mended counts as a moment missed") {
  const Run run = moments("choose brush-off\nchoose half-sorry\n");
  const auto repairs = entries_of(run, Reason::repair);
  REQUIRE(repairs.size() == 1);
  CHECK(repairs[0].counts);
  CHECK(repairs[0].share == 0);
}

TEST_CASE("A wrong summary and a wrong diagnosis lead to repairs") {
  std::string text = test::golden_scenario_text("judging");
  text = test::with(text, "none: {lines: [\"No.\"]",
                    "none: {lines: [{text: \"No.\", feeling: annoyed}]");
  text = test::with(text, "missed: {lines: [\"Wrong.\"]",
                    "missed: {lines: [{text: \"Wrong.\", feeling: annoyed}]");
  const std::string back = "choices: [{id: back, say: \"Sorry.\", technique: open-question";
  const std::string poor = "{id: poor, say: \"Hm.\", technique: stock-phrase, goto: opening}, ";
  text = test::with(text, back, "choices: [" + poor + back.substr(10));
  const std::string oh = "choices: [{id: back, say: \"Oh.\", technique: open-question";
  text = test::with(text, oh, "choices: [" + poor + oh.substr(10));
  const auto scenario = test::scenario_from(text);
  const Run run =
      played(scenario, "variant moved\nsummarise\nchoose back\ndiagnose slow-post\nchoose poor");
  const auto repairs = entries_of(run, Reason::repair);
  REQUIRE(repairs.size() == 2);
  CHECK_FALSE(repairs[0].counts);
  CHECK(repairs[1].counts);
}

TEST_CASE("A scenario without moments has no empathy") {
  CHECK(shown(judging("choose finish"), kEmpathy) == 0);
}

TEST_CASE("A false notice costs once for each line, a glance each time") {
  const Run run = played(golden_scenario("visit"), "hear 3\nnotice 1\nnotice 3\nglance 2");
  CHECK(amounts(entries_of(run, Reason::false_notice)) == Amounts{-2, -2});
  CHECK(amounts(entries_of(run, Reason::penalty)) == Amounts{-6});
}

// Follow-through.

TEST_CASE("Promises earn by those kept of those made") {
  const auto of_promises = [](const std::string& script) {
    const Run run = played(golden_scenario("promises"), script);
    return entries_of(run, Reason::promises_settled).front().amount;
  };
  CHECK(of_promises("choose wait\nchoose stop-here") == 0);
  CHECK(of_promises("choose promise-call\nchoose keep-early\nchoose wait\nchoose stop-here") == 50);
  CHECK(of_promises("choose promise-call\nchoose promise-form\nchoose keep-early\nchoose wait\n"
                    "choose stop-here") == 25);
  CHECK(of_promises("choose promise-call\nchoose promise-form\nchoose promise-all\n"
                    "choose keep-early\nchoose wait\nchoose stop-here") == Rational(50, 3));
  CHECK(of_promises("choose promise-call\nchoose renew-early\nchoose keep-early\nchoose wait\n"
                    "choose stop-here") == 50);
}

TEST_CASE("A day that passes over a promise is a silent delay, an end is none") {
  const auto delays = [](const std::string& script) {
    return amounts(entries_of(played(golden_scenario("promises"), script), Reason::silent_delay));
  };
  CHECK(delays("choose promise-call\nchoose promise-form\nchoose wait\nchoose wait-again\n"
               "choose wait-on") == Amounts{-15, -15});
  CHECK(delays("choose promise-call\nchoose wait\nchoose stop-here").empty());
}

TEST_CASE("Case notes earn by their F1") {
  const auto scenario = golden_scenario("visit");
  const auto notes = [&](const std::string& facts) {
    const Run run =
        played(scenario, "hear\nchoose ask\nnotice baby-cries\nchoose answer-baby\nhear\n" + facts);
    return entries_of(run, Reason::notes_settled).front().amount;
  };
  const std::string right = "note tank-light\nnote no-delivery\nnote has-baby\n";
  CHECK(notes("") == 0);
  CHECK(notes("note likes-tea") == 0);
  CHECK(notes(right) == 100);
  CHECK(notes(right + "note boiler-new") == 100);  // rules a cause out: neither way
  CHECK(notes(right + "note likes-tea") == Rational(600, 7));
  CHECK(notes("note tank-light") == 50);
}

TEST_CASE("Expected steps share their part, each once") {
  auto text = test::with(test::golden_scenario_text("promises"), "expects: [give-time-frame]",
                         "expects: [give-time-frame, open-question, ask-feedback]");
  const Run run = played(test::scenario_from(text), "choose promise-call\nchoose promise-form");
  CHECK(amounts(entries_of(run, Reason::step)) == Amounts{Rational(35, 3)});
}

// Parts.

TEST_CASE("Parts are the rubric's where a scenario has them all") {
  const Parts parts = parts_of(*golden_scenario("the-bill-that-doubled"));
  CHECK(parts.facts == 50);
  CHECK(parts.diagnosis == 25);
  CHECK(parts.second_diagnosis == 10);
  CHECK(parts.summary == 15);
  CHECK(parts.partial_summary == 5);
  CHECK(parts.something_else == 10);
  CHECK(parts.promises == 50);
  CHECK(parts.steps == 35);
  CHECK(parts.notes == 15);
}

TEST_CASE("A part without a choice for it is shared out in proportion") {
  scenario::Scenario scenario = *golden_scenario("the-bill-that-doubled");
  scenario.has_summarise = false;
  Parts parts = parts_of(scenario);
  CHECK(parts.facts == Rational(5000, 85));
  CHECK(parts.diagnosis == Rational(2500, 85));
  CHECK(parts.second_diagnosis == Rational(1000, 85));
  CHECK(parts.summary == 0);
  CHECK(parts.partial_summary == 0);
  CHECK(parts.something_else == Rational(1000, 85));
  scenario.has_something_else = false;
  scenario.has_diagnose = false;
  scenario.has_keepable_promise = false;
  parts = parts_of(scenario);
  CHECK(parts.facts == 100);
  CHECK(parts.diagnosis == 0);
  CHECK(parts.steps == 70);
  CHECK(parts.notes == 30);
  scenario.expects.clear();
  CHECK(parts_of(scenario).notes == 100);
}

TEST_CASE("The loader says which parts a scenario has") {
  const auto judging = golden_scenario("judging");
  CHECK(judging->has_summarise);
  CHECK(judging->has_diagnose);
  CHECK(judging->has_something_else);
  CHECK_FALSE(judging->has_keepable_promise);
  const auto promises = golden_scenario("promises");
  CHECK_FALSE(promises->has_summarise);
  CHECK_FALSE(promises->has_diagnose);
  CHECK_FALSE(promises->has_something_else);
  CHECK(promises->has_keepable_promise);
}

// Scores and marks.

TEST_CASE("A score stops at nothing, and the ledger says by how much") {
  const Run run =
      played(golden_scenario("promises"),
             "choose promise-call\nchoose promise-form\nchoose promise-all\nchoose wait\n"
             "choose wait-again\nchoose wait-on");
  const auto clamps = entries_of(run, Reason::clamp);
  REQUIRE(clamps.size() == 1);
  CHECK(clamps[0].dimension == kFollow);
  CHECK(clamps[0].amount == 10);  // 35 for the step, 45 for three delays
  CHECK(shown(run, kFollow) == 0);
}

TEST_CASE("The total weighs the exact scores and is rounded once, halves up") {
  Scores scores;
  scores.exact = {Rational(1, 2), Rational(3, 2), Rational(-1, 2)};
  CHECK(scores.shown(kRoot) == 1);
  CHECK(scores.shown(kEmpathy) == 2);
  CHECK(scores.shown(kFollow) == 0);
  const Ledger ledger{{0, kRoot, Reason::fact, Rational(75), 75, 0, false, 0, 0, 0},
                      {0, kEmpathy, Reason::empathy_settled, Rational(55), 100, 0, false, 0, 0, 0}};
  const Scores total = earshot::play::scores(*test::test_rubric(), ledger);
  CHECK(total.total == Rational(93, 2));  // 30 + 16.5
  CHECK(total.shown_total() == 47);
}

TEST_CASE("Nobody passes without the cause on complete evidence, or with a flag") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const Run run = played(scenario, "choose fourteen-years-and-it-took\n");
  CHECK_FALSE(run.result().passed);
  CHECK_FALSE(run.result().cause_proven);
  CHECK(run.result().mark == Mark::nothing);
}

TEST_CASE("A flag stands once in the result, in the order of raising") {
  const Run run =
      played(golden_scenario("visit"), "choose ask\nchoose pass-over\nchoose back\nhear 1\nleave");
  CHECK(run.result().flags ==
        std::vector{scenario::Critical::safety, scenario::Critical::abandoned});
  CHECK_FALSE(run.result().passed);
}

// Properties.

TEST_CASE(
    "On thousands of random plays the ledger sums to the scores, which stay within 0 and 100") {
  int plays = 0;
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 500; ++seed, ++plays) {
      const Run run = test::random_play(scenario, seed, 60);
      const Result result = run.result();
      const Ledger ledger = run.settled();
      std::array<Rational, scenario::kDimensions> sums;
      for (const Entry& entry : ledger)
        sums[static_cast<std::size_t>(entry.dimension)] += entry.amount;
      INFO("scenario " << scenario->id << ", seed " << seed);
      for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
        REQUIRE(sums[i] == result.scores.exact[i]);
        REQUIRE(sums[i] >= Rational(0));
        REQUIRE(sums[i] <= Rational(100));
      }
      REQUIRE(result.scores.total >= Rational(0));
      REQUIRE(result.scores.total <= Rational(100));
      REQUIRE((!result.passed || (result.flags.empty() && result.cause_proven)));
    }
  }
  CHECK(plays >= 3000);
}

TEST_CASE("Every entry is in its bounds and has a sentence") {
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      const Run run = test::random_play(scenario, seed, 60);
      for (const Entry& entry : run.settled()) {
        INFO("scenario " << scenario->id << ", seed " << seed << ", " << name_of(entry.reason));
        REQUIRE(entry.step < run.steps().size());
        REQUIRE(entry.share >= Rational(0));
        REQUIRE(entry.share <= Rational(1));
        if (entry.of != 0) REQUIRE(entry.amount <= entry.of);
        const std::string sentence = sentence_of(*scenario, entry);
        REQUIRE_FALSE(sentence.empty());
        REQUIRE_FALSE(sentence.ends_with('.'));
      }
    }
  }
}

}  // namespace
}  // namespace earshot::play
