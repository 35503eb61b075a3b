// A drawing of places and the ways between them, in layers: where one begins comes first, and ways
// go on as far as they can.
//
// Entry point: lay_out(). After Sugiyama, Tagawa and Toda (1981): ways that would lead back are
// turned round, each place gets the layer of the longest way to it, long ways get a bend in each
// layer that they cross, and the order within the layers is improved until ways cross least. The
// same places and ways give the same drawing. No recursion, no pixels.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace earshot::chart {

using Number = std::uint16_t;  // of a place

struct Edge {
  Number from = 0;
  Number to = 0;

  friend bool operator==(const Edge&, const Edge&) = default;
};

// `along` in layers from 0, `across` in places from 0: two places of a layer are at least 1 apart.
struct Spot {
  float along = 0.0F;
  float across = 0.0F;

  friend bool operator==(const Spot&, const Spot&) = default;
};

struct Layout {
  std::vector<Spot> places;
  // For each edge: from its first place over its bends to its last. Empty for one from a place to
  // itself.
  std::vector<std::vector<Spot>> ways;
  float length = 0.0F;   // the largest `along`
  float breadth = 0.0F;  // the largest `across`
};

// `start` is looked at first; what cannot be come to stands in the last layer. Every number in
// `edges` is below `places`.
Layout lay_out(std::size_t places, std::span<const Edge> edges, Number start);

}  // namespace earshot::chart
