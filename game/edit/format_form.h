// Private to the room: which table of keys (scenario/forms.h) a part of a file is read by.
#pragma once

#include <string_view>
#include <vector>

#include "scenario/forms.h"
#include "scenario/yaml_tree.h"

namespace earshot::edit {

// What stands in a mapping or a list; nothing where the order is the author's.
struct Inside {
  const scenario::Form* itself = nullptr;  // the mapping is read by this table
  const scenario::Form* each = nullptr;    // every value of the mapping is
  const scenario::Form* item = nullptr;    // every item of the list is
};

Inside inside_file(const scenario::YamlNode& root);
Inside inside_value(const Inside& parent, std::string_view key, const scenario::YamlNode& value);
Inside inside_item(const Inside& parent);

// The entries of a mapping in their usual order, as positions in `node.entries`.
std::vector<std::size_t> usual_order(const Inside& inside, const scenario::YamlNode& node);

// Whether two trees say the same: by the order of keys where that means something.
bool same_meaning(const scenario::YamlNode& a, const scenario::YamlNode& b, const Inside& inside);

}  // namespace earshot::edit
