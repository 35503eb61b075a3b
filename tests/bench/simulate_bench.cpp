// How fast bots play on one core: actions and replies a second of the random bot, what it is shown
// and the rulebook together; the same with scores and figures; and a bot that reads. One item is one
// action. `apply_bench` is the floor: the rulebook alone.
//
//   build/…/bin/simulate_bench [--benchmark_filter=…]
#include <benchmark/benchmark.h>

#include "analysis/simulate.h"
#include "analysis/simulate_play.h"
#include "support/scenarios.h"

namespace earshot::analysis {
namespace {

// Plays as many seeds as the benchmark wants; nothing is scored.
void play(benchmark::State& bench, BotKind kind, bool scored) {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  const WordCounts words(*scenario);
  const auto bot = Cast(kind, scenario, 0).make();
  Referee referee(*scenario, 0, words);
  std::int64_t actions = 0;
  std::int64_t replies = 0;
  std::uint64_t seed = 0;
  for (auto _ : bench) {
    referee.play(*bot, ++seed);
    if (scored) benchmark::DoNotOptimize(referee.result());
    actions += referee.actions();
    replies += referee.replies();
  }
  bench.SetItemsProcessed(actions);
  bench.counters["replies"] =
      benchmark::Counter(static_cast<double>(replies), benchmark::Counter::kIsRate);
}

void random_play(benchmark::State& bench) { play(bench, BotKind::random, false); }
BENCHMARK(random_play);

void random_play_scored(benchmark::State& bench) { play(bench, BotKind::random, true); }
BENCHMARK(random_play_scored);

void sympathiser_play(benchmark::State& bench) { play(bench, BotKind::sympathiser, false); }
BENCHMARK(sympathiser_play);

// With everything that is counted: what `earshot-content simulate --threads 1` does.
void simulated(benchmark::State& bench) {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  std::int64_t actions = 0;
  Plays plays;
  plays.count = 1000;
  plays.threads = 1;
  for (auto _ : bench) {
    plays.first_seed += plays.count;
    actions += static_cast<std::int64_t>(simulate(scenario, 0, plays).actions);
  }
  bench.SetItemsProcessed(actions);
}
BENCHMARK(simulated);

// What a screen is given, in the middle of a visit.
void view(benchmark::State& bench) {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  play::NoSink sink;
  play::State state = play::start(*scenario, 0, sink);
  play::apply(*scenario, state, play::Hear{}, sink);
  for (auto _ : bench) benchmark::DoNotOptimize(play::view(*scenario, state, 7));
  bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(view);

}  // namespace
}  // namespace earshot::analysis

BENCHMARK_MAIN();
