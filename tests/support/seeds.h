// How many made-up scenarios a test tries.
//
// Entry points: seeds(), share(), is_tried(). EARSHOT_LONG=1 tries ten times as many. Under a sanitizer, which takes twenty
// times as long, a twentieth: what it looks for needs every path, not every seed.
#pragma once

#include <cstdint>
#include <cstdlib>

namespace earshot::test {

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define EARSHOT_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__)
#define EARSHOT_SANITIZED 1
#endif

#ifdef EARSHOT_SANITIZED
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif
inline constexpr std::uint64_t kSeedShare = kSanitized ? 20 : 1;

inline std::uint64_t seeds(std::uint64_t usual) {
  const bool many = std::getenv("EARSHOT_LONG") != nullptr;
  return usual * (many ? 10U : 1U) / kSeedShare;
}

// Of many that go the same way: all, and one in four under a sanitizer.
inline constexpr bool is_tried(std::uint64_t turn) { return !kSanitized || turn % 4 == 0; }

// Of a bound that is no number of seeds: what is tried in full, a twentieth of it under a sanitizer.
inline constexpr std::uint64_t share(std::uint64_t whole) { return whole / kSeedShare; }

}  // namespace earshot::test
