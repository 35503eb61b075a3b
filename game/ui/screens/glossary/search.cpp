#include "ui/screens/glossary/search.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace earshot::ui {
namespace {

// Small letters first: a capital is looked up by its small letter.
char32_t small_letter(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
  const bool pairs =
      (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF);
  if (pairs) return c | 1U;
  if (c >= 0x139 && c <= 0x148) return c % 2 == 1 ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}

struct Accents {
  std::u32string_view letters;
  char plain;
};
constexpr std::array kAccents{
    Accents{U"àáâãäåāăą", 'a'},  Accents{U"çćĉċč", 'c'}, Accents{U"ďđ", 'd'},
    Accents{U"èéêëēĕėęě", 'e'},  Accents{U"ĝğġģ", 'g'},  Accents{U"ìíîïĩīĭįı", 'i'},
    Accents{U"ĺļľŀł", 'l'},      Accents{U"ñńņňŉ", 'n'}, Accents{U"òóôõöøōŏő", 'o'},
    Accents{U"ŕŗř", 'r'},        Accents{U"śŝşš", 's'},  Accents{U"ţťŧ", 't'},
    Accents{U"ùúûüũūŭůűų", 'u'}, Accents{U"ýÿŷ", 'y'},   Accents{U"źżž", 'z'},
};

char32_t plain_letter(char32_t c) {
  for (const Accents& row : kAccents) {
    if (row.letters.find(c) != std::u32string_view::npos)
      return static_cast<char32_t>(static_cast<unsigned char>(row.plain));
  }
  return c;
}

}  // namespace

std::string folded(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = base::decode(text, at);
    at += std::max<std::size_t>(1, length);
    const char32_t small = small_letter(character);
    if (small == 0xDF) {
      result += "ss";
    } else {
      result += base::encode(plain_letter(small));
    }
  }
  return result;
}

bool matches(std::string_view text, std::string_view question) {
  const std::string asked = folded(question);
  for (std::size_t at = 0; at < asked.size();) {
    const std::size_t end = std::min(asked.find(' ', at), asked.size());
    if (text.find(std::string_view(asked).substr(at, end - at)) == std::string_view::npos)
      return false;
    at = end + 1;
  }
  return true;
}

}  // namespace earshot::ui
