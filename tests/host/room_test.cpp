// The room plays: votes, what of them may be known, decisions, and the one play that comes of it.
#include <algorithm>

#include <fmt/format.h>

#include "host/export.h"
#include "host/postgres_tail.h"
#include "host/room.h"
#include "host/verify.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

struct Together : Room {
  std::string event = make_event(R"(,"mode":"room")");
  Player anna = join(event, "Anna"), ben = join(event, "Ben"), cleo = join(event, "Cleo");
  Together() { REQUIRE(act(event, R"({"do":"start","round":0})").status == 200); }

  const workshop::RoomPlay& play() const { return state(event).rounds[0].room; }
  Json seen() { return get("/api/events/" + event + "/rounds/0/room").json(); }
  Reply move(const std::string& what, int first = -1) {
    const int at = first < 0 ? static_cast<int>(play().play.commands.size()) : first;
    return act(event, fmt::format(R"({{"do":"move","first":{},"move":{}}})", at, what));
  }
  void hear_all() {
    while (seen()["view"]["to_come"] > 0) REQUIRE(move(R"({"do":"hear"})").status == 200);
  }
  Reply open_vote(int seconds = 0) {
    return act(event, fmt::format(R"({{"do":"vote","seconds":{}}})", seconds));
  }
  Reply vote(const Player& who, int option) {
    const std::int64_t ballot = play().ballot ? play().ballot->seq : 0;
    return vote_on(who, ballot, option);
  }
  Reply vote_on(const Player& who, std::int64_t ballot, int option) {
    const std::string body = fmt::format(R"({{"run":1,"ballot":{},"option":{}}})", ballot, option);
    return post("/api/events/" + event + "/rounds/0/vote", body, who.token);
  }
  Reply decide(int option, const std::string& facts = "[]") {
    return act(event, fmt::format(R"({{"do":"decide","option":{},"facts":{}}})", option, facts));
  }
  Reply undo_last() {
    const auto seq = state(event).audit.back().seq;
    return act(event, fmt::format(R"({{"do":"undo","seq":{}}})", seq));
  }
  Json vote_of(const std::string& token) { return board(event, token)["room"]["vote"]; }
  std::string clean() {
    const Verified found = verify(log);
    return found.mistakes.empty() ? "clean" : found.mistakes[0];
  }
};

}  // namespace

TEST_CASE("the room votes on the replies on offer, and what most chose is done") {
  Together room;
  room.hear_all();
  REQUIRE(room.open_vote().status == 200);
  const Json options = room.vote_of("")["options"];
  REQUIRE(options.size() > 2);
  CHECK(room.vote(room.anna, 1).body == R"({"option":1})");
  room.vote(room.ben, 0);
  room.vote(room.cleo, 1);
  const std::size_t before = room.play().play.commands.size();
  REQUIRE(room.decide(-1).status == 200);
  CHECK(room.play().play.commands.size() == before + 1);
  CHECK(room.play().decisions.back().majority);
  const Json said = room.seen()["said"];
  const auto reply =
      std::find_if(said.begin(), said.end(), [](const Json& one) { return one["who"] == "room"; });
  REQUIRE(reply != said.end());
  CHECK((*reply)["text"] == options[1]["text"]);
  const Json decided = room.board(room.event)["room"]["decided"];
  CHECK(decided["by"] == "majority");
  CHECK(decided["votes"] == 2);
  CHECK(decided["of"] == 3);
  CHECK(room.clean() == "clean");
}

// Of several hosts, each decides on what it knows. What the log says to it is Tail's to judge (log_test.cpp tries it on a database).
TEST_CASE(
    "a vote on what another host has decided meanwhile is not stored, nor a decision without the "
    "votes") {
  Together room;
  room.hear_all();
  room.open_vote();
  REQUIRE(room.vote(room.anna, 0).status == 200);
  const Commit of_anna = room.log.last;
  REQUIRE(room.vote(room.ben, 1).status == 200);
  const Commit of_ben = room.log.last;
  REQUIRE(room.decide(0).status == 200);
  const Commit decision = room.log.last;

  const auto known = of_anna.known;
  const auto at_another_host = [&](const Commit& stored, Commit late) {
    Tail tail;
    tail.begin(known);
    tail.read(known + 1, stored.scope);
    late.known = known;
    return tail.holds(late);
  };
  CHECK_FALSE(at_another_host(decision, of_anna));
  CHECK_FALSE(at_another_host(of_anna, decision));
  CHECK_FALSE(at_another_host(of_anna, of_anna));  // nobody votes at two hosts at once
  CHECK(at_another_host(of_anna, of_ben));         // and nobody waits for another's vote
}

TEST_CASE("a seat has one vote, and may change it until it is decided") {
  Together room;
  room.hear_all();
  room.open_vote();
  const std::int64_t ballot = room.play().ballot->seq;
  room.vote(room.anna, 0);
  room.vote(room.anna, 2);
  CHECK(room.vote_of("")["voted"] == 1);
  CHECK(room.board(room.event, room.anna.token)["you"]["vote"] == 2);
  CHECK(room.board(room.event, room.ben.token)["you"]["vote"].is_null());
  room.act(room.event, R"({"do":"show-vote"})");
  CHECK(room.vote(room.anna, 1).status == 200);
  CHECK(room.vote_of("")["counts"] == Json{0, 1, 0, 0, 0});
  CHECK(room.vote(room.anna, 9).code() == "wrong-body");
  room.decide(1);
  CHECK(room.vote_on(room.anna, ballot, 0).code() == "not-now");
}

TEST_CASE("how the votes fall is told to nobody but the facilitator before it is shown") {
  Together room;
  room.hear_all();
  room.open_vote();
  room.after(1000);
  const auto wall = room.feed(room.event), other = room.feed(room.event, room.ben.token);
  const std::size_t others = other->messages.size();
  room.vote(room.anna, 1);
  room.after(1000);
  const std::string one_way = room.get("/api/events/" + room.event + "/board").body;
  CHECK(other->messages.size() == others);  // not even that somebody voted
  room.vote(room.anna, 2);
  room.after(1000);
  const std::string another = room.get("/api/events/" + room.event + "/board").body;
  CHECK(one_way.substr(one_way.find("board")) == another.substr(another.find("board")));
  CHECK(room.vote_of("")["counts"].is_null());
  CHECK(room.vote_of(room.ben.token)["counts"].is_null());
  CHECK_FALSE(room.vote_of(room.ben.token).contains("voted"));
  CHECK(room.vote_of(room.secret)["counts"] == Json{0, 0, 1, 0, 0});
  room.act(room.event, R"({"do":"show-vote"})");
  CHECK(room.vote_of("")["counts"] == Json{0, 0, 1, 0, 0});
  CHECK(room.vote_of(room.ben.token)["counts"] == Json{0, 0, 1, 0, 0});
}

TEST_CASE("a tie and an empty vote are the facilitator's to decide") {
  Together room;
  room.hear_all();
  room.open_vote();
  CHECK(room.decide(-1).code() == "tie");
  room.vote(room.anna, 0);
  room.vote(room.ben, 1);
  CHECK(room.decide(-1).code() == "tie");
  CHECK(room.decide(2).status == 200);
  CHECK_FALSE(room.play().decisions.back().majority);
}

TEST_CASE("a countdown shows the vote by itself, and only where one was chosen") {
  Together room;
  room.hear_all();
  room.open_vote();
  room.after(5 * kMinute);
  CHECK_FALSE(room.play().ballot->shown);
  room.act(room.event, R"({"do":"drop-vote"})");
  room.open_vote(30);
  room.act(room.event, R"({"do":"pause"})");
  room.after(2 * kMinute);
  CHECK(room.vote(room.anna, 0).code() == "paused");
  room.act(room.event, R"({"do":"go-on"})");
  room.after(29'000);
  CHECK_FALSE(room.play().ballot->shown);
  room.after(2'000);
  CHECK(room.play().ballot->shown);
  CHECK(room.play().ballot->until == room.vote_of("")["until"]);
}

TEST_CASE("while a vote is open the play stands still, and without one nobody votes") {
  Together room;
  CHECK(room.vote(room.anna, 0).code() == "not-now");
  CHECK(room.decide(0).code() == "not-now");
  room.hear_all();
  room.open_vote();
  CHECK(room.open_vote().code() == "not-now");
  CHECK(room.move(R"({"do":"leave"})").code() == "not-now");
  room.act(room.event, R"({"do":"drop-vote"})");
  CHECK(room.move(R"({"do":"leave"})", 0).code() == "gap");
  CHECK(room.move(R"({"do":"leave"})").status == 200);
}

TEST_CASE("who is sent out has no vote") {
  Together room;
  room.hear_all();
  room.open_vote();
  room.vote(room.anna, 0);
  room.act(room.event, R"({"do":"kick","seat":"s1"})");
  CHECK(room.vote_of("")["voted"] == 0);
  CHECK(room.vote_of("")["of"] == 2);
  CHECK(room.vote(room.anna, 0).code() == "kicked");
}

TEST_CASE("what the room did is taken back from its end, one by one") {
  Together room;
  room.hear_all();
  const auto before = room.play().play.commands;
  room.open_vote();
  const auto opened = room.state(room.event).audit.back().seq;
  room.vote(room.anna, 1);
  room.decide(-1);
  const auto undo = [&](std::int64_t seq) {
    return room.act(room.event, fmt::format(R"({{"do":"undo","seq":{}}})", seq)).code();
  };
  CHECK(undo(opened) == "cannot-be-undone");
  REQUIRE(room.undo_last().status == 200);
  CHECK(room.play().play.commands == before);
  REQUIRE(room.play().ballot);
  CHECK(room.play().ballot->votes.at(0) == 1);
  CHECK(room.decide(2).status == 200);
  CHECK(room.clean() == "clean");
  room.restart();
  CHECK(room.play().decisions.back().option == 2);
}

TEST_CASE("the room plays to the end, is scored by its replay, and looks back reply by reply") {
  Together room;
  for (int step = 0; step < 400 && room.state(room.event).phase == workshop::Phase::play; ++step) {
    room.after(500);
    const Json view = room.seen()["view"];
    if (view["can_close"] == true) {
      REQUIRE(room.move(R"({"do":"close"})").status == 200);
    } else if (view["to_come"] > 0) {
      REQUIRE(room.move(R"({"do":"hear"})").status == 200);
    } else if (step > 300) {
      REQUIRE(room.move(R"({"do":"leave"})").status == 200);
    } else {
      REQUIRE(room.open_vote().status == 200);
      room.vote(room.anna, 0);
      room.vote(room.ben, 0);
      REQUIRE(room.decide(-1).status == 200);
    }
  }
  const auto& state = room.state(room.event);
  CHECK(state.phase == workshop::Phase::review);
  REQUIRE(room.play().play.score);
  CHECK(room.board(room.event)["standings"].empty());
  const Json debrief = room.get("/api/events/" + room.event + "/rounds/0/debrief").json()["room"];
  CHECK(debrief["points"] == room.play().play.score->points);
  REQUIRE(!debrief["replies"].empty());
  CHECK(debrief["replies"][0]["options"][0]["votes"] == 2);
  CHECK(debrief["replies"][0]["by"] == "majority");
  CHECK(room.clean() == "clean");
  const Json all = room.get("/api/events/" + room.event + "/export.json", room.secret).json();
  CHECK(all["plays"][0]["seat"] == "room");
  CHECK(all["decisions"][0]["votes"][0]["seat"] == "s1");
  CHECK_THAT(plays_csv(state), earshot::test::contains("\"the room\""));
}

TEST_CASE("a room whose time is up leaves, and nothing of its play is told beforehand") {
  Together room;
  room.hear_all();
  const auto scenario = shipped_pack().find("third-battery");
  const std::string everything = room.get("/api/events/" + room.event + "/rounds/0/room").body +
                                 room.get("/api/events/" + room.event + "/board").body;
  for (const auto& cause : scenario->causes) {
    CHECK(everything.find('"' + cause.name + '"') == std::string::npos);
  }
  CHECK(room.get("/api/scenarios/" + room.state(room.event).setup.rounds[0].digest, room.anna.token)
            .code() == "guarded");
  CHECK(room.get("/api/events/" + room.event + "/rounds/0/debrief").code() == "not-now");
  room.after(11 * kMinute);
  CHECK(room.state(room.event).phase == workshop::Phase::review);
  REQUIRE(room.play().play.score);
  CHECK(room.play().play.score->left);
  CHECK(room.clean() == "clean");
}

TEST_CASE("an event of the room has no teams, and no other event votes") {
  Room room;
  const std::string teams =
      R"({"title":"T","mode":"room","seating":"teams","teams":["A"],"rounds":[{"scenario":"third-battery"}]})";
  CHECK(room.post("/api/events", teams, room.secret).code() == "wrong-body");
  const std::string event = room.make_event(R"(,"mode":"guarded")");
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  CHECK(room.act(event, R"({"do":"vote","seconds":0})").code() == "not-now");
  CHECK(room.post("/api/events/" + event + "/rounds/0/vote", R"({"run":1,"ballot":1,"option":0})",
                  anna.token)
            .code() == "not-now");
  CHECK(room.get("/api/events/" + event + "/rounds/0/room").code() == "not-now");
}

}  // namespace earshot::host::test
