// Words of the scenario format's closed lists, as people read them.
//
// Entry point: spoken_word(). What is not in the table is said in English, with blanks for hyphens;
// a test holds the table against the lists.
#pragma once

#include <string>
#include <string_view>

#include "scenario/words.h"

namespace earshot::ui {

// feelings, gestures: "looks-away" → "looks away" → "schaut weg"
std::string spoken_word(scenario::WordList list, std::string_view word);

}  // namespace earshot::ui
