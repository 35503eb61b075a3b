#include "ui/session/play_session.h"

#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

TEST_CASE("what is done shows in the view and in the log, and is in the records before") {
  Desk desk;
  PlaySession session(desk.begun(desk.best("off-the-list"), 0), play::Mode::practice,
                      desk.world.clock);
  CHECK(session.log().empty());
  REQUIRE(session.act(play::Hear{}));
  CHECK(session.view().lines.size() == 1);
  REQUIRE(session.log().size() == 1);
  CHECK(session.log().front().kind == play::SaidKind::line);
  CHECK(must(desk.world.store.play(session.live().id())).actions == 1);
}

TEST_CASE("what the rulebook refuses changes nothing and says why") {
  Desk desk;
  PlaySession session(desk.begun(desk.best("off-the-list"), 0), play::Mode::practice,
                      desk.world.clock);
  CHECK_FALSE(session.act(play::Close{}));
  CHECK_FALSE(session.problem().empty());
  CHECK(session.steps() == 1);
  REQUIRE(session.act(play::Hear{}));
  CHECK(session.problem().empty());
}

TEST_CASE("a fact that is not known cannot be noted") {
  Desk desk;
  PlaySession session(desk.begun(desk.best("off-the-list"), 0), play::Mode::practice,
                      desk.world.clock);
  session.toggle_note(0);
  CHECK(session.steps() == 1);
  CHECK_FALSE(session.has_noted(0));
}

TEST_CASE("a resumed play stands where it stood, with all that was said") {
  Desk desk;
  const auto live = desk.begun(desk.best("off-the-list"), 7);
  PlaySession whole(must(records::LivePlay::resume(desk.world.store, live.id())),
                    play::Mode::practice, desk.world.clock);
  CHECK(whole.steps() == 8);
  CHECK(whole.log().size() >= 4);
  CHECK(whole.view().node != nullptr);
}

}  // namespace
}  // namespace earshot::ui
