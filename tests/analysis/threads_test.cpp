// One scenario searched by several threads: byte for byte what one finds, whatever their number.
#include <algorithm>
#include <atomic>
#include <numeric>
#include <vector>

#include "analysis/appraise.h"
#include "analysis/explore.h"
#include "analysis/survey.h"
#include "base/crew.h"
#include "made_up.h"
#include "shipped.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::Budget;
using analysis::Exploration;
using analysis::Grain;
using analysis::Key;
using analysis::Player;
using base::Crew;

// Under a sanitizer one number stands for all: it looks at what is done, not at who does it.
const std::vector<unsigned> kThreads =
    kSanitized ? std::vector<unsigned>{3} : std::vector<unsigned>{2, 3, 7};

std::string whole_text_of(const scenario::Scenario& scenario, const Exploration& found) {
  return exploration_text(scenario, found) + "\n" + std::to_string(found.bytes) + " bytes, " +
         std::to_string(found.repeated) + " visits repeated";
}

// The same text with any number of threads; back comes the exploration.
Exploration same_with_all(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                          const analysis::Options& options) {
  const Exploration alone = analysis::explore(scenario, variant, options);
  const std::string expected = whole_text_of(scenario, alone);
  for (const unsigned threads : kThreads) {
    INFO(threads << " threads");
    Crew crew(threads);
    analysis::Options shared = options;
    shared.budget.crew = &crew;
    REQUIRE(whole_text_of(scenario, analysis::explore(scenario, variant, shared)) == expected);
  }
  return alone;
}

TEST_CASE("a crew does each piece of work once, and those who are idle help with parts of it") {
  for (const unsigned threads : {1U, 2U, 3U, 7U}) {
    INFO(threads << " threads");
    Crew crew(threads);
    std::vector<std::vector<int>> done(20, std::vector<int>(30));
    crew.each(done.size(), [&](std::size_t i) {
      for (int again = 0; again < 3; ++again)
        crew.each(done[i].size(), [&](std::size_t k) { ++done[i][k]; });
    });
    CHECK(done == std::vector(20, std::vector(30, 3)));
    crew.each(0, [](std::size_t) { FAIL("there is nothing to do"); });
  }
}

TEST_CASE("scenarios made up from seeds are explored alike by any number of threads") {
  std::uint64_t most = 0;
  for (std::uint64_t seed = 1; seed <= seeds(150); ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    const Key key = seed % 3 == 0 ? Key::full : seed % 3 == 1 ? Key::live : Key::best;
    const auto found = same_with_all(*scenario, 0,
                                     {.player = Player::impatient,
                                      .budget = {.states = 20'000},
                                      .key = key,
                                      .grain = seed % 2 == 0 ? Grain::visit : Grain::action,
                                      .reactions = true});
    most = std::max(most, found.states);
  }
  CHECK(most > 5000);  // or nothing was shared out
}

TEST_CASE("shipped scenarios are explored alike by any number of threads") {
  for (const char* id : {"off-the-list", "a-full-house"}) {
    INFO(id);
    const auto scenario = shipped_scenario(id);
    for (const Player player : {Player::patient, Player::impatient}) {
      const auto found = same_with_all(*scenario, 0, {.player = player});
      CHECK(found.complete);
      CHECK(found.states > 5000);
    }
  }
}

TEST_CASE(
    "where the budget ends does not depend on the threads, nor does what was decided till then") {
  const auto scenario = shipped_scenario("off-the-list");
  for (const std::uint64_t states : {3U, 100U, 2'500U, 9'999U}) {
    INFO(states << " states");
    const auto found = same_with_all(
        *scenario, 0,
        {.player = Player::impatient, .budget = {.states = states}, .key = Key::live});
    CHECK_FALSE(found.complete);
    CHECK(found.states == states);
  }
  const auto found = same_with_all(
      *scenario, 0, {.player = Player::impatient, .budget = {.megabytes = 3}, .key = Key::full});
  CHECK_FALSE(found.complete);
  CHECK(found.states > 100);
}

TEST_CASE("a search that nobody wants any more ends at once, with any number of threads") {
  const auto scenario = shipped_scenario("off-the-list");
  const std::atomic<bool> cancelled{true};
  const auto found =
      same_with_all(*scenario, 0, {.budget = {.cancelled = &cancelled}, .key = Key::live});
  CHECK_FALSE(found.complete);
  CHECK(found.states == 1);
}

TEST_CASE("plays are counted alike by any number of threads, within the budget and out of it") {
  const auto scenario = shipped_scenario("off-the-list");
  for (const std::uint64_t states : {50U, 30'000U, 5'000'000U}) {
    const auto alone = analysis::count_plays(*scenario, 0, {.states = states});
    CHECK(alone.decided == (states == 5'000'000));
    CHECK(alone.states <= states);
    for (const unsigned threads : kThreads) {
      INFO(threads << " threads, " << states << " states");
      Crew crew(threads);
      const auto shared = analysis::count_plays(*scenario, 0, {.states = states, .crew = &crew});
      CHECK(shared.decided == alone.decided);
      CHECK(shared.plays == alone.plays);
      CHECK(shared.shortest == alone.shortest);
      CHECK(shared.longest == alone.longest);
      CHECK(shared.states == alone.states);
    }
  }
}

std::string text_of(const analysis::Extreme& extreme) {
  return (extreme.decided ? "decided " : "open ") +
         (extreme.score ? extreme.score->text() : "none") + " " + std::to_string(extreme.states) +
         "\n" + (extreme.play ? play::write(*extreme.play) : "");
}

std::string text_of(const analysis::Passing& passing) {
  return (passing.decided ? "decided " : "open ") + std::to_string(passing.states) + "\n" +
         (passing.play ? play::write(*passing.play) : "");
}

std::string text_of(const scenario::Scenario& scenario, const analysis::Appraisal& one) {
  std::string text = whole_text_of(scenario, one.all);
  for (const auto& more : {one.reactions, one.unflagged})
    text += more ? whole_text_of(scenario, *more) : "none";
  text += std::to_string(static_cast<int>(one.best.full_marks.answer)) + " " +
          std::to_string(one.best.full_marks.states) + "\n" + text_of(one.best.most) +
          text_of(one.best.unmistaken) + std::to_string(static_cast<int>(one.best.mistake_pays)) +
          std::to_string(static_cast<int>(one.unasked)) + text_of(one.silent) + text_of(one.deaf) +
          std::to_string(one.recovery.states);
  for (const auto choice : one.recovery.never) text += " " + scenario.choices[choice].name;
  return text;
}

// Made-up scenarios have large searches for scores: rounds with many states, and many tags.
TEST_CASE("what scenarios are judged by is the same with any number of threads") {
  analysis::ScenarioPointers scenarios{shipped_scenario("off-the-list")};
  for (std::uint64_t seed = 1; seed <= 12; ++seed) scenarios.push_back(made_up(seed, Taste::wild));
  const auto texts = [&](unsigned threads) {
    std::string text;
    const auto all = analysis::appraise(
        scenarios, {.budget = {.states = share(30'000)}, .random_plays = 10, .threads = threads});
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const auto& one : all[i]) text += text_of(*scenarios[i], one) + "\n";
    }
    return text;
  };
  const std::string alone = texts(1);
  for (const unsigned threads : kThreads) {
    INFO(threads << " threads");
    REQUIRE(texts(threads) == alone);
  }
}

}  // namespace
}  // namespace earshot::test
