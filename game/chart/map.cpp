#include "chart/map.h"

#include <algorithm>

namespace earshot::chart {
namespace {

void add(std::vector<Edge>& edges, Edge edge) {
  if (edge.from == edge.to || std::ranges::find(edges, edge) != edges.end()) return;
  edges.push_back(edge);
}

void add_ways_from(const scenario::Scenario& scenario, Number node, std::vector<Edge>& edges) {
  const scenario::Node& from = scenario.nodes[node];
  for (std::size_t i = 0; i < from.choice_count; ++i) {
    for (const auto& route : scenario.choices[from.first_choice + i].routes) {
      for (const auto& one : route.cases) add(edges, {node, place_of(scenario, one.to)});
    }
  }
}

}  // namespace

Number place_of(const scenario::Scenario& scenario, const scenario::Target& target) {
  const bool node = target.kind == scenario::Target::Kind::node;
  return static_cast<Number>(node ? target.index : scenario.nodes.size() + target.index);
}

Number place_of(const scenario::Scenario& scenario, const play::State& state) {
  if (!play::at_ending(state)) return state.place;
  return static_cast<Number>(scenario.nodes.size() + state.place - play::kEndingPlace);
}

Way way_of(const play::Run& run) {
  Way way;
  for (std::uint32_t i = 0; i < run.steps().size(); ++i) {
    for (const play::Event& event : run.steps()[i].events) {
      const bool ended = event.kind == play::EventKind::ended;
      if (!ended && event.kind != play::EventKind::arrived) continue;
      const auto kind = ended ? scenario::Target::Kind::ending : scenario::Target::Kind::node;
      way.push_back({place_of(run.scenario(), {kind, event.what}), i});
    }
  }
  return way;
}

std::optional<std::size_t> Map::edge(Number from, Number to) const {
  const auto found = std::ranges::find(edges, Edge{from, to});
  if (found == edges.end()) return std::nullopt;
  return static_cast<std::size_t>(found - edges.begin());
}

Map map_of(const scenario::Scenario& scenario, std::span<const Way> ways) {
  Map map;
  map.nodes = scenario.nodes.size();
  for (std::size_t i = 0; i < map.nodes; ++i)
    add_ways_from(scenario, static_cast<Number>(i), map.edges);
  for (const Way& way : ways) {
    for (std::size_t i = 1; i < way.size(); ++i) add(map.edges, {way[i - 1].place, way[i].place});
  }
  map.layout = lay_out(map.nodes + scenario.endings.size(), map.edges, scenario.start);
  return map;
}

std::vector<int> gone(const Map& map, const Way& way) {
  std::vector<int> times(map.edges.size(), 0);
  for (std::size_t i = 1; i < way.size(); ++i) {
    if (const auto edge = map.edge(way[i - 1].place, way[i].place)) ++times[*edge];
  }
  return times;
}

}  // namespace earshot::chart
