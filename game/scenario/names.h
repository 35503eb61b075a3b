// The names of a scenario: declared in a first pass over the file, looked up in the second, so that
// anything may be named before it stands. Private to the room, but for is_id() and as_id(); entry
// point: Names.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "scenario/report.h"

namespace earshot::scenario {

enum class NameKind : std::uint8_t {
  node,
  ending,
  fact,
  cue,
  promise,
  cause,
  variable,
  variant,
  technique,
  sector,
  page,
  item,
  scenario
};
inline constexpr std::size_t kNameKinds = 13;
std::string_view word_for(NameKind kind);  // "fact"
std::string one(NameKind kind);            // "a fact"

class Names {
 public:
  struct Declared {
    std::string_view name;
    Bytes where;
    bool used = false;
  };

  // Names are declared in the order of their indices. False: there is one of this name already.
  bool declare(NameKind kind, std::string_view name, Bytes where);
  // Another spelling of a name that is declared already; it is found, and never proposed.
  void also(NameKind kind, std::string_view spelling, std::string_view name);
  std::optional<std::size_t> find(NameKind kind, std::string_view name) const;
  // As find; and what is found counts as used, at this place.
  std::optional<std::size_t> use(NameKind kind, std::string_view name, Bytes where);

  // Where names stand beside their declarations, in the order of reading. `kind` none: a choice.
  struct Place {
    std::optional<NameKind> kind;
    std::size_t index;
    Bytes where;
  };
  void stands(std::optional<NameKind> kind, std::size_t index, Bytes where) {
    places_.push_back({kind, index, where});
  }
  const std::vector<Place>& places() const { return places_; }

  const std::vector<Declared>& all(NameKind kind) const { return table(kind).declared; }
  std::vector<std::string_view> spelled(NameKind kind) const;
  // What else a name stands for, when it is not of this kind.
  std::optional<NameKind> other_kind(NameKind not_this, std::string_view name) const;

 private:
  struct Table {
    std::vector<Declared> declared;
    std::unordered_map<std::string_view, std::size_t> index;
  };
  Table& table(NameKind kind) { return tables_[static_cast<std::size_t>(kind)]; }
  const Table& table(NameKind kind) const { return tables_[static_cast<std::size_t>(kind)]; }

  std::array<Table, kNameKinds> tables_;
  std::vector<Place> places_;
};

// Reports that nothing of this kind has the name: with what it stands for instead, or the nearest
// name.
void report_unknown(Report& report, const Names& names, NameKind kind, std::string_view name,
                    Bytes where);

bool is_id(std::string_view name);         // lower-case words joined by `-`
std::string as_id(std::string_view text);  // the nearest id: "Moved house" → moved-house
void report_bad_id(Report& report, std::string_view name, Bytes where);
std::string default_choice_id(std::string_view text);  // the first five words

}  // namespace earshot::scenario
