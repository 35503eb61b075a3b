// A search that plays visits that are alike once comes to what it comes to when it plays each: the
// same states in the same order, the same ways, the same answers of conditions.
#include "analysis/visit_book.h"

#include "analysis/explore.h"
#include "made_up.h"
#include "shipped.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::Key;
using analysis::Player;

// Back comes how many visits were not played.
std::uint64_t same_as_each(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                           analysis::Options options) {
  const auto once = analysis::explore(scenario, variant, options);
  options.alike_once = false;
  const auto each = analysis::explore(scenario, variant, options);
  REQUIRE(each.repeated == 0);
  REQUIRE(exploration_text(scenario, once) == exploration_text(scenario, each));
  return once.repeated;
}

TEST_CASE("visits that are alike come to the same, in scenarios made up from seeds") {
  std::uint64_t repeated = 0;
  for (std::uint64_t seed = 1; seed <= seeds(300); ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    for (const Key key : {Key::full, Key::live, Key::best}) {
      analysis::Options options;
      options.player = seed % 2 == 0 ? Player::patient : Player::impatient;
      options.budget.states = 5'000;
      options.key = key;
      options.unflagged = seed % 5 == 0;
      options.reactions = seed % 3 == 0;
      const auto variant = static_cast<scenario::VariantIndex>(seed % scenario->variant_count());
      repeated += same_as_each(*scenario, variant, options);
    }
  }
  CHECK(repeated > seeds(300) * 100);
}

TEST_CASE("visits that are alike come to the same, in what ships") {
  for (const auto& scenario : shipped_scenarios()) {
    INFO(scenario->id);
    const auto variant = static_cast<scenario::VariantIndex>(scenario->variant_count() - 1);
    same_as_each(
        *scenario, variant,
        {.player = Player::impatient, .budget = {.states = share(10'000)}, .key = Key::live});
    same_as_each(*scenario, variant, {.budget = {.states = share(10'000)}, .unflagged = true});
  }
}

}  // namespace
}  // namespace earshot::test
