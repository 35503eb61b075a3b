// What there is to translate in a pack: every text that a trainee reads, with the name under which
// its translation is kept.
//
// Entry points: wordings_of(), part_of_context(). A context is a way of names, never a position:
// pear-leaf/opening/the-sign/say. Lines have no names of their own and share their node's, told
// apart by their words. The first name is the part: a scenario's id, `rubric`, `knowledge/ID`,
// `session/ID`, `pack`, `built-in`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/load.h"

namespace earshot::scenario {

// The texts of the built-in ending `left`, which are the same in every scenario.
inline constexpr std::string_view kBuiltInPart = "built-in";

struct Wording {
  std::string context;
  std::string text;  // with its marks, as an author writes them
  std::string hint;  // for the translator
  std::string file;  // where it stands, from the pack's folder
};

// In the order of the pack: scenarios, rubric, knowledge, sessions. No two have both context and
// text the same. Of a scenario that does not load there are none.
std::vector<Wording> wordings_of(const Pack& pack);

// pear-leaf/opening/lines → pear-leaf; knowledge/mixed-to-order → itself.
std::string_view part_of_context(std::string_view context);

// A knowledge page in pieces that are translated one by one: paragraphs and lists.
std::vector<std::string_view> blocks_of(std::string_view page);

}  // namespace earshot::scenario
