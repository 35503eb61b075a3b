// Statements of plays, and their way to a store that is away, slow, or wants some of them not.
#include "host/xapi.h"

#include <algorithm>
#include <set>

#include "host/lrs_queue.h"
#include "host/room.h"
#include "host/uuid5.h"
#include "support/catch.h"

namespace earshot::host::test {
namespace {

struct Played : Room {
  std::string event = make_event();
  Player anna = join(event, "Anna");
  Played() {
    act(event, R"({"do":"start","round":0})");
    const auto& commands = shipped_play("third-battery.best.play").commands;
    const auto half = commands.begin() + static_cast<std::ptrdiff_t>(commands.size() / 2);
    play(anna, {commands.begin(), half});
    after(kMinute);
    play(anna, {half, commands.end()}, static_cast<int>(commands.size() / 2));
  }
  std::vector<XapiStatement> statements(const XapiOptions& options = {}) {
    Library library(shipped_pack());
    for (const Content& content : log.contents()) REQUIRE(library.keep(content));
    return xapi_statements(library, state(event), options);
  }
};

std::vector<Json> parsed(const std::vector<XapiStatement>& statements) {
  std::vector<Json> all;
  for (const XapiStatement& one : statements) all.push_back(Json::parse(one.json));
  return all;
}

std::vector<XapiStatement> made_up(std::size_t count) {
  std::vector<XapiStatement> all;
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back({std::to_string(i), "{\"id\":\"" + std::to_string(i) + "\"}"});
  }
  return all;
}

// A store in memory: away for a while, and unwilling to take some.
struct Double {
  std::set<std::string> stored, unwanted;
  std::vector<LrsAnswer> before;  // answers that come first
  std::vector<std::int64_t> waits;
  int posts = 0;

  Delivered take(const std::vector<XapiStatement>& statements, const LrsPace& pace = {}) {
    return deliver(
        statements, [this](const std::string& body) { return post(body); },
        [this](std::int64_t milliseconds) { waits.push_back(milliseconds); }, pace);
  }
  LrsAnswer post(const std::string& body) {
    ++posts;
    if (!before.empty()) {
      const LrsAnswer first = before.front();
      before.erase(before.begin());
      return first;
    }
    const Json list = Json::parse(body);
    for (const Json& one : list) {
      if (unwanted.count(one["id"]) != 0) return {400, 0, "one of them is bad"};
    }
    for (const Json& one : list) stored.insert(one["id"]);
    return {200, 0, "[]"};
  }
};

}  // namespace

TEST_CASE("a uuid of version 5 is what RFC 9562 makes of a name") {
  CHECK(uuid5("earshot") == uuid5("earshot"));
  CHECK(uuid5("earshot") != uuid5("Earshot"));
  CHECK(uuid5("")[14] == '5');
  CHECK(std::string("89ab").find(uuid5("")[19]) != std::string::npos);
}

TEST_CASE("a finished play is one registration, from initialized to terminated") {
  Played room;
  CHECK(room.statements().empty());  // the round goes on
  room.after(11 * kMinute);
  const auto all = parsed(room.statements());
  REQUIRE(all.size() > 6);
  std::set<std::string> registrations, ids;
  std::vector<std::string> verbs;
  std::string before;
  for (const Json& one : all) {
    registrations.insert(one["context"]["registration"]);
    ids.insert(one["id"]);
    const std::string verb = one["verb"]["id"];
    verbs.push_back(verb.substr(verb.rfind('/') + 1));
    CHECK(one["timestamp"].get<std::string>() >= before);
    before = one["timestamp"];
    CHECK(one["actor"]["account"]["name"] == room.event + "-s1");
    CHECK_FALSE(one["actor"].contains("name"));
  }
  CHECK(registrations.size() == 1);
  CHECK(ids.size() == all.size());
  CHECK(verbs.front() == "initialized");
  CHECK(std::count(verbs.begin(), verbs.end(), "answered") > 3);
  CHECK(std::count(verbs.begin(), verbs.end(), "unlocked") > 3);
  const std::vector<std::string> end(verbs.end() - 3, verbs.end());
  CHECK(end == std::vector<std::string>{"completed", "passed", "terminated"});
  const Json& completed = all[all.size() - 3];
  CHECK(completed["result"]["score"]["scaled"] == 1.0);
  CHECK(completed["result"]["duration"] == "PT60.00S");
}

TEST_CASE(
    "the same play gives the same statements at any time, and names only when they are allowed") {
  Played room;
  room.after(11 * kMinute);
  const auto once = room.statements();
  room.restart();
  room.after(60 * kMinute);
  const auto again = room.statements();
  REQUIRE(once.size() == again.size());
  for (std::size_t i = 0; i < once.size(); ++i) CHECK(once[i].json == again[i].json);
  CHECK(xapi_json(once).find("Anna") == std::string::npos);
  XapiOptions names;
  names.names = true;
  CHECK(parsed(room.statements(names))[0]["actor"]["name"] == "Anna");
  CHECK(room.statements(names)[0].id == once[0].id);
  const Reply file = room.get("/api/events/" + room.event + "/xapi.json", room.secret);
  CHECK(file.json().size() == once.size());
}

TEST_CASE("an answer names the reply out of those of its moment") {
  Played room;
  room.after(11 * kMinute);
  for (const Json& one : parsed(room.statements())) {
    if (one["verb"]["display"]["en"] != "answered") continue;
    const std::string response = one["result"]["response"];
    const Json& choices = one["object"]["definition"]["choices"];
    CHECK(std::any_of(choices.begin(), choices.end(),
                      [&](const Json& choice) { return choice["id"] == response; }));
  }
}

TEST_CASE("statements go in batches, and a store that is away is asked again later and later") {
  Double lrs;
  lrs.before = {{0, 0, "no route"}, {503, 0, ""}, {429, 9'000, ""}, {500, 0, ""}};
  LrsPace pace;
  pace.batch = 40;
  const Delivered delivered = lrs.take(made_up(100), pace);
  CHECK(delivered.stored == 100);
  CHECK(delivered.gave_up.empty());
  CHECK(lrs.stored.size() == 100);
  CHECK(lrs.posts == 4 + 3);
  CHECK(lrs.waits == std::vector<std::int64_t>{1'000, 2'000, 9'000, 8'000});
}

TEST_CASE("a store that stays away is given up, and one that lets nobody in at once") {
  Double away;
  away.before.assign(30, {503, 0, "closed for the night"});
  CHECK(away.take(made_up(3)).gave_up == "503 closed for the night");
  CHECK(away.posts == 12);
  CHECK(away.waits.back() == 60'000);
  Double locked;
  locked.before = {{401, 0, "who are you"}};
  CHECK(locked.take(made_up(3)).gave_up == "401 who are you");
  CHECK(locked.posts == 1);
}

TEST_CASE("around a statement that is not wanted everything else is stored") {
  Double lrs;
  lrs.unwanted = {"7", "8", "63"};
  const Delivered delivered = lrs.take(made_up(100));
  CHECK(delivered.stored == 97);
  REQUIRE(delivered.set_aside.size() == 3);
  CHECK(delivered.set_aside[0].id == "7");
  CHECK(delivered.set_aside[0].why == "400 one of them is bad");
  CHECK(lrs.stored.size() == 97);
  CHECK(lrs.posts < 40);
}

}  // namespace earshot::host::test
