// Bit sets over indices (FactSet, CueSet, PromiseSet). Private to the room's loaders.
#pragma once

#include <cstddef>

namespace earshot::scenario {

// Empty for an index that the set has no bit for: a file with too many things is reported
// elsewhere, and must do no harm here.
template <class Set>
constexpr Set bit(std::size_t index) {
  return index < sizeof(Set) * 8 ? static_cast<Set>(Set{1} << index) : Set{0};
}

}  // namespace earshot::scenario
