#include "chart/map.h"

#include "play/plays.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using chart::map_of;
using chart::Number;
using chart::Way;
using chart::way_of;

std::vector<std::string> names_on(const scenario::Scenario& scenario, const Way& way) {
  std::vector<std::string> names;
  for (const auto& arrival : way) {
    const std::size_t nodes = scenario.nodes.size();
    names.push_back(arrival.place < nodes ? scenario.nodes[arrival.place].name
                                          : scenario.endings[arrival.place - nodes].name);
  }
  return names;
}

TEST_CASE("the way of a play is where it came, the start first, the ending last") {
  for (const auto& scenario : golden_scenarios()) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      const auto run = random_play(scenario, seed, 40);
      INFO(scenario->id << ", seed " << seed);
      const Way way = way_of(run);
      REQUIRE_FALSE(way.empty());
      CHECK(way.front().place == scenario->start);
      CHECK(way.front().step == 0);
      CHECK(way.back().place == chart::place_of(*scenario, run.state()));
    }
  }
}

TEST_CASE("every step of a way is a way of the map, also where patience ran out or somebody left") {
  for (const auto& scenario : golden_scenarios()) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
      INFO(scenario->id << ", seed " << seed);
      const Way way = way_of(random_play(scenario, seed, 40));
      const auto map = map_of(*scenario, std::span(&way, 1));
      const auto gone = chart::gone(map, way);
      int sum = 0, moves = 0;
      for (const int times : gone) sum += times;
      for (std::size_t i = 1; i < way.size(); ++i) moves += way[i].place != way[i - 1].place;
      CHECK(sum == moves);
    }
  }
}

TEST_CASE("replies make the ways of a map, each once, and the endings stand behind the nodes") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto map = map_of(*scenario);
  CHECK(map.nodes == scenario->nodes.size());
  CHECK(map.layout.places.size() == scenario->nodes.size() + scenario->endings.size());
  CHECK(map.layout.ways.size() == map.edges.size());
  for (std::size_t i = 0; i < map.edges.size(); ++i) {
    CHECK(map.edge(map.edges[i].from, map.edges[i].to) == i);
    CHECK(map.edges[i].from < map.nodes);
  }
  CHECK(map.layout.places[scenario->start].along == 0.0F);
  CHECK_FALSE(map.edge(scenario->start, scenario->start));
}

TEST_CASE("a short play's way has names") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto run = played(scenario, "leave\n");
  const auto names = names_on(*scenario, way_of(run));
  REQUIRE(names.size() == 2);
  CHECK(names[0] == scenario->nodes[scenario->start].name);
  CHECK(names[1] == scenario->endings[scenario->left].name);
}

}  // namespace
}  // namespace earshot::test
