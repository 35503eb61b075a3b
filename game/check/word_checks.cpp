#include "check/word_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <string>

#include "base/utf8.h"
#include "check/messages.h"
#include "check/readability.h"
#include "check/slips.h"
#include "check/spoken.h"

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
    const bool apostrophe = decoded.code_point == U'’';
    if (decoded.code_point > 0x24F && !apostrophe) return false;
    at += decoded.length;
  }
  return true;
}

class WordChecks {
 public:
  WordChecks(const scenario::Scenario& scenario, const base::SourceFile& source,
             const WordStandards& standards, const Instruments& instruments)
      : scenario_(scenario),
        source_(source),
        standards_(standards),
        instruments_(instruments),
        texts_(texts_of(scenario)) {}

  base::Diagnostics run() {
    for (const ShownText& text : texts_) {
      check_length(text);
      check_script(text);
      check_slips(text);
      if (instruments_.faces != nullptr) check_glyphs(text);
      if (instruments_.speller != nullptr && standards_.english) check_spelling(text);
    }
    if (standards_.english) check_reading_level();
    return std::move(diagnostics_);
  }

 private:
  base::Diagnostic& report(const base::Message& message, const ShownText& text,
                           std::string_view words, std::vector<std::string> arguments,
                           std::string help = {}) {
    diagnostics_.push_back({&message,
                            place_of(scenario_, source_, text, words),
                            std::move(arguments),
                            {},
                            std::move(help)});
    return diagnostics_.back();
  }

  void check_length(const ShownText& text) {
    const std::size_t length = base::character_count(text.text);
    if (text.kind == Kind::line && length > kLongestLine)
      report(messages::kLineTooLong, text, {},
             {std::to_string(length), std::to_string(kLongestLine)});
    if (text.kind == Kind::reply && length > kLongestReply) {
      report(messages::kReplyTooLong, text, {},
             {std::to_string(length), std::to_string(kLongestReply)});
    }
  }

  // One finding for each text: where one letter is not drawn the others of its word are not either.
  void check_script(const ShownText& text) {
    for (std::size_t at = 0; at < text.text.size();) {
      const auto decoded = base::decode(text.text, at);
      if (const Script* script = script_not_drawn(decoded.code_point)) {
        report(messages::kScriptNotDrawn, text, text.text.substr(at, decoded.length),
               {std::string(script->name)});
        return;
      }
      at += decoded.length;
    }
  }

  void check_glyphs(const ShownText& text) {
    for (const char32_t missing : instruments_.faces->missing(text.text)) {
      if (script_not_drawn(missing) != nullptr || !glyphs_told_.insert(missing).second) continue;
      const std::string character = base::encode(missing);
      report(messages::kGlyphMissing, text, character,
             {character, fmt::format("U+{:04X}", static_cast<unsigned>(missing))});
    }
  }

  void check_slips(const ShownText& text) {
    for (const Slip& slip : slips_of(text.text)) {
      report(messages::kSlip, text, slip.found, {std::string(slip.found)},
             std::string(slip.remedy));
    }
  }

  // Each word once; a word that begins with a capital is taken for a name, and what has a digit in
  // it ("19th", "17-year-olds") for no word.
  void check_spelling(const ShownText& text) {
    for (std::string_view word : words_of(text.text)) {
      if (!is_latin(word) || belongs_to_number(text.text, word)) continue;
      while (word.starts_with('\'')) word.remove_prefix(1);
      while (word.ends_with('\'')) word.remove_suffix(1);
      while (word.ends_with("’")) word.remove_suffix(std::string_view("’").size());
      if (word.size() < 2 || std::isupper(static_cast<unsigned char>(word[0])) != 0) continue;
      const bool right = standards_.words.contains(word) || instruments_.speller->knows(word);
      if (right || !words_told_.insert(std::string(word)).second) continue;
      report(messages::kMisspelt, text, word, {std::string(word)}, remedy_of(word));
    }
  }

  static bool belongs_to_number(std::string_view text, std::string_view word) {
    std::size_t at = static_cast<std::size_t>(word.data() - text.data());
    while (at > 0 && text[at - 1] != ' ') {
      if (std::isdigit(static_cast<unsigned char>(text[--at])) != 0) return true;
    }
    return false;
  }

  std::string remedy_of(std::string_view word) const {
    const auto near = instruments_.speller->suggestions(word);
    if (near.empty()) return {};
    return fmt::format("did you mean `{}`? If the word is right, add it to the pack's `words.txt`",
                       near.front());
  }

  // What is heard and said, all of it together: single sentences may be hard.
  void check_reading_level() {
    std::vector<std::string_view> spoken;
    for (const ShownText& text : texts_) {
      if (text.kind == Kind::line || text.kind == Kind::reply) spoken.push_back(text.text);
    }
    const double years = school_years(spoken);
    if (years <= standards_.reading_level) return;
    ShownText whole;
    const ShownText* hardest = hardest_of();
    auto& diagnostic =
        report(messages::kTooHard, whole, {},
               {fmt::format("{:.1f}", years), std::to_string(standards_.reading_level)});
    if (hardest != nullptr)
      diagnostic.notes.push_back({{scenario_.file, hardest->item}, "the hardest is here"});
  }

  const ShownText* hardest_of() const {
    const auto years = [](const ShownText& text) {
      return text.kind == Kind::line || text.kind == Kind::reply ? school_years({text.text}) : 0.0;
    };
    const auto found = std::ranges::max_element(texts_, {}, years);
    return found == texts_.end() ? nullptr : &*found;
  }

  const scenario::Scenario& scenario_;
  const base::SourceFile& source_;
  WordStandards standards_;
  Instruments instruments_;
  std::vector<ShownText> texts_;
  std::set<char32_t> glyphs_told_;
  std::set<std::string, std::less<>> words_told_;
  base::Diagnostics diagnostics_;
};

}  // namespace

base::Diagnostics check_words(const scenario::Scenario& scenario, const base::SourceFile& source,
                              const WordStandards& standards, const Instruments& instruments) {
  auto diagnostics = WordChecks(scenario, source, standards, instruments).run();
  base::sort_by_place(diagnostics);
  return diagnostics;
}

}  // namespace earshot::check
