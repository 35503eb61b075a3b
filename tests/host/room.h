// A host without a network, with a clock that stands until it is moved: what a facilitator and players do, as a test says it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "host/hall.h"
#include "host/memory_log.h"

namespace earshot::host::test {

using Json = nlohmann::ordered_json;

inline constexpr std::int64_t kMinute = 60'000;  // milliseconds

// The shipped pack, read once.
const scenario::Pack& shipped_pack();

// A shipped `.play` without its expectations: the commands, and the variant they are for.
struct ShippedPlay {
  std::string variant;
  std::vector<std::string> commands;
};
ShippedPlay shipped_play(const std::string& file);

struct Reply {
  int status = 0;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  Json json() const { return Json::parse(body, nullptr, false); }
  std::string code() const;  // of an error, or the status
};

class Sink final : public FeedSink {
 public:
  std::vector<std::string> messages;
  std::string last;  // the good-bye
  void send(std::shared_ptr<const std::string> message) override { messages.push_back(*message); }
  void end(std::shared_ptr<const std::string> message) override { last = *message; }
};

struct Player {
  std::string event, seat, token, seat_code;
};

class Room {
 public:
  Room();

  // As if the host had been killed and started again on the same log.
  void restart();
  void after(std::int64_t milliseconds);  // and lets the hall do what time does

  Reply get(const std::string& path, const std::string& token = {});
  Reply post(const std::string& path, const std::string& body, const std::string& token = {},
             std::string key = {});
  Reply ask(Request request);
  std::shared_ptr<Sink> feed(const std::string& event, const std::string& token = {},
                             const std::string& last_id = {});

  std::string make_event(const std::string& more = {},
                         const std::string& scenario = "third-battery",
                         const std::string& variant = {});  // its id
  Reply act(const std::string& event, const std::string& act);
  Player join(const std::string& event, const std::string& name);
  std::string actions(const std::string& event, int first, const std::vector<std::string>& commands,
                      int run = 1) const;
  Reply play(const Player& player, const std::vector<std::string>& commands, int first = 0,
             int run = 1);
  Json board(const std::string& event, const std::string& token = {});
  const workshop::EventState& state(const std::string& event) const;

  std::string secret;
  MemoryLog log;
  std::int64_t now = 1'764'460'800'000;
  std::unique_ptr<Hall> hall;

 private:
  void start();
  InlineStore store_{log};
  std::uint64_t keys_ = 0;
  std::uint64_t random_ = 1;
};

}  // namespace earshot::host::test
