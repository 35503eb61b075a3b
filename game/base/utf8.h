// UTF-8: validity, characters and how wide they are on a terminal. No locale is asked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace earshot::base {

struct Decoded {
  char32_t code_point;
  std::size_t length;  // bytes, 1–4
};

// The character at `offset` of a valid text; offset < text.size().
Decoded decode(std::string_view text, std::size_t offset);

// The byte at which the text stops being UTF-8 (overlong forms, surrogates, cut-off characters
// count), or nothing.
std::optional<std::size_t> first_bad_byte(std::string_view text);

std::size_t character_count(std::string_view text);
std::string encode(char32_t code_point);

// Columns on a terminal: 0 for combining marks, 2 for wide East Asian characters, else 1.
int display_width(char32_t code_point);
int display_width(std::string_view text);

}  // namespace earshot::base
