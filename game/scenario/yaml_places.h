// Where in the file the characters of a scalar stand: through quotes, escapes and folded lines.
// Private to the room.
#pragma once

#include <cstddef>
#include <string_view>

#include "scenario/yaml_tree.h"

namespace earshot::scenario {

// Blanks, line ends and comments passed over, from `at`.
std::size_t skip_space_and_comments(std::string_view file, std::size_t at);

// The byte behind the scalar that begins at `begin` and has this value; closing quote included.
std::size_t scalar_end(std::string_view file, std::size_t begin, YamlNode::Style style,
                       std::string_view value);

// Of a value that goes over lines, the part on the first.
Bytes first_line(std::string_view file, Bytes where);

// The byte of the file where byte `offset` of the scalar's value stands.
std::size_t byte_in_file(std::string_view file, const YamlNode& scalar, std::size_t offset);

// A part of the scalar's value, as bytes of the file.
Bytes part_of(std::string_view file, const YamlNode& scalar, std::size_t begin, std::size_t end);

}  // namespace earshot::scenario
