// The game's own words in one language: a catalogue of gettext's, looked up by the English text.
//
// Entry points: Translations, find(), find_form(). What is found lives as long as the Translations.
// A translation is left out that is marked as unsure or whose {placeholders} are not those of the
// original, so that whoever fills them in never meets one that is not there; left_out() says which.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/plural_rule.h"
#include "base/po_file.h"

namespace earshot::base {

class Translations {
 public:
  // `language`: its code ("de"); the catalogue is read once and not kept.
  Translations(std::string language, const PoFile& file);
  Translations(Translations&&) = default;  // a copy's keys would stand in the original
  Translations& operator=(Translations&&) = default;

  const std::string& language() const { return language_; }
  const PluralRule& plurals() const { return plurals_; }
  const std::vector<std::string>& left_out() const { return left_out_; }  // originals

  std::optional<std::string_view> find(std::string_view context, std::string_view original) const;
  // Of a sentence with a number in it, the form that goes with `n`; `original` is the one for 1.
  std::optional<std::string_view> find_form(std::string_view context, std::string_view original,
                                            std::uint64_t n) const;

 private:
  struct Key {
    std::string_view context;
    std::string_view original;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  struct Entry {
    std::string context;
    std::string original;
    std::vector<std::string> forms;  // one, or as many as the language has
  };

  std::string language_;
  PluralRule plurals_;
  std::vector<Entry> entries_;  // never changed once the keys stand
  std::unordered_map<Key, std::size_t, Hash> by_key_;
  std::vector<std::string> left_out_;
};

// The placeholders of a text for fmt, sorted, those without a number numbered: "Day {} of {:+}" has
// {"{0}", "{1:+}"}. Nothing: a brace is not closed.
std::optional<std::vector<std::string>> placeholders_of(std::string_view text);

}  // namespace earshot::base
