// Group commit: while one transaction is being synced, the next one gathers.
#include "host/store.h"

#include <utility>

namespace earshot::host {
namespace {

constexpr std::size_t kMostInBatch = 512;

struct Tried {
  Outcome outcome = Outcome::stored;
  std::string why;
};

Tried try_commit(Log& log, const Commit& commit) {
  try {
    log.begin();
    const bool fits = log.append(commit);
    log.finish();
    return {fits ? Outcome::stored : Outcome::moved_on, {}};
  } catch (const std::exception& error) {
    log.give_up();
    return {Outcome::failed, error.what()};
  }
}

base::Outcome try_backup(Log& log, const std::filesystem::path& to) {
  try {
    log.backup(to);
    return base::Done{};
  } catch (const std::exception& error) {
    return base::Failure{error.what()};
  }
}

}  // namespace

void InlineStore::commit(Commit commit, OnOutcome then) {
  const Tried tried = try_commit(log_, commit);
  then(tried.outcome, tried.why);
}
void InlineStore::look_up(std::string asker, std::string key, OnAnswer then) {
  then(Outcome::stored, log_.answer(asker, key));
}
void InlineStore::backup(std::filesystem::path to, OnBackup then) { then(try_backup(log_, to)); }

StoreThread::StoreThread(std::unique_ptr<Log> log, Post post)
    : log_(std::move(log)), post_(std::move(post)), thread_([this] { run(); }) {}

StoreThread::~StoreThread() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void StoreThread::commit(Commit commit, OnOutcome then) {
  auto fits = std::make_shared<bool>(true);
  auto held = std::make_shared<Commit>(std::move(commit));
  add({[held, fits](Log& log) { *fits = log.append(*held); },
       {},
       [fits, then = std::move(then)](Outcome outcome, const std::string& why) {
         then(outcome == Outcome::stored && !*fits ? Outcome::moved_on : outcome, why);
       }});
}

void StoreThread::look_up(std::string asker, std::string key, OnAnswer then) {
  auto found = std::make_shared<std::optional<KeptAnswer>>();
  add({[=](Log& log) { *found = log.answer(asker, key); },
       {},
       [found, then = std::move(then)](Outcome outcome, const std::string&) {
         then(outcome, std::move(*found));
       }});
}

void StoreThread::backup(std::filesystem::path to, OnBackup then) {
  auto result = std::make_shared<base::Outcome>(base::Done{});
  add({{},
       [result, to](Log& log) { *result = try_backup(log, to); },
       [result, then = std::move(then)](Outcome, const std::string&) { then(*result); }});
}

void StoreThread::add(Job job) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(job));
  }
  wake_.notify_one();
}

void StoreThread::run() {
  for (;;) {
    std::vector<Job> batch;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      while (!waiting_.empty() && batch.size() < kMostInBatch) {
        batch.push_back(std::move(waiting_.front()));
        waiting_.pop_front();
      }
    }
    do_batch(batch);
  }
}

void StoreThread::do_batch(std::vector<Job>& batch) {
  try {
    log_->begin();
    for (Job& job : batch) {
      if (job.in_transaction) job.in_transaction(*log_);
    }
    log_->finish();
  } catch (const std::exception& error) {
    log_->give_up();
    tell(batch, Outcome::failed, error.what());
    return;
  }
  for (Job& job : batch) {
    if (job.alone) job.alone(*log_);
  }
  tell(batch, Outcome::stored, {});
}

void StoreThread::tell(std::vector<Job>& batch, Outcome outcome, const std::string& why) {
  post_([batch = std::make_shared<std::vector<Job>>(std::move(batch)), outcome, why] {
    for (Job& job : *batch) job.then(outcome, why);
  });
}

}  // namespace earshot::host
