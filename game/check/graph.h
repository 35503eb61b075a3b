// Which places of a scenario lead to which, whatever its conditions say.
//
// Entry points: Graph(scenario), reachable_from(), leading_to(). A place is a node or an ending:
// nodes have the numbers they have in the scenario, endings follow. A reply leads to every case of
// its `goto` up to the one that always holds; where patience may run out on the way to a node, that
// leads where `if_out_of_patience` says. Leaving is always possible and therefore no way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "scenario/model.h"

namespace earshot::check {

using PlaceNumber = std::uint16_t;
using PlaceSet = std::vector<bool>;  // by place number

class Graph {
 public:
  explicit Graph(const scenario::Scenario& scenario);

  std::size_t node_count() const { return node_count_; }
  std::size_t place_count() const { return ways_.size(); }
  PlaceNumber ending(scenario::EndingIndex index) const {
    return static_cast<PlaceNumber>(node_count_ + index);
  }

  const std::vector<PlaceNumber>& first() const { return first_; }  // where a play begins
  const std::vector<PlaceNumber>& ways(PlaceNumber from) const { return ways_[from]; }

  // The given places and all that can be reached from them.
  PlaceSet reachable_from(const std::vector<PlaceNumber>& places) const;
  // The given places and all from which one of them can be reached.
  PlaceSet leading_to(const std::vector<PlaceNumber>& places) const;

 private:
  std::size_t node_count_;
  std::vector<PlaceNumber> first_;
  std::vector<std::vector<PlaceNumber>> ways_;
  std::vector<std::vector<PlaceNumber>> ways_back_;
};

}  // namespace earshot::check
