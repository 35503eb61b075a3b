// Statements on their way to a learning record store: in batches, again and again while it is away, and around those that it does not want.
//
// Entry point: deliver(). What the network and the clock do is handed in, so that a test needs neither. A batch that is refused for what is in it is halved
// until the statement is found, which is set aside with the reason; what is sent twice is stored once, because its identifier is the same.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "host/xapi.h"

namespace earshot::host {

struct LrsAnswer {
  int status = 0;                // 0: no answer came
  std::int64_t retry_after = 0;  // milliseconds; 0: not said
  std::string body;              // or why no answer came
};
// Posts a JSON list of statements.
using LrsPost = std::function<LrsAnswer(const std::string& body)>;
using LrsWait = std::function<void(std::int64_t milliseconds)>;

struct LrsPace {
  std::size_t batch = 50;
  std::size_t bytes = 500'000;      // of a batch
  std::int64_t first_wait = 1'000;  // milliseconds; doubled up to `longest_wait`
  std::int64_t longest_wait = 60'000;
  int tries = 12;  // without an answer in between, then it is given up
};

struct SetAside {
  std::string id;
  std::string why;
};
struct Delivered {
  std::size_t stored = 0;
  std::vector<SetAside> set_aside;
  std::string gave_up;  // why nothing more was sent; empty: all was
};
Delivered deliver(const std::vector<XapiStatement>& statements, const LrsPost& post,
                  const LrsWait& wait, const LrsPace& pace = {});

}  // namespace earshot::host
