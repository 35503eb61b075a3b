// Many plays at once come to the same as one after another, and as the rulebook says of each.
#include "analysis/simulate.h"

#include <numeric>

#include "analysis/bots.h"
#include "analysis/card_looks.h"
#include "analysis/simulate_play.h"
#include "made_up.h"
#include "play/run.h"
#include "shipped.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::BotKind;
using analysis::Simulation;

Simulation simulated(const ScenarioPointer& scenario, analysis::Plays plays) {
  return analysis::simulate(scenario, 0, plays);
}

analysis::Plays of(BotKind bot, std::uint32_t count, unsigned threads = 0) {
  analysis::Plays plays;
  plays.count = count;
  plays.bot = bot;
  plays.threads = threads;
  plays.keep_each = true;
  return plays;
}

bool same(const analysis::ReplyFigures& a, const analysis::ReplyFigures& b) {
  return a.taken == b.taken && a.passed_over == b.passed_over && a.taken_total == b.taken_total &&
         a.passed_over_total == b.passed_over_total;
}

void check_same(const Simulation& one, const Simulation& other) {
  CHECK(one.plays == other.plays);
  CHECK(one.passed == other.passed);
  CHECK(one.actions == other.actions);
  CHECK(one.total.mean == other.total.mean);
  CHECK(one.empathy.deviation == other.empathy.deviation);
  CHECK(one.replies == other.replies);
  CHECK(one.words == other.words);
  CHECK(one.histograms == other.histograms);
  CHECK(one.nodes == other.nodes);
  CHECK(one.endings == other.endings);
  REQUIRE(one.replies_by_choice.size() == other.replies_by_choice.size());
  for (std::size_t i = 0; i < one.replies_by_choice.size(); ++i)
    CHECK(same(one.replies_by_choice[i], other.replies_by_choice[i]));
}

}  // namespace

TEST_CASE("a simulation is the same on one core and on three, whoever plays") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  for (const analysis::BotInfo& bot : analysis::all_bots()) {
    INFO(bot.name);
    check_same(simulated(scenario, of(bot.kind, 700, 1)),
               simulated(scenario, of(bot.kind, 700, 3)));
  }
}

TEST_CASE("a simulation of one play has that play's scores and no spread") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto one = simulated(scenario, {.count = 1, .first_seed = 3});
  CHECK(one.total.deviation == 0);
  CHECK(one.total.least == one.total.most);
  CHECK(simulated(scenario, {.count = 0}).plays == 0);
}

TEST_CASE("a simulated play comes to what the same play comes to in a run with its history") {
  for (const auto& scenario : {golden_scenario("the-bill-that-doubled"), made_up(3, Taste::wild),
                               shipped_scenario("pear-leaf")}) {
    const auto figures = simulated(scenario, of(BotKind::random, 40));
    const auto bot = analysis::Cast(BotKind::random, scenario, 0).make();
    for (const analysis::PlayFigures& figure : figures.each) {
      play::Run run(scenario, 0, figure.seed);
      bot->begin(figure.seed);
      while (const auto action = bot->next(play::Sight(*scenario, run.state(), figure.seed)))
        REQUIRE_FALSE(run.apply(*action));
      const play::Result result = run.result();
      CHECK(figure.shown.back() == result.scores.shown_total());
      CHECK(figure.shown[1] == result.scores.shown(scenario::Dimension::empathy));
      CHECK(figure.passed == result.passed);
      CHECK(figure.ending == run.state().place - play::kEndingPlace);
    }
  }
}

TEST_CASE("every play is in one bar of each histogram, and in one ending") {
  const auto figures =
      simulated(golden_scenario("the-bill-that-doubled"), of(BotKind::random, 300));
  for (const analysis::Histogram& histogram : figures.histograms)
    CHECK(std::accumulate(histogram.begin(), histogram.end(), 0U) == 300);
  CHECK(std::accumulate(figures.endings.begin(), figures.endings.end(), 0U) == 300);
  CHECK(figures.nodes[0] == 300);
  CHECK(figures.each.size() == 300);
  CHECK(figures.least_replies <= figures.replies);
  CHECK(figures.replies <= figures.most_replies);
}

TEST_CASE("a reply is taken, or passed over by who had it before them, or neither") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto figures = simulated(scenario, of(BotKind::longest_option, 10));
  // All of these plays are the same but for the order of the cards.
  for (std::size_t i = 0; i < scenario->choices.size(); ++i) {
    const analysis::ReplyFigures& reply = figures.replies_by_choice[i];
    INFO(scenario->choices[i].name);
    CHECK((reply.taken == 0 || reply.taken == 10));
    CHECK(reply.taken + reply.passed_over <= 10);
    CHECK(reply.split() == 0);
    if (reply.taken > 0) CHECK(reply.mean_taken() == Approx(figures.total.mean));
  }
}

TEST_CASE("the split of a reply is the mean of who took it less the mean of who passed it over") {
  analysis::ReplyFigures reply;
  reply.taken = 2;
  reply.taken_total = 150'000;
  CHECK(reply.split() == 0);
  reply.passed_over = 4;
  reply.passed_over_total = 100'000;
  CHECK(reply.mean_taken() == 75);
  CHECK(reply.mean_passed_over() == 25);
  CHECK(reply.split() == 50);
}

TEST_CASE("the counts of several bots are put together") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  auto both = simulated(scenario, of(BotKind::random, 50));
  const auto other = simulated(scenario, of(BotKind::expert, 50));
  const auto before = both;
  analysis::add(both, other);
  for (std::size_t i = 0; i < both.nodes.size(); ++i)
    CHECK(both.nodes[i] == before.nodes[i] + other.nodes[i]);
  for (std::size_t i = 0; i < both.replies_by_choice.size(); ++i) {
    CHECK(both.replies_by_choice[i].taken ==
          before.replies_by_choice[i].taken + other.replies_by_choice[i].taken);
  }
  CHECK(both.total.mean == before.total.mean);
}

TEST_CASE("a simulation that is stopped knows what was played until then") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  std::atomic<bool> stop = false;
  std::uint32_t played = 0;
  auto plays = of(BotKind::random, 5000, 1);
  plays.stop = &stop;
  plays.played = [&](std::uint32_t more) {
    played += more;
    if (played >= 1000) stop = true;
  };
  const auto figures = simulated(scenario, plays);
  CHECK(figures.plays == 1000);
  CHECK(played == 1000);
  plays = of(BotKind::random, 1000);
  CHECK(figures.total.mean == simulated(scenario, plays).total.mean);
}

TEST_CASE("what is read is the lines that are heard, the cards that show and the ending") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const analysis::WordCounts words(*scenario);
  analysis::Referee referee(*scenario, 0, words);
  const auto bot = analysis::Cast(BotKind::expert, scenario, 0).make();
  referee.play(*bot, 1);
  std::size_t expected = 0;
  play::Run run(scenario, 0, 1);
  bot->begin(1);
  std::set<scenario::ChoiceIndex> cards;
  while (const auto action = bot->next(play::Sight(*scenario, run.state(), 1))) {
    const play::View view = play::view(*scenario, run.state(), 1);
    for (const play::Card& card : view.cards) {
      if (cards.insert(card.choice).second) expected += analysis::words_in(card.what->text.plain);
    }
    if (std::holds_alternative<play::Choose>(*action)) cards.clear();
    REQUIRE_FALSE(run.apply(*action));
  }
  for (const play::Step& step : run.steps()) {
    for (const play::Event& event : step.events) {
      if (event.kind == play::EventKind::line_heard)
        expected += analysis::words_in(scenario->nodes[event.node].lines[event.what].text.plain);
    }
  }
  expected += analysis::words_in(play::ending_of(*scenario, run.state()).text.plain);
  CHECK(referee.words() == expected);
}

}  // namespace earshot::test
