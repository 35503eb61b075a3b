#include "base/bits.h"

#include <vector>

#include "base/split_mix.h"
#include "support/catch.h"

namespace earshot::base {
namespace {

// One bit after another.
int slow_count(std::uint64_t set) {
  int count = 0;
  for (unsigned bit = 0; bit < 64; ++bit) count += static_cast<int>(set >> bit & 1U);
  return count;
}

TEST_CASE("bits are counted") {
  CHECK(count_bits(0) == 0);
  CHECK(count_bits(~std::uint64_t{0}) == 64);
  for (unsigned bit = 0; bit < 64; ++bit) CHECK(count_bits(std::uint64_t{1} << bit) == 1);
  SplitMix64 random(5);
  for (int i = 0; i < 1000; ++i) {
    const std::uint64_t set = random.next() & random.next();
    REQUIRE(count_bits(set) == slow_count(set));
  }
}

TEST_CASE("the bits of a set come from the lowest, and each is found by how many lie below it") {
  const std::uint64_t set = 0x8000'0000'0001'0012U;
  std::vector<std::size_t> bits;
  for_each_bit(set, [&](std::size_t bit) { bits.push_back(bit); });
  CHECK(bits == std::vector<std::size_t>{1, 4, 16, 63});
  for (std::size_t i = 0; i < bits.size(); ++i) CHECK(nth_bit(set, i) == bits[i]);
  CHECK(lowest_bit(set) == 1);
  for_each_bit(0, [](std::size_t) { FAIL("the empty set has a bit"); });
}

}  // namespace
}  // namespace earshot::base
