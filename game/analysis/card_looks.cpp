#include "analysis/card_looks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "base/utf8.h"

namespace earshot::analysis {
namespace {

// Politeness as a form: words that cost nothing and say nothing of this customer.
constexpr std::array<std::string_view, 18> kPolite{
    "please",     "sorry",      "thank",      "thanks",   "apologise", "apologies",
    "apology",    "glad",       "happy",      "pleasure", "kindly",    "certainly",
    "absolutely", "appreciate", "understand", "welcome",  "madam",     "sir"};

bool is_letter(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }

bool is_polite(std::string_view word) {
  std::string lower(word);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::ranges::find(kPolite, lower) != kPolite.end();
}

}  // namespace

std::size_t length_of(const scenario::Choice& choice) {
  return base::character_count(choice.text.plain);
}

std::size_t politeness_of(const scenario::Choice& choice) {
  const std::string_view text = choice.text.plain;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end == begin) continue;
    if (is_polite(text.substr(begin, end - begin))) ++count;
    begin = end;
  }
  return count;
}

std::size_t words_in(std::string_view text) {
  std::size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank && !inside) ++count;
    inside = !blank;
  }
  return count;
}

}  // namespace earshot::analysis
