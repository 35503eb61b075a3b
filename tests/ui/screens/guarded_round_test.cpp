// A guarded round in the ordinary conversation screen.
#include "ui/screens/workshop/guarded_session.h"

#include "ui/screens/conversation/conversation_screen.h"
#include "ui/screens/workshop/contest.h"
#include "ui/screens/workshop/workshop_screen.h"
#include "workshop_doubles.h"

namespace earshot::ui {
namespace {

using namespace test;

const std::string kShown =
    R"({"run":1,"moves":MOVES,"state":"playing","view":{"title":"The third battery","customer":"Maggie Fenn",)"
    R"("summary":"A midwife's car.","channel":"counter","day":1,"desk":false,"ending":null,)"
    R"("lines":[{"line":0,"marked":true,"glanced":false,"cue":"She looks away."},{"line":1,"marked":false,"glanced":false,"cue":null}],"to_come":1,)"
    R"("cards":[{"card":1,"kind":"say","text":"When was that?","locked":false,"hint":""},{"card":2,"kind":"diagnose","text":"It is this.","locked":false,"hint":""}],)"
    R"("facts":[{"fact":3,"text":"She sits in the car.","noted":false},{"fact":7,"text":"It is the third battery.","noted":true}],)"
    R"("causes":[{"cause":0,"text":"The charger."},{"cause":1,"text":"The heater."},{"cause":2,"text":"Nobody."}],)"
    R"("meters":null,"can_leave":true,"can_close":false},"talk":{"customer":{"name":"Maggie Fenn","trust":50,"tension":50,)"
    R"("portrait":{"age":41,"skin":3,"hair_style":"ponytail","glasses":false},"record":[{"label":"Customer since","value":"2011"}]},)"
    R"("place":"workshop","time":"","knowledge":[],"visit":2,"closed":false,"mood":{"trust":30,"tension":70},"said":[)"
    R"({"kind":"line","who":"narrator","text":"She comes in.","runs":[],"tension":50},)"
    R"({"kind":"reply","text":"Good morning.","facts":[7],"named":""},{"kind":"broken-off","who":"customer","text":"I would like to say something else","runs":[]},)"
    R"({"kind":"reaction","text":"Let me finish.","runs":[]},{"kind":"day","day":2},)"
    R"({"kind":"line","who":"customer","text":"I sit in it.","runs":[{"begin":2,"end":5,"fact":3}],"shows":"shrugs","tension":70},)"
    R"({"kind":"noticed","text":"She looks away."},{"kind":"line","who":"customer","text":"Until I can go in.","runs":[],"tension":70}],)"
    R"("next":{"who":"customer","text":"And that is all.","runs":[],"feeling":"sad"},"promises":[{"text":"Ring her.","status":"open","due":4,"renewed":false}]}})";

std::string shown(int moves) {
  std::string text = kShown;
  return text.replace(text.find("MOVES"), 5, std::to_string(moves));
}

// A seat whose round is on, and shown.
struct Guarded : Seated {
  Guarded() : Seated(false) {
    board.phase = "play";
    board.round_state = "playing";
    board.mode = "guarded";
    board.play = play_json(kFiveMinutes, "waiting");
    show(board);
    host->answer(200, shown(4));
    tick();
  }
  BoardWords board;
};

std::unique_ptr<ConversationScreen> guarded_screen(World& world) {
  return std::make_unique<ConversationScreen>(
      world, std::make_unique<GuardedSession>(world.attending), std::make_unique<Contest>(world));
}

TEST_CASE("guarded, the conversation is the ordinary one, at every size") {
  Guarded guarded;
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    const auto screen = guarded_screen(dressed(guarded.desk, look));
    Headless stage = at(guarded.desk, look, *screen);
    check_clean(stage.seen());
    CHECK(stage.seen().screen() == "conversation");
    CHECK(stage.seen().find("reply/1") != nullptr);
    CHECK(stage.seen().find("round/clock")->text == "5:05");
  }
}

TEST_CASE("guarded, what is done is asked of the host, and shows when it has answered") {
  Guarded guarded;
  const auto screen = guarded_screen(guarded.desk.world);
  Headless stage = at(guarded.desk, {}, *screen);
  const std::size_t before = guarded.host->asked.size();
  press(stage, "fact/3");
  REQUIRE(guarded.host->asked.size() == before + 1);
  CHECK(guarded.host->asked.back().path == "/api/events/E1234567/rounds/0/moves");
  CHECK(guarded.host->asked.back().body == R"({"run":1,"first":4,"move":{"do":"note","fact":3}})");
  guarded.host->answer(200, shown(5));
  guarded.tick();
  press(stage, "reply/1");
  CHECK(guarded.host->asked.back().body ==
        R"({"run":1,"first":5,"move":{"do":"choose","card":1}})");
}

TEST_CASE("guarded, while the host is away the conversation waits and says so") {
  Guarded guarded;
  const auto screen = guarded_screen(guarded.desk.world);
  Headless stage = at(guarded.desk, {}, *screen);
  guarded.host->break_feed();
  guarded.tick();
  stage.settle();
  check_clean(stage.seen());
  CHECK(stage.seen().find("round/waits") != nullptr);
  CHECK(stage.seen().find("round/host")->value == "away");
  const std::size_t before = guarded.host->asked.size();
  stage.key(Key::one);
  CHECK(guarded.host->asked.size() == before);
}

TEST_CASE("guarded, the head of a round shows the customer and what is different") {
  Guarded guarded;
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    WorkshopScreen screen(dressed(guarded.desk, look));
    Headless stage = at(guarded.desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().find("workshop/moment")->value == "to-play");
  }
}

}  // namespace
}  // namespace earshot::ui
