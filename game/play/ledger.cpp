// Parts, settlement and scores (design/scoring.md). All arithmetic is exact; shown() rounds once.
#include "play/ledger.h"

#include <algorithm>

namespace earshot::play {
namespace {

using base::Rational;
using scenario::Dimension;
using scenario::FactSet;

Entry settlement(Dimension dimension, Reason reason, Rational amount, Rational of) {
  Entry entry;
  entry.dimension = dimension;
  entry.reason = reason;
  entry.amount = amount;
  entry.of = of;
  return entry;
}

Entry settle_empathy(const scenario::Scenario& scenario, const State& last, const Ledger& ledger) {
  Rational shares;
  int met = 0;
  for (const Entry& entry : ledger) {
    if (!entry.counts) continue;
    shares += entry.share;
    ++met;
  }
  const int can_be_met = scenario.variant_facts[last.variant].nodes_with_moments;
  const int number = std::max(met, std::min(scenario.rubric->least_moments, can_be_met));
  const Rational amount = number == 0 ? Rational(0) : shares * Rational(100, number);
  return settlement(Dimension::empathy, Reason::empathy_settled, amount, 100);
}

Entry settle_promises(const scenario::Scenario& scenario, const State& last, const Parts& parts) {
  int made = 0;
  int kept = 0;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (last.promises[i].status == PromiseStatus::none) continue;
    ++made;
    if (last.promises[i].status == PromiseStatus::kept) ++kept;
  }
  const Rational amount = made == 0 ? Rational(0) : parts.promises * Rational(kept, made);
  return settlement(Dimension::follow_through, Reason::promises_settled, amount, parts.promises);
}

Entry settle_notes(const scenario::Scenario& scenario, const State& last, const Parts& parts) {
  return settlement(Dimension::follow_through, Reason::notes_settled,
                    notes_points(scenario, last.variant, last.notes), parts.notes);
}

Rational sum_of(const Ledger& ledger, Dimension dimension) {
  Rational sum;
  for (const Entry& entry : ledger) {
    if (entry.dimension == dimension) sum += entry.amount;
  }
  return sum;
}

void settle_clamp(Dimension dimension, Ledger& ledger) {
  const Rational sum = sum_of(ledger, dimension);
  const Rational clamped = std::clamp(sum, Rational(0), Rational(100));
  if (clamped != sum) ledger.push_back(settlement(dimension, Reason::clamp, clamped - sum, 0));
}

}  // namespace

NoteSets note_sets(const scenario::Scenario& scenario, scenario::VariantIndex variant) {
  NoteSets sets;
  sets.right = scenario.real_cause(variant).needs;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if (scenario.facts[i].note) sets.right |= FactSet{1} << i;
  }
  for (const auto& cause : scenario.causes) sets.neutral |= cause.ruled_out_by;
  sets.neutral &= ~sets.right;
  return sets;
}

Rational notes_points(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                      scenario::FactSet notes) {
  const NoteSets sets = note_sets(scenario, variant);
  const int found = __builtin_popcountll(notes & sets.right);
  const int beside = __builtin_popcountll(notes & ~sets.right & ~sets.neutral);
  const int wanted = __builtin_popcountll(sets.right);
  if (found == 0) return Rational(0);
  return parts_of(scenario).notes * Rational(2 * found, found + beside + wanted);
}

Parts parts_of(const scenario::Scenario& scenario) {
  const auto& root = scenario.rubric->root_cause;
  const auto& follow = scenario.rubric->follow_through;
  const auto if_any = [](bool any, int points) { return any ? points : 0; };
  const int diagnosis = if_any(scenario.has_diagnose, root.diagnosis);
  const int summary = if_any(scenario.has_summarise, root.summary);
  const int something_else = if_any(scenario.has_something_else, root.something_else);
  const int promises = if_any(scenario.has_keepable_promise, follow.promises);
  const int steps = if_any(!scenario.expects.empty(), follow.steps);
  const int root_there = root.facts + diagnosis + summary + something_else;
  const int follow_there = promises + steps + follow.notes;
  const auto of_root = [&](int points) { return Rational(std::int64_t{points} * 100, root_there); };
  const auto of_follow = [&](int points) {
    return Rational(std::int64_t{points} * 100, follow_there);
  };
  Parts parts;
  parts.facts = of_root(root.facts);
  parts.diagnosis = of_root(diagnosis);
  parts.second_diagnosis = of_root(if_any(scenario.has_diagnose, root.second_diagnosis));
  parts.summary = of_root(summary);
  parts.partial_summary = of_root(if_any(scenario.has_summarise, root.partial_summary));
  parts.something_else = of_root(something_else);
  parts.promises = of_follow(promises);
  parts.steps = of_follow(steps);
  parts.notes = of_follow(follow.notes);
  return parts;
}

void settle(const scenario::Scenario& scenario, const State& last, Ledger& ledger) {
  const Parts parts = parts_of(scenario);
  ledger.push_back(settle_empathy(scenario, last, ledger));
  ledger.push_back(settle_promises(scenario, last, parts));
  ledger.push_back(settle_notes(scenario, last, parts));
  for (const auto dimension :
       {Dimension::root_cause, Dimension::empathy, Dimension::follow_through}) {
    settle_clamp(dimension, ledger);
  }
}

int Scores::shown(Dimension dimension) const {
  return static_cast<int>(exact[static_cast<std::size_t>(dimension)].rounded());
}

Scores scores(const scenario::Rubric& rubric, const Ledger& settled) {
  Scores scores;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    scores.exact[i] = sum_of(settled, static_cast<Dimension>(i));
    scores.total += scores.exact[i] * Rational(rubric.weights[i], 100);
  }
  return scores;
}

bool enough(const scenario::Rubric& rubric, const Scores& scores) {
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    if (scores.shown(static_cast<Dimension>(i)) < rubric.pass_each) return false;
  }
  return scores.shown_total() >= rubric.pass_total;
}

}  // namespace earshot::play
