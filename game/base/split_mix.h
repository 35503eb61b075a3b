// SplitMix64: a small random generator that gives the same numbers on every machine (Steele, Lea,
// Flood: Fast Splittable Pseudorandom Number Generators, 2014). Seeds come from the caller; nothing
// here asks a clock.
#pragma once

#include <cassert>
#include <cstdint>

namespace earshot::base {

class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
  }

  // From 0 to count − 1; count > 0. The bias is below count ÷ 2^64.
  std::uint64_t below(std::uint64_t count) {
    assert(count > 0);
    return next() % count;
  }

  // True in `parts` of `of` cases.
  bool chance(std::uint64_t parts, std::uint64_t of) { return below(of) < parts; }

 private:
  std::uint64_t state_;
};

}  // namespace earshot::base
