// Which nodes a reply may lead to in one variant, and on which days a node may be arrived at: a
// superset, since no condition is asked but what the variant decides.
//
// Entry point: Flow. It is what live.h walks backwards over. (check/graph.h is another graph: of
// all variants, for people.)
#pragma once

#include <array>
#include <bitset>
#include <optional>
#include <vector>

#include "scenario/model.h"

namespace earshot::analysis {

using DaySet = std::bitset<scenario::kMaxDay + 1>;

class Flow {
 public:
  Flow(const scenario::Scenario& scenario, scenario::VariantIndex variant);

  // The replies of a node that this variant may show.
  const std::vector<scenario::ChoiceIndex>& choices(scenario::NodeIndex node) const {
    return choices_[node];
  }
  // The nodes that the reply's `goto` may name, each once. Endings are left out: nothing is read
  // there.
  struct Way {
    scenario::NodeIndex to;
    bool first_visit;  // the conditions let nobody go there who has been there
  };
  const std::vector<Way>& named_by(scenario::ChoiceIndex choice) const { return named_by_[choice]; }
  // Where one arrives instead of the node when patience has run out; nothing at a desk or where
  // nobody says.
  std::optional<scenario::Target> instead_of(scenario::NodeIndex node) const;

  // The days a play may have after arriving there.
  const DaySet& days_at(scenario::NodeIndex node) const { return days_at_[node]; }
  int last_day_at(scenario::NodeIndex node) const;
  std::optional<int> only_day_at(scenario::NodeIndex node) const;
  // Whether whoever arrives there may find that the day of the promise has passed.
  bool may_be_overdue(scenario::NodeIndex node, std::size_t promise) const {
    return last_day_at(node) > earliest_due_[promise];
  }

 private:
  void find_ways(scenario::VariantIndex variant);
  void find_days();
  void find_earliest_due();
  bool pass_on_days(scenario::NodeIndex from);
  bool add_day(scenario::NodeIndex node, int day);

  const scenario::Scenario& scenario_;
  std::vector<std::vector<scenario::ChoiceIndex>> choices_;  // by node
  std::vector<std::vector<Way>> named_by_;                   // by choice
  std::vector<DaySet> days_at_;                              // by node
  std::array<int, scenario::kMaxPromises> earliest_due_{};   // by promise
};

}  // namespace earshot::analysis
