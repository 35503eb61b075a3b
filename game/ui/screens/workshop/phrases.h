// What a workshop is said to be, in the words of whoever plays. Private to screens/workshop.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/session/pacing.h"
#include "workshop/attendance.h"
#include "workshop/door.h"

namespace earshot::ui {

std::string clock_words(std::int64_t milliseconds);  // "7:05": what is left, a begun second whole
std::vector<std::string> rules_words(const workshop::Rules& rules,
                                     workshop::Mode mode);  // a sentence each
std::string trouble_words(const workshop::Door::Trouble& trouble);
std::string notice_words(const workshop::Notice& notice);
std::string waiting_words(std::size_t commands);  // what is on this computer alone
std::string_view round_state_words(const workshop::SeenRound& round);
Pace pace_of(workshop::Pace pace);

}  // namespace earshot::ui
