#include "scenario/fields.h"

#include <algorithm>
#include <cassert>

#include "base/nearest.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

std::vector<std::string_view> key_names(const Form& form) {
  std::vector<std::string_view> names;
  for (const Key& key : form.keys) names.push_back(key.name);
  return names;
}

// In a flow mapping, `{is: She pays, always}` gives a key `always` that nobody meant.
bool cut_by_comma(const YamlNode& mapping, const YamlEntry& entry) {
  return mapping.flow && entry.value.is(Kind::empty);
}

}  // namespace

Fields::Fields(Report& report, const Form& form, const YamlNode& node, Bytes owner,
               std::string said)
    : report_(report), form_(form), owner_(owner), said_(std::move(said)) {
  if (said_.empty()) said_ = form.one;
  if (node.is(Kind::broken)) return;
  if (!node.is(Kind::mapping)) {
    report_wrong_type(report, node, said_, "a mapping: `key: value` lines");
    return;
  }
  mapping_ = &node;
  for (const YamlEntry& entry : node.entries) {
    if (form.find(entry.key.text) == nullptr) report_unknown(entry);
  }
  if (node.complete) report_missing();
}

void Fields::report_unknown(const YamlEntry& found) {
  const std::vector<std::string_view> known = key_names(form_);
  const std::string_view near = base::nearest(found.key.text, known);
  std::string help =
      near.empty() ? "it may have " + listed(known) : "did you mean " + ticked(near) + "?";
  if (cut_by_comma(*mapping_, found)) {
    help = "between brackets a comma ends text without quotes: put the whole text in quotes";
  } else if (!near.empty() && entry(near) == nullptr) {
    meant_.push_back({near, &found});
  }
  report_.add(message("unknown-key"), found.key.where, {std::string(found.key.text), said_},
              std::move(help));
}

void Fields::report_missing() {
  for (const Key& key : form_.keys) {
    if (!key.required || entry(key.name) != nullptr) continue;
    report_.add(message("missing-key"), owner_,
                {said_, std::string(key.name), std::string(key.help)});
  }
}

const Key& Fields::row(std::string_view key) const {
  const Key* found = form_.find(key);
  assert(found != nullptr);
  return *found;
}

const YamlEntry* Fields::entry(std::string_view key) const {
  if (mapping_ == nullptr) return nullptr;
  for (const YamlEntry& candidate : mapping_->entries) {
    if (candidate.key.text == key) return &candidate;
  }
  for (const Meant& meant : meant_) {
    if (meant.key == key) return meant.entry;
  }
  return nullptr;
}

const YamlNode* Fields::find(std::string_view key) const {
  const YamlEntry* found = entry(key);
  if (found == nullptr) return nullptr;
  const YamlNode& value = found->value;
  const bool null = value.is_plain() && (value.text == "null" || value.text == "~");
  return null && row(key).nullable ? nullptr : &value;
}

std::string Fields::text(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr) return {};
  return std::string(read_text(report_, *value, ticked(key)).value_or(std::string_view()));
}

std::optional<int> Fields::number(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr) return std::nullopt;
  const Key& fits = row(key);
  return read_number(report_, *value, ticked(key), fits.least, fits.most, fits.step);
}

bool Fields::boolean(std::string_view key) const {
  const YamlNode* value = find(key);
  return value != nullptr && read_boolean(report_, *value, ticked(key)).value_or(false);
}

std::string_view Fields::word(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr) return {};
  return read_word(report_, *value, ticked(key), *row(key).words).value_or(std::string_view());
}

const YamlNode* Fields::mapping(std::string_view key) const {
  const YamlNode* value = find(key);
  if (value == nullptr || value->is(Kind::broken)) return nullptr;
  if (value->is(Kind::mapping)) return value;
  report_wrong_type(report_, *value, ticked(key), "a mapping: `name: …` lines");
  return nullptr;
}

void Fields::check_count(const Key& key, const YamlNode& value) const {
  const std::size_t count = value.items.size() + value.entries.size();
  const auto most = static_cast<std::size_t>(key.most);
  if (count > most) {
    const Bytes surplus =
        value.is(Kind::mapping) ? value.entries[most].key.where : head_of(value.items[most]);
    report_count(report_, surplus, key.name, "too many", count, key.least, key.most);
  } else if (count < static_cast<std::size_t>(key.least) && value.complete) {
    report_count(report_, entry(key.name)->key.where, key.name, "too few", count, key.least,
                 key.most);
  }
}

const YamlParts<YamlEntry>* Fields::entries(std::string_view key) const {
  const YamlNode* value = mapping(key);
  if (value == nullptr) return nullptr;
  check_count(row(key), *value);
  return &value->entries;
}

std::vector<const YamlNode*> Fields::items(std::string_view key) const {
  std::vector<const YamlNode*> all;
  const YamlNode* value = find(key);
  if (value == nullptr || value->is(Kind::broken)) return all;
  if (!value->is(Kind::sequence)) {
    report_wrong_type(report_, *value, ticked(key), "a list: `- …` lines, or `[one, two]`");
    return all;
  }
  const Key& fits = row(key);
  check_count(fits, *value);
  const std::size_t count = std::min(value->items.size(), static_cast<std::size_t>(fits.most));
  for (std::size_t i = 0; i < count; ++i) all.push_back(&value->items[i]);
  return all;
}

std::vector<std::string> Fields::texts(std::string_view key) const {
  std::vector<std::string> all;
  for (const YamlNode* item : items(key)) {
    if (const auto text = read_text(report_, *item, "an entry of " + ticked(key)))
      all.emplace_back(*text);
  }
  return all;
}

void report_count(Report& report, Bytes where, std::string_view key, std::string_view few_or_many,
                  std::size_t count, int least, int most) {
  report.add(message("wrong-count"), where,
             {std::string(key), std::string(few_or_many), std::to_string(count),
              std::to_string(least), std::to_string(most)});
}

bool version_known(Report& report, const YamlNode& root, std::string_view key) {
  if (!root.is(Kind::mapping) || root.entries.empty()) return true;
  for (const YamlEntry& entry : root.entries) {
    if (entry.key.text != key || entry.value.is(Kind::broken)) continue;
    if (entry.value.text != "1" || !entry.value.is_plain()) {
      report.add(message("unknown-version"), entry.value.where,
                 {std::string(key), std::string(entry.value.text)});
      return false;
    }
    if (&entry != &root.entries.front())
      report.add(message("version-not-first"), entry.key.where, {std::string(key)});
  }
  return true;
}

}  // namespace earshot::scenario
