// Each thread takes the next task that nobody has taken.
#include "base/on_all_cores.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace earshot::base {

unsigned cores() { return std::max(1U, std::thread::hardware_concurrency()); }

void on_all_cores(const std::vector<Task>& tasks, unsigned threads) {
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < tasks.size(); i = next++) tasks[i]();
  };
  const auto wanted = std::min<std::size_t>(threads == 0 ? cores() : threads, tasks.size());
  std::vector<std::jthread> others;
  for (std::size_t i = 1; i < wanted; ++i) others.emplace_back(work);
  work();
}

}  // namespace earshot::base
