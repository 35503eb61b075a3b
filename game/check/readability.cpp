// Syllables are counted as groups of vowels, without a silent e: off by one here and there, right on
// the average of a conversation.
#include "check/readability.h"

#include <algorithm>
#include <cctype>

namespace earshot::check {
namespace {

bool is_part_of_word(unsigned char c) { return std::isalpha(c) != 0 || c >= 0x80 || c == '\''; }

// The typographic apostrophe is three bytes ≥ 0x80 and stays in its word, dashes and ellipses do not.
bool is_dash_or_dots(std::string_view text, std::size_t at) {
  const std::string_view mark = text.substr(at, 3);
  return mark == "–" || mark == "—" || mark == "…" || mark == "“" || mark == "”" || mark == "‘";
}

bool is_vowel(char c) {
  constexpr std::string_view kVowels = "aeiouyAEIOUY";
  return kVowels.find(c) != std::string_view::npos;
}

bool ends_sentence(char c) { return c == '.' || c == '!' || c == '?'; }

int sentences(std::string_view text) {
  int count = 0;
  bool open = false;
  for (const char c : text) {
    if (ends_sentence(c) && open) ++count;
    open = ends_sentence(c) ? false : open || std::isalpha(static_cast<unsigned char>(c)) != 0;
  }
  return count + (open ? 1 : 0);
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0, at = 0;
  const auto close = [&] {
    if (at > begin) words.push_back(text.substr(begin, at - begin));
  };
  while (at < text.size()) {
    const bool mark = is_dash_or_dots(text, at);
    if (!mark && is_part_of_word(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    close();
    at += mark ? 3 : 1;
    begin = at;
  }
  close();
  return words;
}

int syllables(std::string_view word) {
  int groups = 0;
  bool in_group = false;
  for (const char c : word) {
    groups += is_vowel(c) && !in_group ? 1 : 0;
    in_group = is_vowel(c);
  }
  const bool silent_e = word.size() > 2 && word.ends_with('e') && !word.ends_with("le") &&
                        !is_vowel(word[word.size() - 2]);
  return std::max(1, groups - (silent_e ? 1 : 0));
}

double school_years(const std::vector<std::string_view>& texts) {
  double words = 0.0, sounds = 0.0, ends = 0.0;
  for (const std::string_view text : texts) {
    for (const std::string_view word : words_of(text)) {
      words += 1.0;
      sounds += syllables(word);
    }
    ends += sentences(text);
  }
  if (words == 0.0 || ends == 0.0) return 0.0;
  return 0.39 * words / ends + 11.8 * sounds / words - 15.59;
}

}  // namespace earshot::check
