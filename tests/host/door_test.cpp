// Who comes in, who does not, and what each may do.
#include <fstream>
#include <set>
#include <sstream>

#include <fmt/format.h>

#include "host/room.h"
#include "support/catch.h"
#include "support/paths.h"

namespace earshot::host::test {

TEST_CASE("a player joins with the event's code and gets a token and a seat code") {
  Room room;
  const std::string event = room.make_event();
  const std::string code = room.state(event).code;
  const Json entered = room.post("/api/enter", Json{{"code", code}}.dump()).json();
  CHECK(entered["title"] == "Tuesday");
  CHECK(entered["seating"] == "single");
  const Player anna = room.join(event, "  Anna ");
  CHECK(anna.seat == "s1");
  CHECK(anna.token.size() == 32);
  const Json board = room.board(event, anna.token);
  CHECK(board["you"]["name"] == "Anna");
  CHECK(board["you"]["seat_code"] == anna.seat_code);
}

TEST_CASE("names that are taken, or look so, and names that are none are refused") {
  Room room;
  const std::string event = room.make_event();
  const std::string code = room.state(event).code;
  room.join(event, "Anna");
  const auto join = [&](const std::string& name) {
    return room.post("/api/join", Json{{"code", code}, {"name", name}}.dump()).code();
  };
  CHECK(join("ANNA") == "name-taken");
  CHECK(join("\u0410nna") == "name-taken");
  CHECK(join("An\u202ena") == "name-refused");
  CHECK(join("") == "name-refused");
  CHECK(join("Ben") == "201");
}

TEST_CASE("a locked event takes nobody new, and lets those who were there back in") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  const std::string code = room.state(event).code;
  CHECK(room.act(event, R"({"do":"lock"})").status == 200);
  CHECK(room.post("/api/join", Json{{"code", code}, {"name", "Ben"}}.dump()).code() == "locked");
  const Reply resumed =
      room.post("/api/resume", Json{{"code", code}, {"seat_code", anna.seat_code}}.dump());
  CHECK(resumed.status == 200);
  CHECK(resumed.json()["seat"] == "s1");
}

TEST_CASE("taking a seat up elsewhere ends the token and the feed it had") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  const auto feed = room.feed(event, anna.token);
  const Reply resumed =
      room.post("/api/resume", Json{{"code", event}, {"seat_code", anna.seat_code}}.dump());
  REQUIRE(resumed.status == 200);
  CHECK(room.get("/api/events/" + event + "/board", anna.token).code() == "taken-over");
  CHECK(room.get("/api/events/" + event + "/board", resumed.json()["token"]).status == 200);
  CHECK(feed->last == "event: bye\ndata: {\"reason\":\"taken-over\"}\n\n");
}

TEST_CASE("who tries codes is slowed down, and the right code is slowed down with the wrong ones") {
  Room room;
  const std::string event = room.make_event();
  const auto enter = [&](const std::string& code) {
    return room.post("/api/enter", Json{{"code", code}}.dump()).code();
  };
  int tried = 0;
  while (enter("ZZZZZ" + std::to_string(tried % 10)) == "wrong-code") ++tried;
  CHECK(tried == 20);
  CHECK(enter(room.state(event).code) == "slow-down");
  room.after(4000);
  CHECK(enter(room.state(event).code) == "200");
}

TEST_CASE("who was sent out can do nothing until they are let back") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  const auto feed = room.feed(event, anna.token);
  room.act(event, R"({"do":"kick","seat":"s1"})");
  CHECK(feed->last == "event: bye\ndata: {\"reason\":\"kicked\"}\n\n");
  CHECK(room.play(anna, {"hear 1"}).code() == "kicked");
  CHECK(room.post("/api/resume", Json{{"code", event}, {"seat_code", anna.seat_code}}.dump())
            .code() == "kicked");
  CHECK(room.board(event)["seats"].empty());
  room.act(event, R"({"do":"let-back","seat":"s1"})");
  CHECK(room.play(anna, {"hear 1"}).code() == "not-now");
}

TEST_CASE("every route is closed to every role that its row does not name") {
  Room room;
  const std::string event = room.make_event();
  const Player anna = room.join(event, "Anna");
  room.act(event, R"({"do":"start","round":0})");
  int denied = 0;
  for (const Hall::Route& route : Hall::routes()) {
    std::string path = route.pattern;
    const auto fill = [&](const std::string& hole, const std::string& with) {
      if (const auto at = path.find(hole); at != std::string::npos)
        path.replace(at, hole.size(), with);
    };
    fill("{event}", event);
    fill("{round}", "0");
    fill("{digest}", std::string(64, '0'));
    if (route.handler == nullptr) continue;
    for (const Role role : {Role::everybody, Role::seat, Role::facilitator}) {
      const std::string token = role == Role::everybody ? ""
                                : role == Role::seat    ? anna.token
                                                        : room.secret;
      const bool may = (route.roles >> static_cast<unsigned>(role) & 1U) != 0;
      const Reply reply =
          std::string(route.method) == "GET" ? room.get(path, token) : room.post(path, "{}", token);
      INFO(route.method << ' ' << path << " by role " << static_cast<int>(role) << ": "
                        << reply.body);
      CHECK((reply.code() == "not-yours") == !may);
      if (may && path == "/api/secret") room.secret = reply.json()["secret"];
      denied += may ? 0 : 1;
    }
  }
  CHECK(denied == 37);
}

TEST_CASE("a token of one event opens nothing of another, and no guess opens anything") {
  Room room;
  const std::string one = room.make_event(), other = room.make_event();
  const Player anna = room.join(one, "Anna");
  CHECK(room.get("/api/events/" + other + "/board", anna.token).code() == "unknown-token");
  CHECK(room.get("/api/events/" + one + "/board", std::string(32, 'a')).code() == "unknown-token");
  CHECK(room.get("/api/events/" + one + "/board", "short").code() == "unknown-token");
  CHECK(room.get("/api/events", anna.token).code() == "not-yours");
}

TEST_CASE(
    "a post from another page, of another type, without a key or with a secret in its address is "
    "refused") {
  Room room;
  Request request;
  request.method = "POST";
  request.path = "/api/enter";
  request.body = R"({"code":"AAAAAA"})";
  request.key = "0123456789abcdef";
  request.content_type = "application/json";
  request.host = "127.0.0.1:7373";
  const auto code = [&](auto change) {
    Request changed = request;
    change(changed);
    return room.ask(std::move(changed)).code();
  };
  CHECK(code([](Request&) {}) == "wrong-code");
  CHECK(code([](Request& r) { r.origin = "http://127.0.0.1:7373"; }) == "wrong-code");
  CHECK(code([](Request& r) { r.origin = "http://evil.example"; }) == "other-origin");
  CHECK(code([](Request& r) { r.origin = "null"; }) == "other-origin");
  CHECK(code([](Request& r) { r.content_type = "text/plain"; }) == "not-json-type");
  CHECK(code([](Request& r) { r.key = "short"; }) == "key-missing");
  CHECK(code([](Request& r) { r.key = "0123456789abcdef\n"; }) == "key-missing");
  CHECK(code([](Request& r) { r.query = "secret=0123"; }) == "secret-in-query");
  CHECK(code([](Request& r) { r.path = "/api/../api/enter"; }) == "no-such-route");
  CHECK(code([](Request& r) { r.path = "/api/events/../enter"; }) == "no-such-route");
}

TEST_CASE("the wrong method is told which is right") {
  Room room;
  const Reply reply = room.get("/api/join");
  CHECK(reply.code() == "wrong-method");
  REQUIRE(!reply.headers.empty());
  CHECK(reply.headers[0] == std::pair<std::string, std::string>("Allow", "POST"));
}

TEST_CASE("a new secret ends the old one") {
  Room room;
  const Reply made = room.post("/api/secret", "{}", room.secret);
  REQUIRE(made.status == 200);
  CHECK(room.get("/api/events", room.secret).code() == "unknown-token");
  CHECK(room.get("/api/events", made.json()["secret"]).status == 200);
}

TEST_CASE("the routes are those of the OpenAPI document, with their roles") {
  std::ifstream file(earshot::test::root() / "tools/host/openapi.json");
  const Json document = Json::parse(file);
  std::set<std::string> described, served;
  for (const auto& [path, methods] : document["paths"].items()) {
    for (const auto& [method, operation] : methods.items()) {
      std::string row = (method == "get" ? "GET " : "POST ") + path;
      for (const auto& role : operation["x-roles"]) row += ' ' + role.get<std::string>();
      described.insert(row);
    }
  }
  const char* names[] = {" public", " seat", " facilitator"};
  for (const Hall::Route& route : Hall::routes()) {
    std::string row = std::string(route.method) + ' ' + route.pattern;
    for (unsigned role = 0; role < 3; ++role) {
      if ((route.roles >> role & 1U) != 0) row += names[role];
    }
    served.insert(row);
  }
  CHECK(described == served);
}

}  // namespace earshot::host::test
