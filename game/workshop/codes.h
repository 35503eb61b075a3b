// Join codes and seat codes: six symbols that can be read out across a hall and typed on a phone.
//
// Entry points: code_of(), read_code(). The symbols are Crockford's base 32; the random bytes come from the caller.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::workshop {

inline constexpr std::size_t kCodeSymbols = 6;  // 30 bits
inline constexpr std::string_view kCodeAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

// Five bits of each byte.
template <std::size_t N>
std::string code_of(const std::array<std::uint8_t, N>& random) {
  std::string code;
  for (const std::uint8_t byte : random) code += kCodeAlphabet[byte & 31U];
  return code;
}

// What somebody typed, as it is kept: capitals, without spaces and hyphens, O as 0, I and L as 1. Nothing when it is no code
// of `symbols` symbols.
std::optional<std::string> read_code(std::string_view typed, std::size_t symbols = kCodeSymbols);

// Takes the same time wherever the two differ.
bool equal_in_constant_time(std::string_view a, std::string_view b);

}  // namespace earshot::workshop
