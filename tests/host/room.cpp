#include "host/room.h"

#include <fstream>

#include <fmt/format.h>

#include "scenario/built_in.h"
#include "support/catch.h"
#include "support/paths.h"

namespace earshot::host::test {

const scenario::Pack& shipped_pack() {
  static const scenario::Pack pack = [] {
    auto loaded = scenario::load_pack(earshot::test::root() / "content", scenario::built_in_rubric);
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return pack;
}

ShippedPlay shipped_play(const std::string& file) {
  std::ifstream stream(earshot::test::root() / "content/scenarios" / file);
  ShippedPlay play;
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line[0] == '#' || line.starts_with("expect ")) continue;
    if (line.starts_with("variant ")) {
      play.variant = line.substr(8);
    } else {
      play.commands.push_back(line.substr(0, line.find(" #")));
    }
  }
  REQUIRE(!play.commands.empty());
  return play;
}

std::string Reply::code() const {
  const Json answer = json();
  if (answer.is_object() && answer.contains("error")) return answer["error"]["code"];
  return std::to_string(status);
}

Room::Room() { start(); }

void Room::start() {
  // Numbers that differ each time and are the same in every run of the tests.
  const Random random = [this](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) {
      random_ = random_ * 6364136223846793005U + 1442695040888963407U;
      byte = static_cast<std::uint8_t>(random_ >> 56U);
    }
  };
  hall = std::make_unique<Hall>(
      store_, Library(shipped_pack()), [this] { return now; }, random);
  if (auto told = hall->first_secret(log)) secret = *told;
  REQUIRE(hall->load(log));
}

void Room::restart() { start(); }

void Room::after(std::int64_t milliseconds) {
  now += milliseconds;
  hall->tick();
}

Reply Room::ask(Request request) {
  Reply reply;
  hall->handle(std::move(request), [&](Response response) {
    reply = {response.status, std::move(response.body), std::move(response.headers)};
  });
  REQUIRE(reply.status != 0);  // the store answers at once here
  return reply;
}

Reply Room::get(const std::string& path, const std::string& token) {
  Request request;
  request.path = path;
  if (!token.empty()) request.authorization = "Bearer " + token;
  request.peer = "10.0.0.1";
  return ask(std::move(request));
}

Reply Room::post(const std::string& path, const std::string& body, const std::string& token,
                 std::string key) {
  Request request;
  request.method = "POST";
  request.path = path;
  request.body = body;
  if (!token.empty()) request.authorization = "Bearer " + token;
  request.key = key.empty() ? fmt::format("key-{:016}", ++keys_) : std::move(key);
  request.content_type = "application/json";
  request.peer = "10.0.0.1";
  return ask(std::move(request));
}

std::shared_ptr<Sink> Room::feed(const std::string& event, const std::string& token,
                                 const std::string& last_id) {
  auto sink = std::make_shared<Sink>();
  Request request;
  request.path = "/api/events/" + event + "/feed";
  if (!token.empty()) request.authorization = "Bearer " + token;
  request.last_id = last_id;
  const auto refusal = hall->open_feed(request, sink);
  CHECK_FALSE(refusal);
  return sink;
}

std::string Room::make_event(const std::string& more, const std::string& scenario,
                             const std::string& variant) {
  const std::string body = fmt::format(
      R"({{"title":"Tuesday","seating":"single","rounds":[{{"scenario":"{0}","variant":"{1}","minutes":10}},)"
      R"({{"scenario":"{0}","variant":"{1}","minutes":10}}]{2}}})",
      scenario, variant, more);
  const Reply reply = post("/api/events", body, secret);
  INFO(reply.body);
  REQUIRE(reply.status == 201);
  return reply.json()["event"];
}

Reply Room::act(const std::string& event, const std::string& act) {
  return post("/api/events/" + event + "/acts", act, secret);
}

Player Room::join(const std::string& event, const std::string& name) {
  const std::string code = state(event).code;
  const Reply reply = post("/api/join", Json{{"code", code}, {"name", name}}.dump());
  INFO(reply.body);
  REQUIRE(reply.status == 201);
  const Json seated = reply.json();
  return {event, seated["seat"], seated["token"], seated["seat_code"]};
}

std::string Room::actions(const std::string& event, int first,
                          const std::vector<std::string>& commands, int run) const {
  return Json{{"run", run},
              {"digest", state(event).setup.rounds[0].digest},
              {"first", first},
              {"commands", commands}}
      .dump();
}

Reply Room::play(const Player& player, const std::vector<std::string>& commands, int first,
                 int run) {
  return post("/api/events/" + player.event + "/rounds/0/actions",
              actions(player.event, first, commands, run), player.token);
}

Json Room::board(const std::string& event, const std::string& token) {
  return get("/api/events/" + event + "/board", token).json()["board"];
}

const workshop::EventState& Room::state(const std::string& event) const {
  return hall->events().at(event)->durable.state();
}

}  // namespace earshot::host::test
