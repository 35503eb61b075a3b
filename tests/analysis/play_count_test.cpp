// Plays counted against plays walked through one by one.
#include "analysis/play_count.h"

#include <set>

#include "made_up.h"
#include "support/catch.h"
#include "support/seeds.h"

namespace earshot::test {
namespace {

using analysis::PlayCount;
using play::State;
using scenario::Choice;
using scenario::FactSet;

constexpr std::uint64_t kMostPlays = 20'000;

class SlowCounter {
 public:
  explicit SlowCounter(const scenario::Scenario& scenario) : scenario_(scenario) {}

  std::uint64_t plays = 0;
  std::uint32_t shortest = 0, longest = 0;

  void walk(State state, std::uint32_t replies) {
    play::NoSink sink;
    while (!play::apply(scenario_, state, play::Hear{}, sink)) {
    }
    for (std::uint8_t i = 0; !play::at_ending(state) && i < play::line_count(state); ++i) {
      if (play::node_of(scenario_, state).lines[play::line_at(state, i)].cue)
        CHECK_FALSE(play::apply(scenario_, state, play::Notice{i}, sink));
    }
    if (play::at_ending(state) || plays > kMostPlays) return;
    const auto& node = play::node_of(scenario_, state);
    for (std::size_t i = 0; i < node.choice_count; ++i) {
      const auto choice = static_cast<scenario::ChoiceIndex>(node.first_choice + i);
      if (!play::has_taken(state, choice)) take(choice, state, replies + 1);
    }
  }

 private:
  // Of all that can be picked one for each outcome.
  void take(scenario::ChoiceIndex index, const State& state, std::uint32_t replies) {
    const Choice& choice = scenario_.choices[index];
    if (choice.kind != Choice::Kind::summarise && choice.kind != Choice::Kind::diagnose)
      return reply(play::Choose{index}, state, replies);
    std::set<int> outcomes;
    for (FactSet set = state.facts;; set = (set - 1) & state.facts) {
      if (choice.kind == Choice::Kind::summarise) {
        const auto result = play::judge_summary(scenario_, state, set);
        if (outcomes.insert(static_cast<int>(result)).second)
          reply(play::Choose{index, set}, state, replies);
      } else {
        for (std::size_t i = 0; i < scenario_.causes.size(); ++i) {
          const auto cause = static_cast<scenario::CauseIndex>(i);
          const bool proven = play::judge_diagnosis(scenario_, state, cause, set).proven();
          if (outcomes.insert(static_cast<int>(i) * 2 + (proven ? 1 : 0)).second)
            reply(play::Choose{index, set, cause}, state, replies);
        }
      }
      if (set == 0) break;
    }
  }

  void reply(const play::Choose& action, State state, std::uint32_t replies) {
    play::NoSink sink;
    if (play::apply(scenario_, state, action, sink)) return;
    if (!play::at_ending(state)) return walk(state, replies);
    ++plays;
    shortest = shortest == 0 ? replies : std::min(shortest, replies);
    longest = std::max(longest, replies);
  }

  const scenario::Scenario& scenario_;
};

TEST_CASE("as many plays are counted as can be walked through") {
  int compared = 0;
  for (std::uint64_t seed = 1; seed <= seeds(400); ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    const auto variant = static_cast<scenario::VariantIndex>(seed % scenario->variant_count());
    SlowCounter slow(*scenario);
    play::NoSink sink;
    slow.walk(play::start(*scenario, variant, sink), 0);
    if (slow.plays > kMostPlays) continue;
    ++compared;
    const PlayCount count = analysis::count_plays(*scenario, variant);
    REQUIRE(count.decided);
    CHECK(count.plays == static_cast<double>(slow.plays));
    CHECK(count.shortest == slow.shortest);
    CHECK(count.longest == slow.longest);
  }
  WARN(compared << " scenarios compared");
  CHECK(compared >= static_cast<int>(seeds(400) / 2));
}

TEST_CASE("a count out of its budget says so") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  CHECK(analysis::count_plays(*scenario, 0).decided);
  const PlayCount part = analysis::count_plays(*scenario, 0, {.states = 10});
  CHECK_FALSE(part.decided);
  CHECK(part.plays < analysis::count_plays(*scenario, 0).plays);
}

}  // namespace
}  // namespace earshot::test
