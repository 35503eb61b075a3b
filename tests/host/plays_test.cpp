// Plays as clients post them: whole ones, cut ones, repeated ones, false ones and late ones.
#include <fmt/format.h>

#include "host/replay.h"
#include "host/room.h"
#include "host/verify.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

const ShippedPlay& best() {
  static const ShippedPlay play = shipped_play("third-battery.best.play");
  return play;
}

std::vector<std::string> part(std::size_t from, std::size_t to) {
  const auto& all = best().commands;
  return {all.begin() + static_cast<std::ptrdiff_t>(from),
          all.begin() + static_cast<std::ptrdiff_t>(to)};
}

struct Started : Room {
  std::string event = make_event();
  Player anna = join(event, "Anna"), ben = join(event, "Ben");
  Started() { REQUIRE(act(event, R"({"do":"start","round":0})").status == 200); }
  const workshop::Play& play_of(int seat) const { return state(event).rounds[0].plays.at(seat); }
  std::string clean() {
    const Verified found = verify(log);
    return found.mistakes.empty() ? "clean" : found.mistakes[0];
  }
};

}  // namespace

TEST_CASE("a play posted in pieces is stored whole, and scored by its replay when it is closed") {
  Started room;
  const std::size_t end = best().commands.size();
  CHECK(room.play(room.anna, part(0, 5)).body == R"({"stored":5,"late":0,"state":"playing"})");
  CHECK(room.play(room.anna, part(5, end - 1), 5).json()["state"] == "playing");
  CHECK_FALSE(room.play_of(0).score);
  CHECK(room.board(room.event)["rounds"][0]["done"] == 0);
  const Reply last = room.play(room.anna, part(end - 1, end), static_cast<int>(end) - 1);
  CHECK(last.json()["state"] == "finished");
  REQUIRE(room.play_of(0).score);
  CHECK(room.play_of(0).score->points == 100);
  CHECK(room.board(room.event)["rounds"][0]["done"] == 1);
  CHECK(room.clean() == "clean");
}

TEST_CASE("batches may overlap what is stored as long as they say the same") {
  Started room;
  room.play(room.anna, part(0, 5));
  CHECK(room.play(room.anna, part(0, 9)).json()["stored"] == 9);
  CHECK(room.play(room.anna, part(3, 6), 3).json()["stored"] == 9);
  CHECK(room.play_of(0).commands == part(0, 9));
  const Reply gap = room.play(room.anna, part(11, 12), 11);
  CHECK(gap.code() == "gap");
  CHECK(gap.json()["error"]["stored"] == 9);
  const Reply conflict = room.play(room.anna, {"leave"}, 8);
  CHECK(conflict.code() == "conflict");
  CHECK(conflict.json()["error"]["stored"] == 9);
  CHECK(room.get("/api/events/" + room.event + "/rounds/0/play", room.anna.token)
            .json()["commands"] == Json(part(0, 9)));
}

TEST_CASE("the same key with the same body gets the same answer, also after the host was killed") {
  Started room;
  const std::string path = "/api/events/" + room.event + "/rounds/0/actions";
  const std::string body = room.actions(room.event, 0, part(0, 5));
  const std::string key = "the-key-of-a-client";
  const Reply first = room.post(path, body, room.anna.token, key);
  REQUIRE(first.status == 200);
  room.play(room.anna, part(5, 7), 5);
  CHECK(room.post(path, body, room.anna.token, key).body == first.body);
  room.restart();
  CHECK(room.post(path, body, room.anna.token, key).body == first.body);
  CHECK(room.play_of(0).commands == part(0, 7));
  CHECK(room.post(path, room.actions(room.event, 0, part(0, 3)), room.anna.token, key).code() ==
        "key-used");
  const std::string code = room.state(room.event).code;
  const std::string join = Json{{"code", code}, {"name", "Cleo"}}.dump();
  const Reply joined = room.post("/api/join", join, "", key);
  CHECK(room.post("/api/join", join, "", key).body == joined.body);
  CHECK(room.state(room.event).seats.size() == 3);
}

TEST_CASE("what does not replay is refused with the reason, kept, and changes nothing") {
  Started room;
  room.play(room.anna, part(0, 3));
  const Reply refused = room.play(room.anna, {"choose no-such-reply"}, 3);
  CHECK(refused.status == 422);
  CHECK(refused.json()["error"]["at"] == 3);
  CHECK(refused.json()["error"]["stored"] == 3);
  CHECK_THAT(refused.body, earshot::test::contains("no-such-reply"));
  CHECK(room.play_of(0).commands.size() == 3);
  const Json listed = room.board(room.event, room.secret)["control"]["refused"];
  REQUIRE(listed.size() == 1);
  CHECK(listed[0]["seat"] == "s1");
  CHECK(listed[0]["command"] == "choose no-such-reply");
  for (const char* command : {"expect score total = 100", "order 7", "earshot-play: 1", "# hear",
                              "hear 1\nhear 2", "", "win"}) {
    INFO(command);
    CHECK(room.play(room.anna, {command}, 3).code() == "refused");
    room.after(1000);
  }
  CHECK(room.clean() == "clean");
}

TEST_CASE("a play on another scenario, of another run, or sent too often is refused") {
  Started room;
  const std::string path = "/api/events/" + room.event + "/rounds/0/actions";
  Json body = Json::parse(room.actions(room.event, 0, part(0, 1)));
  body["digest"] = std::string(64, '0');
  const Reply other = room.post(path, body.dump(), room.anna.token);
  CHECK(other.code() == "other-digest");
  CHECK(other.json()["error"]["digest"] == room.state(room.event).setup.rounds[0].digest);
  CHECK(room.play(room.anna, part(0, 1), 0, 2).code() == "other-run");
  CHECK(room.post("/api/events/" + room.event + "/rounds/9/actions", body.dump(), room.anna.token)
            .code() == "no-such-round");
  CHECK(room.post("/api/events/" + room.event + "/rounds/1/actions", body.dump(), room.anna.token)
            .code() == "not-now");
  int taken = 0;
  while (room.play(room.ben, part(0, 1)).status == 200) ++taken;
  CHECK(taken == 20);
  CHECK(room.play(room.ben, part(0, 1)).code() == "slow-down");
}

TEST_CASE(
    "a round in which nobody is waited for any more has no grace, and ends at once when told to") {
  Started room;
  room.play(room.anna, best().commands);
  room.after(kMinute);
  SECTION("when its time is up") {
    room.play(room.ben, best().commands);
    room.after(9 * kMinute - 1);
    CHECK(room.board(room.event)["phase"] == "play");
    room.after(2);
  }
  SECTION("when it is ended, whoever was sent out") {
    room.act(room.event, R"({"do":"kick","seat":"s2"})");
    room.act(room.event, R"({"do":"end"})");
    room.after(1);
  }
  CHECK(room.board(room.event)["phase"] == "review");
  CHECK(room.clean() == "clean");
}

TEST_CASE("at the deadline and its grace an unfinished play is ended by leaving") {
  Started room;
  room.play(room.anna, part(0, 6));
  room.after(10 * kMinute + 9'000);
  CHECK(room.board(room.event)["rounds"][0]["state"] == "closing");
  CHECK(room.play(room.anna, part(6, 7), 6).json()["late"] == 0);
  room.after(1'001);
  CHECK(room.board(room.event)["phase"] == "review");
  REQUIRE(room.play_of(0).score);
  CHECK(room.play_of(0).score->left);
  CHECK(room.state(room.event).rounds[0].plays.count(1) == 0);
  CHECK(room.clean() == "clean");

  SECTION("what comes later is kept as late, and ranked only when it is accepted") {
    const int before = room.play_of(0).score->points;
    const Reply late = room.play(room.anna, part(7, best().commands.size()), 7);
    CHECK(late.json()["late"] == best().commands.size() - 7);
    CHECK(room.play_of(0).commands.size() == 7);
    CHECK(room.play_of(0).counted()->points == before);
    CHECK(room.play(room.anna, {"hear 1"}, static_cast<int>(best().commands.size())).code() ==
          "refused");
    REQUIRE(room.act(room.event, R"({"do":"accept-late","seat":"s1","round":0})").status == 200);
    CHECK(room.play_of(0).counted()->points == 100);
    CHECK(room.clean() == "clean");
    const auto seq = room.state(room.event).audit.back().seq;
    CHECK(room.act(room.event, fmt::format(R"({{"do":"undo","seq":{}}})", seq)).status == 200);
    CHECK(room.play_of(0).counted()->points == before);
    CHECK(room.clean() == "clean");
  }
  SECTION("playing again begins from nothing and voids the run before") {
    CHECK(room.act(room.event, R"({"do":"again","round":0})").status == 200);
    CHECK(room.play(room.anna, part(0, 2)).code() == "other-run");
    CHECK(room.play(room.anna, part(0, 2), 0, 2).json()["stored"] == 2);
    CHECK(room.clean() == "clean");
  }
}

TEST_CASE("a finished play takes nothing more") {
  Started room;
  room.play(room.anna, best().commands);
  const int end = static_cast<int>(best().commands.size());
  CHECK(room.play(room.anna, {"leave"}, end).code() == "play-over");
  CHECK(room.play(room.anna, best().commands).json()["state"] == "finished");
}

TEST_CASE("the host comes back to the running game, and what was played meanwhile is taken") {
  Started room;
  room.play(room.anna, part(0, 4));
  const Json before = room.board(room.event);
  room.now += 15 * kMinute;  // away, past the deadline
  room.restart();
  CHECK(room.board(room.event)["standings"] == before["standings"]);
  room.after(29'000);
  CHECK(room.play(room.anna, part(4, 8), 4).json()["stored"] == 8);
  CHECK(room.play_of(0).late.empty());
  room.after(2'000);
  CHECK(room.board(room.event)["phase"] == "review");
  CHECK(room.clean() == "clean");
}

TEST_CASE("what cannot be written down is not acknowledged and not done") {
  Started room;
  room.log.broken = true;
  CHECK(room.play(room.anna, part(0, 4)).code() == "store-failed");
  CHECK(room.act(room.event, R"({"do":"lock"})").code() == "store-failed");
  CHECK(room.state(room.event).rounds[0].plays.empty());
  room.log.broken = false;
  CHECK(room.play(room.anna, part(0, 4)).json()["stored"] == 4);
  CHECK_FALSE(room.state(room.event).locked);
  CHECK(room.clean() == "clean");
}

TEST_CASE("what was tampered with in the log is found") {
  Started room;
  room.play(room.anna, best().commands);
  const auto spoil = [&](const std::string& from, const std::string& to, bool rehash) {
    auto& records = room.log.raw(room.event);
    std::string hash;
    for (auto& record : records) {
      if (const auto at = record.body.find(from); at != std::string::npos) {
        record.body.replace(at, from.size(), to);
      }
      hash = chain_hash(hash, record.seq, record.at, record.body);
      if (rehash) record.hash = hash;
    }
    return room.clean();
  };
  SECTION("by its hash") {
    CHECK_THAT(spoil("\"points\":100", "\"points\":99", false), earshot::test::contains("hash"));
    const auto loaded = room.hall->load(room.log);  // who starts a host on it is told, too
    REQUIRE_FALSE(loaded);
    CHECK_THAT(loaded.failure().text, earshot::test::contains("is not as it was written"));
    CHECK(room.play_of(0).score->points == 99);  // and serves it as it is
  }
  SECTION("by the replay, when the hashes were made anew") {
    CHECK_THAT(spoil("\"points\":100", "\"points\":99", true),
               earshot::test::contains("its score is 99, and the replay gives 100"));
  }
  SECTION("by a record that is missing") {
    room.log.raw(room.event).erase(room.log.raw(room.event).begin() + 1);
    CHECK_THAT(room.clean(), earshot::test::contains("missing"));
  }
}

TEST_CASE("the scenario is handed out when its round has begun, and is what the digest says") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  const std::string digest = room.state(event).setup.rounds[0].digest;
  CHECK(room.get("/api/scenarios/" + digest, anna.token).code() == "not-yet");
  room.act(event, R"({"do":"start","round":0})");
  const Json scenario = room.get("/api/scenarios/" + digest, anna.token).json();
  Library library;
  CHECK(library.keep({digest, scenario["scenario"]["file"], scenario["scenario"]["text"],
                      scenario["rubric"]["file"], scenario["rubric"]["text"]}));
  CHECK(room.get("/api/scenarios/" + std::string(64, '0'), anna.token).code() == "not-yet");
}

TEST_CASE(
    "variants are drawn when a round starts, the same for all, and each seat has its own order") {
  Room room;
  const std::string event = room.make_event("", "lost-my-place");
  const Player anna = room.join(event, "Anna"), ben = room.join(event, "Ben");
  room.act(event, R"({"do":"start","round":0})");
  const Json one = room.board(event, anna.token)["you"]["play"];
  const Json other = room.board(event, ben.token)["you"]["play"];
  CHECK_FALSE(one["variant"].get<std::string>().empty());
  CHECK(one["variant"] == other["variant"]);
  CHECK(one["order"] != other["order"]);
}

}  // namespace earshot::host::test
