// A player's browser, as far as a dry run needs one: asks on one connection, again when it is told to come later, with the same key. Private to rehearse.cpp and
// its bots.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/split_mix.h"

namespace earshot::host {

using RehearsalJson = nlohmann::ordered_json;

class RehearsalClient {
 public:
  RehearsalClient(std::uint16_t port, std::uint64_t seed);
  ~RehearsalClient();
  RehearsalClient(const RehearsalClient&) = delete;
  RehearsalClient& operator=(const RehearsalClient&) = delete;

  void set_token(std::string token) { token_ = std::move(token); }
  // The answer's body, of an error too; throws std::runtime_error where there is none.
  RehearsalJson get(const std::string& path);
  RehearsalJson post(const std::string& path, const RehearsalJson& body);

  int status() const { return status_; }                             // of the last answer
  const std::vector<double>& took() const { return milliseconds_; }  // of each answered post
  int told_to_wait() const { return told_to_wait_; }

 private:
  RehearsalJson ask(const char* method, const std::string& path, const std::string& body);
  std::string request_for(const char* method, const std::string& path, const std::string& body);
  struct Inside;
  std::unique_ptr<Inside> inside_;
  base::SplitMix64 random_;
  std::string token_;
  int status_ = 0;
  int told_to_wait_ = 0;
  std::vector<double> milliseconds_;
};

// One bot's round: from the first line to the end. Counts the moves that the host acknowledged.
struct BotPlay {
  int acknowledged = 0;
  bool finished = false;
};
BotPlay play_round(RehearsalClient& client, const std::string& event, std::uint64_t seed);

}  // namespace earshot::host
