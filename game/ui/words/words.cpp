#include "ui/words/words.h"

#include <cctype>

#include "base/spoken.h"

namespace earshot::ui {
namespace {

// The one thing in the game that is the process's own; see the header.
const base::Translations*& spoken() {
  static const base::Translations* language = nullptr;
  return language;
}

}  // namespace

void speak(const base::Translations* language) {
  spoken() = language;
  base::say_through(tr);
}

std::string_view spoken_language() {
  return spoken() == nullptr ? std::string_view("en") : std::string_view(spoken()->language());
}

std::string_view tr(std::string_view text) { return trc({}, text); }

std::string_view trc(std::string_view context, std::string_view text) {
  if (spoken() == nullptr || text.empty()) return text;
  return spoken()->find(context, text).value_or(text);
}

namespace inside {

std::string_view form(std::string_view one, std::string_view many, std::size_t n) {
  const std::string_view english = n == 1 ? one : many;
  if (spoken() == nullptr) return english;
  return spoken()->find_form({}, one, n).value_or(english);
}

std::string fill(std::string_view pattern, fmt::format_args values) {
  return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), values);
}

}  // namespace inside

std::string in_quotes(std::string_view words) { return trf("“{}”", words); }

std::string one_decimal(double amount, bool signed_) {
  std::string text = signed_ ? fmt::format("{:+.1f}", amount) : fmt::format("{:.1f}", amount);
  const std::string_view point = trc("between the digits of 2.5", ".");
  return text.replace(text.find('.'), 1, point);
}

std::string as_sentence(std::string_view words) {
  std::string text(words);
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return trf("{}.", text);
}

}  // namespace earshot::ui
