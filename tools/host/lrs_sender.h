// What a host sends to a learning record store by itself: each event, whenever no round of it is running and something is new.
//
// Entry point: LrsSender. It has a thread of its own, because a store that is away is waited for; it reads the log as `push` does, beside the host. How far
// it came is kept in the log's settings: who starts the host again goes on there, and what is sent twice is stored once.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "host/hall.h"
#include "host/lrs_command.h"

namespace earshot::host {

class LrsSender {
 public:
  struct Ways {
    std::function<void(std::function<void()>)> post;  // to the thread that serves
    // Keeps a setting of the log. Called there, as is `tell`.
    std::function<void(const std::string& name, const std::string& value)> keep;
    std::function<void(const std::string&)> tell;
  };
  // `settings`: the log's, which may have how far an earlier host came.
  LrsSender(std::string store, Pushing how, Ways ways,
            const std::vector<std::pair<std::string, std::string>>& settings);
  ~LrsSender();  // waits for the answer to what is under way, ten seconds at most

  // On the thread that serves, now and then: begins what is to be sent. One event at a time.
  void look(const std::map<std::string, std::shared_ptr<LiveEvent>>& events, std::int64_t now);

 private:
  struct Job {
    std::string event;
    std::int64_t seq = 0;
  };
  void run();
  std::optional<Job> next_job();
  void do_job(const Job& job);
  void wait(std::int64_t milliseconds);  // or until it is to end
  bool stopping();
  void done(const Job& job);
  void failed(const std::string& event, const std::string& why);

  const std::string store_;
  const Pushing how_;
  const Ways ways_;
  // On the thread that serves.
  std::map<std::string, std::int64_t> sent_;        // up to which record
  std::map<std::string, std::int64_t> not_before_;  // after it was given up
  std::int64_t now_ = 0;
  bool is_busy_ = false;
  // Of both.
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Job> job_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace earshot::host
