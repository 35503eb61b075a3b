#include "chart/layers.h"

#include <algorithm>
#include <set>

#include "play/plays.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using chart::Edge;
using chart::lay_out;
using chart::Layout;
using chart::Spot;

using Edges = std::vector<Edge>;

std::vector<float> layers_of(const Layout& layout) {
  std::vector<float> layers;
  for (const Spot& spot : layout.places) layers.push_back(spot.along);
  return layers;
}

// Places of one layer that stand nearer than 1 to each other.
int crowded(const Layout& layout) {
  int count = 0;
  for (std::size_t i = 0; i < layout.places.size(); ++i) {
    for (std::size_t j = i + 1; j < layout.places.size(); ++j) {
      const Spot &a = layout.places[i], &b = layout.places[j];
      if (a.along == b.along && std::abs(a.across - b.across) < 0.999F) ++count;
    }
  }
  return count;
}

TEST_CASE("a chain stands in one line, a layer for each place") {
  const Layout layout = lay_out(4, Edges{{0, 1}, {1, 2}, {2, 3}}, 0);
  CHECK(layers_of(layout) == std::vector<float>{0, 1, 2, 3});
  CHECK(layout.length == 3.0F);
  CHECK(layout.breadth == 0.0F);
}

TEST_CASE("a place stands behind all that lead to it, however short one of the ways is") {
  const Layout layout = lay_out(4, Edges{{0, 3}, {0, 1}, {1, 2}, {2, 3}}, 0);
  CHECK(layers_of(layout) == std::vector<float>{0, 1, 2, 3});
}

TEST_CASE("a long way has a bend in each layer that it crosses, beside the places there") {
  const Layout layout = lay_out(3, Edges{{0, 2}, {0, 1}, {1, 2}}, 0);
  REQUIRE(layout.ways[0].size() == 3);
  CHECK(layout.ways[0][1].along == 1.0F);
  CHECK(std::abs(layout.ways[0][1].across - layout.places[1].across) > 0.6F);
  CHECK(layout.ways[1].size() == 2);
}

TEST_CASE("a way back leads from its own place to the earlier one, and moves neither") {
  const Layout layout = lay_out(3, Edges{{0, 1}, {1, 2}, {2, 0}}, 0);
  CHECK(layers_of(layout) == std::vector<float>{0, 1, 2});
  REQUIRE(layout.ways[2].size() == 3);
  CHECK(layout.ways[2].front() == layout.places[2]);
  CHECK(layout.ways[2].back() == layout.places[0]);
}

TEST_CASE("a way from a place to itself has no line") {
  const Layout layout = lay_out(2, Edges{{0, 0}, {0, 1}}, 0);
  CHECK(layout.ways[0].empty());
  CHECK(layout.ways[1].size() == 2);
}

TEST_CASE("what cannot be come to stands in the last layer") {
  const Layout layout = lay_out(4, Edges{{0, 1}, {3, 1}}, 0);
  CHECK(layers_of(layout) == std::vector<float>{0, 1, 1, 1});
  CHECK(crowded(layout) == 0);
}

TEST_CASE("nothing and a single place can be laid out too") {
  CHECK(lay_out(0, {}, 0).places.empty());
  CHECK(lay_out(1, {}, 0).places == std::vector<Spot>{Spot{}});
}

// Two that swap sides: without a better order their ways cross.
TEST_CASE("ways that need not cross do not") {
  const Layout layout = lay_out(5, Edges{{0, 1}, {0, 2}, {1, 4}, {2, 3}}, 0);
  const auto side = [&](std::size_t a, std::size_t b) {
    return layout.places[a].across < layout.places[b].across;
  };
  CHECK(side(1, 2) == side(4, 3));
}

TEST_CASE(
    "five hundred drawings made up at random keep every rule, and are the same when made again") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    const std::size_t places = 1 + dice.below(30);
    Edges edges;
    for (std::size_t i = dice.below(places * 3); i > 0; --i) {
      edges.push_back({static_cast<chart::Number>(dice.below(places)),
                       static_cast<chart::Number>(dice.below(places))});
    }
    const auto start = static_cast<chart::Number>(dice.below(places));
    const Layout layout = lay_out(places, edges, start);
    CHECK(layout.places[start].along == 0.0F);
    CHECK(crowded(layout) == 0);
    for (std::size_t i = 0; i < edges.size(); ++i) {
      const auto& way = layout.ways[i];
      REQUIRE(way.empty() == (edges[i].from == edges[i].to));
      if (way.empty()) continue;
      CHECK(way.front() == layout.places[edges[i].from]);
      CHECK(way.back() == layout.places[edges[i].to]);
      for (std::size_t n = 1; n + 1 < way.size(); ++n)
        CHECK(std::abs(way[n].along - way[n - 1].along) == 1.0F);
    }
    const Layout again = lay_out(places, edges, start);
    CHECK(again.places == layout.places);
    CHECK(again.ways == layout.ways);
  }
}

}  // namespace
}  // namespace earshot::test
