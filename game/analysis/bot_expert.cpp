#include "analysis/bot_expert.h"

#include "analysis/extremes.h"
#include "analysis/full_marks.h"

namespace earshot::analysis {
namespace {

std::vector<play::Action> actions_of(const std::shared_ptr<const scenario::Scenario>& scenario,
                                     const play::Script& script) {
  std::vector<play::Action> actions;
  const play::Performed performed = play::perform(scenario, script);
  if (!performed.performance) return actions;
  for (const play::Step& step : performed.performance->run.steps()) {
    if (step.action) actions.push_back(*step.action);
  }
  return actions;
}

}  // namespace

std::vector<play::Action> best_play(const std::shared_ptr<const scenario::Scenario>& scenario,
                                    scenario::VariantIndex variant, const Budget& budget) {
  const FullMarks marks = full_marks(scenario, variant, budget);
  if (marks.play) return actions_of(scenario, *marks.play);
  const Extreme most = extreme(scenario, variant, {}, budget);
  return most.play ? actions_of(scenario, *most.play) : std::vector<play::Action>{};
}

std::optional<play::Action> ExpertBot::next(const play::Sight& sight) {
  if (done_ < play_.size()) return play_[done_++];
  if (sight.can_close()) return play::Close{};
  return sight.can_leave() ? std::optional<play::Action>(play::Leave{}) : std::nullopt;
}

}  // namespace earshot::analysis
