// Sets as words of 64 bits. Counting is written out: for the oldest x86-64 processors, which Debian
// builds for, std::popcount is a call into a library, and the rulebook counts at every action.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>

namespace earshot::base {

// How many bits are set (Warren: Hacker's Delight, 2nd edition, figure 5–2).
constexpr int count_bits(std::uint64_t set) {
  set -= set >> 1U & 0x5555'5555'5555'5555U;
  set = (set & 0x3333'3333'3333'3333U) + (set >> 2U & 0x3333'3333'3333'3333U);
  set = (set + (set >> 4U)) & 0x0F0F'0F0F'0F0F'0F0FU;
  return static_cast<int>(set * 0x0101'0101'0101'0101U >> 56U);
}

constexpr std::size_t lowest_bit(std::uint64_t set) {
  assert(set != 0);
  return static_cast<std::size_t>(
      __builtin_ctzll(set));  // std::countr_zero would ask whether there is one
}

// The position of a bit that has `n` set bits below it; there is one.
constexpr std::size_t nth_bit(std::uint64_t set, std::uint64_t n) {
  for (; n > 0; --n) set &= set - 1;
  return lowest_bit(set);
}

// `each(position)` for every bit that is set, from the lowest.
template <class Each>
constexpr void for_each_bit(std::uint64_t set, const Each& each) {
  for (; set != 0; set &= set - 1) each(lowest_bit(set));
}

}  // namespace earshot::base
