// The closed lists of the scenario format: one table, read by the loader, printed by
// `earshot-content words`.
//
// A word taken from a list is held as a std::string_view into this table, so it lives as long as
// the program.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace earshot::scenario {

enum class WordList : std::uint8_t {
  channels,
  feelings,
  gestures,       // `shows`, and signals of face-to-face cues
  voice_signals,  // signals of cues on the telephone
  chat_signals,   // signals of cues in writing
  places,
  times,
  hair_styles,
  hair_colours,
  faces,
  beards,
  headwear,
  clothes,
  clothes_colours,
  outcomes,
  families,
  codes,
  criticals,
  session_kinds,
};

std::span<const std::string_view> words(WordList list);
std::string_view list_name(WordList list);  // "feelings", as `earshot-content words` heads it
std::span<const WordList> all_word_lists();

// The table's own copy of a word, or nothing when the list does not have it.
std::optional<std::string_view> find_word(WordList list, std::string_view word);

}  // namespace earshot::scenario
