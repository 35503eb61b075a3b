// Threads that do the work together that does not depend on each other.
//
// Entry point: Crew. Which thread does what, and in what order, is left open: each piece of work
// writes to a place of its own. Work may share out parts of itself in turn: then those who have
// nothing else to do help with them, and when all are busy the one who asks does them alone. So a
// pack of many scenarios is searched scenario by scenario, and the last long search of it by all.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <vector>

namespace earshot::base {

class Crew {
 public:
  // threads: with the caller; 0 for as many as there are cores.
  explicit Crew(unsigned threads = 0);
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  // work(i) for each i below count; comes back when all are done.
  using Work = std::function<void(std::size_t)>;
  void each(std::size_t count, const Work& work);

 private:
  struct Batch {
    const Work& work;
    std::size_t count;
    std::size_t next = 0;
    std::size_t done = 0;
  };

  void help();
  void do_next_of(Batch& batch, std::unique_lock<std::mutex>& lock);
  Batch* open_batch();

  std::mutex mutex_;
  std::condition_variable changed_;  // a batch was begun or is done, or the crew goes home
  std::list<Batch> batches_;         // the oldest first: whole searches before parts of them
  bool over_ = false;
  std::vector<std::jthread> helpers_;
};

// Each of them, on as many threads (0: as there are cores).
using Task = std::function<void()>;
void on_all_cores(const std::vector<Task>& tasks, unsigned threads = 0);

unsigned cores();  // at least 1

}  // namespace earshot::base
