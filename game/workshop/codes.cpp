// Reading is lenient, comparing is strict.
#include "workshop/codes.h"

namespace earshot::workshop {
namespace {

char symbol_of(char typed) {
  const char capital = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  if (capital == 'O') return '0';
  if (capital == 'I' || capital == 'L') return '1';
  return capital;
}

}  // namespace

std::optional<std::string> read_code(std::string_view typed, std::size_t symbols) {
  std::string code;
  for (const char one : typed) {
    if (one == ' ' || one == '-') continue;
    const char symbol = symbol_of(one);
    if (kCodeAlphabet.find(symbol) == std::string_view::npos) return std::nullopt;
    code += symbol;
    if (code.size() > symbols) return std::nullopt;
  }
  if (code.size() != symbols) return std::nullopt;
  return code;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  unsigned difference = a.size() == b.size() ? 0U : 1U;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto other = b.empty() ? '\0' : b[i % b.size()];
    difference |= static_cast<unsigned>(static_cast<unsigned char>(a[i])) ^
                  static_cast<unsigned>(static_cast<unsigned char>(other));
  }
  return difference == 0;
}

}  // namespace earshot::workshop
