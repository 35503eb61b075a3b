// Deleting events: what is kept of one, for the audit, and the doing of it on a log that nobody serves.
//
// Entry points: deletion_note(), delete_from_log().
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "host/log.h"
#include "workshop/fold.h"

namespace earshot::host {

inline constexpr std::string_view kDeleted =
    "deleted ";                                   // settings of this name, and the event's id
inline constexpr std::int64_t kDay = 86'400'000;  // milliseconds

// `{"event", "at", "by", "seats", "records"}`: nothing of anybody.
std::string deletion_note(const workshop::EventState& state, std::int64_t at,
                          const std::string& by);

// Throws LogError. False: there is no such event.
bool delete_from_log(Log& log, const std::string& event, const std::string& by);

}  // namespace earshot::host
