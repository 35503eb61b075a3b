// The game's own words in the language of whoever plays.
//
// Entry points: tr() for a text, trc() for a short word that needs its context, trf() for a
// sentence with {placeholders}, trn() for one with a number of things in it. English is what
// stands in the sources; another language comes from a catalogue (words/languages.h), and what it
// lacks is said in English. tools/setup/catalogue.sh finds the texts by these names.
//
// As with gettext, the language is that of the process: speak() is called where the person's
// settings are applied, and nowhere else (docs/decisions/0007). What is returned lives as long as
// the catalogue. A text in a table is marked with base::msg() and goes through tr() when drawn.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "base/translations.h"
#include "base/words.h"

namespace earshot::ui {

using base::msg;
using base::msgc;

// Null: English. It must outlive all that is drawn.
void speak(const base::Translations* language);
std::string_view spoken_language();  // its code: "en"

std::string_view tr(std::string_view text);
std::string_view trc(std::string_view context, std::string_view text);
inline std::string_view trc(const base::Marked& marked) { return trc(marked.context, marked.text); }

namespace inside {
std::string_view form(std::string_view one, std::string_view many, std::size_t n);
inline std::string_view view(fmt::string_view text) { return {text.data(), text.size()}; }
// A catalogue's placeholders are those of the original (base/translations.h): this never throws.
std::string fill(std::string_view pattern, fmt::format_args values);
}  // namespace inside

// "Day {}": the English pattern is checked when compiled, a translation when read.
template <class... Values>
std::string trf(fmt::format_string<const Values&...> pattern, const Values&... values) {
  return inside::fill(tr(inside::view(pattern)), fmt::make_format_args(values...));
}

// "1 play", "{} plays": the number is the first placeholder, more may follow it.
template <class... Values>
std::string trn(fmt::format_string<const std::size_t&, const Values&...> one,
                fmt::format_string<const std::size_t&, const Values&...> many, std::size_t n,
                const Values&... values) {
  return inside::fill(inside::form(inside::view(one), inside::view(many), n),
                      fmt::make_format_args(n, values...));
}

// The entries of a table of buttons or tabs, with their texts said.
template <class Item, std::size_t N>
std::array<Item, N> in_words(std::array<Item, N> items) {
  for (Item& item : items) item.text = tr(item.text);
  return items;
}

std::string in_quotes(std::string_view words);         // “…”
std::string one_decimal(double amount, bool signed_);  // "+2.3"
std::string as_sentence(std::string_view words);       // a capital at its beginning, a full stop

}  // namespace earshot::ui
