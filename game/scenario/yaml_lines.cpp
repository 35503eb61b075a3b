#include "scenario/yaml_lines.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "scenario/messages.h"
#include "scenario/yaml_scan.h"

namespace earshot::scenario {
namespace {

// Where the first word of a line stands; behind a dash, since keys line up with what is behind it.
std::size_t first_column(std::string_view line) {
  const std::size_t at = line.find_first_not_of(' ');
  return line.substr(std::min(at, line.size())).starts_with("- ") ? at + 2 : at;
}

// When the lines around the text's line start in one column, and it further left, then it is what slipped. Empty: that is not so.
std::string remedy_of_slip(std::string_view file, std::size_t text, std::size_t column) {
  const std::size_t begin = file.rfind('\n', text) + 1;
  if (begin < 2) return {};
  const std::size_t before = file.rfind('\n', begin - 2) + 1;
  const std::string_view line = file.substr(begin, text - begin);
  const std::size_t own = first_column(line);
  if (own >= column || first_column(file.substr(before, begin - before)) != column) return {};
  const std::string key(line.substr(own, line.find_last_not_of(' ') + 1 - own));
  return "`" + key +
         "` on the line above stands further left than the lines around it: indent it like them";
}

constexpr std::string_view kLineBlanks = " \t";

// Spaces that are none to YAML: it takes them for text.
bool is_odd_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_anchor_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

}  // namespace

LineScanner::LineScanner(Report& report, std::size_t begin)
    : report_(report), text_(report.source().bytes()), at_(begin), line_begin_(begin) {}

void LineScanner::run() {
  while (!done() && !stopped_) line();
}

void LineScanner::line() {
  line_begin_ = at_;
  indentation();
  if (at_line_end() || here() == '#') return skip_line();
  if (column() == 0 && marker()) return;
  if (document_ended_) {
    add(message("second-document"), at_, trimmed_end(at_, line_end(at_)));
    stopped_ = true;
    return;
  }
  content_seen_ = true;
  content(value_due_ ? value_parent_ : column());
}

// `---` and `...` at the beginning of a line; also `%`, which yaml-cpp would take for a directive.
bool LineScanner::marker() {
  const std::string_view three = text_.substr(at_, 3);
  const bool begins = three == "---";
  if ((!begins && three != "...") || !at_blank(3)) return false;
  if (begins && (content_seen_ || document_ended_)) {
    add(message("second-document"), at_, at_ + 3);
    stopped_ = true;
    return true;
  }
  at_ += 3;
  skip_blanks();
  if (!begins) document_ended_ = true;
  if (at_line_end() || at_comment()) {
    skip_line();
  } else if (begins) {
    content(-1);
  }
  return true;
}

void LineScanner::content(int parent) {
  while ((here() == '-' || here() == '?') && at_blank(1)) {
    parent = column();
    ++at_;
    skip_blanks();
    if (at_line_end() || at_comment()) return due(parent);
    value_due_ = true;
  }
  key_or_text(parent);
}

// A key with what follows it, or a value that stands on its own.
void LineScanner::key_or_text(int parent) {
  const std::size_t begin = at_;
  const int key_column = column();
  const char first = here();
  if (first == '"' || first == '\'' || first == '[' || first == '{') {
    const bool bracket = first == '[' || first == '{';
    if (!(bracket ? brackets(parent) : quoted(parent))) return;
    skip_blanks();
    if (!at_colon()) return after_value(begin, bracket);
  } else {
    if ((first == '|' || first == '>') && value_due_) return block_text(parent);
    if (odd_beginning()) return skip_line();
    while (!at_line_end() && !at_comment() && !at_colon()) ++at_;
    if (!at_colon()) {
      at_ = begin;
      return text(parent, false);
    }
  }
  ++at_;
  value(key_column);
}

void LineScanner::value(int parent) {
  skip_blanks();
  while ((here() == '&' || here() == '!') && !at_blank(1)) {
    skip_word();
    skip_blanks();
  }
  if (at_line_end() || at_comment()) return due(parent);
  value_due_ = false;
  const std::size_t begin = at_;
  switch (here()) {
    case '"':
    case '\'':
      if (quoted(parent)) after_value(begin, false);
      return;
    case '[':
    case '{':
      if (brackets(parent)) after_value(begin, true);
      return;
    case '|':
    case '>':
      return block_text(parent);
    default:
      break;
  }
  if (here() == '-' && at_blank(1)) {
    add(message("list-beside-key"), at_, at_ + 1);
    return skip_line();
  }
  text(parent, true);
}

// `'That's it'` is in quotes already, of the kind that an apostrophe ends.
std::string LineScanner::remedy_of_quote(char quote) {
  if (quote != '\'') return {};
  return "use double quotes: between single ones an apostrophe ends the text";
}

// Nothing may follow a value on its line but a comment.
void LineScanner::after_value(std::size_t begin, bool was_bracket) {
  value_due_ = false;
  skip_blanks();
  const std::size_t end = trimmed_end(at_, line_end(at_));
  if (at_line_end() || at_comment()) return skip_line();
  if (was_bracket) {
    add(message("unquoted-mark"), begin, begin + 1, {std::string(1, text_[begin])});
  } else if (text_.substr(begin, at_ - begin).find('\n') != std::string_view::npos) {
    add(message("unclosed-quote"), begin, trimmed_end(begin, line_end(begin)),
        {std::string(1, text_[begin])});
  } else {
    add(message("text-after-quote"), at_, end, {}, remedy_of_quote(text_[begin]));
  }
  skip_line();
}

// Characters that cannot begin text, because YAML has other plans with them.
bool LineScanner::odd_beginning() {
  constexpr std::string_view kNever = ",%@`";
  const char first = here();
  if (first == ']' || first == '}') {
    add(message("unopened-bracket"), at_, at_ + 1, {std::string(1, first)});
  } else if (first == '*') {
    star();
  } else if (kNever.find(first) != std::string_view::npos || (first == '&' && at_blank(1))) {
    add(message("unquoted-mark"), at_, at_ + 1, {std::string(1, first)});
  } else {
    return false;
  }
  return true;
}

// A star begins an alias, or what was meant as emphasis: then there is another one on the line.
void LineScanner::star() {
  const std::string_view rest = text_.substr(at_, trimmed_end(at_, line_end(at_)) - at_);
  const std::string_view word = rest.substr(0, rest.find_first_of(" \t,]}"));
  if (rest.find('*', 1) != std::string_view::npos || word.size() == 1) {
    add(message("unquoted-mark"), at_, at_ + 1, {"*"});
  } else {
    add(message("alias"), at_, at_ + word.size(), {std::string(word)});
  }
}

// Text without quotes, to the end of its last continuation line.
void LineScanner::text(int parent, bool after_key) {
  const std::size_t begin = at_;
  if (odd_beginning()) return skip_line();
  if (!after_key && !value_due_) {
    missing_colon(begin, trimmed_end(begin, line_end(begin)));
    return due(column());
  }
  value_due_ = false;
  while (!at_line_end() && !at_comment()) {
    if (at_colon()) {
      add(message("colon-in-text"), at_, at_ + 1);
      return skip_line();
    }
    ++at_;
  }
  const bool goes_on = at_line_end() && !odd_indentation_;
  remark_in_text();
  skip_line();
  if (goes_on) continuation(parent, begin, after_key);
}

// `title: Box #2`: two words are lost, and YAML says nothing. Who means a remark writes `# so`.
void LineScanner::remark_in_text() {
  if (at_line_end() || at_blank(1) || here(1) == '#' || at_ + 1 == text_.size()) return;
  const std::size_t end = trimmed_end(at_, line_end(at_));
  add(message("remark-in-text"), at_, end, {std::string(text_.substr(at_, end - at_))});
}

void LineScanner::continuation(int parent, std::size_t begin, bool after_key) {
  while (continues(parent)) {
    const std::size_t line_content = at_;
    while (!at_line_end() && !at_comment() && !at_colon()) ++at_;
    if (at_colon()) {
      if (!odd_indentation_) key_inside_text(line_content, begin, after_key);
      return skip_line();
    }
    const bool commented = !at_line_end();
    skip_line();
    if (commented) return;
  }
}

// Whether the next line with anything on it goes on with the text above; then the cursor stands on
// its first word.
bool LineScanner::continues(int parent) {
  while (!done()) {
    line_begin_ = at_;
    while (here() == ' ' || here() == '\t') ++at_;
    const bool blank = at_line_end();
    const std::string_view three = text_.substr(line_begin_, 3);
    const bool ends = here() == '#' || three == "---" || three == "...";
    if (!blank && (ends || column() <= parent)) {
      at_ = line_begin_;
      return false;
    }
    at_ = line_begin_;
    indentation();
    if (!blank) return true;
    skip_line();
  }
  return false;
}

void LineScanner::key_inside_text(std::size_t line_content, std::size_t begin, bool after_key) {
  std::size_t word = begin;
  while (word < text_.size() && is_anchor_letter(text_[word])) ++word;
  const bool like_key = word > begin && (text_[word] < 'A' || text_[word] > 'Z');
  if (!after_key && like_key) return missing_colon(begin, trimmed_end(begin, line_end(begin)));
  const std::string key(text_.substr(line_content, at_ + 1 - line_content));
  base::Diagnostic& found = add(message("key-inside-text"), line_content, at_ + 1, {key},
                                remedy_of_slip(text_, begin, line_content - line_begin_));
  found.notes.push_back(
      report_.note({static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(trimmed_end(begin, line_end(begin)))},
                   "this is the text that it would go on with"));
}

// `|` or `>`, and every deeper line below it.
void LineScanner::block_text(int parent) {
  value_due_ = false;
  const std::size_t begin = at_++;
  while (std::string_view("+-0123456789").find(here()) != std::string_view::npos) ++at_;
  skip_blanks();
  if (!at_line_end() && !at_comment()) {
    add(message("unquoted-mark"), begin, begin + 1, {std::string(1, text_[begin])});
    return skip_line();
  }
  skip_line();
  while (!done()) {
    line_begin_ = at_;
    while (here() == ' ') ++at_;
    if (!at_line_end() && column() <= parent) {
      at_ = line_begin_;
      return;
    }
    skip_line();
  }
}

void LineScanner::missing_colon(std::size_t begin, std::size_t end) {
  const std::string_view all = text_.substr(begin, end - begin);
  const std::size_t glued = all.find(':');
  const std::string_view word = all.substr(0, std::min(all.find_first_of(kLineBlanks), glued));
  const bool has_colon = glued != std::string_view::npos && glued == word.size();
  std::string help;
  if (has_colon) help = "write an ordinary space behind the colon: `" + std::string(word) + ": …`";
  add(message("missing-colon"), begin, begin + word.size(),
      {std::string(word), has_colon ? "space behind the colon" : "colon"}, help);
}

// The line ends, and its key or dash still waits for a value.
void LineScanner::due(int parent) {
  value_due_ = true;
  value_parent_ = parent;
  skip_line();
}

bool LineScanner::at_blank(std::size_t ahead) const {
  const char c = here(ahead);
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool LineScanner::at_comment() const {
  return here() == '#' &&
         (at_ == line_begin_ || kLineBlanks.find(text_[at_ - 1]) != std::string_view::npos);
}

void LineScanner::skip_blanks() {
  while (!done() && (here() == ' ' || here() == '\t')) ++at_;
}

void LineScanner::skip_line() { at_ = std::min(line_end(at_) + 1, text_.size()); }

void LineScanner::skip_word() {
  while (!at_blank(0) && std::string_view(",[]{}").find(here()) == std::string_view::npos) ++at_;
}

// From the line's beginning to its first word; reports what YAML does not take for indentation.
void LineScanner::indentation() {
  std::size_t odd = text_.size();
  std::size_t odd_end = 0;
  char32_t which = 0;
  while (!done()) {
    const base::Decoded character = base::decode(text_, at_);
    if (character.code_point != ' ') {
      const bool tab = character.code_point == '\t';
      if (!tab && !is_odd_space(character.code_point)) break;
      if (odd == text_.size()) {
        odd = at_;
        which = character.code_point;
      }
      if (character.code_point == which) odd_end = at_ + character.length;
    }
    at_ += character.length;
  }
  const bool odd_found = odd < text_.size();
  odd_indentation_ = odd_found && !at_line_end() && here() != '#';
  if (odd_found && !odd_indentation_ && which == '\t') harmless_tabs_.push_back(line_begin_);
  if (!odd_indentation_) return;
  if (which == '\t') {
    add(message("tab-indentation"), odd, odd_end);
  } else {
    add(message("odd-space-indentation"), odd, odd_end, {name_of_character(which)});
  }
}

std::size_t LineScanner::line_end(std::size_t from) const {
  return std::min(text_.find('\n', from), text_.size());
}

std::size_t LineScanner::trimmed_end(std::size_t begin, std::size_t end) const {
  while (end > begin && std::string_view(" \t\r").find(text_[end - 1]) != std::string_view::npos)
    --end;
  return end;
}

base::Diagnostic& LineScanner::add(const base::Message& what, std::size_t begin, std::size_t end,
                                   std::vector<std::string> arguments, std::string help) {
  return report_.add(what, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                     std::move(arguments), std::move(help));
}

}  // namespace earshot::scenario
