// What a facilitator does so that nobody is known, nobody waits, and nothing is tried for the first time in front of a room.
#include <set>

#include <fmt/format.h>

#include "host/workstation.h"
#include "support/catch.h"

namespace earshot::host::test {

TEST_CASE("where names are drawn nobody's own is kept, and no two are alike") {
  Room room;
  const std::string event = room.make_event(R"(,"names":"drawn")");
  std::set<std::string> names;
  for (int i = 0; i < 60; ++i) room.join(event, "Anna");
  for (const auto& seat : room.state(event).seats) names.insert(seat.name);
  CHECK(names.size() == 60);
  CHECK(names.count("Anna") == 0);
  const std::string rows = room.get("/api/events/" + event + "/export.json", room.secret).body;
  CHECK(rows.find("Anna") == std::string::npos);
}

TEST_CASE(
    "who agreed to what is asked for is in the log and in what is exported, who did not is too") {
  Room room;
  const std::string event = room.make_event(R"(,"consent":"The host keeps what you play.")");
  const std::string code = room.state(event).code;
  const auto join = [&](const char* name, bool agreed) {
    const Json body = {{"code", code}, {"name", name}, {"agreed", agreed}};
    return room.post("/api/join", body.dump()).json();
  };
  join("Anna", true);
  const Json ben = join("Ben", false);
  const auto agreed_of = [&](std::size_t seat) {
    return room.board(event, room.secret)["control"]["seats"][seat]["agreed"];
  };
  CHECK(agreed_of(0) == room.now);
  CHECK(agreed_of(1).is_null());
  room.after(1000);
  const Json again = {{"code", code}, {"seat_code", ben["seat_code"]}, {"agreed", true}};
  REQUIRE(room.post("/api/resume", again.dump()).status == 200);
  CHECK(agreed_of(1) == room.now);
  room.restart();
  const Json all = room.get("/api/events/" + event + "/export.json", room.secret).json();
  CHECK(all["consent"]["text"] == "The host keeps what you play.");
  REQUIRE(all["consent"]["agreed"].size() == 2);
  CHECK(all["consent"]["agreed"][1]["seat"] == "s2");
  CHECK(all["consent"]["agreed"][1]["at"] == room.now);
  // Where nothing is asked for, nothing is agreed to.
  const std::string other = room.make_event();
  const Json body = {{"code", room.state(other).code}, {"name", "Cleo"}, {"agreed", true}};
  room.post("/api/join", body.dump());
  CHECK(room.state(other).seats[0].agreed == 0);
}

TEST_CASE(
    "the game says, with a seat's code as without, that its player agreed to what stood there") {
  Room room;
  const std::string event = room.make_event(R"(,"consent":"The host keeps what you play.")");
  const Player ben = room.join(event, "Ben");
  REQUIRE(room.state(event).seats[0].agreed == 0);
  Network network;
  workshop::Door door(std::make_unique<RoomWire>(room, network), "http://127.0.0.1:7373", 1);
  door.enter(room.state(event).code);
  for (int i = 0; i < 4 && !door.entered(); ++i) door.tick();
  REQUIRE(door.entered());
  door.resume(room.state(event).code, ben.seat_code);
  for (int i = 0; i < 4 && !door.seat(); ++i) door.tick();
  REQUIRE(door.seat());
  CHECK(room.state(event).seats[0].agreed == room.now);
}

TEST_CASE("the table of plays says who agreed, and nothing where nothing was asked for") {
  for (const bool asks : {true, false}) {
    Room room;
    const std::string event =
        room.make_event(asks ? R"(,"consent":"The host keeps what you play.")" : "");
    const Json body = {{"code", room.state(event).code}, {"name", "Anna"}, {"agreed", true}};
    const Json seated = room.post("/api/join", body.dump()).json();
    const Player anna{event, seated["seat"], seated["token"], seated["seat_code"]};
    const Player ben = room.join(event, "Ben");
    room.act(event, R"({"do":"start","round":0})");
    for (const Player& one : {anna, ben}) REQUIRE(room.play(one, {"hear 1"}).status == 200);
    const std::string rows = room.get("/api/events/" + event + "/export.csv", room.secret).body;
    CHECK_THAT(rows, earshot::test::contains("\"agreed\"\r\n"));
    CHECK((rows.find("\"yes\"\r\n") != std::string::npos) == asks);
    CHECK((rows.find("\"no\"\r\n") != std::string::npos) == asks);
  }
}

TEST_CASE("seats can be made beforehand, and count from when somebody takes them") {
  Room room;
  const std::string body =
      R"({"title":"T","seating":"teams","teams":["Blue","Green"],"rounds":[{"scenario":"third-battery"}]})";
  const std::string event = room.post("/api/events", body, room.secret).json()["event"];
  CHECK(room.act(event, R"({"do":"add-seats","count":0})").code() == "wrong-body");
  REQUIRE(room.act(event, R"({"do":"add-seats","count":4})").status == 200);
  const auto& seats = room.state(event).seats;
  REQUIRE(seats.size() == 4);
  CHECK(seats[0].team != seats[1].team);
  CHECK(room.board(event)["seats"].empty());
  CHECK(room.board(event, room.secret)["control"]["seats"][0]["taken"] == false);

  const std::string code = room.state(event).code;
  const std::string take =
      fmt::format(R"({{"code":"{}","seat_code":"{}"}})", code, seats[1].seat_code);
  const Reply taken = room.post("/api/resume", take);
  REQUIRE(taken.status == 200);
  CHECK(room.board(event)["seats"].size() == 1);
  room.act(event, R"({"do":"start","round":0})");
  CHECK(room.state(event).rounds[0].roster.size() == 1);
  CHECK(room.board(event, taken.json()["token"])["you"]["may_play"] == true);
}

TEST_CASE("a seat card's code is the facilitator's to see") {
  Room room;
  const std::string event = room.make_event();
  room.hall->set_address("http://10.0.0.1:7373");
  room.act(event, R"({"do":"add-seats","count":1})");
  const std::string path = "/api/events/" + event + "/seats/s1/qr.svg";
  CHECK(room.get(path).code() == "not-yours");
  CHECK(room.get(path, room.secret).body.starts_with("<svg"));
  CHECK(room.get("/api/events/" + event + "/seats/s2/qr.svg", room.secret).code() ==
        "no-such-seat");
}

}  // namespace earshot::host::test
