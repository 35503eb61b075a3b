#include "analysis/pack.h"

#include "analysis/bot_random.h"
#include "analysis/live.h"
#include "made_up.h"
#include "play/run.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

play::State without_what_no_key_keeps(play::State state) {
  state.notes = 0;
  state.appeared = 0;
  state.closed = false;
  for (auto& promise : state.promises) {
    const bool pending = promise.status == play::PromiseStatus::open ||
                         promise.status == play::PromiseStatus::renewed;
    if (!pending) promise.due = 0;  // it means nothing then
  }
  return state;
}

play::Run bot_play(const ScenarioPointer& scenario, scenario::VariantIndex variant,
                   std::uint64_t seed) {
  play::Run run(scenario, variant, seed);
  analysis::RandomBot bot(seed, scenario->causes.size());
  for (int i = 0; i < 200; ++i) {
    const auto action = bot.next(play::Sight(*scenario, run.state(), seed));
    if (!action) break;
    REQUIRE_FALSE(run.apply(*action));
  }
  return run;
}

TEST_CASE("what the full key packs comes back whole") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::wild));
    const auto scenario = made_up(seed, Taste::wild);
    const auto variant = static_cast<scenario::VariantIndex>(seed % scenario->variant_count());
    const analysis::Flow flow(*scenario, variant);
    const auto full = analysis::full_fields(*scenario, variant);
    const std::vector<analysis::FieldBits> kept(scenario->nodes.size(), full);
    const analysis::Packing::Kept what{kept, std::vector<analysis::FieldBits>(kept.size()), full};
    const analysis::Packing packing(*scenario, variant, flow, what, analysis::Tags::firm);
    std::vector<std::uint64_t> key(packing.words());
    const play::Run run = bot_play(scenario, variant, seed);
    for (const auto& step : run.steps()) {
      packing.pack(step.after, 99, key);
      const auto [state, tag] = packing.unpack(key);
      CHECK(tag == 99);
      INFO(play::text_of(*scenario, step.after));
      REQUIRE(state == without_what_no_key_keeps(step.after));
    }
  }
}

TEST_CASE("the live key keeps no more than the full one") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    INFO("seed " << seed);
    const auto scenario = made_up(seed, Taste::wild);
    const analysis::Flow flow(*scenario, 0);
    const auto full = analysis::full_fields(*scenario, 0);
    for (const auto purpose : {analysis::Purpose::reach, analysis::Purpose::score}) {
      for (const auto& live : analysis::live_fields(*scenario, 0, flow, purpose)) {
        for (std::size_t i = 0; i < analysis::field::count; ++i) REQUIRE((live[i] & ~full[i]) == 0);
      }
    }
  }
}

}  // namespace
}  // namespace earshot::test
