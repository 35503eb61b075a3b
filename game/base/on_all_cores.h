// Work that does not depend on each other, on as many threads as there are cores.
//
// Entry point: on_all_cores(). Which thread does what, and in what order, is left open: each task
// writes to a place of its own.
#pragma once

#include <functional>
#include <vector>

namespace earshot::base {

using Task = std::function<void()>;

// Comes back when all are done. threads: 0 for as many as there are cores.
void on_all_cores(const std::vector<Task>& tasks, unsigned threads = 0);

unsigned cores();  // at least 1

}  // namespace earshot::base
