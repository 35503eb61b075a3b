// Private to the room: how many years of school a text asks for.
//
// Entry point: school_years(), the Flesch–Kincaid grade of English (Kincaid, Fishburne, Rogers and
// Chissom, "Derivation of new readability formulas", US Navy 1975):
// 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
#pragma once

#include <string_view>
#include <vector>

namespace earshot::check {

std::vector<std::string_view> words_of(std::string_view text);  // letters and apostrophes
int syllables(std::string_view word);                           // of an English word, at least 1

// Over all these texts together; a text ends its last sentence. 0 for no words.
double school_years(const std::vector<std::string_view>& texts);

}  // namespace earshot::check
