#include "edit/format_form.h"

#include <algorithm>
#include <array>

namespace earshot::edit {

namespace {

using scenario::Form;
using scenario::Key;
using scenario::Shape;
using scenario::YamlEntry;
using scenario::YamlNode;
namespace forms = scenario::forms;

const YamlEntry* find(const YamlNode& node, std::string_view key) {
  for (const YamlEntry& entry : node.entries) {
    if (entry.key.text == key) return &entry;
  }
  return nullptr;
}

// `goto`: a list of cases, or one of these for each outcome.
Inside inside_route(const YamlNode& value) {
  Inside inside;
  inside.item = &forms::route_case;
  if (value.is(YamlNode::Kind::mapping))
    inside.itself =
        find(value, "complete") != nullptr ? &forms::summary_route : &forms::diagnosis_route;
  return inside;
}

std::size_t rank(const Form& form, std::string_view key) {
  const Key* row = form.find(key);
  return row == nullptr ? form.keys.size() : static_cast<std::size_t>(row - form.keys.data());
}

bool same_entries(const YamlNode& a, const YamlNode& b, const Inside& inside) {
  if (a.entries.size() != b.entries.size()) return false;
  for (std::size_t i = 0; i < a.entries.size(); ++i) {
    const YamlEntry& one = a.entries[i];
    const YamlEntry* other = inside.itself != nullptr ? find(b, one.key.text) : &b.entries[i];
    if (other == nullptr || other->key.text != one.key.text) return false;
    if (!same_meaning(one.value, other->value, inside_value(inside, one.key.text, one.value)))
      return false;
  }
  return true;
}

}  // namespace

Inside inside_file(const YamlNode& root) {
  static constexpr std::array kRoots = {&forms::rubric, &forms::pack, &forms::session,
                                        &forms::curriculum};
  for (const Form* form : kRoots) {
    if (find(root, form->keys.front().name) != nullptr) return {form, nullptr, nullptr};
  }
  return {&forms::scenario, nullptr, nullptr};
}

Inside inside_value(const Inside& parent, std::string_view key, const YamlNode& value) {
  if (parent.each != nullptr) return {parent.each, nullptr, nullptr};
  const Key* row = parent.itself == nullptr ? nullptr : parent.itself->find(key);
  if (row == nullptr) return {};
  switch (row->shape) {
    case Shape::form:
    case Shape::text_or_form:
      return {row->form, nullptr, nullptr};
    case Shape::form_list:
      return {nullptr, nullptr, row->form};
    case Shape::form_map:
    case Shape::variables:
      return {nullptr, row->form, nullptr};
    case Shape::route:
      return inside_route(value);
    default:
      return {};
  }
}

Inside inside_item(const Inside& parent) { return {parent.item, nullptr, nullptr}; }

std::vector<std::size_t> usual_order(const Inside& inside, const YamlNode& node) {
  std::vector<std::size_t> order(node.entries.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  if (inside.itself == nullptr) return order;
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return rank(*inside.itself, node.entries[a].key.text) <
           rank(*inside.itself, node.entries[b].key.text);
  });
  return order;
}

bool same_meaning(const YamlNode& a, const YamlNode& b, const Inside& inside) {
  if (a.kind != b.kind || a.text != b.text || a.items.size() != b.items.size()) return false;
  if (a.is(YamlNode::Kind::scalar) && a.is_plain() != b.is_plain()) return false;
  for (std::size_t i = 0; i < a.items.size(); ++i) {
    if (!same_meaning(a.items[i], b.items[i], inside_item(inside))) return false;
  }
  return same_entries(a, b, inside);
}

}  // namespace earshot::edit
