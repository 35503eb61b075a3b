// In which order cards lie on the screen. Drawn by SplitMix64 so that every machine deals the same; test vectors stand
// in docs/developers/card-order.md.
#pragma once

#include <cstdint>

#include "scenario/model.h"

namespace earshot::play {

// SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
constexpr std::uint64_t mixed(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

// The key of a card: cards of one node are sorted by it, ascending. `order` is the play's own number.
constexpr std::uint64_t card_order(std::uint64_t order, scenario::NodeIndex node,
                                   scenario::ChoiceIndex choice) {
  const std::uint64_t card = (std::uint64_t{node} << 16U | choice) + 1;
  return mixed(mixed(order) + card * 0x9E3779B97F4A7C15ULL);
}

}  // namespace earshot::play
