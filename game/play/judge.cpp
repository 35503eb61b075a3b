// What a summary and a diagnosis are worth by the facts alone (rules.md, Summary and Diagnosis).
#include <algorithm>

#include "play/apply.h"

namespace earshot::play {
namespace {

using scenario::FactSet;

int weight_of(const scenario::Scenario& scenario, FactSet facts) {
  int weight = 0;
  base::for_each_bit(facts, [&](std::size_t fact) { weight += scenario.facts[fact].weight; });
  return weight;
}

int beside_the_point(const scenario::Scenario& scenario, FactSet facts) {
  int count = 0;
  base::for_each_bit(facts, [&](std::size_t fact) {
    if (!scenario.facts[fact].note) ++count;
  });
  return count;
}

constexpr int kOthersAllowed = 2;

}  // namespace

SummaryResult judge_summary(const scenario::Scenario& scenario, const State& state, FactSet said) {
  const FactSet needs = scenario.real_cause(state.variant).needs;
  if ((said & needs) == 0) return SummaryResult::wrong;
  const bool all = (said & needs) == needs;
  if (all && beside_the_point(scenario, said & ~needs) <= kOthersAllowed)
    return SummaryResult::complete;
  return SummaryResult::partial;
}

Verdict judge_diagnosis(const scenario::Scenario& scenario, const State& state,
                        scenario::CauseIndex cause, FactSet pins) {
  const scenario::Cause& picked = scenario.causes[cause];
  Verdict verdict;
  verdict.right = cause == scenario.variant_facts[state.variant].real;
  verdict.needed = weight_of(scenario, picked.needs);
  const int beside = base::count_bits(pins & ~picked.needs);
  verdict.evidence = std::max(0, weight_of(scenario, pins & picked.needs) - beside);
  return verdict;
}

}  // namespace earshot::play
