// A check that takes long, made by a thread of its own; who saves meanwhile need not wait for its end.
//
// Entry point: BesideCheck. Destroying it cancels what is still going on.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

#include "check/report.h"

namespace earshot::check {

class BesideCheck {
 public:
  // `look` is called once, on that thread; it ends early when the flag is set.
  using Look = std::function<Report(const std::atomic<bool>* cancelled)>;
  explicit BesideCheck(Look look);
  ~BesideCheck();
  BesideCheck(const BesideCheck&) = delete;
  BesideCheck& operator=(const BesideCheck&) = delete;

  int done() const { return done_; }  // a descriptor that can be read when it is
  // Waits for it. Once.
  Report take();

 private:
  void run();

  Look look_;
  Report report_;
  std::atomic<bool> cancelled_ = false;
  int done_;
  std::thread thread_;  // last: it uses the others
};

}  // namespace earshot::check
