// Reads a YAML file into a tree of our own (yaml_tree.h). Private to the room, and to game/edit;
// the only file that knows yaml-cpp.
//
// Entry point: read_yaml. It looks at the file first (yaml_scan.h), then lets yaml-cpp's event
// parser go through it, one document, within limits: bytes, depth, number of values, length of a
// text. It neither hangs nor throws, whatever the file holds.
#pragma once

#include <string_view>

#include "scenario/yaml_tree.h"

namespace earshot::scenario {

inline constexpr std::size_t kMaxYamlValues = 100'000;
inline constexpr std::size_t kMaxTextCharacters = 4'000;

// `version_key`: the key that the file ought to begin with, for the help text of an empty file.
YamlTree read_yaml(Report& report, std::string_view version_key);

}  // namespace earshot::scenario
