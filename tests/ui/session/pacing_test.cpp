#include "ui/session/pacing.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

constexpr std::string_view kLine = "I rang on Monday, and again. Nobody came.";

TEST_CASE("a line whose pace is the player's own is there at once, to its last word") {
  for (const Pace pace : {Pace::mine, Pace::at_once}) {
    const Pacing pacing(kLine, pace, 40, "");
    CHECK(pacing.shown(0) == kLine.size());
    CHECK(pacing.duration() == 0);
    CHECK(pacing.next_change(0) == -1);
  }
}

TEST_CASE("a line arrives in breath groups that end where a comma or a full stop is") {
  const Pacing pacing(kLine, Pace::natural, 40, "");
  CHECK(kLine.substr(0, pacing.shown(0)) == "I rang on Monday,");
  const auto second = pacing.next_change(0);
  CHECK(kLine.substr(0, pacing.shown(second)) == "I rang on Monday, and again.");
  const auto third = pacing.next_change(second);
  CHECK(kLine.substr(0, pacing.shown(third)) == kLine);
}

TEST_CASE("nothing of a line is taken back") {
  const Pacing pacing(kLine, Pace::slow, 80, "sad");
  std::size_t before = 0;
  for (std::int64_t now = 0; now <= pacing.duration(); now += 50) {
    CHECK(pacing.shown(now) >= before);
    before = pacing.shown(now);
  }
  CHECK(pacing.next_change(pacing.duration()) == -1);
}

TEST_CASE("slow takes longer than natural, natural longer than fast") {
  const auto lasts = [](Pace pace) { return Pacing(kLine, pace, 40, "").duration(); };
  CHECK(lasts(Pace::slow) > lasts(Pace::natural));
  CHECK(lasts(Pace::natural) > lasts(Pace::fast));
}

TEST_CASE("who is tense speaks faster, who is sad slower") {
  const auto lasts = [](int tension, std::string_view feeling) {
    return Pacing(kLine, Pace::natural, tension, feeling).duration();
  };
  CHECK(lasts(90, "angry") < lasts(40, "angry"));
  CHECK(lasts(40, "sad") > lasts(40, "angry"));
}

TEST_CASE("letters count, not bytes") {
  const Pacing plain("Hubert, ja", Pace::natural, 40, ""),
      other("Hübért, jä", Pace::natural, 40, "");
  CHECK(plain.duration() == other.duration());
}

}  // namespace
}  // namespace earshot::ui
