#include "ui/session/entry_words.h"

#include <fmt/format.h>

#include <cctype>

#include "ui/words/words.h"

namespace earshot::ui {

std::string points_words(const base::Rational& amount) {
  if (amount.denominator() == 1) return fmt::format("{:+}", amount.numerator());
  return one_decimal(amount.approximate(), true);
}

std::string quoted_names(std::string_view sentence) {
  std::string words;
  bool open = false;
  for (const char c : sentence) {
    if (c != '`') {
      words += c;
      continue;
    }
    words += open ? trc("closing quotation mark", "”") : trc("opening quotation mark", "“");
    open = !open;
  }
  return words;
}

std::string entry_sentence(const scenario::Scenario& scenario, const play::Entry& entry) {
  const play::Wording wording = play::wording_of(scenario, entry);
  std::string words = quoted_names(play::filled(tr(wording.text), wording.arguments));
  if (!words.empty())
    words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
  return words;
}

}  // namespace earshot::ui
