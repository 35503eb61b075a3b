// SA_RESETHAND gives the signal its own effect back once it has come.
#include "content/simulate_interrupt.h"

namespace earshot::content {

namespace {

std::atomic<bool> stop{false};  // a handler can reach nothing else
static_assert(std::atomic<bool>::is_always_lock_free);

void ask(int) { stop.store(true, std::memory_order_relaxed); }

}  // namespace

Interrupt::Interrupt() {
  stop = false;
  sigaction(SIGINT, nullptr, &before_);
  if (before_.sa_handler == SIG_IGN) return;
  struct sigaction handler {};
  handler.sa_handler = ask;
  handler.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigaction(SIGINT, &handler, nullptr);
}

Interrupt::~Interrupt() { sigaction(SIGINT, &before_, nullptr); }

const std::atomic<bool>& Interrupt::asked() { return stop; }

}  // namespace earshot::content
