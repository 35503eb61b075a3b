#include "host/loop.h"

#include <chrono>

namespace earshot::host {
namespace {

void wait(asio::steady_timer& timer, std::int64_t milliseconds,
          const std::shared_ptr<std::function<void()>>& work) {
  timer.expires_after(std::chrono::milliseconds(milliseconds));
  timer.async_wait([&timer, milliseconds, work](const ErrorCode& error) {
    if (error) return;
    (*work)();
    wait(timer, milliseconds, work);
  });
}

}  // namespace

Loop::Loop() : inside_(std::make_unique<Inside>()) {}
Loop::~Loop() = default;

void Loop::post(std::function<void()> work) { asio::post(inside_->context, std::move(work)); }

void Loop::every(std::int64_t milliseconds, std::function<void()> work) {
  inside_->timers.push_back(std::make_unique<asio::steady_timer>(inside_->context));
  wait(*inside_->timers.back(), milliseconds,
       std::make_shared<std::function<void()>>(std::move(work)));
}

void Loop::on_signal(std::function<void()> work) {
  inside_->signals.add(SIGINT);
  inside_->signals.add(SIGTERM);
  inside_->signals.async_wait([work = std::move(work)](const ErrorCode& error, int) {
    if (!error) work();
  });
}

void Loop::run() { inside_->context.run(); }
void Loop::stop() { inside_->context.stop(); }

}  // namespace earshot::host
