// Commits, from the thread that serves to the disk and back. Nothing is told as done before it is durable.
//
// Entry points: StoreThread, with one thread of its own that puts all that waits into one transaction (group commit); InlineStore, which does it at once,
// for tests. Both call back on the thread that serves: StoreThread through `post`.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/result.h"
#include "host/log.h"

namespace earshot::host {

enum class Outcome { stored, moved_on, failed };

class Store {
 public:
  using OnOutcome = std::function<void(Outcome, const std::string& why)>;
  // `failed`: nobody knows whether there is one.
  using OnAnswer = std::function<void(Outcome, std::optional<KeptAnswer>)>;
  using OnBackup = std::function<void(base::Outcome)>;

  virtual ~Store() = default;
  virtual void commit(Commit commit, OnOutcome then) = 0;
  virtual void look_up(std::string asker, std::string key, OnAnswer then) = 0;
  virtual void backup(std::filesystem::path to, OnBackup then) = 0;
};

class InlineStore final : public Store {
 public:
  explicit InlineStore(Log& log) : log_(log) {}
  void commit(Commit commit, OnOutcome then) override;
  void look_up(std::string asker, std::string key, OnAnswer then) override;
  void backup(std::filesystem::path to, OnBackup then) override;

 private:
  Log& log_;
};

class StoreThread final : public Store {
 public:
  using Post = std::function<void(std::function<void()>)>;

  StoreThread(std::unique_ptr<Log> log, Post post);
  ~StoreThread() override;  // finishes what waits

  void commit(Commit commit, OnOutcome then) override;
  void look_up(std::string asker, std::string key, OnAnswer then) override;
  void backup(std::filesystem::path to, OnBackup then) override;

 private:
  struct Job {
    std::function<void(Log&)> in_transaction;  // empty: `alone` instead
    std::function<void(Log&)> alone;           // outside of any transaction
    std::function<void(Outcome, const std::string&)> then;
  };
  void add(Job job);
  void run();
  void do_batch(std::vector<Job>& batch);
  void tell(std::vector<Job>& batch, Outcome outcome, const std::string& why);

  std::unique_ptr<Log> log_;
  Post post_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> waiting_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace earshot::host
