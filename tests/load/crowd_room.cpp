#include "crowd_room.h"

#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace earshot::load {
namespace {

using Json = nlohmann::json;

std::vector<std::string> commands_of(const std::string& play) {
  std::ifstream file(play);
  std::vector<std::string> commands;
  for (std::string line; std::getline(file, line);) {
    const bool none = line.empty() || line[0] == '#' || line.rfind("expect ", 0) == 0 ||
                      line.rfind("variant ", 0) == 0;
    if (!none) commands.push_back(line.substr(0, line.find(" #")));
  }
  if (commands.empty()) throw std::runtime_error("no commands in " + play);
  return commands;
}

class Asking {
 public:
  Asking(std::uint16_t port, std::string secret) : port_(port), secret_(std::move(secret)) {}

  Json operator()(const std::string& path, const std::string& body, bool as_public = false) const {
    asio::io_context context;
    Answer got;
    std::make_shared<Client>(context, port_)
        ->ask({path, body, as_public ? "" : secret_},
              [&](Answer answer) { got = std::move(answer); });
    context.run();
    if (got.status >= 300) throw std::runtime_error(path + ": " + got.body);
    return Json::parse(got.body);
  }

 private:
  std::uint16_t port_;
  std::string secret_;
};

// So many at a time as a host takes without anybody waiting.
class Joining {
 public:
  Joining(Room& room, std::string code, int players)
      : room_(room), code_(std::move(code)), left_(players) {}
  void run() {
    for (int i = 0; i < 20; ++i) next(std::make_shared<Client>(context_, room_.port));
    context_.run();
    if (!trouble_.empty()) throw std::runtime_error(trouble_);
  }

 private:
  void next(const std::shared_ptr<Client>& client) {
    if (left_ == 0 || !trouble_.empty()) return;
    const Json body = {{"code", code_}, {"name", "Player " + std::to_string(left_--)}};
    client->ask({"/api/join", body.dump(), ""}, [this, client](Answer answer) {
      if (answer.status != 201) {
        trouble_ = answer.body;
        return;
      }
      const Json seated = Json::parse(answer.body);
      room_.places.push_back({seated["seat"], seated["token"]});
      next(client);
    });
  }

  Room& room_;
  std::string code_, trouble_;
  int left_;
  asio::io_context context_;
};

}  // namespace

void Room::make(const std::string& play, int players, int teams) {
  commands = commands_of(play);
  const Asking ask(port, secret);
  Json setup = {{"title", "Rehearsal"},
                {"seating", teams > 0 ? "teams" : "single"},
                {"rounds", {{{"scenario", "third-battery"}, {"minutes", 120}}}}};
  if (teams > 0) {
    setup["teams"] = Json::array();
    for (int i = 0; i < teams; ++i) setup["teams"].push_back("Team " + std::to_string(i + 1));
  }
  const Json made = ask("/api/events", setup.dump());
  event = made["event"];
  Joining(*this, made["code"], players).run();
  ask("/api/events/" + event + "/acts", R"({"do":"start","round":0})");
  asio::io_context context;
  std::make_shared<Client>(context, port)
      ->ask({"/api/events/" + event + "/board", "", places[0].token}, [&](const Answer& answer) {
        digest = Json::parse(answer.body)["board"]["you"]["play"]["digest"];
      });
  context.run();
}

void Room::stand_in(const std::string& play, int players) {
  commands = commands_of(play);
  event = "00000000";
  digest = std::string(64, '0');
  for (int i = 0; i < players; ++i) places.push_back({std::to_string(i), std::string(32, '0')});
}

std::string Room::batch(std::size_t first, std::size_t count) const {
  const auto begin = commands.begin() + static_cast<std::ptrdiff_t>(first);
  return Json{
      {"run", 1},
      {"digest", digest},
      {"first", first},
      {"commands", std::vector<std::string>(begin, begin + static_cast<std::ptrdiff_t>(count))}}
      .dump();
}

bool Room::stored(std::map<std::string, std::size_t>& by_seat) const {
  const Json all = Asking(port, secret)("/api/events/" + event + "/export.json", "");
  bool same = true;
  for (const Json& play : all["plays"]) {
    const std::vector<std::string> kept = play["commands"];
    same = same && kept.size() <= commands.size() &&
           std::equal(kept.begin(), kept.end(), commands.begin());
    by_seat[play["seat"]] += kept.size();
  }
  return same;
}

}  // namespace earshot::load
