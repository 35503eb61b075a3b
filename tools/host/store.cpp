// Group commit: while one transaction is being synced, the next one gathers.
#include "host/store.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
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

Tried try_remove(Log& log, const std::string& event, const Commit& with) {
  try {
    log.begin();
    log.remove(event);
    log.append(with);
    log.finish();
    log.tidy();
    return {};
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
void InlineStore::remove(std::string event, Commit with, OnOutcome then) {
  const Tried tried = try_remove(log_, event, with);
  then(tried.outcome, tried.why);
}

StoreThread::StoreThread(std::unique_ptr<Log> log, Post post)
    : log_(std::move(log)),
      shared_(log_->shared()),
      post_(std::move(post)),
      wake_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

void StoreThread::start() {
  thread_ = std::thread([this] { run(); });
}

StoreThread::~StoreThread() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  eventfd_write(wake_, 1);
  if (thread_.joinable()) thread_.join();
  close(wake_);
}

void StoreThread::commit(Commit commit, OnOutcome then) {
  auto fits = std::make_shared<bool>(true);
  auto held = std::make_shared<Commit>(std::move(commit));
  add({[held, fits](Log& log) { *fits = log.append(*held); },
       {},
       [fits, then = std::move(then)](Outcome outcome, const std::string& why) {
         then(outcome == Outcome::stored && !*fits ? Outcome::moved_on : outcome, why);
       },
       held->event});
}

void StoreThread::look_up(std::string asker, std::string key, OnAnswer then) {
  auto found = std::make_shared<std::optional<KeptAnswer>>();
  add({[=](Log& log) { *found = log.answer(asker, key); },
       {},
       [found, then = std::move(then)](Outcome outcome, const std::string&) {
         then(outcome, std::move(*found));
       },
       {}});
}

void StoreThread::backup(std::filesystem::path to, OnBackup then) {
  auto result = std::make_shared<base::Outcome>(base::Done{});
  add({{},
       [result, to](Log& log) { *result = try_backup(log, to); },
       [result, then = std::move(then)](Outcome, const std::string&) { then(*result); },
       {}});
}

void StoreThread::remove(std::string event, Commit with, OnOutcome then) {
  auto tried = std::make_shared<Tried>();
  add({{},
       [=](Log& log) { *tried = try_remove(log, event, with); },
       [tried, then = std::move(then)](Outcome, const std::string&) {
         then(tried->outcome, tried->why);
       },
       {}});
}

void StoreThread::refresh(std::function<void()> then) {
  add({{}, {}, [then = std::move(then)](Outcome, const std::string&) { then(); }, {}});
}

void StoreThread::add(Job job) {
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(job));
  }
  eventfd_write(wake_, 1);
}

bool StoreThread::take(std::vector<Job>& batch) {
  const std::lock_guard lock(mutex_);
  while (!waiting_.empty() && batch.size() < kMostInBatch) {
    batch.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return !stopping_ || !batch.empty();
}

void StoreThread::run() {
  for (;;) {
    std::vector<Job> batch;
    if (!take(batch)) return;
    if (batch.empty()) {
      wait();
      if (shared_) tell(batch, Outcome::stored, {});
      continue;
    }
    // Whoever locks several events locks them in one order.
    if (shared_) {
      std::stable_sort(batch.begin(), batch.end(),
                       [](const Job& a, const Job& b) { return a.event < b.event; });
    }
    do_batch(batch);
  }
}

// For something to do, or for what others wrote. A database that is away is looked for every second.
void StoreThread::wait() {
  const int others = log_->news_descriptor();
  pollfd both[] = {{wake_, POLLIN, 0}, {others, POLLIN, 0}};
  poll(both, others < 0 ? 1 : 2, shared_ ? 1000 : -1);
  eventfd_t ignored = 0;
  eventfd_read(wake_, &ignored);
}

void StoreThread::do_batch(std::vector<Job>& batch) {
  const bool writes = std::any_of(batch.begin(), batch.end(),
                                  [](const Job& job) { return bool(job.in_transaction); });
  try {
    if (writes) log_->begin();
    for (Job& job : batch) {
      if (job.in_transaction) job.in_transaction(*log_);
    }
    if (writes) log_->finish();
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

// Where it cannot be read now, nothing is lost: what was not told is told later.
News StoreThread::read_news() noexcept {
  try {
    return log_->news();
  } catch (const std::exception&) {
    return {};
  }
}

void StoreThread::tell(std::vector<Job>& batch, Outcome outcome, const std::string& why) {
  auto news = std::make_shared<News>();
  if (shared_) *news = read_news();
  const bool none = news->grown.empty() && news->removed.empty() && !news->secret;
  if (none && batch.empty()) return;
  post_([this, news, batch = std::make_shared<std::vector<Job>>(std::move(batch)), outcome, why] {
    if (on_news_ && shared_) on_news_(std::move(*news));
    for (Job& job : *batch) job.then(outcome, why);
  });
}

}  // namespace earshot::host
