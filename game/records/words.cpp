// Each list is a table in the order of its enumeration.
#include "records/words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/utf8.h"
#include "records/attempt.h"

namespace earshot::records {
namespace {

using Word = std::string_view;

constexpr std::array<Word, 5> kPaces{"mine", "slow", "natural", "fast", "at-once"};
constexpr std::array<Word, 3> kThemes{"dark", "light", "high-contrast"};
constexpr std::array<Word, 3> kTypefaces{"standard", "andika", "open-dyslexic"};
constexpr std::array<Word, 3> kStatuses{"open", "finished", "abandoned"};

template <class List>
std::optional<List> member(std::string_view word, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (word_of(static_cast<List>(i)) == word) return static_cast<List>(i);
  }
  return {};
}

// Characters that show nothing by themselves, or turn the direction of what follows.
bool is_unseen(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
         (character >= 0x200B && character <= 0x200F) ||
         (character >= 0x2028 && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF;
}

}  // namespace

std::string_view word_of(Pace pace) { return kPaces[static_cast<std::size_t>(pace)]; }
std::string_view word_of(Theme theme) { return kThemes[static_cast<std::size_t>(theme)]; }
std::string_view word_of(Typeface face) { return kTypefaces[static_cast<std::size_t>(face)]; }
std::string_view word_of(PlayStatus status) { return kStatuses[static_cast<std::size_t>(status)]; }
std::string_view word_of(play::Mode mode) { return play::name_of(mode); }
std::string_view word_of(scenario::Dimension dimension) { return scenario::name_of(dimension); }

template <>
std::optional<Pace> from_word(std::string_view word) {
  return member<Pace>(word, kPaces.size());
}
template <>
std::optional<Theme> from_word(std::string_view word) {
  return member<Theme>(word, kThemes.size());
}
template <>
std::optional<Typeface> from_word(std::string_view word) {
  return member<Typeface>(word, kTypefaces.size());
}
template <>
std::optional<PlayStatus> from_word(std::string_view word) {
  return member<PlayStatus>(word, kStatuses.size());
}
template <>
std::optional<play::Mode> from_word(std::string_view word) {
  return member<play::Mode>(word, static_cast<std::size_t>(play::Mode::competition) + 1);
}
template <>
std::optional<scenario::Dimension> from_word(std::string_view word) {
  return member<scenario::Dimension>(word, scenario::kDimensions);
}

base::Rational rational_of(std::string_view text) {
  std::int64_t numerator = 0, denominator = 1;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, numerator);
  if (error != std::errc()) return {};
  if (rest != end && *rest == '/') std::from_chars(rest + 1, end, denominator);
  return denominator > 0 ? base::Rational(numerator, denominator) : base::Rational();
}

std::string clean_name(std::string_view name) {
  while (name.starts_with(' ')) name.remove_prefix(1);
  while (name.ends_with(' ')) name.remove_suffix(1);
  if (name.empty()) throw Objection(base::said("a name has at least one character"));
  if (base::first_bad_byte(name)) throw Objection(base::said("the name is not valid UTF-8"));
  if (base::character_count(name) > kLongestName) {
    throw Objection(base::said("a name has at most {} characters", kLongestName));
  }
  for (std::size_t at = 0; at < name.size();) {
    const base::Decoded character = base::decode(name, at);
    if (is_unseen(character.code_point))
      throw Objection(base::said("the name holds a character that cannot be seen"));
    at += character.length;
  }
  return std::string(name);
}

}  // namespace earshot::records
