// The system's speech through speech-dispatcher (docs/decisions/0013).
//
// Entry point: SystemSpeech. The library is opened and the service asked for when something is said
// for the first time, on a thread of its own: a frame never waits for a voice.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

#include "ui/access/speech.h"

namespace earshot::app {

class SystemSpeech final : public ui::Speech {
 public:
  SystemSpeech() = default;
  SystemSpeech(const SystemSpeech&) = delete;
  SystemSpeech& operator=(const SystemSpeech&) = delete;
  ~SystemSpeech() override;

  void set_rate(int rate) override;
  void say(const ui::Utterance& what) override;
  void stop() override;
  bool is_missing() const override { return missing_; }

 private:
  struct Order {
    enum class What : std::uint8_t { say, stop, rate, end };
    What what = What::say;
    ui::Utterance words{};
    int rate = 0;
  };
  class Voice;
  void send(Order order);
  void work();
  Order next();

  std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<Order> orders_;
  std::atomic<bool> missing_ = false;
  std::thread thread_;  // begun with the first order
};

}  // namespace earshot::app
