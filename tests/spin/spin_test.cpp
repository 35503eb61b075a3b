// The explorer against Spin, an engine that has nothing in common with it: for each scenario the
// rules are written once more, in Promela (promela.h), and Spin must find as many states as the
// explorer does with the live key. Scenarios made up or made by hand, the example, and what ships
// with at most twenty nodes; of those that have too many states, cuts (cuts.h). EARSHOT_LONG=1: ten
// times as many made-up ones, the shipped ones that have up to a hundred million states, by impatient
// players too, and as many cuts of the others as it takes until each reply was in one.
#include <cstdio>
#include <mutex>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include <fmt/format.h>

#include "../analysis/shipped.h"
#include "analysis/explore.h"
#include "base/crew.h"
#include "cuts.h"
#include "pan.h"
#include "promela.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::Player;

constexpr std::uint64_t kLeastStates = 20;  // of made-up ones; fewer prove little
constexpr std::uint64_t kMostStatesMadeUp = 50'000;
constexpr std::size_t kMostNodes = 20;  // of shipped ones
constexpr std::uint64_t kTakesMinutes = 1'000'000;
constexpr std::uint64_t kTakesGigabytes = 10'000'000;  // in Spin's table
constexpr std::uint64_t kMostStatesShipped = 100'000'000;

struct Comparison {
  ScenarioPointer scenario;
  scenario::VariantIndex variant = 0;
  Player player = Player::patient;
  std::uint64_t most = 0;             // states; what has more is not compared
  std::optional<std::uint64_t> ours;  // none: more than `most`
  std::uint64_t spins = 0;
  std::string failure;
};

std::string name_of(const Comparison& one) {
  return fmt::format("{}, variant {}, {}", one.scenario->id, one.variant,
                     one.player == Player::patient ? "patient" : "impatient");
}

// What was too much once is not counted up to there again.
void explore(Comparison& one) {
  static std::mutex guard;
  static std::set<std::tuple<ScenarioPointer, scenario::VariantIndex, Player, std::uint64_t>>
      too_much;
  const std::tuple key{one.scenario, one.variant, one.player, one.most};
  {
    const std::lock_guard<std::mutex> lock(guard);
    if (too_much.contains(key)) return;
  }
  const auto found = analysis::explore(*one.scenario, one.variant,
                                       {.player = one.player,
                                        .budget = {.states = one.most, .megabytes = 8192},
                                        .key = analysis::Key::live,
                                        .grain = analysis::Grain::visit});
  const std::lock_guard<std::mutex> lock(guard);
  if (!found.complete) too_much.insert(key);
  if (found.complete) one.ours = found.states;
}

// The model has one state before the first arrival. Where there are many states a verifier that is
// quick is worth the time it takes to compile.
void ask_spin(Comparison& one) {
  try {
    const Pan pan(promela(*one.scenario, one.variant, one.player),
                  *one.ours > kMostStatesMadeUp ? "-O2" : "-O0",
                  *one.ours > kTakesGigabytes ? Pan::Store::automaton : Pan::Store::table);
    one.spins = pan.run(*one.ours).states - 1;
  } catch (const std::exception& error) {
    one.failure = error.what();
  }
}

// Who waits for the long ones sees each as it ends.
void say(const Comparison& one) {
  fmt::print(stderr, "{}: {} states, Spin {}\n", name_of(one), *one.ours, one.spins);
}

// How many were small enough to be compared.
std::size_t compare(std::vector<Comparison>& all) {
  std::vector<base::Task> tasks;
  tasks.reserve(all.size());
  for (Comparison& one : all) {
    tasks.emplace_back([&one] {
      if (!one.ours) explore(one);
      if (one.ours) ask_spin(one);
      if (one.ours.value_or(0) > kTakesMinutes) say(one);
    });
  }
  base::on_all_cores(tasks);
  std::size_t compared = 0;
  for (const Comparison& one : all) {
    if (!one.ours) WARN(name_of(one) << " has more than " << one.most << " states");
    if (!one.ours) continue;
    ++compared;
    INFO(name_of(one) << '\n' << one.failure);
    CHECK(one.spins == *one.ours);
  }
  return compared;
}

std::vector<Comparison> comparisons(const ScenarioPointer& scenario, std::uint64_t most,
                                    std::initializer_list<Player> players) {
  std::vector<Comparison> all;
  for (std::size_t i = 0; i < scenario->variant_count(); ++i) {
    for (const Player player : players)
      all.push_back({scenario, static_cast<scenario::VariantIndex>(i), player, most, {}, 0, ""});
  }
  return all;
}

// Those of a seed that are neither trivial nor large.
std::vector<Comparison> comparisons(std::uint64_t seed) {
  auto all = comparisons(made_up(seed, Taste::wild), kMostStatesMadeUp,
                         {Player::patient, Player::impatient});
  for (Comparison& one : all) explore(one);
  std::erase_if(all, [](const Comparison& one) { return !one.ours || *one.ours < kLeastStates; });
  return all;
}

TEST_CASE("Spin counts as many states as the explorer, on scenarios made up from seeds") {
  std::vector<Comparison> all;
  std::uint64_t scenarios = 0;
  for (std::uint64_t seed = 1; scenarios < seeds(24); ++seed) {
    const auto more = comparisons(seed);
    all.insert(all.end(), more.begin(), more.end());
    scenarios += more.empty() ? 0U : 1U;
  }
  CHECK(compare(all) >= scenarios);
}

TEST_CASE("Spin counts as many states as the explorer, on the hand-made ones") {
  std::vector<Comparison> all;
  for (const char* name : {"judging", "moments", "patience", "promises", "visit"}) {
    const auto more =
        comparisons(golden_scenario(name), kMostStatesMadeUp, {Player::patient, Player::impatient});
    all.insert(all.end(), more.begin(), more.end());
  }
  CHECK(compare(all) == all.size());
}

TEST_CASE("Spin counts as many states as the explorer, on the example") {
  auto all = comparisons(golden_scenario("the-bill-that-doubled"), kMostStatesMadeUp,
                         {Player::patient, Player::impatient});
  CHECK(compare(all) == 2);
}

TEST_CASE("Spin counts as many states of the example in its automaton as in its table") {
  const std::string model =
      promela(*golden_scenario("the-bill-that-doubled"), 0, Player::impatient);
  const auto in_table = Pan(model, "-O0").run(kMostStatesMadeUp);
  const auto in_automaton = Pan(model, "-O0", Pan::Store::automaton).run(kMostStatesMadeUp);
  CHECK(in_table.states > kLeastStates);
  CHECK(in_automaton.states == in_table.states);
}

TEST_CASE("Spin counts as many states as the explorer, on what ships with at most twenty nodes") {
  const bool thorough = std::getenv("EARSHOT_LONG") != nullptr;
  std::vector<Comparison> all;
  for (const auto& scenario : shipped_scenarios()) {
    if (scenario->nodes.size() > kMostNodes) continue;
    const auto more =
        thorough ? comparisons(scenario, kMostStatesShipped, {Player::patient, Player::impatient})
                 : comparisons(scenario, kTakesMinutes, {Player::patient});
    all.insert(all.end(), more.begin(), more.end());
  }
  CHECK(compare(all) > 0);
}

// By a patient player, as the case before has tried.
bool is_counted_whole(const ScenarioPointer& scenario) {
  Comparison one{scenario, 0, Player::patient, kTakesMinutes, {}, 0, ""};
  explore(one);
  return one.ours.has_value();
}

// What no cut had nobody can take.
void check_left(const Comparison& whole, std::set<std::string> left) {
  const auto all =
      analysis::explore(*whole.scenario, whole.variant, {.player = whole.player, .budget = {}});
  REQUIRE(all.complete);
  const auto there = choices_found(*whole.scenario, all);
  std::erase_if(left, [&](const std::string& name) { return !there.contains(name); });
  INFO(name_of(whole) << ": " << fmt::format("{}", fmt::join(left, " ")));
  CHECK(left.empty());
}

TEST_CASE("Spin counts as many states as the explorer, on cuts of what ships and is too large") {
  const bool thorough = std::getenv("EARSHOT_LONG") != nullptr;
  const std::size_t cuts_each = thorough ? 1000 : 1;
  const std::uint64_t most = thorough ? kTakesMinutes : kMostStatesMadeUp;
  std::vector<Comparison> all;
  for (const auto& scenario : shipped_scenarios()) {
    if (scenario->nodes.size() > kMostNodes || is_counted_whole(scenario)) continue;
    for (const auto& whole : comparisons(scenario, most, {Player::patient, Player::impatient})) {
      if (!thorough && whole.variant + 1U < scenario->variant_count()) continue;
      Cuts cuts(scenario, whole.variant, whole.player, most);
      for (std::size_t i = 0; i < cuts_each && !cuts.left().empty(); ++i) {
        const auto cut = cuts.next();
        if (!cut) break;
        all.push_back({cut->scenario, whole.variant, whole.player, most, cut->states, 0, ""});
      }
      if (thorough) check_left(whole, cuts.left());
    }
  }
  CHECK(compare(all) == all.size());
  CHECK(all.size() >= 3);
  WARN(all.size() << " cuts compared");
}

}  // namespace
}  // namespace earshot::test
