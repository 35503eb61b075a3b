#include "play/order.h"

namespace earshot::play {
namespace {

// SplitMix64's output function (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
std::uint64_t mix(std::uint64_t z) {
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

}  // namespace

std::uint64_t card_order(std::uint64_t order, scenario::NodeIndex node,
                         scenario::ChoiceIndex choice) {
  const std::uint64_t card = (std::uint64_t{node} << 16U | choice) + 1;
  return mix(mix(order) + card * 0x9E3779B97F4A7C15ULL);
}

}  // namespace earshot::play
