// Numbers as the words of the wire.
#include "workshop/setup.h"

#include <charconv>

namespace earshot::workshop {
namespace {

int number_behind(char letter, std::string_view word) {
  if (word.size() < 2 || word.size() > 6 || word[0] != letter || word[1] == '0') return kNobody;
  int number = 0;
  const auto [end, error] = std::from_chars(word.data() + 1, word.data() + word.size(), number);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole && number > 0 ? number - 1 : kNobody;
}

}  // namespace

std::string seat_word(int seat) { return "s" + std::to_string(seat + 1); }
std::string team_word(int team) {
  return team == kNobody ? std::string() : "t" + std::to_string(team + 1);
}
int seat_of(std::string_view word) { return number_behind('s', word); }
int team_of(std::string_view word) { return number_behind('t', word); }

}  // namespace earshot::workshop
