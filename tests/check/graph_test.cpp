// Which places lead to which.
#include "check/graph.h"

#include <algorithm>
#include <string>

#include "support/catch.h"
#include "support/scenarios.h"

namespace earshot::check {

namespace {

bool leads(const check::Graph& graph, std::size_t from, std::size_t to) {
  const auto& ways = graph.ways(static_cast<check::PlaceNumber>(from));
  return std::find(ways.begin(), ways.end(), to) != ways.end();
}

}  // namespace

TEST_CASE("a scenario's own ways lead from its start to every ending") {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  const check::Graph graph(*scenario);
  const auto reached = graph.reachable_from(graph.first());
  CHECK(graph.place_count() == scenario->nodes.size() + scenario->endings.size());
  for (std::size_t node = 0; node < scenario->nodes.size(); ++node) CHECK(reached[node]);
}

TEST_CASE("a way back is found from each ending") {
  const auto scenario = test::golden_scenario("the-bill-that-doubled");
  const check::Graph graph(*scenario);
  const auto before = graph.leading_to({graph.ending(*scenario->find_ending("settled"))});
  CHECK(before[scenario->start]);
  CHECK(leads(graph, *scenario->find_node("follow-up"),
              graph.ending(*scenario->find_ending("settled"))));
  CHECK_FALSE(leads(graph, *scenario->find_node("opening"), *scenario->find_node("desk")));
}

}  // namespace earshot::check
