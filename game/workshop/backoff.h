// How long to wait before trying again: half a second, doubled each time up to five, a quarter more or less by chance, so that a room
// does not come back in one instant.
#pragma once

#include <algorithm>
#include <cstdint>

#include "base/split_mix.h"

namespace earshot::workshop {

class Backoff {
 public:
  explicit Backoff(std::uint64_t seed) : chance_(seed) {}

  // Milliseconds until the next attempt, after one that failed.
  std::int64_t next() {
    const std::int64_t base = std::min(kFirst << std::min(failures_, 10), kMost);
    ++failures_;
    const auto part =
        static_cast<std::int64_t>(chance_.below(static_cast<std::uint64_t>(base) / 2 + 1));
    return base - base / 4 + part;
  }
  void succeeded() { failures_ = 0; }
  int failures() const { return failures_; }

 private:
  static constexpr std::int64_t kFirst = 500;  // milliseconds
  static constexpr std::int64_t kMost = 5000;
  base::SplitMix64 chance_;
  int failures_ = 0;
};

}  // namespace earshot::workshop
