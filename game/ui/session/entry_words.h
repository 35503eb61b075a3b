// Gains and losses of a play as people read them: the sentence of an entry, its points, names in
// quotation marks.
#pragma once

#include <string>
#include <string_view>

#include "play/debrief.h"

namespace earshot::ui {

// "+2.3": 7/3 as two lines of a column are compared at a glance; the sum is exact all the same.
std::string points_words(const base::Rational& amount);

// Diagnostics put names between backticks; a person reads them between quotation marks.
std::string quoted_names(std::string_view sentence);

// In the language of the game, with a capital at its beginning: "Learnt “She lives alone”".
std::string entry_sentence(const scenario::Scenario& scenario, const play::Entry& entry);

}  // namespace earshot::ui
