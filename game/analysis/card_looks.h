// What the words of a card look like to somebody who reads it without thinking: how long it is, how
// polite it sounds, how many words there are to read.
//
// Entry points: length_of(), politeness_of(), words_in(). The polite words are a closed list in
// card_looks.cpp.
#pragma once

#include <cstddef>
#include <string_view>

#include "scenario/model.h"

namespace earshot::analysis {

std::size_t length_of(const scenario::Choice& choice);      // characters
std::size_t politeness_of(const scenario::Choice& choice);  // polite words
std::size_t words_in(std::string_view text);                // between blanks

}  // namespace earshot::analysis
