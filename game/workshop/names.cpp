// Every character is judged by its general category; what is not a letter, mark, number, punctuation, symbol or plain
// space has no place in a name.
#include "workshop/names.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <set>

#include <fmt/format.h>

#include "base/utf8.h"
#include "workshop/rude_words.h"

namespace earshot::workshop {
namespace {

constexpr int kMostMarks = 2;  // on one letter: more of them climb into the lines above

struct Free {
  void operator()(utf8proc_uint8_t* text) const { std::free(text); }
};

std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = utf8proc_map(bytes, static_cast<utf8proc_ssize_t>(text.size()), &raw,
                                 static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, Free> held(raw);
  return size < 0 ? std::string()
                  : std::string(reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size));
}

enum class Kind { visible, mark, space, bad };

Kind kind_of(char32_t character) {
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(character))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return Kind::bad;
    case UTF8PROC_CATEGORY_ZS:
      return Kind::space;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_ME:
      return Kind::mark;
    default:
      // Letters that draw nothing: the Hangul fillers and the empty Braille pattern.
      return character == 0x115F || character == 0x1160 || character == 0x3164 ||
                     character == 0xFFA0 || character == 0x2800
                 ? Kind::bad
                 : Kind::visible;
  }
}

base::Failure bad_character(char32_t character) {
  return {fmt::format("the name holds the character U+{:04X}, which nobody can see",
                      static_cast<std::uint32_t>(character))};
}

// Spaces collapsed; refuses by the first character that cannot stay.
base::Result<std::string> sifted(std::string_view text) {
  std::string name;
  int marks = 0;
  bool space_before = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [character, length] = base::decode(text, at);
    const Kind kind = kind_of(character);
    if (kind == Kind::bad) return bad_character(character);
    marks = kind == Kind::mark ? marks + 1 : 0;
    if (marks > kMostMarks) return base::Failure{"the name piles up marks on one letter"};
    if (kind != Kind::space) {
      if (space_before && !name.empty()) name += ' ';
      name += text.substr(at, length);
    }
    space_before = kind == Kind::space;
    at += length;
  }
  return name;
}

bool starts_with_mark(std::string_view name) {
  return kind_of(base::decode(name, 0).code_point) == Kind::mark;
}

// Digits and a few signs that are drawn like letters, after case folding.
char plain(char character) {
  switch (character) {
    case '0':
      return 'o';
    case '1':
    case '|':
    case 'i':
      return 'l';
    case '5':
    case '$':
      return 's';
    default:
      return character;
  }
}

// The Cyrillic and Greek letters that are drawn like Latin ones.
char latin_twin(char32_t letter) {
  static constexpr std::u32string_view kTwins = U"авекмнорстухіјѕԁɡαεικνορτυχ";
  static constexpr std::string_view kLatin = "abekmhopctyxljsdgaelkvoptux";
  static_assert(kTwins.size() == kLatin.size());
  const auto at = kTwins.find(letter);
  return at == std::u32string_view::npos ? '\0' : kLatin[at];
}

bool is_rude(std::string_view words) {
  static const std::set<std::string> kLike = [] {
    std::set<std::string> like;
    for (const std::string_view word : kRudeWords) like.insert(likeness(word));
    return like;
  }();
  return kLike.count(likeness(words)) != 0;
}

// A word of it, or all of it with the gaps left out.
bool has_rude_word(std::string_view name) {
  if (is_rude(name)) return true;
  constexpr std::string_view kBetween = " -_.,;:!?/";
  for (std::size_t from = 0; from < name.size();) {
    const auto end = std::min(name.find_first_of(kBetween, from), name.size());
    if (end > from && is_rude(name.substr(from, end - from))) return true;
    from = end + 1;
  }
  return false;
}

}  // namespace

base::Result<std::string> clean_name(std::string_view text, std::size_t most) {
  if (text.size() > most * 32) return base::Failure{"the name is too long"};
  if (base::first_bad_byte(text)) return base::Failure{"the name is not UTF-8"};
  auto sifting = sifted(mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (!sifting) return sifting;
  const std::string& name = *sifting;
  if (name.empty()) return base::Failure{"the name is empty"};
  if (starts_with_mark(name)) return base::Failure{"the name begins with a mark without a letter"};
  if (const auto count = base::character_count(name); count > most) {
    return base::Failure{
        fmt::format("the name has {} characters, {} more than fit", count, count - most)};
  }
  if (has_rude_word(name)) return base::Failure{"the name holds a word that is not for a wall"};
  return name;
}

std::string likeness(std::string_view name) {
  const std::string folded =
      mapped(name, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                       UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  std::string like;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [character, length] = base::decode(folded, at);
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(character));
    const bool sign = category >= UTF8PROC_CATEGORY_PC && category <= UTF8PROC_CATEGORY_PO;
    const bool drops = sign || category == UTF8PROC_CATEGORY_ZS;
    if (const char twin = latin_twin(character)) {
      like += twin;
    } else if (length == 1 && !drops) {
      like += plain(folded[at]);
    } else if (!drops) {
      like += folded.substr(at, length);
    }
    at += length;
  }
  return like.empty() ? std::string(name) : like;
}

}  // namespace earshot::workshop
