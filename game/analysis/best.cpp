#include "analysis/best.h"

namespace earshot::analysis {
namespace {

using scenario::VariantIndex;
using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

constexpr DimensionSet kTotal{true, true, true};

bool without_mistake(const ScenarioPointer& scenario, const play::Script& script) {
  const play::Performed performed = play::perform(scenario, script);
  return performed.performance && !has_mistake(performed.performance->run);
}

Answer whether_mistakes_pay(const Extreme& most, const Extreme& unmistaken) {
  if (!most.score) return most.decided ? Answer::no : Answer::undecided;
  const bool reached = unmistaken.score && *unmistaken.score == *most.score;
  if (most.decided && reached) return Answer::no;
  const bool passed = !unmistaken.score || *most.score > *unmistaken.score;
  return unmistaken.decided && passed ? Answer::yes : Answer::undecided;
}

}  // namespace

Extreme by_full_marks(const FullMarks& marks) {
  return {true, base::Rational(100), marks.play, marks.replies, marks.states};
}

Best best(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget) {
  Best best;
  best.full_marks = full_marks(scenario, variant, budget);
  const bool full = best.full_marks.play.has_value();
  best.most = full ? by_full_marks(best.full_marks)
                   : extreme(scenario, variant, {kTotal, true, Who::anybody}, budget);
  best.unmistaken = full && without_mistake(scenario, *best.full_marks.play)
                        ? by_full_marks(best.full_marks)
                        : extreme(scenario, variant, {kTotal, true, Who::nobody_mistaken}, budget);
  best.mistake_pays = whether_mistakes_pay(best.most, best.unmistaken);
  return best;
}

}  // namespace earshot::analysis
