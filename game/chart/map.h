// The map of a customer: all places of a scenario and the ways between them, laid out, and the way
// that a play took through it.
//
// Entry points: map_of() and way_of(). A place is a node or an ending: nodes have the numbers they
// have in the scenario, endings follow.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "chart/layers.h"
#include "play/run.h"

namespace earshot::chart {

Number place_of(const scenario::Scenario& scenario, const scenario::Target& target);
Number place_of(const scenario::Scenario& scenario, const play::State& state);

// A play's arrivals, from the first node to where it is; one more for each time somewhere was come
// to.
struct Arrival {
  Number place = 0;
  std::uint32_t step = 0;  // of the run, by which one came there
};
using Way = std::vector<Arrival>;
Way way_of(const play::Run& run);

struct Map {
  std::vector<Edge> edges;  // each once, none from a place to itself
  Layout layout;            // of all places
  std::size_t nodes = 0;    // how many of the places are nodes

  std::optional<std::size_t> edge(Number from, Number to) const;
};
// Where replies lead, whatever their conditions say; what else the given ways went (patience that
// ran out, somebody who left) is added.
Map map_of(const scenario::Scenario& scenario, std::span<const Way> ways = {});

// How often each edge of the map was gone.
std::vector<int> gone(const Map& map, const Way& way);

}  // namespace earshot::chart
