// One reply of the debrief by itself: what it was, which technique it carries, and trying again from it.
//
// Entry point: reply_dialogue(), called while DebriefMemory::asked is set.
#pragma once

#include <string>

#include "ui/screens/debrief/sections.h"

namespace earshot::ui {

enum class ReplyWish : std::uint8_t { none, close, again, glossary };

// `given_up`: whether a play of this customer is open, which a new one would put an end to.
ReplyWish reply_dialogue(Debriefing& page, bool given_up);
const scenario::Choice& choice_at(const Debriefing& page, std::uint32_t step);

}  // namespace earshot::ui
