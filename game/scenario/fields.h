// One mapping of a file, read by its form (forms.h). Private to the room.
//
// Entry point: Fields. Making one reports unknown and missing keys; asking it for a key reports a
// value that does not fit its row of the table, and gives the fallback. What has been reported once
// is passed over in silence afterwards.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/forms.h"
#include "scenario/yaml_tree.h"

namespace earshot::scenario {

class Fields {
 public:
  // `owner`: what a message about the whole points at (its name, or its first key). `said`: how
  // messages call it; empty: the form's own words.
  Fields(Report& report, const Form& form, const YamlNode& node, Bytes owner,
         std::string said = {});

  bool usable() const { return mapping_ != nullptr; }
  bool complete() const { return mapping_ != nullptr && mapping_->complete; }
  Bytes owner() const { return owner_; }
  const std::string& said() const { return said_; }
  Report& report() const { return report_; }

  const Key& row(std::string_view key) const;  // of the table
  const YamlEntry* entry(std::string_view key) const;
  const YamlNode* find(
      std::string_view key) const;  // nullptr: not given, or given as null where that is allowed
  bool has(std::string_view key) const { return find(key) != nullptr; }

  std::string text(std::string_view key) const;
  std::optional<int> number(std::string_view key) const;
  int number(std::string_view key, int fallback) const { return number(key).value_or(fallback); }
  bool boolean(std::string_view key) const;
  std::string_view word(
      std::string_view key) const;  // the table's own copy; empty: not given or not in the list
  const YamlNode* mapping(std::string_view key) const;
  const YamlParts<YamlEntry>* entries(
      std::string_view key) const;  // of a form_map, cut to what may be
  std::vector<const YamlNode*> items(std::string_view key) const;  // of a list, cut to what may be
  std::vector<std::string> texts(std::string_view key) const;

 private:
  void report_unknown(const YamlEntry& entry);
  void report_missing();
  void check_count(const Key& key, const YamlNode& value) const;

  Report& report_;
  const Form& form_;
  // A misspelt key stands for the one it is nearest to, so that one slip is one message.
  struct Meant {
    std::string_view key;
    const YamlEntry* entry;
  };

  const YamlNode* mapping_ = nullptr;
  std::vector<Meant> meant_;
  Bytes owner_;
  std::string said_;
};

void report_count(Report& report, Bytes where, std::string_view key, std::string_view few_or_many,
                  std::size_t count, int least, int most);

// False: the file is of a version that nobody here knows, and nothing else in it should be judged.
bool version_known(Report& report, const YamlNode& root, std::string_view key);

// Where a message about a whole mapping points: at its first key, or at its bracket.
Bytes head_of(const YamlNode& node);

// Single values, for what is no mapping. `said` names the thing in the message: "`say`".
std::optional<std::string_view> read_text(Report& report, const YamlNode& node,
                                          std::string_view said);
std::optional<int> read_number(Report& report, const YamlNode& node, std::string_view said,
                               int least, int most, int step = 1);
std::optional<bool> read_boolean(Report& report, const YamlNode& node, std::string_view said);
std::optional<std::string_view> read_word(Report& report, const YamlNode& node,
                                          std::string_view said, WordList list);
std::optional<std::string_view> read_id(Report& report, const YamlNode& node,
                                        std::string_view said);

std::optional<bool> as_boolean(std::string_view text);  // true, false, yes, no
std::optional<int> as_whole(
    std::string_view
        text);  // digits without leading zeros, a sign allowed; huge ones become the greatest int
bool reads_as_other(
    std::string_view text);  // a word or number that YAML takes for no text unless quoted

void report_wrong_type(Report& report, const YamlNode& node, std::string_view said,
                       std::string_view wanted);

}  // namespace earshot::scenario
