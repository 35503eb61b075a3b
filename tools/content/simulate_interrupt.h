// Ctrl-C while something long is being done: asks it to stop, so that it can say what it knows. A
// second Ctrl-C ends the program at once.
//
// Entry point: Interrupt, one at a time. Where the signal was ignored before (a job in the background)
// it stays so.
#pragma once

#include <atomic>
#include <csignal>

namespace earshot::content {

class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  static const std::atomic<bool>& asked();

 private:
  struct sigaction before_ {};
};

}  // namespace earshot::content
