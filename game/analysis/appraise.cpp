// The long searches are begun first, so that the cores end together.
#include "analysis/appraise.h"

#include <algorithm>

#include "base/crew.h"

namespace earshot::analysis {
namespace {

using scenario::VariantIndex;
using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

ChoiceSet open_questions(const scenario::Scenario& scenario) {
  ChoiceSet questions;
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const bool open = scenario.technique(scenario.choices[i]).code == scenario::Code::open;
    if (open) questions.set(i);
  }
  return questions;
}

bool can_flag(const scenario::Scenario& scenario) {
  const auto flags = [](const scenario::Choice& one) {
    return one.critical != scenario::Critical::none;
  };
  return std::any_of(scenario.choices.begin(), scenario.choices.end(), flags) ||
         std::any_of(scenario.cues.begin(), scenario.cues.end(),
                     [](const scenario::Cue& one) { return one.safety; }) ||
         std::any_of(scenario.promises.begin(), scenario.promises.end(),
                     [](const scenario::Promise& one) { return one.impossible; });
}

// Full marks decide about most of what follows, so this is one task.
void appraise_marks(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget,
                    Appraisal& appraisal) {
  appraisal.best = best(scenario, variant, budget);
  appraisal.recovery = recovery(scenario, variant, appraisal.best.full_marks.play, budget);
  const ChoiceSet questions = open_questions(*scenario);
  const bool worth_asking = appraisal.best.full_marks.play && questions.any();
  appraisal.unasked = worth_asking ? full_marks_without(scenario, variant, questions, budget).answer
                                   : FullMarks::Answer::impossible;
}

bool has_reactions(const scenario::Scenario& scenario) {
  return std::any_of(scenario.nodes.begin(), scenario.nodes.end(), [](const auto& node) {
    return std::any_of(node.interrupted.begin(), node.interrupted.end(),
                       [](const auto& one) { return !one.condition.always(); });
  });
}

void appraise_reach(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget,
                    Appraisal& appraisal) {
  Options options{.player = Player::impatient, .budget = budget};
  appraisal.all = explore(*scenario, variant, options);
  options.unflagged = true;
  if (can_flag(*scenario)) appraisal.unflagged = explore(*scenario, variant, options);
  options.unflagged = false;
  options.reactions = true;
  if (has_reactions(*scenario)) appraisal.reactions = explore(*scenario, variant, options);
}

void add_tasks(const ScenarioPointer& scenario, VariantIndex variant,
               const AppraisalOptions& options, Appraisal& into, std::vector<base::Task>& tasks) {
  const Budget budget = options.budget;  // with the crew
  tasks.emplace_back([=, &into] { appraise_marks(scenario, variant, budget, into); });
  tasks.emplace_back([=, &into] { appraise_reach(scenario, variant, budget, into); });
  tasks.emplace_back([=, &into] {
    into.silent = passing(scenario, variant, Manner::asks_nothing, budget);
    into.deaf = passing(scenario, variant, Manner::hears_nothing, budget);
  });
  tasks.emplace_back([=, &into, plays = options.random_plays] {
    into.random = simulate(scenario, variant, {.count = plays, .threads = 1});
  });
}

}  // namespace

std::vector<std::vector<Appraisal>> appraise(const ScenarioPointers& scenarios,
                                             const AppraisalOptions& options) {
  std::vector<std::vector<Appraisal>> appraisals;
  for (const ScenarioPointer& scenario : scenarios)
    appraisals.emplace_back(scenario->variant_count());
  std::vector<base::Task> tasks;
  base::Crew crew(options.threads);
  AppraisalOptions shared = options;
  shared.budget.crew = &crew;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    for (std::size_t k = 0; k < appraisals[i].size(); ++k)
      add_tasks(scenarios[i], static_cast<VariantIndex>(k), shared, appraisals[i][k], tasks);
  }
  crew.each(tasks.size(), [&](std::size_t i) { tasks[i](); });
  return appraisals;
}

}  // namespace earshot::analysis
