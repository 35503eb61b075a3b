// Private to the room: the words themselves (EAR701–EAR707): too long, too hard, not drawable,
// mistyped, misspelt.
//
// Entry points: check_words() for a scenario, check_translated_words() for a translation, of which
// how hard it is to read is not looked at.
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "check/instruments.h"
#include "scenario/catalogue.h"
#include "scenario/model.h"

namespace earshot::check {

base::Diagnostics check_words(const scenario::Scenario& scenario, const base::SourceFile& source,
                              const WordStandards& standards, const Instruments& instruments);

// `words`: right though no dictionary has them. `speller`: that of the language, or none.
base::Diagnostics check_translated_words(const scenario::Catalogue& catalogue,
                                         const std::set<std::string, std::less<>>& words,
                                         const Speller* speller, const Instruments& instruments);

}  // namespace earshot::check
