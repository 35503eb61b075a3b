// One lock for all of it: a piece of work takes far longer than taking it.
#include "base/crew.h"

#include <sched.h>

#include <algorithm>

namespace earshot::base {

// Those that this process may run on (taskset, cpusets of containers), which the standard library does not ask.
unsigned cores() {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
    return std::max(1U, static_cast<unsigned>(CPU_COUNT(&allowed)));
  return std::max(1U, std::thread::hardware_concurrency());
}

Crew::Crew(unsigned threads) {
  const unsigned wanted = threads == 0 ? cores() : threads;
  for (unsigned i = 1; i < wanted; ++i) helpers_.emplace_back([this] { help(); });
}

Crew::~Crew() {
  {
    const std::lock_guard lock(mutex_);
    over_ = true;
  }
  changed_.notify_all();
}

void Crew::each(std::size_t count, const Work& work) {
  std::unique_lock lock(mutex_);
  batches_.push_back({work, count});
  const auto mine = std::prev(batches_.end());
  changed_.notify_all();
  while (mine->next < mine->count) do_next_of(*mine, lock);
  changed_.wait(lock, [&] { return mine->done == mine->count; });
  batches_.erase(mine);
}

void Crew::do_next_of(Batch& batch, std::unique_lock<std::mutex>& lock) {
  const std::size_t number = batch.next++;
  lock.unlock();
  batch.work(number);
  lock.lock();
  if (++batch.done == batch.count) changed_.notify_all();
}

Crew::Batch* Crew::open_batch() {
  const auto open = std::find_if(batches_.begin(), batches_.end(),
                                 [](const Batch& batch) { return batch.next < batch.count; });
  return open == batches_.end() ? nullptr : &*open;
}

void Crew::help() {
  std::unique_lock lock(mutex_);
  while (!over_) {
    if (Batch* batch = open_batch(); batch != nullptr)
      do_next_of(*batch, lock);
    else
      changed_.wait(lock);
  }
}

void on_all_cores(const std::vector<Task>& tasks, unsigned threads) {
  const auto wanted = std::min<std::size_t>(threads == 0 ? cores() : threads, tasks.size());
  Crew crew(std::max(1U, static_cast<unsigned>(wanted)));
  crew.each(tasks.size(), [&](std::size_t i) { tasks[i](); });
}

}  // namespace earshot::base
