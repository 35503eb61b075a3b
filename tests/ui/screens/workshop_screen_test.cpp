// The workshop's screens without a host: what it would say is put into the wire by hand.
#include "ui/screens/workshop/workshop_screen.h"

#include <fmt/format.h>

#include "ui/game.h"
#include "ui/screens/conversation/conversation_screen.h"
#include "ui/screens/workshop/contest.h"
#include "ui/screens/workshop/guarded_session.h"
#include "ui/screens/workshop/join_screen.h"
#include "ui/shell/attending.h"

namespace earshot::ui {
namespace {

using namespace test;
using workshop::Heard;

constexpr std::int64_t kNow = 1'764'460'800'000;
constexpr const char* kCustomer = "lost-my-place";

// What is asked of a host, and what it is to have said.
struct SaidByHost {
  std::vector<workshop::Ask> asked;
  std::vector<Heard> to_hear;
  std::uint64_t feed = 0;

  void answer(int status, const std::string& body) {
    Heard heard;
    heard.id = asked.back().id;
    heard.status = status;
    heard.body = body;
    to_hear.push_back(heard);
  }
  void show(const std::string& snapshot) {
    Heard heard;
    heard.what = Heard::What::feed_message;
    heard.id = feed;
    heard.event = "snapshot";
    heard.feed_id = "1";
    heard.body = snapshot;
    to_hear.push_back(heard);
  }
  void break_feed() {
    Heard heard;
    heard.what = Heard::What::feed_broken;
    heard.id = feed;
    to_hear.push_back(heard);
  }
};

class HandWire final : public workshop::Wire {
 public:
  explicit HandWire(std::shared_ptr<SaidByHost> host) : host_(std::move(host)) {}
  void ask(workshop::Ask ask) override { host_->asked.push_back(std::move(ask)); }
  void listen(std::uint64_t id, const std::string&, const std::string&,
              const std::string&) override {
    host_->feed = id;
  }
  void hang_up() override {}
  std::vector<Heard> take() override { return std::exchange(host_->to_hear, {}); }

 private:
  std::shared_ptr<SaidByHost> host_;
};

std::string row_json(int rank, const char* team, const char* name, const char* shown) {
  return fmt::format(
      R"({{"rank":{},"entrant":"{}","name":"{}","total":"{}","shown":"{}","flagged":{}}})", rank,
      team, name, shown, shown, rank == 3);
}

std::string rows_json() {
  return row_json(1, "t2", "The Quiet Corner of the Third Floor", "171.5") + ',' +
         row_json(2, "t1", "Blue", "143") + ',' + row_json(3, "t3", "Ünïcödé", "9.5");
}

struct BoardWords {
  std::string phase = "lobby";
  std::string round_state = "planned";
  std::string play = "null";
  std::string results = "[]";
  std::string more = R"("frozen":false,"reveal":null)";
  std::string mode = "open";
  std::string message{};
  bool may_play = true;
  bool closed = false;
};

std::string snapshot(const BoardWords& what) {
  const bool lobby = what.phase == "lobby";
  return fmt::format(
      R"({{"now":{},"board":{{"event":"E1234567","title":"Tuesday at the town hall","protocol":1,"mode":"{}","seating":"teams","locked":false,"closed":{},)"
      R"("rules":{{"pace":"normal","captions":true,"coach":false,"meters":false,"late_comers":"next","time_breaks_ties":false,"freeze_seconds":0}},)"
      R"("phase":"{}","round":{},"message":"{}","rounds":[{{"round":0,"title":"Nothing more to say","minutes":11,"practice":true,"counts":false,"state":"{}",)"
      R"("run":{},"deadline":null,"paused_left":250000,"players":24,"done":3}},{{"round":1,"title":"The printer by the window","minutes":12,"practice":false,)"
      R"("counts":true,"state":"planned","run":0,"deadline":null,"paused_left":null,"players":0,"done":0}}],)"
      R"("teams":[{{"team":"t1","name":"Blue"}},{{"team":"t2","name":"The Quiet Corner of the Third Floor"}}],"seats":[],{},)"
      R"("standings":[{}],"round_standings":[],)"
      R"("you":{{"seat":"s1","name":"Ida Marklund","team":"t1","seat_code":"9QX2M4","extra_seconds":120,"may_play":{},"play":{},"results":{}}}}}}})",
      kNow, what.mode, what.closed, what.phase, lobby ? -1 : 0, what.message, what.round_state,
      lobby ? 0 : 1, what.more, rows_json(), what.may_play, what.play, what.results);
}

std::string play_json(const std::string& deadline, const char* state = "playing") {
  return fmt::format(
      R"({{"round":0,"run":1,"scenario":"x","digest":"{}","variant":"","order":7,"deadline":{},"state":"{}"}})",
      std::string(64, 'a'), deadline, state);
}

const std::string kResult =
    R"([{"round":0,"run":1,"points":71,"root_cause":80,"empathy":60,"follow_through":70,"flags":["privacy"],"passed":true,"mark":"heard the customer","state":"practice"}])";

// A desk with a seat in a workshop.
struct Seated {
  explicit Seated(bool has_play = true) {
    desk.world.make_wire = [host = host](const std::string&) {
      return std::make_unique<HandWire>(host);
    };
    desk.world.wall_clock = [this] { return now; };
    workshop::KeptSeat seat{"http://192.168.1.20:7373", "E1234567", "Tuesday",      "4F7K2M", "s1",
                            std::string(32, 'f'),       "9QX2M4",   "Ida Marklund", "t1"};
    must(attend(desk.world, *desk.world.person, seat));
    tick();
    if (!has_play) return;
    const auto scenario = desk.scenario(kCustomer);
    const std::string variant = scenario->variants.empty() ? "" : scenario->variants[0];
    must(desk.world.attending->outbox.begin({"E1234567", "s1", 0, 1}, *scenario, variant, 7, {}));
    desk.world.attending->attendance.acted();
  }
  void tick() {
    for (int i = 0; i < 4; ++i) desk.world.attending->attendance.tick();
  }
  void show(const BoardWords& what) {
    host->show(snapshot(what));
    tick();
  }
  records::PlayId record() {
    return records::PlayId{desk.world.attending->attendance.play()->record};
  }

  std::int64_t now = kNow;
  std::shared_ptr<SaidByHost> host = std::make_shared<SaidByHost>();
  Desk desk;
};

const std::string kFiveMinutes = std::to_string(kNow + 305'000);

struct Case {
  std::string_view moment;
  BoardWords board;
  bool has_play = true;
};

std::vector<Case> cases() {
  const std::string running = play_json(kFiveMinutes);
  return {{"lobby", {}, false},
          {"to-play", {"play", "playing", running}},
          {"arriving", {"play", "playing", running}, false},
          {"paused", {"play", "paused", play_json("null")}},
          {"time-up", {"play", "closing", play_json(std::to_string(kNow))}},
          {"handed-in", {"play", "playing", play_json(kFiveMinutes, "finished")}},
          {"late-comer", {.phase = "play", .round_state = "playing", .may_play = false}, false},
          {"in-browser",
           {.phase = "play", .round_state = "playing", .play = running, .mode = "room"},
           false},
          {"arriving",
           {.phase = "play", .round_state = "playing", .play = running, .mode = "guarded"},
           false},
          {"review",
           {.phase = "review",
            .round_state = "done",
            .results = kResult,
            .message = "Look up, please"}},
          {"review",
           {.phase = "review",
            .round_state = "done",
            .results = kResult,
            .more = R"("frozen":true,"reveal":{"places":1,"of":3,"rows":[)" +
                    row_json(3, "t3", "Ünïcödé", "9.5") + "]}"}},
          {"break", {.phase = "break", .round_state = "done"}, false},
          {"over", {.phase = "over", .round_state = "done", .closed = true}, false}};
}

TEST_CASE("each moment of a workshop can be read at every size") {
  for (const Case& one : cases()) {
    Seated seated(one.has_play);
    seated.show(one.board);
    for (const Look& look : shapes()) {
      INFO(one.moment << ", " << words_of(look));
      WorkshopScreen screen(dressed(seated.desk, look));
      Headless stage = at(seated.desk, look, screen);
      check_clean(stage.seen());
      CHECK(stage.seen().find("workshop/moment")->value == one.moment);
      CHECK(stage.seen().find("workshop/seat-code")->value == "9QX2M4");
    }
  }
}

TEST_CASE("each moment of a workshop can be read in every theme") {
  Seated seated;
  seated.show({.phase = "review", .round_state = "done", .results = kResult});
  for (const Look& look : looks()) {
    if (look.text_size != 20.0F) continue;
    INFO(words_of(look));
    WorkshopScreen screen(dressed(seated.desk, look));
    Headless stage = at(seated.desk, look, screen);
    check_clean(stage.seen());
  }
}

TEST_CASE(
    "a host that is away is said in words, with what is safe, and the round can be gone on with") {
  Seated seated;
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  seated.host->break_feed();
  seated.tick();
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    WorkshopScreen screen(dressed(seated.desk, look));
    Headless stage = at(seated.desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().find("workshop/host")->value == "away");
    press(stage, "workshop/play");
    REQUIRE(screen.wish());
    CHECK(screen.wish()->page == Page::play);
  }
}

TEST_CASE("a seat that is somewhere else, sent out or unknown says so and what to do") {
  constexpr std::array<std::pair<int, const char*>, 3> kRefusals{
      {{401, "taken-over"}, {403, "kicked"}, {401, "unknown-token"}}};
  for (const auto& refusal : kRefusals) {
    Seated seated(false);
    Heard heard;
    heard.what = Heard::What::feed_refused;
    heard.id = seated.host->feed;
    heard.status = refusal.first;
    heard.body = fmt::format(R"({{"error":{{"code":"{}","message":"m"}}}})", refusal.second);
    seated.host->to_hear.push_back(heard);
    seated.tick();
    for (const Look& look : shapes()) {
      INFO(refusal.second << ", " << words_of(look));
      WorkshopScreen screen(dressed(seated.desk, look));
      Headless stage = at(seated.desk, look, screen);
      check_clean(stage.seen());
      CHECK(stage.seen().find("workshop/moment")->value == "seat-gone");
    }
  }
}

TEST_CASE("leaving asks first, and a seat in an event that goes on stays kept") {
  Seated seated;
  seated.show({});
  WorkshopScreen screen(seated.desk.world);
  Headless stage = at(seated.desk, {}, screen);
  press(stage, "workshop/leave");
  check_clean(stage.seen());
  press(stage, "leave-workshop/do");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::board);
  CHECK(seated.desk.world.attending == nullptr);
  CHECK(must(seated.desk.world.store.seats()).size() == 1);
}

TEST_CASE(
    "a conversation in a round has the clock above it at every size, and nothing of a coach") {
  Seated seated;
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    auto live = must(records::LivePlay::resume(seated.desk.world.store, seated.record()));
    ConversationScreen screen(dressed(seated.desk, look), std::move(live), play::Mode::competition,
                              std::make_unique<Contest>(seated.desk.world));
    Headless stage = at(seated.desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().find("round/clock")->text == "5:05");
    CHECK(stage.seen().find("meters") == nullptr);
  }
}

TEST_CASE(
    "paused, the conversation stands behind words that say so; at the end of the time it is left") {
  Seated seated;
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  auto live = must(records::LivePlay::resume(seated.desk.world.store, seated.record()));
  ConversationScreen screen(seated.desk.world, std::move(live), play::Mode::competition,
                            std::make_unique<Contest>(seated.desk.world));
  Headless stage = at(seated.desk, {}, screen);
  seated.show({"play", "paused", play_json("null")});
  stage.settle();
  check_clean(stage.seen());
  CHECK(stage.seen().find("round/paused") != nullptr);
  const auto before = must(seated.desk.world.store.play(seated.record())).actions;
  stage.key(Key::space);
  stage.key(Key::one);
  CHECK(must(seated.desk.world.store.play(seated.record())).actions == before);
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  stage.settle();
  CHECK_FALSE(screen.wish());
  seated.now += 305'000;
  stage.settle();
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
}

// --- A guarded round ---

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

// --- Coming in ---

const std::string kHost = R"({"protocol":1,"version":"1","rulebook":"1","address":""})";
const std::string kEntered =
    R"({"event":"E1234567","title":"Tuesday","teams":[{"team":"t1","name":"Blue"},{"team":"t2","name":"The Quiet Corner of the Third Floor"}],)"
    R"("seating":"teams","mode":"MODE","rules":{"pace":"fast","captions":true,"coach":false,"meters":false},"locked":false,)"
    R"("consent":"What you play is shown to the room under your name."})";

std::string entered(const std::string& mode) {
  std::string text = kEntered;
  return text.replace(text.find("MODE"), 4, mode);
}

struct AtTheDoor {
  AtTheDoor() {
    desk.world.make_wire = [host = host](const std::string&) {
      return std::make_unique<HandWire>(host);
    };
    desk.world.wall_clock = [] { return kNow; };
  }
  std::shared_ptr<SaidByHost> host = std::make_shared<SaidByHost>();
  Desk desk;
};

TEST_CASE("one joins by address and code, a name and a team, without a mouse") {
  AtTheDoor door;
  JoinScreen screen(door.desk.world);
  Headless stage = at(door.desk, {}, screen);
  reach(stage, "join/address");
  stage.type(U"192.168.1.20");
  reach(stage, "join/code");
  stage.type(U"4f7-k2m");
  stage.key(Key::enter);
  REQUIRE(door.host->asked.size() == 1);
  CHECK(door.host->asked[0].path == "/api/host");
  door.host->answer(200, kHost);
  stage.settle();
  CHECK(door.host->asked[1].body == R"({"code":"4F7K2M"})");
  door.host->answer(200, entered("open"));
  stage.settle();
  reach(stage, "join/team");
  stage.key(Key::right);
  press(stage, "join/sit");
  REQUIRE(door.host->asked.size() == 3);
  CHECK(door.host->asked[2].body == R"({"code":"4F7K2M","name":"Ida Marklund","team":"t1"})");
  door.host->answer(
      201,
      R"({"event":"E1234567","seat":"s1","token":"ffffffffffffffffffffffffffffffff","seat_code":"9QX2M4","name":"Ida Marklund","team":"t1"})");
  stage.settle();
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
  CHECK(must(door.desk.world.store.seats()).at(0).seat.seat_code == "9QX2M4");
}

TEST_CASE("the door can be read at every size: address, seat, a refusal, each kind of event") {
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    for (const char* mode : {"open", "guarded", "room"}) {
      AtTheDoor door;
      dressed(door.desk, look).join_link = "http://192.168.1.20:7373/join#4F7K2M";
      JoinScreen screen(door.desk.world);
      Headless stage = at(door.desk, look, screen);
      check_clean(stage.seen());
      door.host->answer(200, kHost);
      stage.settle();
      door.host->answer(401, R"({"error":{"code":"wrong-code","message":"m"}})");
      stage.settle();
      check_clean(stage.seen());
      CHECK(stage.seen().find("join/said")->value == "wrong-code");
      press(stage, "join/on");
      door.host->answer(200, kHost);
      stage.settle();
      door.host->answer(200, entered(mode));
      stage.settle();
      check_clean(stage.seen());
    }
  }
}

const std::string kSeat =
    R"({"event":"E1234567","seat":"s1","token":"ffffffffffffffffffffffffffffffff","seat_code":"9QX2M4","name":"Quiet Otter","team":"t1"})";

TEST_CASE("the link of a seat card leads into its seat, and nothing is asked") {
  AtTheDoor door;
  door.desk.world.join_link = "http://192.168.1.20:7373/join#4F7K2M.9QX2M4";
  JoinScreen screen(door.desk.world);
  Headless stage = at(door.desk, {}, screen);
  door.host->answer(200, kHost);
  stage.settle();
  door.host->answer(200, entered("guarded"));
  stage.settle();
  CHECK(door.host->asked.back().path == "/api/resume");
  CHECK(door.host->asked.back().body == R"({"code":"4F7K2M","seat_code":"9QX2M4"})");
  door.host->answer(200, kSeat);
  stage.settle();
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
}

TEST_CASE("the card of a seat that this computer holds needs no host to go on") {
  AtTheDoor door;
  door.desk.world.join_link = "http://192.168.1.20:7373/join#4F7K2M.9QX2M4";
  must(door.desk.world.store.keep_seat(door.desk.world.person->id,
                                       {"http://192.168.1.20:7373", "E1234567", "Tuesday", "4F7K2M",
                                        "s1", "t", "9QX2M4", "Ida Marklund", "t1"},
                                       kMonday));
  JoinScreen screen(door.desk.world);
  Headless stage = at(door.desk, {}, screen);
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
  CHECK(door.host->asked.empty());
}

TEST_CASE("where names are made up nobody types theirs") {
  AtTheDoor door;
  door.desk.world.join_link = "http://192.168.1.20:7373/join#4F7K2M";
  JoinScreen screen(door.desk.world);
  Headless stage = at(door.desk, {}, screen);
  door.host->answer(200, kHost);
  stage.settle();
  std::string drawn = entered("open");
  drawn.insert(1, R"("names":"drawn",)");
  door.host->answer(200, drawn);
  stage.settle();
  check_clean(stage.seen());
  CHECK(stage.seen().find("join/name") == nullptr);
  press(stage, "join/sit");
  CHECK(door.host->asked.back().body == R"({"code":"4F7K2M","name":"","team":""})");
}

TEST_CASE("a link that leads nowhere is said, and a seat that is held stands first") {
  AtTheDoor door;
  door.desk.world.join_link = "ftp://example.org";
  must(door.desk.world.store.keep_seat(door.desk.world.person->id,
                                       {"http://192.168.1.20:7373", "E1234567", "Tuesday", "4F7K2M",
                                        "s1", "t", "9QX2M4", "Ida Marklund", "t1"},
                                       kMonday));
  JoinScreen screen(door.desk.world);
  Headless stage = at(door.desk, {}, screen);
  check_clean(stage.seen());
  CHECK(stage.seen().find("join/said") != nullptr);
  press(stage, "held/E1234567/s1");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
  CHECK(door.desk.world.attending->attendance.seat().seat_code == "9QX2M4");
}

}  // namespace
}  // namespace earshot::ui
