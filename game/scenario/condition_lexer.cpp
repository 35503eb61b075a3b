// Names are ids: a hyphen inside a word belongs to it. What belongs to no token is one of kind
// unknown, up to the next blank.
#include "scenario/condition_lexer.h"

#include <array>

namespace earshot::scenario {
namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::array<std::string_view, 13> kSymbols = {"==", "!=", "<=", ">=", "&&", "||", "=",
                                                       "<",  ">",  "(",  ")",  "/",  "!"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Letters outside ASCII may stand in ids that are made of a choice's words.
bool is_name_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

Token ConditionLexer::token(Token::Kind kind, std::size_t length) {
  const Token found{kind, text_.substr(at_, length), at_, at_ + length};
  at_ += length;
  return found;
}

Token ConditionLexer::next() {
  while (at_ < text_.size() && kBlanks.find(text_[at_]) != std::string_view::npos) ++at_;
  if (at_ == text_.size()) return token(Token::Kind::end, 0);
  const std::string_view rest = text_.substr(at_);
  for (const std::string_view symbol : kSymbols) {
    if (rest.starts_with(symbol)) return token(Token::Kind::symbol, symbol.size());
  }
  std::size_t length = 0;
  bool digits = true;
  while (length < rest.size() && is_name_letter(rest[length])) {
    digits = digits && is_digit(rest[length]);
    ++length;
  }
  if (length == 0)
    return token(Token::Kind::unknown, std::min(rest.find_first_of(kBlanks), rest.size()));
  return token(digits ? Token::Kind::number : Token::Kind::name, length);
}

}  // namespace earshot::scenario
