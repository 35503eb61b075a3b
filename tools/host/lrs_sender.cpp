#include "host/lrs_sender.h"

#include <charconv>
#include <chrono>

#include <fmt/format.h>

#include "host/lrs_queue.h"
#include "host/store_commands.h"

namespace earshot::host {
namespace {

constexpr std::string_view kMark = "lrs:";        // in front of the event, in the settings
constexpr std::int64_t kAfterGivingUp = 300'000;  // milliseconds
constexpr std::chrono::seconds kPatienceWithLrs{10};
constexpr int kToldToStop = 499;  // as no server answers: nothing more is sent

// How far it came, and to which store: another one gets everything.
std::string mark_of(std::int64_t seq, const std::string& lrs) {
  return fmt::format("{} {}", seq, lrs);
}

std::int64_t seq_of(const std::string& mark, const std::string& lrs) {
  std::int64_t seq = 0;
  const auto [end, error] = std::from_chars(mark.data(), mark.data() + mark.size(), seq);
  return error == std::errc() && mark == mark_of(seq, lrs) ? seq : 0;
}

bool has_plays(const workshop::EventState& state) {
  for (const workshop::Round& round : state.rounds) {
    if (!round.plays.empty() || !round.earlier.empty() || !round.room.play.commands.empty())
      return true;
  }
  return false;
}

}  // namespace

LrsSender::LrsSender(std::string store, Pushing how, Ways ways,
                     const std::vector<std::pair<std::string, std::string>>& settings)
    : store_(std::move(store)), how_(std::move(how)), ways_(std::move(ways)) {
  for (const auto& [name, value] : settings) {
    if (name.starts_with(kMark)) sent_[name.substr(kMark.size())] = seq_of(value, how_.lrs);
  }
  thread_ = std::thread([this] { run(); });
}

LrsSender::~LrsSender() {
  {
    const std::lock_guard<std::mutex> guard(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

// While a round runs nothing of its event is begun: what it has may not leave the host yet.
void LrsSender::look(const std::map<std::string, std::shared_ptr<LiveEvent>>& events,
                     std::int64_t now) {
  now_ = now;
  if (is_busy_) return;
  for (const auto& [id, event] : events) {
    const workshop::EventState& state = event->durable.state();
    const bool is_new = state.seq > sent_[id] && has_plays(state);
    if (!is_new || event->is_removed || state.running() != nullptr || now < not_before_[id])
      continue;
    is_busy_ = true;
    {
      const std::lock_guard<std::mutex> guard(mutex_);
      job_ = Job{id, state.seq};
    }
    return changed_.notify_all();
  }
}

void LrsSender::run() {
  while (const auto job = next_job()) do_job(*job);
}

std::optional<LrsSender::Job> LrsSender::next_job() {
  std::unique_lock<std::mutex> guard(mutex_);
  changed_.wait(guard, [this] { return stopping_ || job_.has_value(); });
  return stopping_ ? std::nullopt : std::exchange(job_, std::nullopt);
}

bool LrsSender::stopping() {
  const std::lock_guard<std::mutex> guard(mutex_);
  return stopping_;
}

void LrsSender::wait(std::int64_t milliseconds) {
  std::unique_lock<std::mutex> guard(mutex_);
  changed_.wait_for(guard, std::chrono::milliseconds(milliseconds), [this] { return stopping_; });
}

void LrsSender::do_job(const Job& job) {
  const auto statements = statements_in(store_, job.event, how_.options);
  if (!statements) return failed(job.event, statements.failure().text);
  auto post = posting_to(how_);
  if (!post) return failed(job.event, post.failure().text);
  post->patience = kPatienceWithLrs;
  const LrsPost send = [&](const std::string& body) {
    return stopping() ? LrsAnswer{kToldToStop, 0, "the host ends"} : answer_of(*post, body);
  };
  const Delivered delivered =
      deliver(*statements, send, [this](std::int64_t milliseconds) { wait(milliseconds); });
  if (stopping()) return;
  if (!delivered.gave_up.empty()) return failed(job.event, delivered.gave_up);
  ways_.post([this, job, delivered] {
    for (const SetAside& one : delivered.set_aside) {
      ways_.tell(fmt::format("the learning record store does not want {}: {}", one.id, one.why));
    }
    done(job);
  });
}

void LrsSender::done(const Job& job) {
  is_busy_ = false;
  sent_[job.event] = job.seq;
  ways_.keep(std::string(kMark) + job.event, mark_of(job.seq, how_.lrs));
}

void LrsSender::failed(const std::string& event, const std::string& why) {
  ways_.post([this, event, why] {
    is_busy_ = false;
    not_before_[event] = now_ + kAfterGivingUp;
    ways_.tell(fmt::format(
        "event {} is not sent to the learning record store: {}; tried again in five minutes", event,
        why));
  });
}

}  // namespace earshot::host
