// Builds the ways once, forwards and backwards; both searches are the same flood without recursion.
#include "check/graph.h"

#include <optional>

namespace earshot::check {

namespace {

using scenario::Scenario;
using scenario::Target;

class Builder {
 public:
  explicit Builder(const Scenario& scenario) : scenario_(scenario) {}

  // Where one comes when going to a target: to it, or where patience runs out on the way.
  void arrive(const Target& target, std::vector<PlaceNumber>& ways) const {
    ways.push_back(number(target));
    if (target.kind != Target::Kind::node) return;
    const scenario::Node& node = scenario_.nodes[target.index];
    if (node.scene == scenario::Scene::desk) return;
    const auto& elsewhere =
        node.if_out_of_patience ? node.if_out_of_patience : scenario_.if_out_of_patience;
    if (elsewhere) ways.push_back(number(*elsewhere));
  }

  void follow(const scenario::Route& route, std::vector<PlaceNumber>& ways) const {
    for (const auto& one : route.cases) {
      arrive(one.to, ways);
      if (one.condition.always()) return;
    }
  }

  std::vector<PlaceNumber> ways_from(const scenario::Node& node) const {
    std::vector<PlaceNumber> ways;
    for (std::size_t i = 0; i < node.choice_count; ++i) {
      for (const auto& route : scenario_.choices[node.first_choice + i].routes) follow(route, ways);
    }
    return ways;
  }

 private:
  PlaceNumber number(const Target& target) const {
    const std::size_t base = target.kind == Target::Kind::node ? 0 : scenario_.nodes.size();
    return static_cast<PlaceNumber>(base + target.index);
  }

  const Scenario& scenario_;
};

PlaceSet flood(const std::vector<std::vector<PlaceNumber>>& ways,
               const std::vector<PlaceNumber>& places) {
  PlaceSet reached(ways.size(), false);
  std::vector<PlaceNumber> open;
  const auto visit = [&](PlaceNumber place) {
    if (reached[place]) return;
    reached[place] = true;
    open.push_back(place);
  };
  for (const PlaceNumber place : places) visit(place);
  while (!open.empty()) {
    const PlaceNumber place = open.back();
    open.pop_back();
    for (const PlaceNumber next : ways[place]) visit(next);
  }
  return reached;
}

}  // namespace

Graph::Graph(const Scenario& scenario)
    : node_count_(scenario.nodes.size()),
      first_{scenario.start},
      ways_(scenario.nodes.size() + scenario.endings.size()),
      ways_back_(ways_.size()) {
  const Builder builder(scenario);
  for (std::size_t i = 0; i < node_count_; ++i) {
    ways_[i] = builder.ways_from(scenario.nodes[i]);
    for (const PlaceNumber to : ways_[i]) ways_back_[to].push_back(static_cast<PlaceNumber>(i));
  }
}

PlaceSet Graph::reachable_from(const std::vector<PlaceNumber>& places) const {
  return flood(ways_, places);
}

PlaceSet Graph::leading_to(const std::vector<PlaceNumber>& places) const {
  return flood(ways_back_, places);
}

}  // namespace earshot::check
