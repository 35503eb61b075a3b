// Private to the room: what a play has earned so far, as whole numbers that can be compared part by
// part, and what it can still come to.
//
// Entry point: Earnings. No rule of scoring is written here: gains and losses are the rulebook's
// entries, and play::settle makes scores of them. Parts, because a total cannot be compared before
// the end: empathy is a ratio, and each score is clamped to 0–100. Each part alone can be compared:
// empathy, 100 × shares ÷ max(shares + shortfalls, least moments) − losses, rises with the shares
// and falls with the shortfalls (by how much the share of a moment falls short of 1).
#pragma once

#include <array>
#include <compare>
#include <optional>
#include <span>

#include "base/rational.h"
#include "play/ledger.h"

namespace earshot::analysis {

// Which scores are asked for; all three: the total.
using DimensionSet = std::array<bool, scenario::kDimensions>;

struct Earned {
  std::int32_t root_cause = 0;      // in Earnings' units of a point
  std::int32_t shares = 0;          // in 1/12: levels are 1–5, so shares have denominators to 4
  std::int32_t shortfalls = 0;      // in 1/12
  std::int32_t empathy = 0;         // losses, in points, 0 or less
  std::int32_t follow_through = 0;  // in Earnings' units; without promises and notes
  std::int32_t notes = 0;           // how many facts are known that belong in the notes
  bool named = false;               // the real cause has been named

  friend auto operator<=>(const Earned&, const Earned&) = default;
};

class Earnings {
 public:
  // Parts that are not asked for stay 0.
  Earnings(const scenario::Scenario& scenario, scenario::VariantIndex variant,
           const DimensionSet& asked, bool most);

  // What an action earned.
  void add(std::span<const play::Entry> entries, std::span<const play::Event> events,
           Earned& earned) const;

  // One play can come to what the other can (most), or to no more than it (least), when they go on
  // alike.
  bool as_good(const Earned& one, const Earned& other) const;

  // The score asked for, of a play that ends so: the one dimension, or the total. Most: with all in
  // the notes that belongs there and is known; least: with nothing in them.
  base::Rational settled(const Earned& earned, const play::State& last) const;
  // Most: no play that goes on from here comes to more.
  base::Rational bound(const Earned& earned, const play::State& now) const;

  // The same for all three at once, where all are asked for.
  play::Scores settled_scores(const Earned& earned, const play::State& last) const;
  play::Scores bounds(const Earned& earned, const play::State& now) const;

 private:
  using Scores = std::array<base::Rational, scenario::kDimensions>;

  void add(const play::Entry& entry, Earned& earned) const;
  base::Rational asked_of(const Scores& scores) const;
  base::Rational total_of(const Scores& scores) const;
  base::Rational most_root_cause(const Earned& earned, const play::State& now) const;
  base::Rational most_empathy(const Earned& earned, const play::State& now) const;
  base::Rational most_follow_through(const Earned& earned, const play::State& now) const;

  const scenario::Scenario& scenario_;
  scenario::VariantIndex variant_;
  DimensionSet asked_;
  bool most_;
  play::Parts parts_;
  scenario::FactSet notable_ = 0;  // belong in the notes
  base::Rational of_fact_;         // points for each unit of a needed fact's weight
  std::int64_t root_units_ = 1, follow_units_ = 1;  // to a point
};

}  // namespace earshot::analysis
