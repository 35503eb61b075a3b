// The file and the value are walked side by side. Wherever lines are folded, a run of white space
// in the file answers a run of white space in the value, and how the two were turned into each
// other need not be known.
#include "scenario/yaml_places.h"

#include <algorithm>

#include "base/utf8.h"

namespace earshot::scenario {
namespace {

using Style = YamlNode::Style;

constexpr std::string_view kSpace = " \t\r\n";

bool is_space(char byte) { return kSpace.find(byte) != std::string_view::npos; }

std::size_t run_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_not_of(kSpace, at);
  return end == std::string_view::npos ? text.size() : end;
}

bool run_breaks_line(std::string_view text, std::size_t at) {
  const std::size_t end = run_end(text, at);
  return text.substr(at, end - at).find('\n') != std::string_view::npos;
}

// An escape between double quotes: its bytes in the file and in the value.
struct Escape {
  std::size_t in_file;
  std::size_t in_value;
};

Escape escape_at(std::string_view file, std::size_t at, std::string_view value,
                 std::size_t offset) {
  const char letter = at + 1 < file.size() ? file[at + 1] : '\0';
  if (letter == '\n' || letter == '\r') return {run_end(file, at + 1) - at, 0};
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  const std::size_t in_value = offset < value.size() ? base::decode(value, offset).length : 0;
  return {2 + digits, in_value};
}

// Steps through a scalar. `at` is the byte in the file, `offset` the byte in the value.
struct Walk {
  std::string_view file;
  std::string_view value;
  Style style;
  std::size_t at;
  std::size_t offset = 0;

  void step() {
    if (is_space(file[at]) && (run_breaks_line(file, at) || style == Style::block)) {
      at = run_end(file, at);
      offset = run_end(value, offset);
    } else if (style == Style::double_quoted && file[at] == '\\') {
      const Escape escape = escape_at(file, at, value, offset);
      at += escape.in_file;
      offset += escape.in_value;
    } else if (style == Style::single_quoted && file[at] == '\'') {
      at += 2;
      ++offset;
    } else {
      ++at;
      ++offset;
    }
    at = std::min(at, file.size());
  }
};

// Where the value's first byte stands: behind the opening quote, or on the line below `|`.
std::size_t content_begin(std::string_view file, std::size_t begin, Style style) {
  if (style == Style::plain) return begin;
  if (style != Style::block) return begin + 1;
  return std::min(file.find('\n', begin), file.size());
}

}  // namespace

std::size_t skip_space_and_comments(std::string_view file, std::size_t at) {
  for (at = run_end(file, at); at < file.size() && file[at] == '#'; at = run_end(file, at)) {
    at = std::min(file.find('\n', at), file.size());
  }
  return at;
}

std::size_t scalar_end(std::string_view file, std::size_t begin, Style style,
                       std::string_view value) {
  const std::size_t last = value.find_last_not_of(kSpace);
  const std::size_t wanted = last == std::string_view::npos ? 0 : last + 1;
  const bool in_quotes = style == Style::single_quoted || style == Style::double_quoted;
  Walk walk{file, value, style, content_begin(file, begin, style)};
  while (walk.offset < (in_quotes ? value.size() : wanted) && walk.at < file.size()) walk.step();
  if (!in_quotes) return walk.at;
  const char quote = file[begin];
  const std::size_t closing = file.find(quote, walk.at);
  return closing == std::string_view::npos ? file.size() : closing + 1;
}

Bytes first_line(std::string_view file, Bytes where) {
  // Only the value is searched: a file may be one long line with very many values.
  const std::string_view value = file.substr(where.begin, where.end - where.begin);
  const std::size_t length = std::min(value.find_first_of("\r\n"), value.size());
  return {where.begin, where.begin + static_cast<std::uint32_t>(length)};
}

std::size_t byte_in_file(std::string_view file, const YamlNode& scalar, std::size_t offset) {
  if (scalar.verbatim) {
    return static_cast<std::size_t>(scalar.text.data() - file.data()) + offset;
  }
  Walk walk{file, scalar.text, scalar.style, content_begin(file, scalar.where.begin, scalar.style)};
  while (walk.offset < offset && walk.at < scalar.where.end) walk.step();
  return walk.at;
}

Bytes part_of(std::string_view file, const YamlNode& scalar, std::size_t begin, std::size_t end) {
  const std::size_t first = byte_in_file(file, scalar, begin);
  const std::size_t last = end > begin ? byte_in_file(file, scalar, end - 1) + 1 : first;
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(std::max(first, last))};
}

}  // namespace earshot::scenario
