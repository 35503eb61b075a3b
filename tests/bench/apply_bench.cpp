// How many actions a second the rulebook does on one core, against a floor measured in the same run: copying a State, which is what every
// player of plays has to do at the least. Prints the usual table and then one line with the ratio.
//
//   build/…/bin/apply_bench [--benchmark_filter=…]
#include <benchmark/benchmark.h>

#include <cstdio>
#include <map>

#include "play/transcript.h"
#include "scenario/load.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace earshot::play {
namespace {

// The best play of the example, as it is tested.
const std::string& script_text() {
  static const auto source =
      scenario::read_source(test::root() / "tests" / "plays" / "the-bill-that-doubled-best.play");
  static const std::string text(source->bytes());
  return text;
}

const Run& example() {
  static const Run run = [] {
    const auto script = parse(base::SourceFile("best.play", script_text())).script;
    auto performed = perform(test::golden_scenario("the-bill-that-doubled"), script);
    return std::move(performed.performance->run);
  }();
  return run;
}

std::vector<Action> actions() {
  std::vector<Action> actions;
  for (const Step& step : example().steps()) {
    if (step.action) actions.push_back(*step.action);
  }
  return actions;
}

void copy_state(benchmark::State& bench) {
  State from = example().state();
  State to;
  for (auto _ : bench) {
    benchmark::DoNotOptimize(from);
    to = from;
    benchmark::DoNotOptimize(to);
    benchmark::ClobberMemory();
  }
  bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(copy_state);

// One item is one action of the play, done on a state of its own copying.
void apply_action(benchmark::State& bench) {
  const auto& scenario = example().scenario();
  const std::vector<Action> all = actions();
  NoSink sink;
  for (auto _ : bench) {
    State state = start(scenario, 0, sink);
    for (const Action& action : all) benchmark::DoNotOptimize(apply(scenario, state, action, sink));
  }
  bench.SetItemsProcessed(bench.iterations() * static_cast<std::int64_t>(all.size()));
}
BENCHMARK(apply_action);

// The same with everything that is kept for a debrief.
void apply_in_a_run(benchmark::State& bench) {
  const std::vector<Action> all = actions();
  for (auto _ : bench) {
    Run run(example().shared_scenario(), 0, 7);
    for (const Action& action : all) benchmark::DoNotOptimize(run.apply(action));
  }
  bench.SetItemsProcessed(bench.iterations() * static_cast<std::int64_t>(all.size()));
}
BENCHMARK(apply_in_a_run);

// What a host does with a transcript: read it, replay it, compute the scores. One item is one play.
void verify_a_transcript(benchmark::State& bench) {
  const std::string text = write(script_of(example()));
  for (auto _ : bench) {
    const auto script = parse(base::SourceFile("a.play", text)).script;
    const auto performed = perform(example().shared_scenario(), script);
    benchmark::DoNotOptimize(performed.performance->run.result());
  }
  bench.SetItemsProcessed(bench.iterations());
}
BENCHMARK(verify_a_transcript);

class Reporter final : public benchmark::ConsoleReporter {
 public:
  void ReportRuns(const std::vector<Run>& runs) override {
    for (const Run& run : runs)
      per_second_[run.benchmark_name()] = run.counters.at("items_per_second");
    ConsoleReporter::ReportRuns(runs);
  }

  void print_ratio() const {
    const auto copies = per_second_.find("copy_state");
    const auto applied = per_second_.find("apply_action");
    if (copies == per_second_.end() || applied == per_second_.end()) return;
    std::printf(
        "\napply: %.2f million actions per second on one core; one takes as long as copying %.1f "
        "states\n",
        applied->second / 1e6, copies->second / applied->second);
  }

 private:
  std::map<std::string, double> per_second_;
};

}  // namespace
}  // namespace earshot::play

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (benchmark::ReportUnrecognizedArguments(argc, argv)) return 2;
  earshot::play::Reporter reporter;
  benchmark::RunSpecifiedBenchmarks(&reporter);
  reporter.print_ratio();
  return 0;
}
