#include "ui/screens/rehearsal/reloader.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <utility>

#include "check/beside.h"
#include "check/check_pack.h"
#include "check/files.h"
#include "scenario/knowledge.h"

namespace earshot::ui {
namespace {

constexpr std::size_t kMegabytes = 128;  // of the search of all plays: a game runs beside it

}  // namespace

Reloader::Reloader(std::filesystem::path file, std::function<void()> wake)
    : file_(std::move(file)), wake_(std::move(wake)), stop_(::eventfd(0, EFD_CLOEXEC)) {}

Reloader::~Reloader() {
  const std::uint64_t one = 1;
  [[maybe_unused]] const auto written = ::write(stop_, &one, sizeof one);
  if (thread_.joinable()) thread_.join();
  if (stop_ >= 0) ::close(stop_);
}

base::Outcome Reloader::start() {
  const auto pack = check::pack_above(file_);
  if (auto watched = folders_.add(pack.value_or(file_)); !watched) return watched;
  kit_ = check::Kit::open();
  tell(read());
  thread_ = std::thread([this] { work(); });
  return base::Done{};
}

std::optional<Reloaded> Reloader::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(newest_, std::nullopt);
}

void Reloader::work() {
  while (true) {
    check::BesideCheck plays([this](const auto* off) { return look(true, off); });
    auto woken = folders_.wait(std::array{stop_, plays.done()});
    if (woken.ready == 1U) {
      tell({nullptr, plays.take(), false, true});
      woken = folders_.wait(std::array{stop_});
    }
    if (!woken.changed) return;
    tell(read());
  }
}

// A report that nobody has taken yet belongs to a scenario that nobody has taken yet.
void Reloader::tell(Reloaded what) {
  {
    const std::lock_guard lock(mutex_);
    if (!what.fresh && newest_ && newest_->fresh) {
      what.scenario = newest_->scenario;
      what.pages = std::move(newest_->pages);
      what.fresh = true;
    }
    newest_ = std::move(what);
  }
  wake_();
}

Reloaded Reloader::read() const {
  check::Opened opened = check::open_scenario(file_);
  check::Report report = look(false, nullptr);
  report.unreadable.insert(report.unreadable.end(), opened.report.unreadable.begin(),
                           opened.report.unreadable.end());
  Reloaded read{std::move(opened.scenario), std::move(report), true, false};
  if (const auto pack = check::pack_above(file_)) read.pages = scenario::load_knowledge(*pack);
  return read;
}

check::Report Reloader::look(bool by_playing, const std::atomic<bool>* cancelled) const {
  check::Instruments instruments = kit_.instruments();
  if (by_playing) {
    analysis::Budget& budget = instruments.plays.emplace().budget;
    budget.megabytes = kMegabytes;
    budget.cancelled = cancelled;
    instruments.plays->threads = 1;  // the other cores are the game's
  }
  return check::check_paths({file_}, instruments);
}

}  // namespace earshot::ui
