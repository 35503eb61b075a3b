#include "check/slips.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "check/readability.h"

namespace earshot::check {
namespace {

struct Pattern {
  std::string_view found, remedy;
};

constexpr std::array kPatterns{
    Pattern{"  ", "one space is enough"},
    Pattern{"...", "write three dots as one character: …"},
    Pattern{"--", "write a dash: –"},
    Pattern{" - ", "between words stands a dash: –"},
    Pattern{" ,", "no space before a comma"},
    Pattern{" .", "no space before a full stop"},
    Pattern{" ?", "no space before a question mark"},
    Pattern{" !", "no space before an exclamation mark"},
    Pattern{" ;", "no space before a semicolon"},
    Pattern{"?.", "one mark ends a sentence"},
    Pattern{"!.", "one mark ends a sentence"},
    Pattern{",,", "one comma is enough"},
    Pattern{",.", "one mark is enough"},
};

// Words that nobody says twice in a row.
constexpr std::array<std::string_view, 12> kNeverTwice{"the", "a",  "an", "of", "to",  "and",
                                                       "in",  "is", "it", "at", "for", "with"};

// French has a space before these; it should be a narrow one, which few keyboards have.
bool is_right_in_french(const Pattern& pattern) {
  return pattern.found == " ?" || pattern.found == " !" || pattern.found == " ;";
}

void add_patterns(std::string_view text, bool french, std::vector<Slip>& slips) {
  for (const Pattern& pattern : kPatterns) {
    if (french && is_right_in_french(pattern)) continue;
    const std::size_t at = text.find(pattern.found);
    if (at == std::string_view::npos) continue;
    slips.push_back({text.substr(at, pattern.found.size()), pattern.remedy});
    if (pattern.found == "...") break;  // its dots would be found again
  }
}

// Two full stops that are no ellipsis.
void add_double_stop(std::string_view text, std::vector<Slip>& slips) {
  const std::size_t at = text.find("..");
  if (at != std::string_view::npos && text.substr(at, 3) != "...")
    slips.push_back({text.substr(at, 2), "one full stop, or an ellipsis: …"});
}

void add_missing_space(std::string_view text, std::vector<Slip>& slips) {
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    const bool letters = std::isalpha(static_cast<unsigned char>(text[i - 1])) != 0 &&
                         std::isalpha(static_cast<unsigned char>(text[i + 1])) != 0;
    if (letters && (text[i] == ',' || text[i] == ';' || text[i] == '?' || text[i] == '!'))
      slips.push_back({text.substr(i - 1, 3), "a space is missing behind the mark"});
  }
}

void add_doubled_words(std::string_view text, std::vector<Slip>& slips) {
  const auto words = words_of(text);
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] != words[i - 1] || std::ranges::find(kNeverTwice, words[i]) == kNeverTwice.end())
      continue;
    const std::size_t begin = static_cast<std::size_t>(words[i - 1].data() - text.data());
    const std::size_t end =
        static_cast<std::size_t>(words[i].data() - text.data()) + words[i].size();
    if (text.substr(begin, end - begin).find_first_of(".,;?!") == std::string_view::npos)
      slips.push_back({text.substr(begin, end - begin), "the word stands here twice"});
  }
}

// A text that stands as a whole between the quotes of a word processor: YAML takes them for a part of it.
void add_curly_quotes(std::string_view text, std::vector<Slip>& slips) {
  constexpr std::array<std::string_view, 2> kOpening{"“", "„"};
  const bool closes = text.ends_with("”") || text.ends_with("“");
  for (const std::string_view quote : kOpening) {
    if (closes && text.starts_with(quote) && text.find(quote, 1) >= text.size() - quote.size())
      slips.push_back({text.substr(0, quote.size()),
                       "around a text stand straight quotes: \"; others are shown to the player"});
  }
}

// Opened by a word processor and closed by hand, or the other way round: one of the two is shown.
void add_mixed_quotes(std::string_view text, std::vector<Slip>& slips) {
  const bool curly_first = text.starts_with("“") || text.starts_with("„");
  const bool straight_last = text.ends_with('"');
  const bool curly_last = text.ends_with("”") || text.ends_with("“");
  const std::string_view remedy = "a text begins and ends with the same straight quotes: \"";
  const auto alone = [&](std::string_view quote) { return text.find(quote, 1) == text.npos; };
  if (curly_first && (straight_last || (alone("”") && alone("“"))))
    slips.push_back({text.substr(0, std::string_view("“").size()), remedy});
  else if (curly_last && text.find("„") == text.npos &&
           (text.find("“") == text.npos ||
            text.find("“") == text.size() - std::string_view("“").size()))
    slips.push_back({text.substr(text.size() - std::string_view("”").size()), remedy});
}

}  // namespace

std::vector<Slip> slips_of(std::string_view text, std::string_view language) {
  std::vector<Slip> slips;
  add_patterns(text, language.starts_with("fr"), slips);
  add_double_stop(text, slips);
  add_missing_space(text, slips);
  if (language.starts_with("en")) add_doubled_words(text, slips);
  add_curly_quotes(text, slips);
  add_mixed_quotes(text, slips);
  return slips;
}

std::optional<Slip> stars_in(std::string_view text) {
  const std::size_t open = text.find('*');
  if (open == text.npos || open + 1 >= text.size() || text[open + 1] == ' ') return std::nullopt;
  const std::size_t close = text.find('*', open + 1);
  if (close == text.npos || close == open + 1 || text[close - 1] == ' ') return std::nullopt;
  return Slip{text.substr(open, close - open + 1),
              "the stars are shown here as they stand: write plain words"};
}

}  // namespace earshot::check
