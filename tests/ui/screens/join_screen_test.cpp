#include "ui/screens/workshop/join_screen.h"

#include "workshop_doubles.h"

namespace earshot::ui {
namespace {

using namespace test;

const std::string kHost = R"({"protocol":1,"version":"1","rulebook":"1","address":""})";
const std::string kEntered =
    R"({"event":"E1234567","title":"Tuesday","teams":[{"team":"t1","name":"Blue"},{"team":"t2","name":"The Quiet Corner of the Third Floor"}],)"
    R"("seating":"teams","mode":"MODE","rules":{"pace":"fast","captions":true,"coach":false,"meters":false},"locked":false,)"
    R"("consent":"What you play is shown to the room under your name."})";

std::string entered(const std::string& mode) {
  std::string text = kEntered;
  return text.replace(text.find("MODE"), 4, mode);
}

std::string asking_nothing(std::string event) {
  const std::string_view consent = "What you play is shown to the room under your name.";
  return event.erase(event.find(consent), consent.size());
}

// A seat in the workshop at this computer.
void keep_seat(AtTheDoor& door) {
  must(door.desk.world.store.keep_seat(door.desk.world.person->id,
                                       {"http://192.168.1.20:7373", "E1234567", "Tuesday", "4F7K2M",
                                        "s1", "t", "9QX2M4", "Ida Marklund", "t1"},
                                       kMonday));
}

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
  CHECK(door.host->asked[2].body ==
        R"({"code":"4F7K2M","name":"Ida Marklund","team":"t1","agreed":true})");
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

// The screen when the host has said what it is, and then what the event is.
Headless let_in(AtTheDoor& door, JoinScreen& screen, const std::string& event) {
  Headless stage = at(door.desk, {}, screen);
  door.host->answer(200, kHost);
  stage.settle();
  door.host->answer(200, event);
  stage.settle();
  return stage;
}

TEST_CASE("the link of a seat card leads into its seat, and nothing is asked") {
  AtTheDoor door;
  door.desk.world.join_link = "http://192.168.1.20:7373/join#4F7K2M.9QX2M4";
  JoinScreen screen(door.desk.world);
  Headless stage = let_in(door, screen, asking_nothing(entered("guarded")));
  CHECK(door.host->asked.back().path == "/api/resume");
  CHECK(door.host->asked.back().body == R"({"code":"4F7K2M","seat_code":"9QX2M4"})");
  door.host->answer(200, kSeat);
  stage.settle();
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
}

TEST_CASE("who comes with a seat card reads what they agree to before they sit") {
  AtTheDoor door;
  door.desk.world.join_link = "http://192.168.1.20:7373/join#4F7K2M.9QX2M4";
  JoinScreen screen(door.desk.world);
  Headless stage = let_in(door, screen, entered("guarded"));
  CHECK(door.host->asked.back().path == "/api/enter");
  CHECK(stage.seen().shows("What you play"));
  press(stage, "join/sit");
  CHECK(door.host->asked.back().path == "/api/resume");
  CHECK(door.host->asked.back().body == R"({"code":"4F7K2M","seat_code":"9QX2M4","agreed":true})");
}

TEST_CASE("the card of a seat that this computer holds needs no host to go on") {
  AtTheDoor door;
  door.desk.world.join_link = "http://192.168.1.20:7373/join#4F7K2M.9QX2M4";
  keep_seat(door);
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
  std::string drawn = entered("open");
  drawn.insert(1, R"("names":"drawn",)");
  Headless stage = let_in(door, screen, drawn);
  check_clean(stage.seen());
  CHECK(stage.seen().find("join/name") == nullptr);
  press(stage, "join/sit");
  CHECK(door.host->asked.back().body == R"({"code":"4F7K2M","name":"","team":"","agreed":true})");
}

TEST_CASE("a link that leads nowhere is said, and a seat that is held stands first") {
  AtTheDoor door;
  door.desk.world.join_link = "ftp://example.org";
  keep_seat(door);
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
