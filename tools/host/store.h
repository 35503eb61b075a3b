// Commits, from the thread that serves to the disk and back. Nothing is told as done before it is durable.
//
// Entry points: StoreThread, with one thread of its own that puts all that waits into one transaction (group commit); InlineStore, which does it at once,
// for tests. Both call back on the thread that serves: StoreThread through `post`.
#pragma once

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
  using OnNews = std::function<void(News)>;

  virtual ~Store() = default;
  virtual void commit(Commit commit, OnOutcome then) = 0;
  virtual void look_up(std::string asker, std::string key, OnAnswer then) = 0;
  virtual void backup(std::filesystem::path to, OnBackup then) = 0;
  // Removes the event and writes `with`, in one; told when no byte of it is left.
  virtual void remove(std::string event, Commit with, OnOutcome then) = 0;

  // Where several hosts write one log: what they wrote, this one too, comes here, and before the outcomes of what is in it.
  virtual bool shared() const { return false; }
  virtual void on_news(OnNews) {}
  virtual void refresh(std::function<void()> then) { then(); }  // when the news are told
};

class InlineStore final : public Store {
 public:
  explicit InlineStore(Log& log) : log_(log) {}
  void commit(Commit commit, OnOutcome then) override;
  void look_up(std::string asker, std::string key, OnAnswer then) override;
  void backup(std::filesystem::path to, OnBackup then) override;
  void remove(std::string event, Commit with, OnOutcome then) override;

 private:
  Log& log_;
};

class StoreThread final : public Store {
 public:
  using Post = std::function<void(std::function<void()>)>;

  StoreThread(std::unique_ptr<Log> log, Post post);
  ~StoreThread() override;  // finishes what waits
  void start();  // from here on the log is the thread's alone; what was asked before waits for it

  void commit(Commit commit, OnOutcome then) override;
  void look_up(std::string asker, std::string key, OnAnswer then) override;
  void backup(std::filesystem::path to, OnBackup then) override;
  void remove(std::string event, Commit with, OnOutcome then) override;
  bool shared() const override { return shared_; }
  void on_news(OnNews then) override { on_news_ = std::move(then); }
  void refresh(std::function<void()> then) override;

 private:
  struct Job {
    std::function<void(Log&)> in_transaction;
    std::function<void(Log&)> alone;  // outside of any transaction, behind it
    std::function<void(Outcome, const std::string&)> then;
    std::string event;  // of a commit
  };
  void add(Job job);
  void run();
  void wait();
  bool take(std::vector<Job>& batch);
  void do_batch(std::vector<Job>& batch);
  void tell(std::vector<Job>& batch, Outcome outcome, const std::string& why);
  News read_news() noexcept;

  std::unique_ptr<Log> log_;
  const bool shared_;
  Post post_;
  OnNews on_news_;
  std::mutex mutex_;
  std::deque<Job> waiting_;
  int wake_;  // an eventfd: the log's own descriptor may be waited for beside it
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace earshot::host
