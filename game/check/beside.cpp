#include "check/beside.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cstdint>
#include <utility>

namespace earshot::check {

BesideCheck::BesideCheck(Look look)
    : look_(std::move(look)), done_(::eventfd(0, EFD_CLOEXEC)), thread_([this] { run(); }) {}

BesideCheck::~BesideCheck() {
  cancelled_ = true;
  if (thread_.joinable()) thread_.join();
  if (done_ >= 0) ::close(done_);
}

Report BesideCheck::take() {
  thread_.join();
  return std::move(report_);
}

void BesideCheck::run() {
  report_ = look_(&cancelled_);
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(done_, &one, sizeof one);
}

}  // namespace earshot::check
