#include "ui/session/arrival.h"

#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

// A session at its beginning, and an arrival that is asked once a frame.
struct Listening {
  explicit Listening(Pace wanted)
      : pace(wanted),
        session(desk.begun(desk.best("off-the-list"), 0), play::Mode::practice, desk.world.clock) {
    arrival.update(session, pace, 0.0, true);
  }
  double at(double now, bool running = true) { return arrival.update(session, pace, now, running); }
  int heard() const { return session.state().heard; }

  Desk desk;
  Pace pace;
  PlaySession session;
  Arrival arrival;
};

TEST_CASE("with a key for each line the first comes by itself and the next when it is asked for") {
  Listening ear(Pace::mine);
  ear.at(1.0);
  ear.at(60.0);
  CHECK(ear.heard() == 1);
  ear.arrival.hear_now(ear.session);
  CHECK(ear.heard() == 2);
}

TEST_CASE("at a natural pace the lines come one after another") {
  Listening ear(Pace::natural);
  double now = 0.0;
  for (int i = 0; i < 200 && ear.session.view().next != nullptr; ++i) ear.at(now += 0.5);
  CHECK(ear.session.view().next == nullptr);
}

TEST_CASE("who wants all at once hears all at once") {
  Listening ear(Pace::at_once);
  CHECK(ear.session.view().next == nullptr);
  CHECK(ear.at(0.0) < 0.0);
}

TEST_CASE("a line is partly there while it is being said") {
  Listening ear(Pace::slow);
  CHECK_FALSE(ear.arrival.speaking());
  const double change = ear.at(0.2);
  CHECK(change > 0.0);
  ear.at(0.2 + change + 0.01);
  CHECK(ear.arrival.speaking());
  CHECK(ear.arrival.shown() <= ear.session.view().next->text.plain.size());
  CHECK(ear.heard() == 0);
}

TEST_CASE("time stands still while a dialogue is open") {
  Listening ear(Pace::natural);
  for (double now = 1.0; now < 60.0; now += 1.0) CHECK(ear.at(now, false) < 0.0);
  CHECK(ear.heard() == 0);
}

TEST_CASE("taking a note does not make a line begin anew") {
  Listening ear(Pace::mine);
  ear.at(1.0);
  ear.arrival.hear_now(ear.session);
  REQUIRE(ear.heard() == 2);
  const auto facts = ear.session.view().facts;
  REQUIRE_FALSE(facts.empty());
  ear.session.toggle_note(facts.front().fact);
  ear.at(2.0);
  CHECK(ear.heard() == 2);
  CHECK(ear.session.has_noted(facts.front().fact));
}

}  // namespace
}  // namespace earshot::ui
