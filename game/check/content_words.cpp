#include "check/content_words.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "check/readability.h"

namespace earshot::check {
namespace {

constexpr std::size_t kShortest = 4;  // letters; shorter words are articles, pronouns, particles
constexpr std::array<std::string_view, 44> kSmall{
    "about", "after",  "again", "because", "been",   "before", "being", "came", "could",
    "does",  "doing",  "done",  "down",    "each",   "every",  "from",  "have", "having",
    "here",  "into",   "just",  "more",    "nobody", "only",   "over",  "real", "really",
    "said",  "should", "some",  "still",   "than",   "that",   "their", "them", "then",
    "there", "they",   "this",  "very",    "were",   "what",   "when",  "with"};

std::string lower(std::string_view word) {
  std::string text;
  for (const char c : word) text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

void strip(std::string& word, std::string_view ending) {
  if (word.size() >= kShortest + ending.size() && word.ends_with(ending))
    word.resize(word.size() - ending.size());
}

std::string stem(std::string_view word) {
  std::string text = lower(word.substr(0, word.find('\'')));
  strip(text, "ing");
  strip(text, "ed");
  strip(text, "s");
  return text;
}

}  // namespace

WordSet content_words(std::string_view text) {
  WordSet words;
  for (const std::string_view word : words_of(text)) {
    const std::string plain = lower(word);
    if (plain.size() < kShortest || std::ranges::find(kSmall, plain) != kSmall.end()) continue;
    words.insert(stem(word));
  }
  return words;
}

std::size_t shared(const WordSet& asked, const WordSet& known) {
  return static_cast<std::size_t>(
      std::ranges::count_if(asked, [&](const std::string& word) { return known.contains(word); }));
}

std::string_view crude_words_in(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kCrude{
      "shut up",  "you idiot",    "are you stupid", "not my problem", "i don't care", "who cares",
      "get lost", "are you deaf", "nobody cares",   "i don’t care",   "go to hell",   "you liar"};
  const std::string small = lower(text);
  for (const std::string_view crude : kCrude) {
    const std::size_t at = small.find(crude);
    if (at != std::string::npos) return text.substr(at, crude.size());
  }
  return {};
}

}  // namespace earshot::check
