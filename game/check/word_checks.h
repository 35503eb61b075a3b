// Private to the room: the words themselves (EAR701–EAR707): too long, too hard, not drawable,
// mistyped, misspelt.
//
// Entry point: check_words().
#pragma once

#include "base/diagnostic.h"
#include "base/source.h"
#include "check/instruments.h"
#include "scenario/model.h"

namespace earshot::check {

inline constexpr std::size_t kLongestLine = 240;   // characters: five rows of the log at 20 px
inline constexpr std::size_t kLongestReply = 180;  // characters: five rows of a card at 20 px

base::Diagnostics check_words(const scenario::Scenario& scenario, const base::SourceFile& source,
                              const WordStandards& standards, const Instruments& instruments);

}  // namespace earshot::check
