#include "ui/session/dates.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

#include "base/spoken.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::optional<int> digits(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::string date_words(std::string_view time) {
  if (time.size() < 10) return std::string(time);
  // Translators: year, month, day.
  return trf("{0}-{1}-{2}", time.substr(0, 4), time.substr(5, 2), time.substr(8, 2));
}

std::string time_words(std::string_view time) { return base::said_time(time); }

std::optional<int> day_of(std::string_view time) {
  if (time.size() < 10) return std::nullopt;
  const auto year = digits(time.substr(0, 4)), month = digits(time.substr(5, 2)),
             day = digits(time.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day))};
  if (!date.ok()) return std::nullopt;
  return static_cast<int>(std::chrono::sys_days(date).time_since_epoch().count());
}

int monday_before(int day) {
  const std::chrono::sys_days date{std::chrono::days(day)};
  const auto since = std::chrono::weekday(date) - std::chrono::Monday;
  return day - static_cast<int>(since.count());
}

std::string date_of(int day) {
  const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace earshot::ui
