// A YAML file as a tree in which every part knows its bytes in the file. Private to the room, and to
// game/edit, which puts files in order.
//
// Entry point: read_yaml (yaml_reader.h) makes it. Texts are views into the file where the file has
// them letter by letter, else into YamlTree::texts; both the file and the tree must outlive them.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/report.h"

namespace earshot::scenario {

struct YamlEntry;

struct YamlNode {
  enum class Kind : std::uint8_t {
    empty,  // nothing was written
    scalar,
    sequence,
    mapping,
    broken,  // something that has been reported already: readers pass over it in silence
  };
  enum class Style : std::uint8_t { plain, single_quoted, double_quoted, block };

  Kind kind = Kind::empty;
  Style style = Style::plain;
  bool flow = false;      // a collection in [ ] or { }
  bool complete = true;   // false: reading ended inside it
  bool verbatim = false;  // the text stands in the file letter by letter
  Bytes where;            // quotes and brackets included; of an empty value: its key
  std::string_view text;  // of a scalar
  std::vector<YamlNode> items;
  std::vector<YamlEntry> entries;  // in the file's order, without duplicates

  bool is(Kind wanted) const { return kind == wanted; }
  bool is_plain() const { return kind == Kind::scalar && style == Style::plain; }
};

struct YamlKey {
  std::string_view text;
  Bytes where;
};

struct YamlEntry {
  YamlKey key;
  YamlNode value;
};

struct YamlTree {
  YamlNode root;
  std::deque<std::string>
      texts;             // of scalars that stand otherwise in the file: escapes, folded lines
  bool readable = true;  // false: only what stands before `sound_until` can be trusted
  std::uint32_t sound_until = 0;  // bytes
};

}  // namespace earshot::scenario
