#include "analysis/survey.h"

#include <algorithm>

#include "base/crew.h"

namespace earshot::analysis {
namespace {

using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;
using scenario::VariantIndex;

constexpr std::size_t kTotalScore = scenario::kDimensions;

void find_most(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget,
               Survey& survey) {
  survey.best = best(scenario, variant, budget);
  const bool full = survey.best.full_marks.play.has_value();
  for (std::size_t i = 0; i < kTotalScore; ++i) {
    survey.most[i] = full ? by_full_marks(survey.best.full_marks)
                          : extreme(scenario, variant, {scores_of(i), true, Who::anybody}, budget);
  }
  survey.most[kTotalScore] = survey.best.most;
}

void find_least(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget,
                Survey& survey) {
  for (std::size_t i = 0; i < kScores; ++i)
    survey.least[i] = extreme(scenario, variant, {scores_of(i), false, Who::anybody}, budget);
}

void add_tasks(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget,
               Survey& survey, std::vector<base::Task>& tasks) {
  tasks.emplace_back([=, &survey] {
    survey.impatient = explore(*scenario, variant, {.player = Player::impatient, .budget = budget});
  });
  tasks.emplace_back([=, &survey] {
    survey.patient = explore(*scenario, variant, {.player = Player::patient, .budget = budget});
  });
  tasks.emplace_back([=, &survey] { survey.plays = count_plays(*scenario, variant, budget); });
  tasks.emplace_back([=, &survey] { find_most(scenario, variant, budget, survey); });
  tasks.emplace_back([=, &survey] { find_least(scenario, variant, budget, survey); });
  tasks.emplace_back([=, &survey] {
    survey.guessed = extreme(scenario, variant, {{true, false, false}, true, Who::guesser}, budget);
  });
}

}  // namespace

DimensionSet scores_of(std::size_t which) {
  if (which >= scenario::kDimensions) return {true, true, true};
  DimensionSet scores{false, false, false};
  scores[which] = true;
  return scores;
}

bool Survey::complete() const {
  const auto decided = [](const Extreme& one) { return one.decided; };
  return patient.complete && impatient.complete && plays.decided && guessed.decided &&
         best.full_marks.answer != FullMarks::Answer::undecided &&
         best.mistake_pays != Answer::undecided &&
         std::all_of(least.begin(), least.end(), decided) &&
         std::all_of(most.begin(), most.end(), decided);
}

std::vector<Survey> survey(const ScenarioPointer& scenario, const SurveyOptions& options) {
  std::vector<Survey> surveys(scenario->variant_count());
  std::vector<base::Task> tasks;
  base::Crew crew(options.threads);
  Budget budget = options.budget;
  budget.crew = &crew;
  for (std::size_t i = 0; i < surveys.size(); ++i)
    add_tasks(scenario, static_cast<VariantIndex>(i), budget, surveys[i], tasks);
  crew.each(tasks.size(), [&](std::size_t i) { tasks[i](); });
  for (std::size_t i = 0; i < surveys.size(); ++i)
    surveys[i].random = simulate(scenario, static_cast<VariantIndex>(i), options.random);
  return surveys;
}

}  // namespace earshot::analysis
