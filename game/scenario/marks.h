// Texts with marks: *emphasis*, [words](fact), and `\` before a mark that is meant as it stands.
// Private to the room.
//
// Entry points: read_marks, and with_marks, which writes what it reads. Marks do not nest; each
// mistake in them is reported at its character.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/model.h"
#include "scenario/names.h"
#include "scenario/yaml_tree.h"

namespace earshot::scenario {

enum class Marks : std::uint8_t {
  emphasis,           // *words* only
  emphasis_and_facts  // [words](fact) too
};

// What whoever reads marks is told, with bytes of the text, and asked.
class MarkListener {
 public:
  MarkListener() = default;
  MarkListener(const MarkListener&) = delete;
  MarkListener& operator=(const MarkListener&) = delete;
  virtual ~MarkListener() = default;

  virtual void mistake(const base::Message& what, std::size_t begin, std::size_t end,
                       std::vector<std::string> arguments) = 0;
  // The fact of this name. One that is not known is reported here, and nothing is given.
  virtual std::optional<FactIndex> fact(std::string_view name, std::size_t begin,
                                        std::size_t end) = 0;
};
Text read_marks(std::string_view text, Marks allowed, MarkListener& listener);

// `scalar` is text (fields.h, read_text). Facts that the text names count as used.
Text read_marks(Report& report, Names& names, const YamlNode& scalar, Marks allowed);

// The text as an author would write it, so that read_marks gives it again.
std::string with_marks(const Text& text, const std::vector<Fact>& facts);

FactSet facts_in(const Text& text);

}  // namespace earshot::scenario
