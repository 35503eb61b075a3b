// No rule of scoring is written here: gains and losses are the rulebook's entries, and at the end
// play::settle says what is full.
#include "analysis/progress.h"

#include <algorithm>

namespace earshot::analysis {
namespace {

using base::Rational;
using play::Entry;
using play::Reason;

struct Gain {
  Part part;
  Rational* sum;
};

std::optional<Gain> gain_of(Reason reason, Progress& progress) {
  switch (reason) {
    case Reason::fact:
      return Gain{Part::facts, &progress.facts};
    case Reason::diagnosis:
      return Gain{Part::diagnosis, &progress.diagnosis};
    case Reason::summary:
      return Gain{Part::summary, &progress.summary};
    case Reason::something_else:
      return Gain{Part::something_else, &progress.something_else};
    case Reason::step:
      return Gain{Part::steps, &progress.steps};
    default:
      return std::nullopt;
  }
}

// A right diagnosis that is worth less than it could be stays so: after it no other counts.
bool add(const scenario::Scenario& scenario, const Demand& demand, const Entry& entry,
         Progress& progress) {
  if (entry.amount < Rational(0)) return !demand.has(Part::no_loss);
  if (entry.counts && demand.has(Part::moments)) {
    progress.moments = std::min(progress.moments + 1, std::max(1, scenario.rubric->least_moments));
    return entry.share == Rational(1);
  }
  const auto gain = gain_of(entry.reason, progress);
  if (!gain || !demand.has(gain->part)) return true;
  *gain->sum += entry.amount;
  return entry.reason != Reason::diagnosis || entry.amount == entry.of;
}

bool settled_in_full(const play::Ledger& ledger, Reason reason) {
  return std::all_of(ledger.begin(), ledger.end(), [&](const Entry& entry) {
    return entry.reason != reason || entry.amount == entry.of;
  });
}

}  // namespace

bool as_much(const Progress& one, const Progress& other) {
  return one.facts >= other.facts && one.diagnosis >= other.diagnosis &&
         one.summary >= other.summary && one.something_else >= other.something_else &&
         one.steps >= other.steps && one.moments >= other.moments;
}

bool add(const scenario::Scenario& scenario, const Demand& demand, std::span<const Entry> entries,
         Progress& progress) {
  return std::all_of(entries.begin(), entries.end(),
                     [&](const Entry& entry) { return add(scenario, demand, entry, progress); });
}

bool fulfilled(const scenario::Scenario& scenario, const Demand& demand, const Progress& progress,
               play::State last) {
  const play::Parts parts = play::parts_of(scenario);
  const auto enough = [&](Part part, const Rational& had, const Rational& wanted) {
    return !demand.has(part) || had == wanted;
  };
  if (!enough(Part::facts, progress.facts, parts.facts)) return false;
  if (!enough(Part::diagnosis, progress.diagnosis, parts.diagnosis)) return false;
  if (!enough(Part::summary, progress.summary, parts.summary)) return false;
  if (!enough(Part::something_else, progress.something_else, parts.something_else)) return false;
  if (!enough(Part::steps, progress.steps, parts.steps)) return false;

  last.notes = last.facts & play::note_sets(scenario, last.variant).right;
  Entry moment;
  moment.dimension = scenario::Dimension::empathy;
  moment.reason = Reason::moment;
  moment.share = 1;
  moment.counts = true;
  play::Ledger ledger(static_cast<std::size_t>(progress.moments), moment);
  play::settle(scenario, last, ledger);
  return (!demand.has(Part::moments) || settled_in_full(ledger, Reason::empathy_settled)) &&
         (!demand.has(Part::promises) || settled_in_full(ledger, Reason::promises_settled)) &&
         (!demand.has(Part::notes) || settled_in_full(ledger, Reason::notes_settled));
}

}  // namespace earshot::analysis
