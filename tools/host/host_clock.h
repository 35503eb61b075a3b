// The host's own time. The wall clock is read once: whoever sets it in the middle of a round changes no deadline. Nor does a clock that was set back
// while the host was away: time goes on from the log's last record.
//
// Entry points: HostClock::now(), not_before().
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <functional>

namespace earshot::host {

class HostClock {
 public:
  using Steady = std::function<std::int64_t()>;  // milliseconds since whenever, never backwards

  explicit HostClock(std::int64_t wall, Steady steady = system_steady)
      : steady_(std::move(steady)), wall_(wall), begin_(steady_()) {}
  std::int64_t now() const { return wall_ + steady_() - begin_; }
  void not_before(std::int64_t at) { wall_ += std::max<std::int64_t>(at - now(), 0); }

 private:
  static std::int64_t system_steady() {
    using std::chrono::duration_cast, std::chrono::milliseconds, std::chrono::steady_clock;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
  }

  Steady steady_;
  std::int64_t wall_;
  std::int64_t begin_;
};

}  // namespace earshot::host
