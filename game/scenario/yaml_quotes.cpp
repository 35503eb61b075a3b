// LineScanner's way through quotes and brackets, which go on over lines by rules of their own.
#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "scenario/messages.h"
#include "scenario/yaml_lines.h"
#include "scenario/yaml_scan.h"

namespace earshot::scenario {
namespace {

std::uint32_t hex_value(std::string_view digits) {
  std::uint32_t value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
  const bool all = result.ec == std::errc() && result.ptr == digits.data() + digits.size();
  return all ? value : 0xD800;  // a surrogate: no character either
}

bool is_character(std::uint32_t value) {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

bool LineScanner::quoted(int parent) {
  const char quote = here();
  const std::size_t begin = at_++;
  while (!done()) {
    if (here() == '\n') {
      if (!quoted_line(parent, begin)) return false;
    } else if (quote == '"' && here() == '\\') {
      check_escape();
      at_ += std::size_t{here(1) == '\n' || here(1) == '\r' ? 1U : 2U};
    } else if (here() != quote) {
      ++at_;
    } else if (quote == '\'' && here(1) == '\'' && at_ + 1 < text_.size()) {
      at_ += 2;
    } else {
      ++at_;
      return true;
    }
  }
  at_ = text_.size();
  add(message("unclosed-quote"), begin, trimmed_end(begin, line_end(begin)),
      {std::string(1, quote)});
  return false;
}

// A further line of a quoted text. One that is not indented like it belongs to something else: the
// quote was never closed.
bool LineScanner::quoted_line(int parent, std::size_t begin) {
  ++at_;
  line_begin_ = at_;
  while (!done() && (here() == ' ' || here() == '\t')) ++at_;
  const char quote = text_[begin];
  if (done() || at_line_end() || column() > parent || closes_alone(quote)) return true;
  add(message("unclosed-quote"), begin, trimmed_end(begin, line_end(begin)),
      {std::string(1, quote)});
  at_ = line_begin_;
  return false;
}

bool LineScanner::closes_alone(char quote) const {
  if (here() != quote) return false;
  const std::string_view rest = text_.substr(at_ + 1, line_end(at_) - at_ - 1);
  return rest.find_first_not_of(" \t\r,]}") == std::string_view::npos;
}

void LineScanner::check_escape() {
  constexpr std::string_view kEscapes = "0abtnvfre \"'/\\N_LP\t\n\r";
  const char letter = here(1);
  const std::size_t digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
  if (digits > 0 && is_character(hex_value(text_.substr(at_ + 2, digits)))) {
    if (at_ + 2 + digits <= text_.size()) return;
  } else if (digits == 0 && kEscapes.find(letter) != std::string_view::npos) {
    return;
  }
  const std::size_t end = at_ + 1 + base::decode(text_, at_ + 1).length;
  add(message("unknown-escape"), at_, end, {std::string(text_.substr(at_, end - at_))});
}

bool LineScanner::brackets(int parent) {
  Brackets open;
  if (!open_bracket(open)) return false;
  while (!open.empty()) {
    skip_blanks();
    if (at_comment()) at_ = line_end(at_);
    const bool sound = at_line_end() ? bracket_line(parent, open) : bracket_piece(parent, open);
    if (!sound) return false;
  }
  return true;
}

bool LineScanner::bracket_line(int parent, const Brackets& open) {
  if (here() == '\r' && !done()) ++at_;
  if (!done()) ++at_;
  line_begin_ = at_;
  indentation();
  const bool closes = here() == ']' || here() == '}';
  if (!done() && (at_line_end() || here() == '#' || closes || column() > parent)) return true;
  const std::size_t begin = open.back().begin;
  const char closing = text_[begin] == '[' ? ']' : '}';
  add(message("unclosed-bracket"), begin, begin + 1,
      {std::string(1, text_[begin]), std::string(1, closing)});
  at_ = done() ? text_.size() : line_begin_;
  return false;
}

bool LineScanner::bracket_piece(int parent, Brackets& open) {
  Bracket& bracket = open.back();
  const char first = here();
  if (first == ']' || first == '}') return close_bracket(open);
  if (first == ',') {
    ++at_;
    bracket.colon = false;
    bracket.last = Bracket::Last::nothing;
    return true;
  }
  const bool behind_quote =
      bracket.last == Bracket::Last::quoted || bracket.last == Bracket::Last::bracket;
  if (first == ':' && (at_blank(1) || behind_quote ||
                       std::string_view(",]}").find(here(1)) != std::string_view::npos)) {
    return bracket_colon(bracket);
  }
  if (first == '[' || first == '{') return open_bracket(open);
  if (bracket.last == Bracket::Last::plain) return bracket_text(bracket);
  if (!follows_nothing(bracket)) return false;
  bracket.last_begin = at_;
  if (first == '"' || first == '\'') {
    bracket.last = Bracket::Last::quoted;
    return quoted(parent);
  }
  bracket.last = Bracket::Last::plain;
  if (odd_beginning()) {
    skip_line();
    return false;
  }
  return bracket_text(bracket);
}

bool LineScanner::open_bracket(Brackets& open) {
  if (!open.empty() && !follows_nothing(open.back())) return false;
  if (open.size() >= kMaxYamlDepth) {
    add(message("too-deep"), at_, at_ + 1, {std::to_string(kMaxYamlDepth)});
    stopped_ = true;
    may_parse_ = false;
    return false;
  }
  if (!open.empty()) {
    open.back().last = Bracket::Last::bracket;
    open.back().last_begin = at_;
  }
  open.push_back({.begin = at_});
  ++at_;
  return true;
}

bool LineScanner::close_bracket(Brackets& open) {
  const char opening = text_[open.back().begin];
  if ((opening == '[') != (here() == ']')) {
    base::Diagnostic& found = add(message("wrong-bracket"), at_, at_ + 1,
                                  {std::string(1, here()), std::string(1, opening)});
    const auto begin = static_cast<std::uint32_t>(open.back().begin);
    found.notes.push_back(report_.note({begin, begin + 1}, "opened here"));
    skip_line();
    return false;
  }
  ++at_;
  open.pop_back();
  return true;
}

bool LineScanner::bracket_colon(Bracket& bracket) {
  if (bracket.colon && bracket.last == Bracket::Last::plain) {
    add(message("colon-in-text"), at_, at_ + 1);
    skip_line();
    return false;
  }
  ++at_;
  bracket.colon = true;
  bracket.last = Bracket::Last::nothing;
  return true;
}

// A piece of text without quotes; the cursor stands at its beginning, or where it goes on in the
// next line.
bool LineScanner::bracket_text(Bracket&) {
  while (!at_line_end() && !at_comment()) {
    const char c = here();
    if (std::string_view(",]}").find(c) != std::string_view::npos) return true;
    if (c == ':' &&
        (at_blank(1) || std::string_view(",]}").find(here(1)) != std::string_view::npos))
      return true;
    if (c == '[' || c == '{' || c == '?') {
      add(message("mark-between-braces"), at_, at_ + 1, {std::string(1, c)});
      skip_line();
      return false;
    }
    ++at_;
  }
  return true;
}

// A new piece may begin only where the one before it has ended with a comma or a colon.
bool LineScanner::follows_nothing(const Bracket& bracket) {
  switch (bracket.last) {
    case Bracket::Last::nothing:
      return true;
    case Bracket::Last::plain:
      add(message("mark-between-braces"), at_, at_ + 1, {std::string(1, here())});
      break;
    case Bracket::Last::quoted:
      add(message("text-after-quote"), at_, at_ + base::decode(text_, at_).length, {},
          remedy_of_quote(text_[bracket.last_begin]));
      break;
    case Bracket::Last::bracket:
      add(message("unquoted-mark"), bracket.last_begin, bracket.last_begin + 1,
          {std::string(1, text_[bracket.last_begin])});
      break;
  }
  skip_line();
  return false;
}

}  // namespace earshot::scenario
