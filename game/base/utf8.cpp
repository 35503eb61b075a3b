// Decoding and encoding of UTF-8 as RFC 3629 has it, written out so that no locale and no library
// decides.
#include "base/utf8.h"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>

namespace earshot::base {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kMostCodePoint = 0x10FFFF;

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return static_cast<unsigned char>(text[offset]);
}

// How long a character is that begins with this byte; 0: none begins with it.
std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// The least second byte that is neither an overlong form …, and the greatest that is no surrogate
// or beyond U+10FFFF.
bool second_byte_fits(unsigned char lead, unsigned char second) {
  const unsigned char least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= least && second <= most;
}

// Length of the well-formed character at `offset`; 0: there is none.
std::size_t well_formed(std::string_view text, std::size_t offset) {
  const unsigned char lead = byte_at(text, offset);
  const std::size_t length = length_of(lead);
  if (length <= 1) return length;
  if (offset + length > text.size() || !second_byte_fits(lead, byte_at(text, offset + 1))) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if ((byte_at(text, offset + i) & 0xC0) != 0x80) return 0;
  }
  return length;
}

constexpr std::size_t kAtOnce = 8;  // bytes

// Most texts are ASCII for the most part: whether the next kAtOnce bytes all are.
bool are_ascii(std::string_view text, std::size_t offset) {
  if (offset + kAtOnce > text.size()) return false;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, text.data() + offset, kAtOnce);
  return (bytes & 0x8080808080808080U) == 0;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t offset) {
  assert(offset < text.size());
  const std::size_t length = well_formed(text, offset);
  if (length == 0) return {kReplacement, 1};
  const unsigned char lead = byte_at(text, offset);
  if (length == 1) return {lead, 1};
  auto code_point = static_cast<char32_t>(lead & (0x7F >> length));
  for (std::size_t i = 1; i < length; ++i) {
    code_point = (code_point << 6) | (byte_at(text, offset + i) & 0x3FU);
  }
  return {code_point, length};
}

std::optional<std::size_t> first_bad_byte(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (are_ascii(text, at)) {
      at += kAtOnce;
      continue;
    }
    const std::size_t length = well_formed(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

std::size_t character_count(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
  }));
}

std::string encode(char32_t code_point) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (surrogate || code_point > kMostCodePoint) code_point = kReplacement;
  const auto tail = [&](int shift) {
    return static_cast<char>(0x80U | ((static_cast<std::uint32_t>(code_point) >> shift) & 0x3FU));
  };
  const auto lead = [&](unsigned mark, int shift) {
    return static_cast<char>(mark | (static_cast<std::uint32_t>(code_point) >> shift));
  };
  if (code_point < 0x80) return {static_cast<char>(code_point)};
  if (code_point < 0x800) return {lead(0xC0, 6), tail(0)};
  if (code_point < 0x10000) return {lead(0xE0, 12), tail(6), tail(0)};
  return {lead(0xF0, 18), tail(12), tail(6), tail(0)};
}

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    width += display_width(character.code_point);
    at += character.length;
  }
  return width;
}

}  // namespace earshot::base
