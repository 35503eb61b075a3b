#include "content/simulate_progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

namespace earshot::content {

namespace {

constexpr std::uint64_t kCells = 20;

}  // namespace

ProgressBar::ProgressBar(Console& console, std::uint64_t of)
    : console_(console), of_(std::max<std::uint64_t>(of, 1)) {}

ProgressBar::~ProgressBar() {
  if (!drawn_.empty()) console_.err << "\r\033[K" << std::flush;
}

void ProgressBar::now_at(const std::string& what) {
  const std::scoped_lock lock(mutex_);
  what_ = what;
  draw();
}

void ProgressBar::done(std::uint64_t more) {
  const std::scoped_lock lock(mutex_);
  done_ += more;
  draw();
}

void ProgressBar::draw() {
  if (!console_.err_is_terminal) return;
  const std::uint64_t cells = std::min(done_ * kCells / of_, kCells);
  const std::string line = fmt::format("[{:<{}}] {:3} %  {}", std::string(cells, '#'), kCells,
                                       std::min<std::uint64_t>(done_ * 100 / of_, 100), what_);
  if (line == drawn_) return;
  drawn_ = line;
  console_.err << "\r" << line.substr(0, static_cast<std::size_t>(console_.width)) << "\033[K"
               << std::flush;
}

}  // namespace earshot::content
