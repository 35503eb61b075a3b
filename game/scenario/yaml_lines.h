// The line-by-line part of the first look (yaml_scan.h): a cursor over the file that knows where
// values begin. Private to yaml_scan and yaml_lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/report.h"

namespace earshot::scenario {

class LineScanner {
 public:
  LineScanner(Report& report, std::size_t begin);

  void run();
  bool may_parse() const { return may_parse_; }
  // Beginnings of lines that hold nothing, or only a comment, but have tabs in front: nobody's
  // mistake, but yaml-cpp minds.
  const std::vector<std::size_t>& harmless_tabs() const { return harmless_tabs_; }

 private:
  // An open [ or {.
  struct Bracket {
    std::size_t begin;
    bool colon = false;  // the present entry has its colon
    enum class Last { nothing, plain, quoted, bracket } last = Last::nothing;
    std::size_t last_begin = 0;
  };
  using Brackets = std::vector<Bracket>;

  // The grammar, from the outside in. `parent` is the column of the key or dash that a value
  // belongs to: what stands at that column or left of it belongs to the value no more. Those that
  // return bool say false when a mistake made them give the line up.
  void line();
  bool marker();
  void content(int parent);
  void key_or_text(int parent);
  void value(int parent);
  void after_value(std::size_t begin, bool was_bracket);
  void text(int parent, bool after_key);
  void remark_in_text();
  void continuation(int parent, std::size_t begin, bool after_key);
  bool continues(int parent);
  void key_inside_text(std::size_t line_content, std::size_t begin, bool after_key);
  void block_text(int parent);
  bool quoted(int parent);
  bool quoted_line(int parent, std::size_t begin);
  bool closes_alone(char quote) const;
  void check_escape();
  bool brackets(int parent);
  bool bracket_line(int parent, const Brackets& open);
  bool bracket_piece(int parent, Brackets& open);
  bool open_bracket(Brackets& open);
  bool close_bracket(Brackets& open);
  bool bracket_colon(Bracket& bracket);
  bool bracket_text(Bracket& bracket);
  bool follows_nothing(const Bracket& bracket);
  bool odd_beginning();
  void star();

  // The cursor.
  bool done() const { return at_ >= text_.size(); }
  char here(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\n';
  }
  bool at_line_end() const { return done() || here() == '\n' || here() == '\r'; }
  bool at_blank(std::size_t ahead) const;
  bool at_comment() const;
  bool at_colon() const { return here() == ':' && at_blank(1); }
  int column() const { return static_cast<int>(at_ - line_begin_); }
  void skip_blanks();
  void skip_line();
  void skip_word();
  void indentation();
  std::size_t line_end(std::size_t from) const;
  std::size_t trimmed_end(std::size_t begin, std::size_t end) const;
  base::Diagnostic& add(const base::Message& what, std::size_t begin, std::size_t end,
                        std::vector<std::string> arguments = {}, std::string help = {});
  static std::string remedy_of_quote(char quote);  // empty: the message has its own
  void missing_colon(std::size_t begin, std::size_t end);
  void due(int parent);

  Report& report_;
  std::string_view text_;
  std::size_t at_;
  std::size_t line_begin_;
  bool may_parse_ = true;
  bool content_seen_ = false;
  bool document_ended_ = false;
  bool stopped_ = false;
  std::vector<std::size_t> harmless_tabs_;
  bool odd_indentation_ =
      false;               // of the present line; what follows from its column is not trusted
  bool value_due_ = true;  // the line above ended with a key or a dash that has nothing yet
  int value_parent_ = -1;  // its column
};

}  // namespace earshot::scenario
