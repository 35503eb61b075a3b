// Private to the room: the lines of a file, put in order block by block.
//
// Entry point: Blocks::root(). A block is a mapping or a list that goes over lines; it owns the
// lines from its first to the one before what follows it. Every entry takes the remarks and empty
// lines directly above it along; remarks further in than the entry's key belong to its value.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/format_form.h"
#include "scenario/yaml_tree.h"

namespace earshot::edit {

// A line without its end. Relative to the block it belongs to while that is being put together.
struct Row {
  std::string text;
  bool verbatim = false;  // inside a text that keeps its blanks and empty lines

  bool blank() const { return text.find_first_not_of(" \t") == std::string::npos; }
};
using Rows = std::vector<Row>;

class Blocks {
 public:
  explicit Blocks(std::string_view file);

  Rows root(const scenario::YamlNode& node, const Inside& inside);

 private:
  struct Lines {  // from `begin` up to, not including, `end`
    std::size_t begin, end;
  };

  Rows block(const scenario::YamlNode& node, const Inside& inside, Lines lines);
  Rows mapping(const scenario::YamlNode& node, const Inside& inside, Lines lines);
  Rows entry(const scenario::YamlEntry& entry, const Inside& inside, Lines lines);
  Rows sequence(const scenario::YamlNode& node, const Inside& inside, Lines lines);
  Rows item(const scenario::YamlNode& node, const Inside& inside, Lines lines, std::size_t dash);
  Rows value_lines(const scenario::YamlNode& value, const Inside& inside, std::size_t column,
                   Lines lines);
  std::string in_brackets(const scenario::YamlNode& node, const Inside& inside) const;

  Rows remarks(Lines lines) const;
  std::size_t lead(std::size_t line, std::size_t column, std::size_t not_before) const;
  std::size_t tail(Lines lines, std::size_t column, std::size_t not_before) const;
  std::size_t last_line(const scenario::YamlNode& node) const;
  std::size_t line_of(std::size_t byte) const;
  std::size_t column_of(std::size_t byte) const { return byte - starts_[line_of(byte)]; }
  std::size_t dash_before(const scenario::YamlNode& item) const;  // the byte
  bool is_remark(std::size_t line) const;
  bool is_blank(std::size_t line) const;
  std::size_t indentation(std::size_t line) const;

  std::string_view file_;
  std::vector<std::size_t> starts_;
  std::vector<std::string> lines_;  // dashes that were dealt with are blanks here
};

}  // namespace earshot::edit
