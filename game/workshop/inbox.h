// What the background thread has for the one in front. Private to the room.
#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

#include "workshop/wire.h"

namespace earshot::workshop {

class Inbox {
 public:
  explicit Inbox(std::function<void()> woken) : woken_(std::move(woken)) {}
  void put(Heard heard) {
    {
      const std::lock_guard<std::mutex> guard(mutex_);
      all_.push_back(std::move(heard));
    }
    if (woken_) woken_();
  }
  std::vector<Heard> take() {
    const std::lock_guard<std::mutex> guard(mutex_);
    return std::exchange(all_, {});
  }

 private:
  std::function<void()> woken_;
  std::mutex mutex_;
  std::vector<Heard> all_;
};

}  // namespace earshot::workshop
