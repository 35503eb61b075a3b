// A YAML file as a tree in which every part knows its bytes in the file. Private to the room, and to
// game/edit, which puts files in order.
//
// Entry point: read_yaml (yaml_reader.h) makes it. Texts are views into the file where the file has
// them letter by letter, else into the tree's own memory, where its parts are too; both the file and
// the tree must outlive them.
#pragma once

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <memory_resource>
#include <span>
#include <string_view>
#include <type_traits>

#include "scenario/report.h"

namespace earshot::scenario {

struct YamlEntry;

// The parts of a collection, in the tree's memory. (A std::span may not be of what is declared only.)
template <class Part>
class YamlParts {
 public:
  YamlParts() = default;
  explicit YamlParts(std::span<const Part> parts)
      : first_(parts.data()), size_(static_cast<std::uint32_t>(parts.size())) {}

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Part* begin() const { return first_; }
  const Part* end() const { return first_ + size_; }
  const Part& operator[](std::size_t index) const {
    assert(index < size_);
    return first_[index];
  }
  const Part& front() const { return (*this)[0]; }
  const Part& back() const { return (*this)[size_ - 1]; }

 private:
  const Part* first_ = nullptr;
  std::uint32_t size_ = 0;
};

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
  YamlParts<YamlNode> items;
  YamlParts<YamlEntry> entries;  // in the file's order, without duplicates

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

static_assert(std::is_trivially_destructible_v<YamlEntry>);

struct YamlTree {
  YamlNode root;
  // Of all parts, and of scalars that stand otherwise in the file (escapes, folded lines): a tree is
  // made once and let go as a whole.
  std::unique_ptr<std::pmr::monotonic_buffer_resource> memory;
  bool readable = true;           // false: only what stands before `sound_until` can be trusted
  std::uint32_t sound_until = 0;  // bytes
};

}  // namespace earshot::scenario
