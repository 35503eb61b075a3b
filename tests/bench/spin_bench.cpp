// The explorer beside Spin's verifier, on the same states of one scenario.
//
//   spin_bench RUBRIC SCENARIO
//
// All states of a patient player in the first variant, with the live key, which is the key that the
// Promela model of tests/spin has as well. Best of three, in processor time, on one core each; the
// verifier is compiled with -O2. Memory is that of states and of the table that finds them; ours
// has in it what the search has yet to do and the way to each state, Spin's is without its stack.
#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <sys/resource.h>

#include "analysis/explore.h"
#include "scenario/load.h"
#include "spin/pan.h"
#include "spin/promela.h"

namespace earshot {
namespace {

constexpr int kRuns = 3;

double seconds_of(int who) {
  rusage used{};
  getrusage(who, &used);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

template <class Work>
double best_of_runs(int who, const Work& work) {
  double best = std::numeric_limits<double>::max();
  for (int run = 0; run < kRuns; ++run) {
    const double before = seconds_of(who);
    work();
    best = std::min(best, seconds_of(who) - before);
  }
  return best;
}

int measure(const scenario::Scenario& scenario) {
  analysis::Exploration ours;
  const double our_seconds = best_of_runs(RUSAGE_SELF, [&] {
    ours = analysis::explore(
        scenario, 0,
        {.budget = {.states = 100'000'000, .megabytes = 8192}, .key = analysis::Key::live});
  });
  const test::Pan pan(test::promela(scenario, 0, analysis::Player::patient), "-O2");
  test::Pan::Result spins;
  const double spins_seconds = best_of_runs(RUSAGE_CHILDREN, [&] { spins = pan.run(ours.states); });
  const auto states = static_cast<double>(ours.states);
  fmt::print("{}: {} states; Spin: {} states\n", scenario.id, ours.states, spins.states - 1);
  fmt::print("explorer: {:.2f} s, {:.0f} states/s, {:.1f} bytes/state, {} visits known\n",
             our_seconds, states / our_seconds, static_cast<double>(ours.bytes) / states,
             ours.repeated);
  fmt::print("Spin: {:.2f} s, {:.0f} states/s, {:.1f} bytes/state, vector of {} bytes\n",
             spins_seconds, states / spins_seconds, spins.megabytes * 1024 * 1024 / states,
             spins.vector_bytes);
  return ours.complete && ours.states + 1 == spins.states ? 0 : 1;
}

int run(int count, char** arguments) {
  if (count != 3) {
    fmt::print(stderr, "usage: spin_bench RUBRIC SCENARIO\n");
    return 2;
  }
  const auto rubric_source = scenario::read_source(arguments[1]);
  const auto source = scenario::read_source(arguments[2]);
  if (!rubric_source || !source) return 1;
  const auto rubric = scenario::load_rubric(*rubric_source);
  if (!rubric.rubric) return 1;
  const auto loaded = scenario::load_scenario(*source, rubric.rubric);
  return loaded.scenario ? measure(*loaded.scenario) : 1;
}

}  // namespace
}  // namespace earshot

int main(int count, char** arguments) { return earshot::run(count, arguments); }
