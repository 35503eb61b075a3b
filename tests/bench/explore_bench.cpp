// How many states a second the explorer keeps, and what a state takes in memory.
//
//   explore_bench [--all-plays] RUBRIC SCENARIO…
//
// For each scenario, variant and player: the best of three runs by one thread and by two; then,
// without --all-plays, once each, full marks, the least and most of scores, the number of plays and
// 2,000 random plays. A table in Markdown. Run
// by hand; what it printed and on which machine stands in docs/performance.md.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <string_view>

#include <fmt/format.h>

#include "analysis/explore.h"
#include "analysis/extremes.h"
#include "analysis/full_marks.h"
#include "analysis/play_count.h"
#include "analysis/simulate.h"
#include "base/crew.h"
#include "base/render.h"
#include "scenario/load.h"

namespace earshot {
namespace {

using analysis::Grain;
using analysis::Key;
using analysis::Player;
using Clock = std::chrono::steady_clock;

constexpr int kRuns = 3;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Row {
  const char* name;
  analysis::Options options;
};

void measure(const scenario::Scenario& scenario, scenario::VariantIndex variant, const Row& row,
             unsigned threads) {
  double best = std::numeric_limits<double>::max();
  analysis::Exploration found;
  base::Crew crew(threads);
  analysis::Options options = row.options;
  options.budget.crew = &crew;
  for (int run = 0; run < kRuns; ++run) {
    const auto start = Clock::now();
    found = analysis::explore(scenario, variant, options);
    best = std::min(best, seconds_since(start));
  }
  const auto states = static_cast<double>(found.states);
  fmt::print("| {} {} | {} | {} | {}{} | {} | {:.3f} | {:.0f} | {:.0f} | {:.1f} | {} | {} |\n",
             scenario.id, scenario.variants.empty() ? "" : scenario.variants[variant], row.name,
             threads, found.states, found.complete ? "" : " (out of budget)", found.transitions,
             best, states / best, static_cast<double>(found.transitions) / best,
             static_cast<double>(found.bytes) / states, found.key_bits, found.repeated);
  std::fflush(stdout);
}

void measure_full_marks(const std::shared_ptr<const scenario::Scenario>& scenario,
                        scenario::VariantIndex variant) {
  const auto start = Clock::now();
  const auto marks = analysis::full_marks(scenario, variant);
  const double seconds = seconds_since(start);
  constexpr const char* kAnswers[] = {"possible", "impossible", "undecided"};
  fmt::print("| {} {} | full marks: {}, {} replies | | {} | | {:.3f} | | | | |\n", scenario->id,
             scenario->variants.empty() ? "" : scenario->variants[variant],
             kAnswers[static_cast<std::size_t>(marks.answer)], marks.replies, marks.states,
             seconds);
}

void measure_extreme(const std::shared_ptr<const scenario::Scenario>& scenario,
                     scenario::VariantIndex variant, const char* name, const analysis::Aim& aim) {
  const auto start = Clock::now();
  const auto found = analysis::extreme(scenario, variant, aim);
  fmt::print("| {} | {}: {}{}, {} replies | | {} | | {:.3f} | | | | |\n", scenario->id, name,
             found.score ? found.score->text() : "none", found.decided ? "" : " (undecided)",
             found.replies, found.states, seconds_since(start));
  std::fflush(stdout);
}

void measure_plays(const std::shared_ptr<const scenario::Scenario>& scenario,
                   scenario::VariantIndex variant) {
  auto start = Clock::now();
  const auto count = analysis::count_plays(*scenario, variant);
  fmt::print("| {} | plays: {:.6g}{}, {} to {} replies | | {} | | {:.3f} | | | | |\n", scenario->id,
             count.plays, count.decided ? "" : " (undecided)", count.shortest, count.longest,
             count.states, seconds_since(start));
  start = Clock::now();
  const auto random = analysis::simulate(scenario, variant, {.count = 2000});
  fmt::print("| {} | random: {:.2f} ± {:.2f} | | {} plays | | {:.3f} | | | | |\n", scenario->id,
             random.total.mean, random.total.deviation, random.plays, seconds_since(start));
  std::fflush(stdout);
}

int measure_file(const char* path, const std::shared_ptr<const scenario::Rubric>& rubric,
                 bool explorations_alone) {
  const auto source = scenario::read_source(path);
  if (!source) {
    fmt::print(stderr, "{}: {}\n", path, source.failure().text);
    return 1;
  }
  const auto loaded = scenario::load_scenario(*source, rubric);
  if (!loaded.scenario) {
    const auto find = [&](std::string_view) { return &*source; };
    fmt::print(stderr, "{}", base::render_text(loaded.diagnostics, find));
    return 1;
  }
  const Row rows[] = {
      {"patient, best key", {Player::patient, {}, Key::best, Grain::visit}},
      {"impatient, best key", {Player::impatient, {}, Key::best, Grain::visit}},
  };
  for (std::size_t i = 0; i < loaded.scenario->variant_count(); ++i) {
    const auto variant = static_cast<scenario::VariantIndex>(i);
    for (const Row& row : rows) {
      for (const unsigned threads : {1U, 2U}) measure(*loaded.scenario, variant, row, threads);
    }
    if (explorations_alone) continue;
    measure_full_marks(loaded.scenario, variant);
    measure_extreme(loaded.scenario, variant, "least total", {.most = false});
    measure_extreme(loaded.scenario, variant, "least root cause",
                    {.scores = {true, false, false}, .most = false});
    measure_extreme(loaded.scenario, variant, "least empathy",
                    {.scores = {false, true, false}, .most = false});
    measure_extreme(loaded.scenario, variant, "least follow-through",
                    {.scores = {false, false, true}, .most = false});
    measure_extreme(loaded.scenario, variant, "most root cause of a guesser",
                    {.scores = {true, false, false}, .who = analysis::Who::guesser});
    measure_plays(loaded.scenario, variant);
  }
  return 0;
}

int run(int count, char** arguments) {
  const bool explorations_alone = count > 1 && std::string_view(arguments[1]) == "--all-plays";
  if (explorations_alone) {
    --count;
    ++arguments;
  }
  if (count < 3) {
    fmt::print(stderr, "usage: explore_bench [--all-plays] RUBRIC SCENARIO…\n");
    return 2;
  }
  const auto rubric_source = scenario::read_source(arguments[1]);
  if (!rubric_source) {
    fmt::print(stderr, "{}: {}\n", arguments[1], rubric_source.failure().text);
    return 1;
  }
  const auto rubric = scenario::load_rubric(*rubric_source);
  if (!rubric.rubric) return 1;
  fmt::print(
      "| scenario | what | threads | states | actions played | s | states/s | actions/s | "
      "bytes/state | key "
      "bits | visits known |\n");
  fmt::print("|---|---|---|---|---|---|---|---|---|---|---|\n");
  int failures = 0;
  for (int i = 2; i < count; ++i)
    failures += measure_file(arguments[i], rubric.rubric, explorations_alone);
  return failures == 0 ? 0 : 1;
}

}  // namespace
}  // namespace earshot

int main(int count, char** arguments) { return earshot::run(count, arguments); }
