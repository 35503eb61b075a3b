// The words of a condition. Private to the condition compiler.
#pragma once

#include <cstddef>
#include <string_view>

namespace earshot::scenario {

struct Token {
  enum class Kind { name, number, symbol, unknown, end } kind = Kind::end;
  std::string_view text;
  std::size_t begin = 0;  // in the condition
  std::size_t end = 0;

  bool is(std::string_view wanted) const {
    return (kind == Kind::name || kind == Kind::symbol) && text == wanted;
  }
};

class ConditionLexer {
 public:
  explicit ConditionLexer(std::string_view text) : text_(text) {}

  Token next();

 private:
  Token token(Token::Kind kind, std::size_t length);

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace earshot::scenario
