// Private to the room: one text after the other, whoever wrote it: too long, not drawable, mistyped,
// misspelt (EAR701, 702, 704–707).
//
// Entry point: TextChecks. What is told once (a word, a character) is told once for all its texts.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "check/instruments.h"
#include "check/spoken.h"

namespace earshot::check {

inline constexpr std::size_t kLongestLine = 240;   // characters: five rows of the log at 20 px
inline constexpr std::size_t kLongestReply = 180;  // characters: five rows of a card at 20 px

// How the texts are written.
struct Tongue {
  std::string language = "en";
  const Speller* speller = nullptr;     // none: spelling is not looked at
  std::string own_words = "words.txt";  // where the pack's author adds words; none outside a pack
};

class TextChecks {
 public:
  // `words`: right though no dictionary has them.
  using Words = std::set<std::string, std::less<>>;
  TextChecks(Tongue tongue, Words words, const text::FaceStack* faces)
      : tongue_(std::move(tongue)), words_(std::move(words)), faces_(faces) {}

  // Where these words of the text stand; the place of the text itself for no words.
  using PlaceOf = std::function<base::Location(std::string_view words)>;
  // `original`: what it is a translation of, whose words (names, above all) it may keep.
  void look_at(ShownText::Kind kind, std::string_view text, const PlaceOf& place_of,
               std::string_view original = {});

  base::Diagnostics take() { return std::move(diagnostics_); }

 private:
  void report(const base::Message& message, base::Location where,
              std::vector<std::string> arguments, std::string help = {});
  void check_length(ShownText::Kind kind, std::string_view text, const PlaceOf& place_of,
                    bool translated);
  void check_script(std::string_view text, const PlaceOf& place_of);
  void check_glyphs(std::string_view text, const PlaceOf& place_of);
  void check_spelling(std::string_view text, const PlaceOf& place_of, std::string_view original);
  bool is_for_the_dictionary(std::string_view text, std::string_view word) const;
  bool is_right(std::string_view word, std::string_view original) const;
  std::string_view without_known_clitic(std::string_view word) const;
  std::string remedy_of(std::string_view word) const;

  Tongue tongue_;
  Words words_;
  const text::FaceStack* faces_;
  std::set<char32_t> glyphs_told_;
  Words words_seen_;  // each word is looked up once
  base::Diagnostics diagnostics_;
};

}  // namespace earshot::check
