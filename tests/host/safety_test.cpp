// *Limits and safety* of the design, line by line, and where each is tried:
//
//   the secret: 128 bits, told once               here, network_test.py (a second start)
//   no secret in an address that is logged        door_test ("a post from another page …")
//   codes: 6 of 32, bucket for each peer and over all, new code, lock     here, door_test, names_test (workshop)
//   role x route, role x act                      door_test ("every route …"), here
//   header 8 KB, body 256 KB, 10 s, cap on connections, slow senders and readers      network_test.py
//   names: NFC, nothing invisible, nothing that turns the line, length, alike, word list      names_test (workshop), door_test
//   escaped everywhere                            pages_test.py, here (JSON and tables)
//   Host, Origin, policy                          network_test.py, door_test
//   tables: no formula, no broken row             show_test
//   guarded: no answer leaves the host            show_test ("guarded, …")
//   a seat's posts, floods                        plays_test ("… sent too often"), network_test.py
//   others' plays, others' keys, claims to be facilitator      here
//   TLS: certificates, an old version, what comes without      client_test, tls_test.py
//   path tricks, bad UTF-8, surrogates, nesting   here, network_test.py, fuzz_body, fuzz_http
#include <fmt/format.h>

#include "host/addresses.h"
#include "host/host_clock.h"
#include "host/room.h"
#include "host/verify.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

std::string enter_from(Room& room, const std::string& peer, const std::string& code) {
  static int keys = 0;
  Request request;
  request.method = "POST";
  request.path = "/api/enter";
  request.body = Json{{"code", code}}.dump();
  request.key = fmt::format("entering-{:08}", ++keys);
  request.content_type = "application/json";
  request.peer = peer;
  return room.ask(std::move(request)).code();
}

}  // namespace

TEST_CASE("secret and tokens are 128 bits, each another, and told once") {
  Room room;
  CHECK(room.secret.size() == 32);
  CHECK(room.secret.find_first_not_of("0123456789abcdef") == std::string::npos);
  const std::string first = room.secret;
  room.secret.clear();
  room.restart();
  CHECK(room.secret.empty());
  CHECK(room.get("/api/events", first).status == 200);
  CHECK(room.log.setting("facilitator").find(first) == std::string::npos);
  const std::string event = [&] {
    room.secret = first;
    return room.make_event();
  }();
  CHECK(room.join(event, "Anna").token != room.join(event, "Ben").token);
  for (const auto& record : room.log.records(event)) {
    CHECK(record.body.find(room.secret) == std::string::npos);
  }
}

TEST_CASE("wrong codes from many addresses are slowed down as a whole") {
  Room room;
  room.make_event();
  int tried = 0;
  for (; tried < 1000; ++tried) {
    const std::string peer = fmt::format("10.0.{}.{}", tried / 250, tried % 250);
    if (enter_from(room, peer, "ZZZZZZ") != "wrong-code") break;
  }
  CHECK(tried == 300);
  CHECK(enter_from(room, "10.9.9.9", "ZZZZZZ") == "slow-down");
  room.after(1000);
  CHECK(enter_from(room, "10.9.9.9", "ZZZZZZ") == "wrong-code");
}

TEST_CASE("a room behind one address comes in as fast as it likes") {
  Room room;
  const std::string event = room.make_event();
  for (int i = 0; i < 500; ++i) room.join(event, fmt::format("Somebody {}", i));
  CHECK(room.state(event).seats.size() == 500);
}

TEST_CASE("seat codes are guessed no faster than join codes") {
  Room room;
  const std::string event = room.make_event();
  room.join(event, "Anna");
  int tried = 0;
  const auto guess = [&] {
    return room
        .post("/api/resume",
              Json{{"code", event}, {"seat_code", fmt::format("ZZZZ{:02}", tried)}}.dump())
        .code();
  };
  while (guess() == "wrong-code") ++tried;
  CHECK(tried == 20);
}

TEST_CASE("a new join code ends the old one, and no seat loses its place by it") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  const std::string old = room.state(event).code;
  CHECK(room.act(event, R"({"do":"new-code"})").status == 200);
  CHECK(room.state(event).code != old);
  CHECK(enter_from(room, "10.0.0.7", old) == "wrong-code");
  CHECK(enter_from(room, "10.0.0.7", room.state(event).code) == "200");
  CHECK(room.get("/api/events/" + event + "/board", anna.token).status == 200);
}

TEST_CASE("no act is a player's or the public's, whatever it says") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  // All that there are, so that a new one is tried as well.
  for (int number = 0; number < workshop::kActs; ++number) {
    const std::string act(workshop::name_of(static_cast<workshop::Do>(number)));
    INFO(act);
    const std::string body = Json{{"do", act}}.dump(), path = "/api/events/" + event + "/acts";
    CHECK(room.post(path, body, anna.token).code() == "not-yours");
    CHECK(room.post(path, body).code() == "not-yours");
    CHECK(room.post(path, body, std::string(32, 'f')).code() == "unknown-token");
  }
  CHECK(room.state(event).audit.empty());
}

TEST_CASE("who claims to be the facilitator, or to have scored, is refused") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  Json body = Json::parse(room.actions(event, 0, {"hear 1"}));
  const auto with = [&](const char* key, const Json& value) {
    Json changed = body;
    changed[key] = value;
    return room.post("/api/events/" + event + "/rounds/0/actions", changed.dump(), anna.token)
        .code();
  };
  CHECK(with("score", {{"points", 100}}) == "wrong-body");
  CHECK(with("seat", "s2") == "wrong-body");
  CHECK(with("by_host", true) == "wrong-body");
  CHECK(with("late", false) == "wrong-body");
  CHECK(with("commands", Json::array({"expect score 100"})) == "refused");
  CHECK(with("commands", Json::array({"variant in-the-piano"})) == "refused");
  CHECK(with("commands", Json::array({"hear 1\nleave"})) == "refused");
  CHECK(room.act(event, R"({"do":"freeze","by_host":true})").code() == "wrong-body");
  Request request;
  request.path = "/api/events";
  for (const char* claim : {"Bearer facilitator", "Basic Zjpm", "bearer 0", "Bearer "}) {
    request.authorization = claim;
    CHECK(room.ask(request).code() == "unknown-token");
  }
}

TEST_CASE(
    "another's play under one's own token is one's own, and another's key brings no other's "
    "answer") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna"), ben = room.join(event, "Ben");
  room.act(event, R"({"do":"start","round":0})");
  const std::string path = "/api/events/" + event + "/rounds/0/actions";
  const std::string body = room.actions(event, 0, {"hear 1"}), key = "the-key-of-anna-here";
  CHECK(room.post(path, body, anna.token, key).status == 200);
  CHECK(room.state(event).rounds[0].plays.count(1) == 0);
  CHECK(room.post(path, body, ben.token, key).status == 200);
  CHECK(room.state(event).rounds[0].plays.at(0).commands.size() == 1);
  CHECK(room.state(event).rounds[0].plays.at(1).commands.size() == 1);
  CHECK(room.get("/api/events/" + event + "/rounds/0/play", ben.token).json()["stored"] == 1);
}

TEST_CASE("paths that climb, double or hide lead nowhere") {
  Room room;
  const std::string event = room.make_event();
  const std::vector<std::string> paths = {"/api//host",
                                          "/api/./host",
                                          "/api/%68ost",
                                          "/api/events/" + event + "/../" + event + "/board",
                                          "/api/events/" + event + "%2fboard",
                                          "/API/host",
                                          "/api/host\\",
                                          "/api/events/*/board",
                                          std::string("/api/host\0", 10),
                                          "/api/scenarios/../../etc/passwd"};
  for (const std::string& path : paths) {
    INFO(path);
    const std::string code = room.get(path, room.secret).code();
    CHECK((code == "no-such-route" || code == "no-such-event" || code == "no-such-scenario"));
  }
}

TEST_CASE("a name that is a page stays a name in every answer") {
  Room room;
  const std::string event = room.make_event();
  const std::string name = R"name(<img src=x onerror="a()">)name";
  const Player eve = room.join(event, name);
  CHECK(room.board(event)["seats"][0]["name"] == name);
  CHECK(room.board(event, eve.token)["you"]["name"] == name);
  const Reply csv = room.get("/api/events/" + event + "/export.csv", room.secret);
  CHECK(csv.status == 200);
  const Reply board = room.get("/api/events/" + event + "/board");
  CHECK(board.body.find("onerror=\"") == std::string::npos);  // the quotation mark is escaped
}

TEST_CASE("a closed event takes nobody in, and shows its results to who has its code") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"close"})");
  const std::string code = room.state(event).code;
  const Json entered = room.post("/api/enter", Json{{"code", code}}.dump()).json();
  CHECK(entered["event"] == event);
  CHECK(entered["closed"] == true);
  CHECK(room.post("/api/join", Json{{"code", code}, {"name", "Ben"}}.dump()).code() == "not-now");
  CHECK(
      room.post("/api/resume", Json{{"code", code}, {"seat_code", anna.seat_code}}.dump()).status ==
      200);
}

TEST_CASE(
    "an event is deleted by its title, with everything of its players, and that it was is kept") {
  Room room;
  const std::string event = room.make_event(), other = room.make_event();
  const Player anna = room.join(event, "Anna");
  const auto feed = room.feed(event);
  const auto remove = [&](const std::string& title, const std::string& token) {
    return room.post("/api/deletions", Json{{"event", event}, {"title", title}}.dump(), token);
  };
  CHECK(remove("Tuesday", anna.token).code() == "not-yours");
  CHECK(remove("Monday", room.secret).code() == "other-title");
  room.act(event, R"({"do":"start","round":0})");
  CHECK(remove("Tuesday", room.secret).code() == "not-now");
  room.act(event, R"({"do":"end"})");
  room.after(11'000);
  const std::string body = Json{{"event", event}, {"title", "Tuesday"}}.dump();
  const std::string key = "deleting-it-only-once";
  const Reply done = room.post("/api/deletions", body, room.secret, key);
  CHECK(done.status == 200);
  CHECK(room.post("/api/deletions", body, room.secret, key).body == done.body);
  CHECK(feed->last == "event: bye\ndata: {\"reason\":\"deleted\"}\n\n");
  CHECK(room.get("/api/events/" + event + "/board").code() == "no-such-event");
  CHECK(room.get("/api/events/" + other + "/board", anna.token).code() == "unknown-token");
  CHECK(room.log.records(event).empty());
  const auto listed = [&] { return room.get("/api/events", room.secret).json(); };
  CHECK(listed()["events"].size() == 1);
  CHECK(listed()["deleted"][0]["event"] == event);
  CHECK(listed()["deleted"][0]["by"] == "facilitator");
  CHECK(listed()["deleted"][0]["seats"] == 1);
  CHECK(listed().dump().find("Anna") == std::string::npos);
  room.restart();
  CHECK(listed()["deleted"].size() == 1);
}

TEST_CASE("events are kept as many days as was said") {
  Room room;
  const std::string event = room.make_event();
  room.hall->set_keep_days(30);
  room.after(29LL * 24 * 60 * kMinute);
  CHECK(room.hall->events().count(event) == 1);
  room.after(2LL * 24 * 60 * kMinute);
  CHECK(room.hall->events().empty());
  CHECK(room.get("/api/events", room.secret).json()["deleted"][0]["by"] == "retention");
}

TEST_CASE("what cannot be written at a round's end is tried again later and later, and then done") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  room.play(anna, {"hear 1"});
  std::vector<std::string> told;
  room.hall->on_trouble([&](const std::string& what) { told.push_back(what); });
  room.log.broken = true;
  room.log.tries = 0;
  for (int i = 0; i < 50 * 60; ++i) room.after(i == 0 ? 10 * kMinute + 10'001 : 20);
  CHECK(room.log.tries < 12);
  CHECK(room.log.tries > 4);
  CHECK(room.board(event)["phase"] == "play");
  CHECK(told == std::vector<std::string>{"the disk is full"});
  room.log.broken = false;
  room.after(10'000);
  CHECK(room.board(event)["phase"] == "review");
  CHECK(told.back() == "the log can be written again");
  CHECK(verify(room.log).mistakes.empty());
}

TEST_CASE("extra time is a seat's own, moves its deadline and is in the audit") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna"), ben = room.join(event, "Ben");
  CHECK(room.act(event, R"({"do":"extra-time","seat":"s1","seconds":120})").status == 200);
  room.act(event, R"({"do":"start","round":0})");
  const auto deadline = [&](const Player& who) {
    return room.board(event, who.token)["you"]["play"]["deadline"].get<std::int64_t>();
  };
  CHECK(deadline(anna) == deadline(ben) + 120'000);
  CHECK(room.play(anna, {"hear 1"}).status == 200);
  CHECK(room.play(ben, {"hear 1"}).status == 200);
  room.after(10 * kMinute + 10'001);  // past everybody's grace but Anna's
  CHECK(room.play(ben, {"hear 2"}, 1).json()["late"] == 1);
  CHECK(room.play(anna, {"hear 2"}, 1).json()["late"] == 0);
  CHECK(room.board(event, room.secret)["control"]["audit"].dump().find("extra-time") !=
        std::string::npos);
  room.after(120'000);
  CHECK(room.board(event)["phase"] == "review");
  CHECK(verify(room.log).mistakes.empty());
}

TEST_CASE(
    "no clock that is set moves a deadline: neither while the host serves nor while it was away") {
  std::int64_t steady = 500;
  HostClock clock(1'000'000, [&] { return steady; });
  steady += 250;
  CHECK(clock.now() == 1'000'250);
  clock.not_before(999'000);
  CHECK(clock.now() == 1'000'250);
  clock.not_before(
      1'360'250);  // the log's last record is six minutes ahead: the wall clock was set back
  CHECK(clock.now() == 1'360'250);
  steady += 1;
  CHECK(clock.now() == 1'360'251);

  // Forwards: who was away for long has 30 s to deliver all the same.
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  room.play(anna, {"hear 1"});
  room.now += 365LL * 24 * 60 * kMinute;
  room.restart();
  room.after(20'000);
  CHECK(room.play(anna, {"hear 2"}, 1).json()["late"] == 0);
  room.after(10'001);
  CHECK(room.board(event)["phase"] == "review");
  CHECK(verify(room.log).mistakes.empty());
}

TEST_CASE(
    "the address that is told first is that of the default route, and a container's bridge comes "
    "last") {
  constexpr const char* kRoutes =
      "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n"
      "docker0\t000011AC\t00000000\t0001\t0\t0\t0\t0000FFFF\t0\t0\t0\n"
      "wlan0\t00000000\t0101A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
      "eth0\t00000000\t0100000A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n";
  CHECK(default_interface(kRoutes) == "eth0");
  CHECK(default_interface("Iface\tDestination\n").empty());
  const std::vector<OwnAddress> all = {
      {"172.17.0.1", "docker0"}, {"192.168.1.20", "wlan0"}, {"10.0.0.5", "eth0"}};
  const auto first = [&](const char* interface) { return in_order(all, interface)[0].address; };
  CHECK(first("eth0") == "10.0.0.5");
  CHECK(first("") == "192.168.1.20");
  CHECK(in_order(all, "eth0")[2].interface == "docker0");
}

TEST_CASE("plays that are gone on with come to what they come to from the start") {
  for (const char* file : {"third-battery.best.play", "third-battery.careless.play"}) {
    const ShippedPlay play = shipped_play(file);
    Library library(shipped_pack());
    const auto scenario = library.find("third-battery");
    const Replayed whole = replay(scenario, play.variant, 7, play.commands);
    REQUIRE(whole.run);
    for (std::size_t cut = 0; cut <= play.commands.size(); ++cut) {
      const auto middle = play.commands.begin() + static_cast<std::ptrdiff_t>(cut);
      Replayed run = replay(scenario, play.variant, 7, std::vector(play.commands.begin(), middle));
      REQUIRE(run.run);
      for (auto one = middle; one != play.commands.end(); ++one) {
        run = go_on(std::move(run), std::vector{*one});
        REQUIRE(run.run);
      }
      INFO(file << ", cut at " << cut);
      CHECK(run.run->state() == whole.run->state());
      CHECK(score_of(*run.run, 0, false) == score_of(*whole.run, 0, false));
    }
  }
}

}  // namespace earshot::host::test
