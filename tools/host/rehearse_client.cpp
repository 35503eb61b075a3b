#include "host/rehearse_client.h"

#include <chrono>
#include <thread>

#include <fmt/format.h>

#include "host/http_caller.h"

namespace earshot::host {
namespace {

using Json = RehearsalJson;
using BotClock = std::chrono::steady_clock;

constexpr int kMostMovesOfBot = 100;
constexpr int kPatienceOfBot = 50;  // then it leaves
constexpr auto kLater = std::chrono::milliseconds(250);
constexpr auto kPatienceWithHost = std::chrono::seconds(60);
constexpr std::uint64_t kMostAnswer = 8ULL * 1024 * 1024;

}  // namespace

struct RehearsalClient::Inside {
  HttpCaller caller{kPatienceWithHost};
  std::string port;

  http::response<http::string_body> ask(const std::string& request) {
    if (!caller.connected()) {
      caller.connect(workshop::plain_line(caller.context()), "127.0.0.1", port);
    }
    return caller.ask(request, kMostAnswer);
  }
};

RehearsalClient::RehearsalClient(std::uint16_t port, std::uint64_t seed)
    : inside_(std::make_unique<Inside>()), random_(seed) {
  inside_->port = std::to_string(port);
}
RehearsalClient::~RehearsalClient() = default;

std::string RehearsalClient::request_for(const char* method, const std::string& path,
                                         const std::string& body) {
  const std::string host = "127.0.0.1:" + inside_->port;
  const std::string bearer = token_.empty() ? std::string() : "Bearer " + token_;
  const std::string key =
      body.empty() ? std::string() : fmt::format("{:016x}{:016x}", random_.next(), random_.next());
  return workshop::request_text(method, path,
                                {{"Host", host},
                                 {"Authorization", bearer},
                                 {"Content-Type", body.empty() ? "" : "application/json"},
                                 {"Idempotency-Key", key}},
                                body);
}

Json RehearsalClient::ask(const char* method, const std::string& path, const std::string& body) {
  const std::string request = request_for(method, path, body);
  for (;;) {
    const auto begun = BotClock::now();
    const auto answer = inside_->ask(request);
    status_ = static_cast<int>(answer.result_int());
    if (status_ != 429 && status_ != 503) {
      const std::chrono::duration<double, std::milli> took = BotClock::now() - begun;
      if (!body.empty()) milliseconds_.push_back(took.count());
      return Json::parse(answer.body(), nullptr, false);
    }
    ++told_to_wait_;
    std::this_thread::sleep_for(kLater);
  }
}

Json RehearsalClient::get(const std::string& path) { return ask("GET", path, {}); }
Json RehearsalClient::post(const std::string& path, const Json& body) {
  return ask("POST", path, body.dump());
}

namespace {

Json some_facts(const Json& view, base::SplitMix64& random) {
  Json facts = Json::array();
  for (const Json& fact : view["facts"]) {
    if (random.below(2) == 0) facts.push_back(fact["fact"]);
  }
  return facts;
}

Json chosen_card(const Json& view, base::SplitMix64& random) {
  Json open = Json::array();
  for (const Json& card : view["cards"]) {
    if (card["locked"] == false) open.push_back(card);
  }
  if (open.empty()) return nullptr;
  const Json card = open[random.below(open.size())];
  Json move = {{"do", "choose"}, {"card", card["card"]}};
  if (card["kind"] == "summarise" || card["kind"] == "diagnose") {
    move["facts"] = some_facts(view, random);
  }
  if (card["kind"] == "diagnose") {
    move["cause"] = view["causes"][random.below(view["causes"].size())]["cause"];
  }
  return move;
}

// Hears most of what is said, breaks in now and then, notes what it finds, and leaves when it has talked for too long.
Json next_move_of_bot(const Json& view, int moves, base::SplitMix64& random) {
  if (view["can_close"] == true) return {{"do", "close"}};
  if (moves > kPatienceOfBot && view["can_leave"] == true) return {{"do", "leave"}};
  for (const Json& fact : view["facts"]) {
    if (fact["noted"] == false && random.below(4) == 0) {
      return {{"do", "note"}, {"fact", fact["fact"]}};
    }
  }
  const bool more = view["to_come"] > 0;
  const Json card = chosen_card(view, random);
  if (more && (card.is_null() || random.below(8) != 0)) return {{"do", "hear"}};
  return card.is_null() ? Json{{"do", "leave"}} : card;
}

}  // namespace

BotPlay play_round(RehearsalClient& client, const std::string& event, std::uint64_t seed) {
  base::SplitMix64 random(seed);
  const std::string path = fmt::format("/api/events/{}/rounds/0/", event);
  BotPlay play;
  Json seen = client.get(path + "view");
  for (int move = 0; move < kMostMovesOfBot && client.status() == 200; ++move) {
    if (seen["state"] == "finished") break;
    const Json doing = next_move_of_bot(seen["view"], move, random);
    const Json answer = client.post(
        path + "moves", {{"run", seen["run"]}, {"first", seen["moves"]}, {"move", doing}});
    if (client.status() == 200) {
      play.acknowledged = answer["moves"];
      seen = answer;
    } else {
      seen = client.get(path + "view");  // what was not to be done here: look again
    }
  }
  play.finished = seen.is_object() && seen.value("state", "") == "finished";
  return play;
}

}  // namespace earshot::host
