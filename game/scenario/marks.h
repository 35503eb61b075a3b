// Texts with marks: *emphasis*, [words](fact), and `\` before a mark that is meant as it stands.
// Private to the room.
//
// Entry point: read_marks. Marks do not nest; each mistake in them is reported at its character.
#pragma once

#include "scenario/model.h"
#include "scenario/names.h"
#include "scenario/yaml_tree.h"

namespace earshot::scenario {

enum class Marks : std::uint8_t {
  emphasis,           // *words* only
  emphasis_and_facts  // [words](fact) too
};

// `scalar` is text (fields.h, read_text). Facts that the text names count as used.
Text read_marks(Report& report, Names& names, const YamlNode& scalar, Marks allowed);

FactSet facts_in(const Text& text);

}  // namespace earshot::scenario
