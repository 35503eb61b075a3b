#include "ui/session/dates.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

TEST_CASE("a time of the records is read as a date, and as one with the time of day") {
  CHECK(date_words("2026-11-22T06:12:14+01:00") == "2026-11-22");
  CHECK(time_words("2026-11-22T06:12:14+01:00") == "2026-11-22, 06:12");
  CHECK(date_words("soon") == "soon");
  CHECK(time_words("2026-11-22") == "2026-11-22");
}

TEST_CASE("days are counted, and a week begins on Monday") {
  CHECK(day_of("1970-01-01T00:00:00") == 0);
  CHECK(day_of("2026-11-30T03:00:00") == 20787);
  CHECK_FALSE(day_of("2026-02-30T03:00:00"));
  CHECK_FALSE(day_of("yesterday"));
  CHECK_FALSE(day_of("2026-xx-01T00:00"));
  CHECK(date_of(monday_before(*day_of("2026-11-30"))) == "2026-11-30");
  CHECK(date_of(monday_before(*day_of("2026-12-06"))) == "2026-11-30");
  CHECK(date_of(monday_before(*day_of("2026-12-07"))) == "2026-12-07");
  CHECK(date_of(*day_of("2024-02-29")) == "2024-02-29");
}

}  // namespace
}  // namespace earshot::ui
