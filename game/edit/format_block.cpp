#include "edit/format_block.h"

#include <algorithm>

namespace earshot::edit {

namespace {

using scenario::YamlEntry;
using scenario::YamlNode;
using Kind = YamlNode::Kind;

constexpr std::size_t kStep = 2;  // columns for each step inwards

bool is_block(const YamlNode& node) {
  return (node.is(Kind::mapping) || node.is(Kind::sequence)) && !node.flow;
}

void trim_end(std::string& text) {
  const std::size_t last = text.find_last_not_of(" \t");
  text.erase(last == std::string::npos ? 0 : last + 1);
}

void append(Rows& rows, Rows more) {
  rows.insert(rows.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
}

Rows indented(Rows rows, std::size_t by) {
  for (Row& row : rows) {
    if (!row.text.empty()) row.text.insert(0, by, ' ');
  }
  return rows;
}

void drop_leading_blanks(Rows& rows) {
  const auto first = std::find_if(rows.begin(), rows.end(),
                                  [](const Row& row) { return row.verbatim || !row.blank(); });
  rows.erase(rows.begin(), first);
}

bool begins_remark(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first != std::string::npos && text[first] == '#';
}

// The first line that is neither empty nor a remark.
std::size_t first_content(const Rows& rows) {
  std::size_t at = 0;
  while (at < rows.size() && (rows[at].blank() || begins_remark(rows[at].text))) ++at;
  return at;
}

}  // namespace

Blocks::Blocks(std::string_view file) : file_(file) {
  for (std::size_t at = 0; at < file.size();) {
    const std::size_t end = std::min(file.find('\n', at), file.size());
    std::string line(file.substr(at, end - at));
    if (!line.empty() && line.back() == '\r') line.pop_back();
    starts_.push_back(at);
    lines_.push_back(std::move(line));
    at = end + 1;
  }
}

Rows Blocks::root(const YamlNode& node, const Inside& inside) {
  const Lines all{0, lines_.size()};
  if (!is_block(node)) return value_lines(node, inside, 0, all);
  // What stands above the first key heads the file, wherever that key goes.
  const YamlNode* first = node.is(Kind::mapping) || node.items.empty() ? nullptr : &node.items[0];
  const std::size_t begin = first != nullptr       ? dash_before(*first)
                            : node.entries.empty() ? 0
                                                   : node.entries[0].key.where.begin;
  const std::size_t head = line_of(begin);
  Rows rows = remarks({0, head});
  drop_leading_blanks(rows);
  append(rows, block(node, inside, {head, lines_.size()}));
  return rows;
}

Rows Blocks::block(const YamlNode& node, const Inside& inside, Lines lines) {
  return node.is(Kind::mapping) ? mapping(node, inside, lines) : sequence(node, inside, lines);
}

Rows Blocks::mapping(const YamlNode& node, const Inside& inside, Lines lines) {
  const std::size_t column = column_of(node.entries.front().key.where.begin);
  std::vector<std::size_t> begins{lines.begin};
  for (std::size_t i = 1; i < node.entries.size(); ++i) {
    const std::size_t line = line_of(node.entries[i].key.where.begin);
    begins.push_back(lead(line, column, last_line(node.entries[i - 1].value) + 1));
  }
  const std::size_t end = tail(lines, column, last_line(node.entries.back().value) + 1);
  begins.push_back(end);
  Rows rows;
  for (const std::size_t i : usual_order(inside, node))
    append(rows, entry(node.entries[i], inside, {begins[i], begins[i + 1]}));
  append(rows, remarks({end, lines.end}));
  return rows;
}

Rows Blocks::entry(const YamlEntry& entry, const Inside& inside, Lines lines) {
  const std::size_t line = line_of(entry.key.where.begin);
  const std::size_t column = column_of(entry.key.where.begin);
  const Inside within = inside_value(inside, entry.key.text, entry.value);
  Rows rows = remarks({lines.begin, line});
  if (!is_block(entry.value)) {
    append(rows, value_lines(entry.value, within, column, {line, lines.end}));
    return rows;
  }
  Row key{lines_[line].substr(column)};
  trim_end(key.text);
  rows.push_back(std::move(key));
  Rows inner = block(entry.value, within, {line + 1, lines.end});
  drop_leading_blanks(inner);
  append(rows, indented(std::move(inner), kStep));
  return rows;
}

Rows Blocks::sequence(const YamlNode& node, const Inside& inside, Lines lines) {
  std::vector<std::size_t> dashes;
  for (const YamlNode& one : node.items) dashes.push_back(dash_before(one));
  const std::size_t column = column_of(dashes.front());
  std::vector<std::size_t> begins{lines.begin};
  for (std::size_t i = 1; i < dashes.size(); ++i)
    begins.push_back(lead(line_of(dashes[i]), column, last_line(node.items[i - 1]) + 1));
  const std::size_t end = tail(lines, column, last_line(node.items.back()) + 1);
  begins.push_back(end);
  Rows rows;
  for (std::size_t i = 0; i < dashes.size(); ++i)
    append(rows, item(node.items[i], inside_item(inside), {begins[i], begins[i + 1]}, dashes[i]));
  append(rows, remarks({end, lines.end}));
  return rows;
}

Rows Blocks::item(const YamlNode& node, const Inside& inside, Lines lines, std::size_t dash) {
  const std::size_t line = line_of(dash);
  Rows rows = remarks({lines.begin, line});
  lines_[line][column_of(dash)] = ' ';
  Rows inner;
  if (is_block(node)) {
    // A dash alone on its line is nothing any more.
    inner = block(node, inside, {is_blank(line) ? line + 1 : line, lines.end});
  } else {
    const std::size_t begin = line_of(node.where.begin);
    inner = remarks({line, begin});
    append(inner, value_lines(node, inside, column_of(node.where.begin), {begin, lines.end}));
  }
  drop_leading_blanks(inner);
  // Remarks that came before the first key stand above the dash.
  const std::size_t first = first_content(inner);
  for (std::size_t i = 0; i < inner.size(); ++i) {
    Row& row = inner[i];
    if (i >= first && !row.text.empty()) row.text.insert(0, i == first ? "- " : "  ");
  }
  append(rows, std::move(inner));
  return rows;
}

// A text, or what stands in brackets: its lines move as one, from `column` to the margin.
Rows Blocks::value_lines(const YamlNode& value, const Inside& inside, std::size_t column,
                         Lines lines) {
  Rows rows;
  const bool block_text = value.is(Kind::scalar) && value.style == YamlNode::Style::block;
  const std::size_t last = value.is(Kind::empty) ? lines.begin : last_line(value);
  std::string first = lines_[lines.begin].substr(std::min(column, lines_[lines.begin].size()));
  if (value.flow && line_of(value.where.begin) == lines.begin && last == lines.begin) {
    const std::size_t begin = column_of(value.where.begin) - column;
    first.replace(begin, value.where.end - value.where.begin, in_brackets(value, inside));
  }
  trim_end(first);
  rows.push_back({std::move(first)});
  for (std::size_t i = lines.begin + 1; i < lines.end; ++i) {
    const std::size_t blanks = indentation(i);
    const bool inner = block_text || i <= last;
    std::string text = is_blank(i) ? "" : lines_[i].substr(blanks);
    if (!inner) trim_end(text);
    if (!text.empty())
      text.insert(0,
                  block_text ? (blanks > column ? blanks - column : 0)
                             : std::max(blanks > column ? blanks - column : 0, kStep),
                  ' ');
    rows.push_back({std::move(text), inner});
  }
  return rows;
}

// On one line: the keys in their order, everything else as it stands.
std::string Blocks::in_brackets(const YamlNode& node, const Inside& inside) const {
  const auto bytes = [&](std::size_t begin, std::size_t end) {
    return std::string(file_.substr(begin, end - begin));
  };
  if (!node.flow) return bytes(node.where.begin, node.where.end);
  std::vector<std::string> parts;
  bool plain = true;  // every part has a value of its own
  std::string copied;
  std::size_t at = node.where.begin;
  const auto add = [&](std::size_t begin, const YamlNode& value, const Inside& within) {
    plain = plain && !value.is(Kind::empty);
    parts.push_back(bytes(begin, value.where.begin) + in_brackets(value, within));
    copied += bytes(at, begin) + parts.back();
    at = value.where.end;
  };
  for (const YamlNode& one : node.items) {
    if (one.is(Kind::empty)) return bytes(node.where.begin, node.where.end);
    add(one.where.begin, one, inside_item(inside));
  }
  for (const YamlEntry& one : node.entries) {
    if (one.value.is(Kind::empty)) return bytes(node.where.begin, node.where.end);
    add(one.key.where.begin, one.value, inside_value(inside, one.key.text, one.value));
  }
  copied += bytes(at, node.where.end);
  const std::vector<std::size_t> order = usual_order(inside, node);
  if (std::is_sorted(order.begin(), order.end())) return copied;
  std::string text = "{";
  for (const std::size_t i : order) text += (text.size() > 1 ? ", " : "") + parts[i];
  return text + "}";
}

Rows Blocks::remarks(Lines lines) const {
  Rows rows;
  for (std::size_t i = lines.begin; i < lines.end; ++i) {
    Row row{lines_[i].substr(is_blank(i) ? lines_[i].size() : indentation(i))};
    trim_end(row.text);
    rows.push_back(std::move(row));
  }
  return rows;
}

// The first of the empty lines and remarks above a line that go with it.
std::size_t Blocks::lead(std::size_t line, std::size_t column, std::size_t not_before) const {
  while (line > not_before &&
         (is_blank(line - 1) || (is_remark(line - 1) && indentation(line - 1) <= column)))
    --line;
  return line;
}

// Behind the last entry: what stands no further in than its key stays at the end.
std::size_t Blocks::tail(Lines lines, std::size_t column, std::size_t not_before) const {
  return lead(lines.end, column, std::min(not_before, lines.end));
}

// Of a text in a block its first line: where it ends is known by what follows.
std::size_t Blocks::last_line(const YamlNode& node) const {
  const YamlNode* at = &node;
  while (is_block(*at) && !(at->items.empty() && at->entries.empty()))
    at = at->is(Kind::mapping) ? &at->entries.back().value : &at->items.back();
  const bool open = at->is(Kind::scalar) && at->style == YamlNode::Style::block;
  const std::size_t end =
      open || at->where.end <= at->where.begin ? at->where.begin + 1 : std::size_t{at->where.end};
  return line_of(end - 1);
}

std::size_t Blocks::line_of(std::size_t byte) const {
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), byte);
  return next == starts_.begin() ? 0 : static_cast<std::size_t>(next - starts_.begin()) - 1;
}

// A dash alone stands on a line above, with nothing but empty lines and remarks between.
std::size_t Blocks::dash_before(const YamlNode& item) const {
  const YamlNode* first = &item;
  std::size_t line = line_of(first->where.begin);
  std::size_t column = column_of(first->where.begin);
  while (true) {
    const std::size_t dash =
        is_remark(line) ? std::string::npos : lines_[line].substr(0, column).rfind('-');
    if (dash != std::string::npos) return starts_[line] + dash;
    if (line == 0) return 0;
    column = lines_[--line].find(" #");  // a remark behind the dash is none
    column = std::min(column, lines_[line].size());
  }
}

bool Blocks::is_remark(std::size_t line) const { return begins_remark(lines_[line]); }

bool Blocks::is_blank(std::size_t line) const {
  return lines_[line].find_first_not_of(" \t") == std::string::npos;
}

std::size_t Blocks::indentation(std::size_t line) const {
  return std::min(lines_[line].find_first_not_of(' '), lines_[line].size());
}

}  // namespace earshot::edit
