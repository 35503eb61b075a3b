// A part that has fallen so far that nothing can bring its score above 0 again is held there: plays
// that go on losing points do not go on for ever.
#include "analysis/earnings.h"

#include <algorithm>
#include <numeric>

namespace earshot::analysis {
namespace {

using base::Rational;
using play::Entry;
using scenario::Dimension;
using scenario::FactSet;

constexpr std::int32_t kShareUnits = 12;
constexpr std::int32_t kAllPoints = 100;

constexpr std::size_t at(Dimension dimension) { return static_cast<std::size_t>(dimension); }

std::int64_t common_units(std::initializer_list<Rational> amounts) {
  std::int64_t units = 1;
  for (const Rational& amount : amounts) units = std::lcm(units, amount.denominator());
  return units;
}

std::int32_t whole(const Rational& amount, std::int64_t units) {
  const Rational scaled = amount * Rational(units);
  return static_cast<std::int32_t>(scaled.numerator() / scaled.denominator());
}

std::int64_t weight_of(const scenario::Scenario& scenario, FactSet facts) {
  std::int64_t weight = 0;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((facts >> i & 1U) != 0) weight += scenario.facts[i].weight;
  }
  return weight;
}

int unvisited_moments(const scenario::Scenario& scenario, const play::State& now) {
  const auto& best_level = scenario.variant_facts[now.variant].best_level;
  int count = now.moment == play::Moment::none ? 0 : 1;
  for (std::size_t i = 0; i < best_level.size(); ++i) {
    const bool visited = play::has_visited(now, static_cast<scenario::NodeIndex>(i));
    if (best_level[i] > 0 && !visited) ++count;
  }
  return count;
}

// Promises kept over promises made, if all goes well from now on.
Rational most_of_promises(const scenario::Scenario& scenario, const play::State& now) {
  std::int64_t made = 0;
  std::int64_t can_be_kept = 0;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    const bool broken = now.promises[i].status == play::PromiseStatus::broken;
    if (broken)
      ++made;
    else
      ++can_be_kept;
  }
  return can_be_kept == 0 ? Rational(0) : Rational(can_be_kept, made + can_be_kept);
}

}  // namespace

Earnings::Earnings(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                   const DimensionSet& asked, bool most)
    : scenario_(scenario),
      variant_(variant),
      asked_(asked),
      most_(most),
      parts_(play::parts_of(scenario)),
      notable_(play::note_sets(scenario, variant).right) {
  const FactSet needs = scenario.real_cause(variant).needs;
  const std::int64_t all = std::max<std::int64_t>(1, weight_of(scenario, needs));
  of_fact_ = parts_.facts / Rational(all);
  root_units_ = common_units({of_fact_, parts_.diagnosis / Rational(all),
                              parts_.second_diagnosis / Rational(all), parts_.summary,
                              parts_.partial_summary, parts_.something_else});
  if (!scenario.expects.empty()) {
    follow_units_ =
        common_units({parts_.steps / Rational(static_cast<std::int64_t>(scenario.expects.size()))});
  }
}

void Earnings::add(const Entry& entry, Earned& earned) const {
  if (!asked_[at(entry.dimension)]) return;
  switch (entry.dimension) {
    case Dimension::root_cause:
      earned.root_cause += whole(entry.amount, root_units_);
      return;
    case Dimension::empathy:
      earned.empathy += whole(entry.amount, 1);
      if (!entry.counts) return;
      earned.shares += whole(entry.share, kShareUnits);
      earned.shortfalls += kShareUnits - whole(entry.share, kShareUnits);
      return;
    case Dimension::follow_through:
      earned.follow_through += whole(entry.amount, follow_units_);
      return;
  }
}

void Earnings::add(std::span<const Entry> entries, std::span<const play::Event> events,
                   Earned& earned) const {
  for (const Entry& entry : entries) {
    add(entry, earned);
    if (entry.reason == play::Reason::diagnosis) earned.named = true;
  }
  for (const auto& event : events) {
    const bool notes = most_ && asked_[at(Dimension::follow_through)];
    if (notes && event.kind == play::EventKind::fact_learnt) {
      earned.notes += static_cast<std::int32_t>(notable_ >> event.what & 1U);
    }
  }
  const auto lowest = [](std::int64_t units) {
    return static_cast<std::int32_t>(-kAllPoints * units);
  };
  earned.root_cause = std::max(earned.root_cause, lowest(root_units_));
  earned.empathy = std::max(earned.empathy, lowest(1));
  earned.follow_through = std::max(earned.follow_through, lowest(follow_units_));
}

bool Earnings::as_good(const Earned& one, const Earned& other) const {
  const Earned& more = most_ ? one : other;
  const Earned& less = most_ ? other : one;
  return more.root_cause >= less.root_cause && more.shares >= less.shares &&
         more.shortfalls <= less.shortfalls && more.empathy >= less.empathy &&
         more.follow_through >= less.follow_through && more.notes >= less.notes &&
         one.named == other.named;
}

Rational Earnings::asked_of(const Scores& scores) const {
  if (asked_ == DimensionSet{true, true, true}) return total_of(scores);
  Rational sum;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) sum += asked_[i] ? scores[i] : 0;
  return sum;
}

Rational Earnings::total_of(const Scores& scores) const {
  Rational total;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i)
    total += scores[i] * Rational(scenario_.rubric->weights[i], 100);
  return total;
}

Rational Earnings::settled(const Earned& earned, const play::State& last) const {
  return asked_of(settled_scores(earned, last).exact);
}

play::Scores Earnings::settled_scores(const Earned& earned, const play::State& last) const {
  play::State noted = last;
  noted.notes = 0;
  FactSet rest = notable_;
  for (std::int32_t i = 0; i < earned.notes; ++i, rest &= rest - 1)
    noted.notes |= rest & ~(rest - 1);
  play::Ledger ledger;
  const auto enter = [&](Dimension dimension, const Rational& amount) {
    ledger.emplace_back();
    ledger.back().dimension = dimension;
    ledger.back().amount = amount;
  };
  enter(Dimension::root_cause, Rational(earned.root_cause, root_units_));
  enter(Dimension::empathy, earned.empathy);
  enter(Dimension::follow_through, Rational(earned.follow_through, follow_units_));
  const std::int32_t moments = (earned.shares + earned.shortfalls) / kShareUnits;
  for (std::int32_t i = 0; i < moments; ++i) {
    enter(Dimension::empathy, 0);
    ledger.back().counts = true;
    if (i == 0) ledger.back().share = Rational(earned.shares, kShareUnits);
  }
  play::settle(scenario_, noted, ledger);
  return play::scores(*scenario_.rubric, ledger);
}

Rational Earnings::most_root_cause(const Earned& earned, const play::State& now) const {
  Rational most(earned.root_cause, root_units_);
  if (now.right_try == 0 && !earned.named) {
    const FactSet unknown = scenario_.real_cause(variant_).needs & ~now.facts;
    most += of_fact_ * Rational(weight_of(scenario_, unknown));
    most += now.diagnoses == 0   ? parts_.diagnosis
            : now.diagnoses == 1 ? parts_.second_diagnosis
                                 : Rational(0);
  }
  if (now.summary_before_solution != play::SummaryResult::complete) most += parts_.summary;
  if (!now.something_else_asked) most += parts_.something_else;
  return most;
}

Rational Earnings::most_empathy(const Earned& earned, const play::State& now) const {
  const std::int32_t ahead = kShareUnits * unvisited_moments(scenario_, now);
  const std::int32_t shares = earned.shares + ahead;
  if (shares == 0) return earned.empathy;
  const int can_be_met = scenario_.variant_facts[variant_].nodes_with_moments;
  const std::int32_t least = kShareUnits * std::min(scenario_.rubric->least_moments, can_be_met);
  return Rational(earned.empathy) +
         Rational(std::int64_t{100} * shares, std::max(shares + earned.shortfalls, least));
}

Rational Earnings::most_follow_through(const Earned& earned, const play::State& now) const {
  Rational most(earned.follow_through, follow_units_);
  for (std::size_t i = 0; i < scenario_.expects.size(); ++i) {
    if ((now.steps >> i & 1U) != 0) continue;
    most += parts_.steps / Rational(static_cast<std::int64_t>(scenario_.expects.size()));
  }
  return most + parts_.promises * most_of_promises(scenario_, now) + parts_.notes;
}

Rational Earnings::bound(const Earned& earned, const play::State& now) const {
  return asked_of(bounds(earned, now).exact);
}

play::Scores Earnings::bounds(const Earned& earned, const play::State& now) const {
  const auto clamped = [](const Rational& score) {
    return std::clamp(score, Rational(0), Rational(kAllPoints));
  };
  Scores most;
  if (asked_[0]) most[0] = clamped(most_root_cause(earned, now));
  if (asked_[1]) most[1] = clamped(most_empathy(earned, now));
  if (asked_[2]) most[2] = clamped(most_follow_through(earned, now));
  return {most, total_of(most)};
}

}  // namespace earshot::analysis
