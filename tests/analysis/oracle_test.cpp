// The explorer against the slow one, on scenarios made up from seeds and on the hand-made ones:
// they must find the same things, with each key and either grain. EARSHOT_LONG=1 tries ten times
// as many seeds.
#include <algorithm>

#include "analysis/explore.h"
#include "made_up.h"
#include "play/run.h"
#include "support/catch.h"
#include "support/paths.h"
#include "support/seeds.h"
#include "support/slow_explorer.h"

namespace earshot::test {
namespace {

using analysis::Exploration;
using analysis::Grain;
using analysis::Key;
using analysis::Player;
using analysis::Subject;

constexpr std::size_t kSlowStates = 1500;

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
  for (const Key key : {Key::live, Key::full, Key::best}) {
    for (const Grain grain : {Grain::visit, Grain::action}) {
      const auto found = analysis::explore(
          *scenario, variant, {.player = player, .key = key, .grain = grain, .reactions = true});
      constexpr const char* kKeys[] = {"full key", "live key", "best key"};
      INFO(kKeys[static_cast<std::size_t>(key)]
           << (grain == Grain::visit ? ", visits" : ", actions"));
      REQUIRE(found.complete);
      REQUIRE(things(*scenario, found) == expected);
      REQUIRE(found.answers == slow.answers);
      check_witnesses(scenario, variant, found);
      if (!first) first = found;
      for (const auto& witness : found.witnesses) {
        INFO(thing(*scenario, witness.subject, witness.index));
        REQUIRE(replies(witness) == replies(*first->witness(witness.subject, witness.index)));
      }
    }
  }
}

// With one state too few the search must own up, and still neither invent nor deny anything. True:
// the coarser search came to its end, so that there was something to deny.
bool check_out_of_budget(const ScenarioPointer& scenario, scenario::VariantIndex variant,
                         Player player, const SlowExploration& slow) {
  // By turns, since with the best key two searches have a budget each.
  const Key key = scenario->nodes.size() % 2 == 0 ? Key::live : Key::best;
  const auto whole = analysis::explore(*scenario, variant, {player, {}, key});
  if (whole.states < 3) return false;
  const std::uint64_t budget = key == Key::live ? whole.states - 1 : (whole.states - 1) / 2;
  const auto part = analysis::explore(*scenario, variant, {player, {.states = budget}, key});
  REQUIRE_FALSE(part.complete);
  const auto found = things(*scenario, part);
  const auto all = slow_things(*scenario, slow);
  REQUIRE(std::includes(all.begin(), all.end(), found.begin(), found.end()));
  for (const auto& [subject, index] : slow.found) {
    INFO(thing(*scenario, subject, index));
    REQUIRE_FALSE(part.ruled_out(subject, index));
  }
  return part.ruled_out(Subject::choice, scenario->choices.size());
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

TEST_CASE("a search out of its budget rules out nothing that the slow one finds") {
  std::uint64_t coarse_ended = 0;
  for (std::uint64_t seed = 1; seed <= seeds(600); ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    const auto player = seed % 2 == 0 ? Player::patient : Player::impatient;
    const auto slow = explore_slowly(*scenario, 0, player, kSlowStates);
    if (slow.complete) coarse_ended += check_out_of_budget(scenario, 0, player, slow) ? 1U : 0U;
  }
  WARN("in " << coarse_ended << " of them the coarser search came to its end");
  // One in some hundreds: a tenth of them need not have one.
  CHECK((coarse_ended > 0 || kSanitized));
}

TEST_CASE(
    "on hand-made scenarios all keys find the same, and so does the slow explorer where it can") {
  for (const std::string name : {"judging", "moments", "patience", "promises", "visit"}) {
    // All of its full states take a sanitizer minutes; those of the example below are enough for it.
    if (kSanitized && name == "judging") continue;
    INFO(name);
    const auto scenario = golden_scenario(name);
    const std::size_t variants = kSanitized ? 1 : scenario->variant_count();
    for (std::size_t i = 0; i < variants; ++i) {
      const auto variant = static_cast<scenario::VariantIndex>(i);
      compare_with_slow(scenario, variant, Player::patient);
      const auto live = analysis::explore(*scenario, variant, {Player::patient, {}, Key::live});
      const auto best = analysis::explore(*scenario, variant);
      CHECK(best.found == live.found);
      const auto full = analysis::explore(*scenario, variant, {Player::patient, {}, Key::full});
      REQUIRE(full.complete);
      CHECK(live.found == full.found);
      check_witnesses(scenario, variant, live);
    }
  }
}

TEST_CASE("on the example all keys find the same") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto live = analysis::explore(*scenario, 0, {Player::patient, {}, Key::live});
  CHECK(analysis::explore(*scenario, 0).found == live.found);
  const auto full = analysis::explore(*scenario, 0, {Player::patient, {}, Key::full});
  REQUIRE(full.complete);
  CHECK(live.found == full.found);
  CHECK(live.stuck_states == 0);
  CHECK(live.found[static_cast<std::size_t>(Subject::node)].count() == scenario->nodes.size());
  CHECK(live.found[static_cast<std::size_t>(Subject::choice)].count() == scenario->choices.size());
  CHECK(live.found[static_cast<std::size_t>(Subject::ending)].count() == scenario->endings.size());
  check_witnesses(scenario, 0, live);
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
