// The explorer against the slow one, on scenarios made up from seeds and on the hand-made ones:
// they must find the same things, with either key and either grain. EARSHOT_LONG=1 tries ten times
// as many seeds.
#include <cstdlib>

#include "analysis/explore.h"
#include "made_up.h"
#include "play/run.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/slow_explorer.h"

namespace earshot::test {
namespace {

using analysis::Exploration;
using analysis::Grain;
using analysis::Key;
using analysis::Player;
using analysis::Subject;

constexpr std::size_t kSlowStates = 1500;

std::uint64_t seeds(std::uint64_t usual) {
  return std::getenv("EARSHOT_LONG") != nullptr ? usual * 10 : usual;
}

std::set<std::string> slow_things(const scenario::Scenario& scenario, const SlowExploration& slow) {
  std::set<std::string> all;
  for (const auto& [subject, index] : slow.found) all.insert(thing(scenario, subject, index));
  return all;
}

// Whether the last of the witness's actions brings about what it is a witness of.
bool shows(const play::Run& run, const Exploration::Witness& witness) {
  const auto has_event = [&](play::EventKind kind, std::uint16_t what) {
    for (const auto& event : run.steps().back().events) {
      if (event.kind == kind && (event.what == what || event.choice == what)) return true;
    }
    return false;
  };
  switch (witness.subject) {
    case Subject::node:
      return has_event(play::EventKind::arrived, witness.index);
    case Subject::choice:
      return has_event(play::EventKind::chosen, witness.index);
    case Subject::ending:
      return run.state().place == play::kEndingPlace + witness.index;
    case Subject::fact:
      return (run.state().facts >> witness.index & 1U) != 0;
    case Subject::cue:
      return has_event(play::EventKind::cue_shown, witness.index);
    case Subject::promise_made:
      return has_event(play::EventKind::promise_made, witness.index);
    case Subject::promise_kept:
      return has_event(play::EventKind::promise_kept, witness.index);
    case Subject::promise_renewed:
      return has_event(play::EventKind::promise_renewed, witness.index);
    case Subject::promise_broken:
      return has_event(play::EventKind::promise_broken, witness.index);
    case Subject::promise_unchanged:
      return has_event(play::EventKind::promise_unchanged, witness.index);
    case Subject::variable_clamped:
      return has_event(play::EventKind::variable_clamped, witness.index);
    default:
      return run.ended() || play::all_heard(run.state());
  }
}

std::size_t replies(const Exploration::Witness& witness) {
  std::size_t count = 0;
  for (const auto& action : witness.actions)
    count += std::holds_alternative<play::Choose>(action) ? 1U : 0U;
  return count;
}

void check_witnesses(const ScenarioPointer& scenario, scenario::VariantIndex variant,
                     const Exploration& exploration) {
  for (const auto& witness : exploration.witnesses) {
    INFO(thing(*scenario, witness.subject, witness.index));
    play::Run run(scenario, variant, 0);
    for (const auto& action : witness.actions) REQUIRE_FALSE(run.apply(action));
    REQUIRE(shows(run, witness));
  }
}

void compare(const ScenarioPointer& scenario, scenario::VariantIndex variant, Player player,
             const SlowExploration& slow) {
  const auto expected = slow_things(*scenario, slow);
  std::optional<Exploration> first;
  for (const Key key : {Key::live, Key::full}) {
    for (const Grain grain : {Grain::visit, Grain::action}) {
      const auto found = analysis::explore(*scenario, variant, {player, {}, key, grain});
      INFO((key == Key::live ? "live key" : "full key")
           << (grain == Grain::visit ? ", visits" : ", actions"));
      REQUIRE(found.complete);
      REQUIRE(things(*scenario, found) == expected);
      check_witnesses(scenario, variant, found);
      if (!first) first = found;
      for (const auto& witness : found.witnesses) {
        INFO(thing(*scenario, witness.subject, witness.index));
        REQUIRE(replies(witness) == replies(*first->witness(witness.subject, witness.index)));
      }
    }
  }
}

// False: too large for the slow one.
bool compare_with_slow(const ScenarioPointer& scenario, scenario::VariantIndex variant,
                       Player player) {
  const auto slow = explore_slowly(*scenario, variant, player, kSlowStates);
  if (slow.complete) compare(scenario, variant, player, slow);
  return slow.complete;
}

TEST_CASE("the explorer finds what the slow one finds, on scenarios made up from seeds") {
  std::uint64_t compared = 0;
  for (std::uint64_t seed = 1; seed <= seeds(2000); ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    const auto player = seed % 2 == 0 ? Player::patient : Player::impatient;
    const auto variant = static_cast<scenario::VariantIndex>(seed % scenario->variant_count());
    compared += compare_with_slow(scenario, variant, player) ? 1U : 0U;
  }
  WARN(compared << " of " << seeds(2000) << " made-up scenarios were small enough to compare");
  CHECK(compared >= seeds(2000) / 2);
}

TEST_CASE("what can be found does not depend on what is noted") {
  std::uint64_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    const auto scenario = made_up(seed, Taste::kind);
    const auto noting = explore_slowly(*scenario, 0, Player::patient, kSlowStates, true);
    if (!noting.complete) continue;
    ++compared;
    compare(scenario, 0, Player::patient, noting);
  }
  CHECK(compared >= 20);
}

}  // namespace
}  // namespace earshot::test
