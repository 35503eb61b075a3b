// How many points each part of a score has (scoring.md): the rubric's, and of parts that a scenario has
// no choice for, shared out over the others.
#include "scenario/model.h"

namespace earshot::scenario {
namespace {

using base::Rational;

// Of a dimension with 100 points, when the parts that are there have so many together. None are
// there when a rubric gives all points to what this scenario has no choice for.
Rational share(int points, int there) {
  return there == 0 ? Rational(0) : Rational(std::int64_t{points} * 100, there);
}

int if_any(bool any, int points) { return any ? points : 0; }

void add_root_cause(const Scenario& scenario, Parts& parts) {
  const auto& root = scenario.rubric->root_cause;
  const int diagnosis = if_any(scenario.has_diagnose, root.diagnosis);
  const int summary = if_any(scenario.has_summarise, root.summary);
  const int something_else = if_any(scenario.has_something_else, root.something_else);
  const int there = root.facts + diagnosis + summary + something_else;
  parts.facts = share(root.facts, there);
  parts.diagnosis = share(diagnosis, there);
  parts.second_diagnosis = share(if_any(scenario.has_diagnose, root.second_diagnosis), there);
  parts.summary = share(summary, there);
  parts.partial_summary = share(if_any(scenario.has_summarise, root.partial_summary), there);
  parts.something_else = share(something_else, there);
}

void add_follow_through(const Scenario& scenario, Parts& parts) {
  const auto& follow = scenario.rubric->follow_through;
  const auto expected = static_cast<std::int64_t>(scenario.expects.size());
  const int promises = if_any(scenario.has_keepable_promise, follow.promises);
  const int steps = if_any(expected > 0, follow.steps);
  const int there = promises + steps + follow.notes;
  parts.promises = share(promises, there);
  parts.steps = share(steps, there);
  parts.notes = share(follow.notes, there);
  if (expected > 0) parts.step = parts.steps / Rational(expected);
}

}  // namespace

Parts parts_of(const Scenario& scenario) {
  Parts parts;
  add_root_cause(scenario, parts);
  add_follow_through(scenario, parts);
  return parts;
}

}  // namespace earshot::scenario
