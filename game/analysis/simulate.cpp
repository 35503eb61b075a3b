// Each play's figures have their own place; they are added up in the order of the seeds.
#include "analysis/simulate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "analysis/bots.h"
#include "analysis/on_all_cores.h"
#include "play/run.h"

namespace earshot::analysis {
namespace {

using scenario::Dimension;

constexpr std::size_t kScores = scenario::kDimensions + 1;
constexpr int kMostActions = 20'000;  // as many as a play file may have

struct Outcome {
  std::array<double, kScores> exact{};
  std::array<std::int8_t, kScores> shown{};
  bool passed = false;
  std::uint16_t replies = 0;
};

Outcome play_once(const std::shared_ptr<const scenario::Scenario>& scenario,
                  scenario::VariantIndex variant, std::uint64_t seed) {
  play::Run run(scenario, variant, seed);
  RandomBot bot(seed, scenario->causes.size());
  for (int i = 0; i < kMostActions; ++i) {
    const auto action = bot.next(play::view(*scenario, run.state(), seed));
    if (!action || run.apply(*action)) break;
  }
  const play::Result result = run.result();
  Outcome outcome;
  outcome.passed = result.passed;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    outcome.exact[i] = result.scores.exact[i].approximate();
    outcome.shown[i] = static_cast<std::int8_t>(result.scores.shown(static_cast<Dimension>(i)));
  }
  outcome.exact.back() = result.scores.total.approximate();
  outcome.shown.back() = static_cast<std::int8_t>(result.scores.shown_total());
  for (const play::Step& step : run.steps()) {
    if (step.action && std::holds_alternative<play::Choose>(*step.action)) ++outcome.replies;
  }
  return outcome;
}

Spread spread_of(const std::vector<Outcome>& outcomes, std::size_t which) {
  Spread spread;
  const auto count = static_cast<double>(outcomes.size());
  for (const Outcome& one : outcomes) {
    spread.mean += one.exact[which] / count;
    spread.least = std::min<int>(spread.least, one.shown[which]);
    spread.most = std::max<int>(spread.most, one.shown[which]);
  }
  double squares = 0;
  for (const Outcome& one : outcomes) {
    const double off = one.exact[which] - spread.mean;
    squares += off * off / count;
  }
  spread.deviation = std::sqrt(squares);
  return spread;
}

void play_all(const std::shared_ptr<const scenario::Scenario>& scenario,
              scenario::VariantIndex variant, const Plays& plays, std::vector<Outcome>& outcomes) {
  const unsigned threads = plays.threads == 0 ? cores() : plays.threads;
  std::vector<Task> tasks;
  for (unsigned worker = 0; worker < threads; ++worker) {
    tasks.emplace_back([&, worker] {
      for (std::size_t i = worker; i < outcomes.size(); i += threads)
        outcomes[i] = play_once(scenario, variant, plays.first_seed + i);
    });
  }
  on_all_cores(tasks, threads);
}

}  // namespace

Simulation simulate(const std::shared_ptr<const scenario::Scenario>& scenario,
                    scenario::VariantIndex variant, const Plays& plays) {
  Simulation result;
  result.plays = plays.count;
  if (plays.count == 0) return result;
  std::vector<Outcome> outcomes(plays.count);
  play_all(scenario, variant, plays, outcomes);
  for (const Outcome& one : outcomes) {
    result.passed += one.passed ? 1U : 0U;
    result.replies += static_cast<double>(one.replies) / static_cast<double>(plays.count);
  }
  result.root_cause = spread_of(outcomes, 0);
  result.empathy = spread_of(outcomes, 1);
  result.follow_through = spread_of(outcomes, 2);
  result.total = spread_of(outcomes, kScores - 1);
  return result;
}

}  // namespace earshot::analysis
