// The game's client against the host's own hall: what is played arrives, once, whatever breaks in between.
#include "workshop/attendance.h"

#include "host/workstation.h"

namespace earshot::host::test {
namespace {

using earshot::test::must;
using workshop::Connection;
using workshop::Holding;
using workshop::Matter;

constexpr const char* kScenario = "third-battery";

struct Hall4One {
  Room room;
  std::string event = room.make_event();
  play::Run best = best_of(kScenario);

  void begin() { REQUIRE(room.act(event, R"({"do":"start","round":0})").status == 200); }
  // What the host has of a seat's play in the first round.
  std::vector<std::string> stored(int seat = 0) const {
    const auto& plays = room.state(event).rounds[0].plays;
    const auto found = plays.find(seat);
    return found == plays.end() ? std::vector<std::string>() : found->second.commands;
  }
  std::vector<std::string> late(int seat = 0) const {
    const auto& plays = room.state(event).rounds[0].plays;
    const auto found = plays.find(seat);
    return found == plays.end() ? std::vector<std::string>() : found->second.late;
  }
  int points(int seat = 0) const {
    const auto& score = room.state(event).rounds[0].plays.at(seat).score;
    return score ? score->points : -1;
  }
};

std::vector<Matter> matters(Workstation& at) {
  std::vector<Matter> all;
  for (const auto& one : at.attendance().take_notices()) all.push_back(one.matter);
  return all;
}

TEST_CASE("who joins sees the lobby, then the round, and what is played arrives") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  CHECK(anna.entered().title == "Tuesday");
  CHECK(anna.attendance().connection() == Connection::live);
  CHECK(anna.attendance().board()->phase == workshop::Phase::lobby);
  CHECK(anna.attendance().play() == nullptr);
  hall.begin();
  anna.wait();
  REQUIRE(anna.attendance().play() != nullptr);
  CHECK(anna.attendance().may_act());
  CHECK(anna.attendance().left() == 10 * kMinute - 1'000);
  anna.play(hall.best);
  anna.wait(3'000);
  CHECK(anna.attendance().waiting() == 0);
  CHECK(hall.stored() == anna.commands());
  CHECK(hall.points() == 100);
  CHECK_FALSE(anna.attendance().may_act());
}

TEST_CASE(
    "after the round the play is in the records, closed and scored, and the standings are there") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best);
  anna.wait(2'000);
  const auto record = anna.record();
  CHECK(must(anna.store().play(record)).status == records::PlayStatus::open);
  hall.room.act(hall.event, R"({"do":"end"})");
  anna.wait(12'000);
  REQUIRE(anna.attendance().board()->phase == workshop::Phase::review);
  CHECK(must(anna.store().play(record)).result->shown_total == 100);
  REQUIRE(anna.attendance().board()->standings.size() == 1);
  CHECK(anna.attendance().board()->standings[0].shown == "100");
  CHECK(anna.attendance().board()->you.results.at(0).points == 100);
}

TEST_CASE("cut off one plays on, and what was played is delivered once when the host is back") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best, 5);
  anna.wait(2'000);
  CHECK(hall.stored().size() == anna.commands().size());
  anna.network.cut = true;
  anna.wait(2'000);
  CHECK(anna.attendance().connection() == Connection::away);
  const std::size_t before = hall.stored().size();
  anna.play(hall.best);
  anna.wait(5'000);
  CHECK(anna.attendance().waiting() == anna.commands().size() - before);
  CHECK(hall.stored().size() == before);
  anna.network.cut = false;
  anna.wait(8'000);
  CHECK(anna.attendance().connection() == Connection::live);
  CHECK(anna.attendance().waiting() == 0);
  CHECK(hall.stored() == anna.commands());
  CHECK(hall.points() == 100);
}

TEST_CASE("a batch whose answer is lost is sent again under the same key, and stored once") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.network.deaf = true;
  anna.play(hall.best, 5);
  anna.wait(1'000);
  CHECK(hall.stored().size() == 1);  // it arrived, and nobody here knows
  CHECK(anna.attendance().waiting() == anna.commands().size());
  const workshop::Ask first = anna.network.asks.back();
  anna.network.deaf = false;
  anna.wait(8'000);
  CHECK(anna.attendance().waiting() == 0);
  CHECK(anna.attendance().deliveries().retries > 0);
  CHECK(hall.stored() == anna.commands());
  std::size_t same = 0;
  for (const auto& one : anna.network.asks) same += one.key == first.key && one.body == first.body;
  CHECK(same >= 2);
}

TEST_CASE("a game that is killed goes on where it was, without a word lost or doubled") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  for (std::size_t done = 0; done < hall.best.steps().size(); done += 3) {
    anna.network.deaf = done % 2 == 1;  // every other time it dies before it knows what arrived
    anna.play(hall.best, 3);
    if (done % 4 == 0) anna.wait(1'000);
    const auto before = anna.commands();
    anna.kill();
    anna.network.deaf = false;
    anna.start();
    anna.wait(1'000);
    REQUIRE(anna.commands() == before);
  }
  anna.wait(4'000);
  CHECK(anna.attendance().waiting() == 0);
  CHECK(hall.stored() == anna.commands());
  CHECK(hall.points() == 100);
}

TEST_CASE(
    "started again while the host is away, the game knows the round and its clock and plays on") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best, 5);
  anna.wait(2'000);
  anna.network.cut = true;
  anna.kill();
  anna.start();
  anna.wait(2'000);
  CHECK(anna.attendance().connection() == Connection::away);
  REQUIRE(anna.attendance().play() != nullptr);
  CHECK(anna.attendance().may_act());
  CHECK(anna.attendance().left() == 10 * kMinute - 5'000);
  anna.play(hall.best);
  anna.network.cut = false;
  anna.wait(8'000);
  CHECK(hall.points() == 100);
}

TEST_CASE(
    "a host that is killed and started again has everything it acknowledged, and gets the rest") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  for (std::size_t done = 0; done < hall.best.steps().size(); done += 8) {
    anna.play(hall.best, 8);
    anna.network.cut = true;
    anna.tick();
    hall.room.restart();
    anna.network.cut = false;
    anna.wait(1'500);
  }
  anna.wait(6'000);
  CHECK(anna.attendance().waiting() == 0);
  CHECK(hall.stored() == anna.commands());
  CHECK(hall.points() == 100);
}

TEST_CASE("another workstation takes the seat up with its code, at the exact action") {
  Hall4One hall;
  Workstation first(hall.room), second(hall.room, "Somebody");
  first.join(hall.event);
  hall.begin();
  first.wait();
  first.play(hall.best, 7);
  first.wait(2'000);
  const auto played = first.commands();
  second.resume(hall.event, first.attendance().board()->you.seat_code);
  second.wait();
  CHECK(second.attendance().board()->you.name == "Anna");
  REQUIRE(second.commands() == played);
  first.wait();
  CHECK(first.attendance().holding() == Holding::taken_over);
  second.play(hall.best);
  second.wait(3'000);
  CHECK(hall.stored() == second.commands());
  CHECK(hall.points() == 100);
}

TEST_CASE("back at the first workstation, what was played at the second is there") {
  Hall4One hall;
  Workstation first(hall.room), second(hall.room, "Somebody");
  first.join(hall.event);
  hall.begin();
  first.wait();
  first.play(hall.best, 4);
  first.wait(2'000);
  const std::string code = first.attendance().board()->you.seat_code;
  second.resume(hall.event, code);
  second.wait();
  second.play(hall.best, 6);
  second.wait(2'000);
  first.resume(hall.event, code);
  first.wait();
  CHECK(first.commands() == second.commands());
  first.play(hall.best);
  first.wait(3'000);
  CHECK(hall.stored() == first.commands());
  CHECK(hall.points() == 100);
  CHECK(matters(first).empty());
}

TEST_CASE("what one workstation played unsent while another went on gives way, and is said") {
  Hall4One hall;
  Workstation first(hall.room), second(hall.room, "Somebody");
  first.join(hall.event);
  hall.begin();
  first.wait();
  const std::string code = first.attendance().board()->you.seat_code;
  first.play(hall.best, 4);
  first.wait(2'000);
  first.network.cut = true;
  first.wait(1'000);
  auto live = must(records::LivePlay::resume(first.store(), first.record()));
  must(live.apply(play::Leave{}, 1));
  second.resume(hall.event, code);
  second.wait();
  second.play(hall.best, 6);
  second.wait(2'000);
  first.network.cut = false;
  first.resume(hall.event, code);
  first.wait(3'000);
  CHECK(first.commands() == second.commands());
  CHECK(matters(first) == std::vector{Matter::went_on_elsewhere});
  first.play(hall.best);
  first.wait(3'000);
  CHECK(hall.points() == 100);
}

TEST_CASE("what arrives after the end is kept as late, and the play ends here as it ended there") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best, 4);
  anna.wait(2'000);
  const auto record = anna.record();
  const std::size_t in_time = hall.stored().size();
  anna.network.cut = true;
  anna.wait(500);
  anna.play(hall.best, 6);
  const std::size_t all = anna.commands().size();
  anna.wait(11 * kMinute);
  CHECK_FALSE(anna.attendance().may_act());
  CHECK(anna.attendance().left() == 0);
  anna.network.cut = false;
  anna.wait(10'000);
  CHECK(hall.stored().size() == in_time);
  CHECK(hall.late().size() == all - in_time);
  CHECK(must(anna.store().play(record)).status == records::PlayStatus::finished);
}

TEST_CASE("a round that is played again begins anew here too") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best, 4);
  anna.wait(2'000);
  const auto old = anna.record();
  anna.network.cut = true;
  hall.room.act(hall.event, R"({"do":"end"})");
  anna.wait(12'000);
  REQUIRE(hall.room.act(hall.event, R"({"do":"again","round":0})").status == 200);
  anna.network.cut = false;
  anna.wait(8'000);
  CHECK(matters(anna) == std::vector{Matter::begun_anew});
  CHECK(must(anna.store().play(old)).status == records::PlayStatus::abandoned);
  CHECK(anna.commands().empty());
  anna.play(hall.best);
  anna.wait(3'000);
  CHECK(hall.points() == 100);
}

TEST_CASE("paused, the clock stands and nothing can be done") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  hall.room.act(hall.event, R"({"do":"pause"})");
  anna.wait();
  CHECK_FALSE(anna.attendance().left());
  CHECK_FALSE(anna.attendance().may_act());
  hall.room.act(hall.event, R"({"do":"go-on"})");
  anna.wait();
  CHECK(anna.attendance().may_act());
}

TEST_CASE("who is sent out is told so, and goes on when let back in") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best, 4);
  anna.wait(2'000);
  hall.room.act(hall.event, R"({"do":"kick","seat":"s1"})");
  anna.wait();
  CHECK(anna.attendance().holding() == Holding::kicked);
  hall.room.act(hall.event, R"({"do":"let-back","seat":"s1"})");
  anna.wait(15'000);
  CHECK(anna.attendance().holding() == Holding::held);
  anna.play(hall.best);
  anna.wait(3'000);
  CHECK(hall.points() == 100);
}

TEST_CASE("a host that does not know the seat is told apart from one that is away") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  Room other;
  other.make_event();
  anna.kill();
  anna.start();
  Workstation stranger(other, "Bo");
  const auto seat = anna.attendance().seat();
  must(stranger.store().keep_seat(must(stranger.store().people())[0].id, seat,
                                  earshot::test::kMonday));
  stranger.kill();
  stranger.start();
  stranger.wait();
  CHECK(stranger.attendance().holding() == Holding::unknown);
}

TEST_CASE("a round stands beside a play of the same customer that somebody is in the middle of") {
  Hall4One hall;
  Workstation anna(hall.room);
  const auto person = must(anna.store().people())[0].id;
  const auto live =
      must(records::LivePlay::begin(anna.store(), person, hall.best.shared_scenario(), 0, 7,
                                    play::Mode::practice, earshot::test::kMonday));
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best);
  anna.wait(3'000);
  CHECK(hall.points() == 100);
  CHECK(must(anna.store().play(live.id())).status == records::PlayStatus::open);
}

TEST_CASE(
    "the seat, its plays and what is delivered of them go with the person when they are deleted") {
  Hall4One hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  anna.play(hall.best, 4);
  anna.wait(2'000);
  must(anna.store().delete_person(must(anna.store().people())[0].id));
  CHECK(must(anna.store().seats()).empty());
}

}  // namespace
}  // namespace earshot::host::test
