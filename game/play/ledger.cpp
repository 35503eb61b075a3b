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

using Sums = std::array<Rational, scenario::kDimensions>;

Sums sums_of(const Ledger& ledger) {
  Sums sums;
  for (const Entry& entry : ledger) sums[static_cast<std::size_t>(entry.dimension)] += entry.amount;
  return sums;
}

void settle_clamp(Dimension dimension, const Rational& sum, Ledger& ledger) {
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

Rational notes_share(int found, int beside, int wanted) {
  return found == 0 ? Rational(0) : Rational(2 * found, found + beside + wanted);
}

Rational notes_points(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                      scenario::FactSet notes) {
  const NoteSets sets = note_sets(scenario, variant);
  const int found = base::count_bits(notes & sets.right);
  const int beside = base::count_bits(notes & ~sets.right & ~sets.neutral);
  const int wanted = base::count_bits(sets.right);
  return scenario.parts.notes * notes_share(found, beside, wanted);
}

void settle(const scenario::Scenario& scenario, const State& last, Ledger& ledger) {
  const Parts& parts = scenario.parts;
  ledger.push_back(settle_empathy(scenario, last, ledger));
  ledger.push_back(settle_promises(scenario, last, parts));
  ledger.push_back(settle_notes(scenario, last, parts));
  const Sums sums = sums_of(ledger);
  for (std::size_t i = 0; i < sums.size(); ++i)
    settle_clamp(static_cast<Dimension>(i), sums[i], ledger);
}

int Scores::shown(Dimension dimension) const {
  return static_cast<int>(exact[static_cast<std::size_t>(dimension)].rounded());
}

Scores scores(const scenario::Rubric& rubric, const Ledger& settled) {
  Scores scores;
  scores.exact = sums_of(settled);
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
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
