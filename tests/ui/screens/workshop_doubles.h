// A workshop for screens without a host: what it would say is put into the wire by hand.
//
// Entry points: Seated for somebody in a workshop, AtTheDoor for somebody who joins; snapshot() and play_json() for what the host says.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "ui/game.h"
#include "ui/shell/attending.h"

namespace earshot::test {

using workshop::Heard;

inline constexpr std::int64_t kHostNow = 1'764'460'800'000;
inline constexpr const char* kPlayedInRound = "lost-my-place";

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

inline std::string row_json(int rank, const char* team, const char* name, const char* shown) {
  return fmt::format(
      R"({{"rank":{},"entrant":"{}","name":"{}","total":"{}","shown":"{}","flagged":{}}})", rank,
      team, name, shown, shown, rank == 3);
}

inline std::string rows_json() {
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

inline std::string snapshot(const BoardWords& what) {
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
      kHostNow, what.mode, what.closed, what.phase, lobby ? -1 : 0, what.message, what.round_state,
      lobby ? 0 : 1, what.more, rows_json(), what.may_play, what.play, what.results);
}

inline std::string play_json(const std::string& deadline, const char* state = "playing") {
  return fmt::format(
      R"({{"round":0,"run":1,"scenario":"x","digest":"{}","variant":"","order":7,"deadline":{},"state":"{}"}})",
      std::string(64, 'a'), deadline, state);
}

inline const std::string kResult =
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
    must(ui::attend(desk.world, *desk.world.person, seat));
    tick();
    if (!has_play) return;
    const auto scenario = desk.scenario(kPlayedInRound);
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

  std::int64_t now = kHostNow;
  std::shared_ptr<SaidByHost> host = std::make_shared<SaidByHost>();
  Desk desk;
};

inline const std::string kFiveMinutes = std::to_string(kHostNow + 305'000);

// Somebody in front of a workshop's door.
struct AtTheDoor {
  AtTheDoor() {
    desk.world.make_wire = [host = host](const std::string&) {
      return std::make_unique<HandWire>(host);
    };
    desk.world.wall_clock = [] { return kHostNow; };
  }
  std::shared_ptr<SaidByHost> host = std::make_shared<SaidByHost>();
  Desk desk;
};

}  // namespace earshot::test
