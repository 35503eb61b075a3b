#include "check/text_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "base/utf8.h"
#include "check/messages.h"
#include "check/readability.h"
#include "check/slips.h"

namespace earshot::check {
namespace {

using Kind = ShownText::Kind;

struct Script {
  char32_t first, last;
  std::string_view name;
};

// Scripts that need shaping or run from right to left; the game draws one glyph after the other.
constexpr std::array kNotDrawn{
    Script{0x0590, 0x05FF, "Hebrew"},      Script{0x0600, 0x06FF, "Arabic"},
    Script{0x0700, 0x074F, "Syriac"},      Script{0x0750, 0x077F, "Arabic"},
    Script{0x0900, 0x097F, "Devanagari"},  Script{0x0980, 0x0DFF, "an Indian script"},
    Script{0x0E00, 0x0EFF, "Thai or Lao"}, Script{0x0F00, 0x0FFF, "Tibetan"},
    Script{0x1000, 0x109F, "Burmese"},     Script{0x1780, 0x17FF, "Khmer"}};

const Script* script_not_drawn(char32_t c) {
  const auto* found = std::ranges::find_if(
      kNotDrawn, [c](const Script& script) { return c >= script.first && c <= script.last; });
  return found == kNotDrawn.end() ? nullptr : found;
}

bool is_latin(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = base::decode(word, at);
    const char32_t c = decoded.code_point;
    const bool sign = c >= 0x80 && c < U'À' && c != U'ª' && c != U'µ' && c != U'º';  // £, ½
    if (sign || (c > 0x24F && c != U'’')) return false;
    at += decoded.length;
  }
  return true;
}

bool is_capital(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = base::decode(text, 0).code_point;
  return (c >= U'A' && c <= U'Z') || (c >= U'À' && c <= U'Þ' && c != U'×');
}

bool belongs_to_number(std::string_view text, std::string_view word) {
  std::size_t at = static_cast<std::size_t>(word.data() - text.data());
  while (at > 0 && text[at - 1] != ' ') {
    if (std::isdigit(static_cast<unsigned char>(text[--at])) != 0) return true;
  }
  return false;
}

// `{name}` is put in later.
bool is_placeholder(std::string_view text, std::string_view word) {
  const auto at = static_cast<std::size_t>(word.data() - text.data());
  return at > 0 && text[at - 1] == '{';
}

// Ada's → Ada, geht's → geht
std::string_view without_clitic(std::string_view word) {
  for (const std::string_view clitic : {"'s", "’s"}) {
    if (word.ends_with(clitic)) return word.substr(0, word.size() - clitic.size());
  }
  return word;
}

std::string_view without_quotes(std::string_view word) {
  constexpr std::string_view kQuotes[] = {"\'", "’", "‘", "‚", "„", "“", "”", "«", "»", "‹", "›"};
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view quote : kQuotes) {
      if (word.starts_with(quote)) word.remove_prefix(quote.size()), again = true;
      if (word.ends_with(quote)) word.remove_suffix(quote.size()), again = true;
    }
  }
  return word;
}

}  // namespace

void TextChecks::look_at(Kind kind, std::string_view text, const PlaceOf& place_of,
                         std::string_view original) {
  check_length(kind, text, place_of, !original.empty());
  check_script(text, place_of);
  std::vector<Slip> slips = slips_of(text, tongue_.language);
  if (kind == Kind::caption) {
    if (const auto stars = stars_in(text)) slips.push_back(*stars);
  }
  for (const Slip& slip : slips) {
    report(messages::kSlip, place_of(slip.found), {std::string(slip.found)},
           std::string(slip.remedy));
  }
  if (faces_ != nullptr) check_glyphs(text, place_of);
  if (tongue_.speller != nullptr) check_spelling(text, place_of, original);
}

void TextChecks::report(const base::Message& message, base::Location where,
                        std::vector<std::string> arguments, std::string help) {
  diagnostics_.push_back({&message, std::move(where), std::move(arguments), {}, std::move(help)});
}

void TextChecks::check_length(Kind kind, std::string_view text, const PlaceOf& place_of,
                              bool translated) {
  const std::size_t length = base::character_count(text);
  const auto tell = [&](const base::Message& message, std::size_t most, std::string_view help) {
    if (length <= most) return;
    report(message, place_of({}), {std::to_string(length), std::to_string(most)},
           std::string(translated ? help : ""));
  };
  if (kind == Kind::line)
    tell(messages::kLineTooLong, kLongestLine,
         "say it in fewer words, or have the author make two lines of it");
  if (kind == Kind::reply)
    tell(messages::kReplyTooLong, kLongestReply, "say it in fewer words; cards do not grow");
}

// One finding for each text: where one letter is not drawn the others of its word are not either.
void TextChecks::check_script(std::string_view text, const PlaceOf& place_of) {
  for (std::size_t at = 0; at < text.size();) {
    const auto decoded = base::decode(text, at);
    if (const Script* script = script_not_drawn(decoded.code_point)) {
      report(messages::kScriptNotDrawn, place_of(text.substr(at, decoded.length)),
             {std::string(script->name)});
      return;
    }
    at += decoded.length;
  }
}

void TextChecks::check_glyphs(std::string_view text, const PlaceOf& place_of) {
  for (const char32_t missing : faces_->missing(text)) {
    if (script_not_drawn(missing) != nullptr || !glyphs_told_.insert(missing).second) continue;
    const std::string character = base::encode(missing);
    report(messages::kGlyphMissing, place_of(character),
           {character, fmt::format("U+{:04X}", static_cast<unsigned>(missing))});
  }
}

// A word that begins with a capital is taken for a name; not in German, where every noun does.
void TextChecks::check_spelling(std::string_view text, const PlaceOf& place_of,
                                std::string_view original) {
  for (std::string_view word : words_of(text)) {
    if (!is_for_the_dictionary(text, word)) continue;
    word = without_quotes(word);
    const bool german = tongue_.language.starts_with("de");
    const bool name = is_capital(word) && !german;
    if (german || tongue_.language.starts_with("en")) word = without_known_clitic(word);
    if (word.size() < 2 || name || is_right(word, original)) continue;
    if (!words_seen_.insert(std::string(word)).second || tongue_.speller->knows(word)) continue;
    report(messages::kMisspelt, place_of(word), {std::string(word)}, remedy_of(word));
  }
}

// "heating's" is right where "heating" is; "don't" is a word of its own.
std::string_view TextChecks::without_known_clitic(std::string_view word) const {
  const std::string_view plain = without_clitic(word);
  const bool german = tongue_.language.starts_with("de");
  return german || words_.contains(plain) || tongue_.speller->knows(plain) ? plain : word;
}

// What has a digit in it ("19th", "17-year-olds") is no word.
bool TextChecks::is_for_the_dictionary(std::string_view text, std::string_view word) const {
  return is_latin(word) && !belongs_to_number(text, word) && !is_placeholder(text, word);
}

// Names stay as they are in a translation, but for a genitive.
bool TextChecks::is_right(std::string_view word, std::string_view original) const {
  if (words_.contains(word)) return true;
  if (!is_capital(word)) return false;
  const auto kept = words_of(original);
  const auto has = [&](std::string_view name) {
    return std::ranges::any_of(kept, [&](std::string_view one) {
      return one == name || (one.starts_with(name) && without_clitic(one) == name);
    });
  };
  return has(word) || (word.ends_with('s') && has(word.substr(0, word.size() - 1)));
}

std::string TextChecks::remedy_of(std::string_view word) const {
  const auto near = tongue_.speller->suggestions(word);
  const std::string if_right =
      tongue_.own_words.empty()
          ? "f the word is right, leave it: a note stops nothing (a pack has a list of its own "
            "words)"
          : "f the word is right, add it to the pack's `" + tongue_.own_words + "`";
  if (near.empty()) return "i" + if_right;
  return fmt::format("did you mean `{}`? I{}", near.front(), if_right);
}

}  // namespace earshot::check
