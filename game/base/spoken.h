// Sentences of a failure in the language of whoever reads them. A room that knows no screen words
// its failures with said(); the game hands it the catalogue, other programs leave English.
//
// Entry points: said() in rooms, say_through() in the game's words (ui/words/words.h). The
// translation of a text with {placeholders} has the same ones (base/translations.h).
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace earshot::base {

using Translator = std::string_view (*)(std::string_view text);
void say_through(Translator translator);  // null: as it was written

std::string_view said_text(std::string_view text);

// Found by tools/setup/catalogue.sh.
template <class... Values>
std::string said(fmt::format_string<const Values&...> pattern, const Values&... values) {
  const fmt::string_view english = pattern;
  const std::string_view text = said_text({english.data(), english.size()});
  return fmt::vformat(fmt::string_view(text.data(), text.size()), fmt::make_format_args(values...));
}

// A moment as people write it: "2026-11-22T06:12:14+01:00" → "2026-11-22, 06:12", or as the language
// has it. What is no such moment stays as it is.
std::string said_time(std::string_view time);

}  // namespace earshot::base
