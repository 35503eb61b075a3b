// Private to the room: the grammar of `.play` files as tables. What may follow each verb and each expectation is a row of slots;
// the parser (transcript_parse.cpp) checks the words against them, transcript_names.cpp the names against a scenario.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "play/transcript.h"

namespace earshot::play {

enum class Slot : std::uint8_t {
  none,
  count,  // of lines heard; may be left out
  line,   // a line's number, or the cue it carries
  number,
  value,  // of a variable: a number, a word, yes or no
  facts,  // any number of them
  comparison,
  flag_word,  // the word `flag` itself
  // Closed lists.
  score,
  flag,
  status,
  mark,
  refusal,  // may be left out
  // Names in the scenario.
  node,
  ending,
  fact,
  cue,
  promise,
  cause,
  choice,
  variable,
};

struct Form {
  std::string_view keyword;
  std::array<Slot, 3> slots{};
  bool can_be_denied = false;  // expectations: `not` may stand before it
};

// In the order of Verb.
std::span<const Form> verb_forms();
std::string_view keyword_of(Verb verb);

enum class Expectation : std::uint8_t {
  node,
  ending,
  trust,
  tension,
  day,
  knows,
  noticed,
  promise,
  score,
  flag,
  no,
  passed,
  mark,
  shown,
  refused,
  variable,
};
// In the order of Expectation.
std::span<const Form> expectation_forms();

// The words of an expectation taken apart: `not knows f` is {knows, denied, from 2}.
struct Expected {
  Expectation what = Expectation::node;
  bool denied = false;
  std::size_t first = 1;  // the word that fills the first slot
};
// Nothing when the words name no expectation.
std::optional<Expected> expected_of(std::span<const std::string> words);

std::string_view kind_of(Slot slot);   // "fact", "comparison": for "unknown fact `x`"
std::string_view needs_of(Slot slot);  // "the id of a fact": for "`note` needs the id of a fact"
bool may_be_left_out(Slot slot);

// The closed list of a slot; empty when it has none.
std::vector<std::string_view> words_for(Slot slot);
// What the scenario has for a slot; empty for slots that hold no name.
std::vector<std::string_view> names_for(Slot slot, const scenario::Scenario& scenario);

std::optional<int> number_in(std::string_view word);
bool compare(int left, std::string_view comparison, int right);

// "did you mean `x`?", or all there is when that is a short list, or nothing.
std::string suggestion(std::string_view word, const std::vector<std::string_view>& candidates);
std::string in_backticks(const std::vector<std::string_view>& words);  // "`a`, `b`"

}  // namespace earshot::play
