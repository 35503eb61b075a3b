// What is shown: feeds, boards, freezing, exports, and guarded play.
#include <algorithm>

#include <fmt/format.h>

#include "base/split_mix.h"
#include "host/export.h"
#include "host/room.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

std::string id_of(const std::string& message) {
  const auto at = message.find("\nid: ");
  return message.substr(at + 5, 16);
}

Json data_of(const std::string& message) {
  const auto at = message.find("\ndata: ");
  return Json::parse(message.substr(at + 7));
}

}  // namespace

TEST_CASE("a feed begins with the snapshot, tells what changes, and is silent when nothing did") {
  Room room;
  const std::string event = room.make_event();
  const auto feed = room.feed(event);
  REQUIRE(feed->messages.size() == 1);
  CHECK(data_of(feed->messages[0])["now"] == room.now);
  room.join(event, "Anna");
  room.after(100);
  REQUIRE(feed->messages.size() == 2);
  CHECK(data_of(feed->messages[1])["board"]["seats"][0]["name"] == "Anna");
  room.after(10'000);
  CHECK(feed->messages.size() == 2);
  CHECK(room.feed(event, "", id_of(feed->messages[1]))->messages.empty());
  CHECK(room.feed(event, "", id_of(feed->messages[0]))->messages.size() == 1);
}

TEST_CASE("the board is the feed's snapshot, and its tag is the feed's id") {
  Room room;
  const std::string event = room.make_event();
  const auto feed = room.feed(event);
  Request request;
  request.path = "/api/events/" + event + "/board";
  const Reply whole = room.ask(request);
  CHECK(whole.json() == data_of(feed->messages[0]));
  const std::string tag = '"' + id_of(feed->messages[0]) + '"';
  CHECK(whole.headers[0] == std::pair<std::string, std::string>("ETag", tag));
  request.if_none_match = tag;
  CHECK(room.ask(request).status == 304);
}

TEST_CASE(
    "frozen, no feed, board or tag of the public or of another seat tells that somebody finished") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna"), ben = room.join(event, "Ben");
  room.act(event, R"({"do":"start","round":0})");
  room.act(event, R"({"do":"freeze"})");
  room.after(1000);
  const auto everybody = room.feed(event);
  const auto other = room.feed(event, ben.token);
  const auto facilitator = room.feed(event, room.secret);
  const Reply before = room.get("/api/events/" + event + "/board");
  const std::string tag = before.headers[0].second;
  room.play(anna, shipped_play("third-battery.best.play").commands);
  room.after(1000);
  CHECK(everybody->messages.size() == 1);
  CHECK(other->messages.size() == 1);
  CHECK(facilitator->messages.size() == 2);
  CHECK(room.get("/api/events/" + event + "/board").headers[0].second == tag);
  CHECK(room.board(event)["rounds"][0]["done"] == 0);
  CHECK(room.board(event, room.secret)["rounds"][0]["done"] == 1);

  room.after(11 * kMinute);
  CHECK(room.get("/api/events/" + event + "/rounds/0/debrief").code() == "frozen");
  CHECK(room.board(event)["standings"][0]["total"] == "0");
  room.act(event, R"({"do":"reveal","places":1})");
  const Json reveal = room.board(event)["reveal"];
  CHECK(reveal["places"] == 1);
  CHECK(reveal["rows"][0]["name"] == "Ben");
  CHECK(room.board(event)["standings"][0]["total"] == "0");
  room.act(event, R"({"do":"reveal","places":2})");
  CHECK(room.board(event)["frozen"] == false);
  CHECK(room.board(event)["standings"][0]["name"] == "Anna");
  CHECK(room.board(event)["standings"][0]["total"] == "100");
}

TEST_CASE("the rules freeze the last round that counts before its end") {
  Room room;
  const std::string event = room.make_event(R"(,"rules":{"freeze_seconds":120})");
  room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  room.after(9 * kMinute);
  CHECK_FALSE(room.state(event).frozen);
  room.after(2 * kMinute);
  room.act(event, R"({"do":"start","round":1})");
  room.after(7 * kMinute);
  CHECK_FALSE(room.state(event).frozen);
  room.after(2 * kMinute);
  CHECK(room.state(event).frozen);
}

TEST_CASE("acts are refused where they make no sense, with the reason") {
  Room room;
  const std::string event = room.make_event();
  room.join(event, "Anna");
  const auto code = [&](const std::string& act) { return room.act(event, act).code(); };
  CHECK(code(R"({"do":"pause"})") == "not-now");
  CHECK(code(R"({"do":"start","round":7})") == "no-such-round");
  CHECK(code(R"({"do":"kick","seat":"s9"})") == "no-such-seat");
  CHECK(code(R"({"do":"again","round":0})") == "not-now");
  CHECK(code(R"({"do":"reveal","places":1})") == "not-now");
  CHECK(code(R"({"do":"start","round":0})") == "200");
  CHECK(code(R"({"do":"start","round":1})") == "not-now");
  CHECK(code(R"({"do":"extend","seconds":4000})") == "wrong-body");
  CHECK(code(R"({"do":"extend","seconds":60})") == "200");
  CHECK(code(R"({"do":"close"})") == "not-now");
  CHECK(code(R"({"do":"rename-seat","seat":"s1","name":"\u202e"})") == "name-refused");
  CHECK(code(R"({"do":"undo","seq":1})") == "cannot-be-undone");
  CHECK(code(R"({"do":"accept-late","seat":"s1","round":0})") == "not-now");
}

TEST_CASE("the debrief of a round says what the room missed, without names") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna"), ben = room.join(event, "Ben");
  room.act(event, R"({"do":"start","round":0})");
  room.play(anna, shipped_play("third-battery.best.play").commands);
  room.play(ben, shipped_play("third-battery.careless.play").commands);
  CHECK(room.get("/api/events/" + event + "/rounds/0/debrief").code() == "not-now");
  room.after(11 * kMinute);
  const Json debrief = room.get("/api/events/" + event + "/rounds/0/debrief").json();
  CHECK(debrief["plays"] == 2);
  CHECK(debrief["passed"] == 1);
  CHECK(debrief["missed_facts"][0]["plays"] == 1);
  CHECK(debrief["missed_facts"][0]["of"] == 2);
  CHECK_FALSE(debrief["best_question"].is_null());
  CHECK(debrief.dump().find("Anna") == std::string::npos);
}

TEST_CASE("a table starts no formula and breaks no row, whatever somebody is called") {
  CHECK(csv_cell("Anna") == "\"Anna\"");
  CHECK(csv_cell("=1+1") == "\"'=1+1\"");
  CHECK(csv_cell("@sum") == "\"'@sum\"");
  CHECK(csv_cell("-2") == "\"'-2\"");
  CHECK(csv_cell("\tx") == "\"'\tx\"");
  CHECK(csv_cell("a\"b,c\r\nd") == "\"a\"\"b,c  d\"");
  Room room;
  const std::string event = room.make_event();
  const Player mallory = room.join(event, "=cmd|'/c calc'!A1");
  room.act(event, R"({"do":"start","round":0})");
  room.play(mallory, shipped_play("third-battery.best.play").commands);
  const std::string rows = room.get("/api/events/" + event + "/export.csv", room.secret).body;
  CHECK(std::count(rows.begin(), rows.end(), '\n') == 2);
  CHECK_THAT(rows, earshot::test::contains("\"'=cmd|'/c calc'!A1\""));
  CHECK_THAT(rows, earshot::test::contains("\"100\""));
  const Json all = room.get("/api/events/" + event + "/export.json", room.secret).json();
  CHECK(all["plays"][0]["score"]["points"] == 100);
  const std::string choices = room.get("/api/events/" + event + "/choices.csv", room.secret).body;
  CHECK_THAT(choices, earshot::test::contains("\"choose on-a-bicycle\""));
}

namespace {

// What must not be read off anything that leaves the host before the round is over.
std::vector<std::string> secrets_of(const scenario::Scenario& scenario) {
  std::vector<std::string> secrets;
  for (const auto& choice : scenario.choices) {
    if (!choice.feedback.plain.empty()) secrets.push_back(choice.feedback.plain);
    // One technique is called like the kind of card that it is of.
    const std::string technique = scenario.technique(choice).name;
    if (technique != "summarise") secrets.push_back('"' + technique + '"');
    secrets.push_back('"' + choice.name + '"');
  }
  for (const auto& cause : scenario.causes) secrets.push_back('"' + cause.name + '"');
  return secrets;
}

// Everything is heard, then any card is taken; who has talked for long enough leaves.
Json next_move(const Json& view, bool leaves, base::SplitMix64& random) {
  if (view["can_close"] == true) return {{"do", "close"}};
  if (view["to_come"] > 0) return {{"do", "hear"}};
  if (leaves) return {{"do", "leave"}};
  Json open = Json::array();
  for (const Json& one : view["cards"]) {
    if (one["locked"] == false) open.push_back(one);
  }
  const Json card = open[random.below(open.size())];
  Json move = {{"do", "choose"}, {"card", card["card"]}};
  if (card["kind"] == "diagnose") move["cause"] = view["causes"][0]["cause"];
  return move;
}

}  // namespace

TEST_CASE(
    "guarded, a play is done at the host, and no answer holds a cause, a feedback or a technique") {
  Room room;
  const std::string event = room.make_event(R"(,"mode":"guarded")");
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  const auto scenario = shipped_pack().find("third-battery");
  REQUIRE(scenario != nullptr);
  const auto secrets = secrets_of(*scenario);
  const std::string rounds = "/api/events/" + event + "/rounds/0/";
  CHECK(room.play(anna, {"hear 1"}).code() == "guarded");
  CHECK(room.get("/api/scenarios/" + room.state(event).setup.rounds[0].digest, anna.token).code() ==
        "guarded");
  std::string everything = room.get("/api/events/" + event + "/board", anna.token).body +
                           room.get("/api/events/" + event + "/board").body;
  Reply seen = room.get(rounds + "view", anna.token);
  base::SplitMix64 random(7);
  for (int step = 0; step < 300 && seen.json()["state"] != "finished"; ++step) {
    everything += seen.body;
    const Json view = seen.json()["view"];
    const Json move = next_move(view, step > 250, random);
    seen = room.post(rounds + "moves",
                     Json{{"run", 1}, {"first", seen.json()["moves"]}, {"move", move}}.dump(),
                     anna.token);
    INFO(move.dump() << ' ' << seen.body);
    REQUIRE(seen.status == 200);
    room.after(500);
  }
  everything += seen.body;
  CHECK(seen.json()["state"] == "finished");
  CHECK(room.state(event).rounds[0].plays.at(0).score);
  for (const std::string& secret : secrets) {
    INFO(secret);
    CHECK(everything.find(secret) == std::string::npos);
  }
}

TEST_CASE("guarded, what is not to be seen cannot be done, and a pause stops the play") {
  Room room;
  const std::string event = room.make_event(R"(,"mode":"guarded")");
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  const std::string path = "/api/events/" + event + "/rounds/0/moves";
  const auto move = [&](const std::string& what, int first = 0) {
    return room
        .post(path, fmt::format(R"({{"run":1,"first":{},"move":{}}})", first, what), anna.token)
        .code();
  };
  CHECK(move(R"({"do":"choose","card":99})") == "refused");
  CHECK(move(R"({"do":"note","fact":0})") == "refused");
  CHECK(move(R"({"do":"notice","line":5})") == "refused");
  CHECK(move(R"({"do":"close"})") == "refused");
  CHECK(move(R"({"do":"hear"})", 3) == "gap");
  room.act(event, R"({"do":"pause"})");
  CHECK(move(R"({"do":"hear"})") == "paused");
  room.act(event, R"({"do":"go-on"})");
  CHECK(move(R"({"do":"hear"})") == "200");
  room.after(11 * kMinute);
  CHECK(move(R"({"do":"hear"})", 1) == "play-over");
}

}  // namespace earshot::host::test
