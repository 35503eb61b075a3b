// What may stand in a file, as data: one table of keys for each mapping of the formats.
//
// Entry points: the forms below, and all_forms(). The loader reads by these tables (fields.h):
// unknown and missing keys, types, ranges and closed lists are checked from here and nowhere else.
// The format reference and the JSON Schema are to be made from them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "scenario/names.h"
#include "scenario/words.h"

namespace earshot::scenario {

enum class Shape : std::uint8_t {
  version,  // the format's number
  text,     // plain text
  speech,   // text in which *emphasis* is read
  told,     // text in which *emphasis* and [words](fact) are read
  number,   // whole, least … most, in steps of `step`
  boolean,  // true or false
  word,     // of a closed list
  id,       // a new name
  ids,      // a list of new names
  name,     // of something declared elsewhere
  names,    // a list of such names, at most `most`
  name_or_names,
  texts,         // a list of plain texts
  form,          // a mapping by another table
  form_list,     // a list of such mappings, at most `most`
  form_map,      // id → such a mapping, least … most
  text_or_form,  // a text, or a mapping whose main key it would be
  condition,     // trust >= 40 and not knows(fact)
  route,         // a name, a list of cases, or a mapping of outcomes
  real,          // true, or a list of variants
  renewals,      // promise → `day 6`
  assignments,   // variable → value or change
  variables,     // id → range
  record,        // a list of `label: value`
  scene,         // `desk`, or the channel
  titles,        // id → title
  severities,    // code → note, warning or error
};

struct Form;

struct Key {
  std::string_view name;
  Shape shape = Shape::text;
  bool required = false;
  std::string_view help = {};  // what it is for, as a trainer is told
  int least = 0;               // of a number, or of how many
  int most = 0;
  int step = 1;
  std::optional<WordList> words = std::nullopt;
  std::optional<NameKind> names = std::nullopt;
  const Form* form = nullptr;  // of what stands inside
  bool nullable = false;       // `null` says: none
};

struct Form {
  std::string_view name;  // "choice"
  std::string_view one;   // "a choice"
  std::span<const Key> keys;
  std::string_view short_key = {};  // a text may stand for the whole: it is this key's

  const Key* find(std::string_view key) const;
};

namespace forms {

extern const Form scenario, customer, portrait, hair, clothes, cause, fact, cue, promise, variable,
    node, line, reaction, choice, penalty, route_case, summary_route, diagnosis_route, ending;
extern const Form rubric, weights, pass, rubric_root_cause, rubric_follow_through, rubric_empathy,
    rubric_promises, technique, example;
extern const Form pack, session, session_entry, curriculum, curriculum_item;

}  // namespace forms

std::span<const Form* const> all_forms();

}  // namespace earshot::scenario
