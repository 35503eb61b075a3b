#include "analysis/bots.h"

#include "made_up.h"
#include "play/transcript.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

std::string script_of_bot(const ScenarioPointer& scenario, std::uint64_t seed) {
  play::Run run(scenario, 0, seed);
  analysis::RandomBot bot(seed, scenario->causes.size());
  while (const auto action = bot.next(play::view(*scenario, run.state(), seed))) {
    REQUIRE_FALSE(run.apply(*action));
    REQUIRE(run.steps().size() < 100'000);
  }
  CHECK(run.closed());
  return play::write(play::script_of(run));
}

TEST_CASE("a random bot is never refused, and closes its play") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    script_of_bot(made_up(seed, Taste::wild), seed);
  }
}

TEST_CASE("the same seed plays the same play, another seed another one") {
  const auto scenario = made_up(7, Taste::wild);
  CHECK(script_of_bot(scenario, 1) == script_of_bot(scenario, 1));
  std::set<std::string> plays;
  for (std::uint64_t seed = 0; seed < 50; ++seed) plays.insert(script_of_bot(scenario, seed));
  CHECK(plays.size() > 25);
}

}  // namespace
}  // namespace earshot::test
