// The times of records ("2026-11-22T06:12:14+01:00") as people read them, and as days to count with.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace earshot::ui {

std::string date_words(std::string_view time);  // "2026-11-22", or as the language writes a date
std::string time_words(std::string_view time);  // with the time of day

// Days since 1970-01-01, of the date that the time begins with; none: it does not begin with one.
std::optional<int> day_of(std::string_view time);
int monday_before(int day);    // the same day where it is a Monday
std::string date_of(int day);  // as records write it

}  // namespace earshot::ui
