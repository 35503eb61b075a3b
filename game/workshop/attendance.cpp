// Keeping in touch: one feed, and the board where no feed can be held. Plays are in attendance_plays.cpp.
#include "workshop/attendance.h"

#include <algorithm>

#include <fmt/format.h>

namespace earshot::workshop {
namespace {

constexpr std::int64_t kSilence = 40'000;       // milliseconds without a byte: cut off
constexpr std::int64_t kPolling = 2'000;        // between two boards
constexpr std::int64_t kFeedAgain = 30'000;     // while polling
constexpr std::int64_t kOutsideAgain = 10'000;  // who was sent out may be let back
constexpr int kFeedsBeforePolling = 2;

std::string digits(std::uint64_t number) { return fmt::format("{:016x}", number); }

}  // namespace

Attendance::Attendance(Outbox& outbox, std::unique_ptr<Wire> wire, KeptSeat seat, ClientClock clock,
                       std::uint64_t seed)
    : outbox_(outbox),
      wire_(std::move(wire)),
      seat_(std::move(seat)),
      clock_(std::move(clock)),
      chance_(seed),
      backoff_(chance_.next()) {
  last_heard_ = clock_();
  offset_ = seat_.offset;
  if (!seat_.board.empty()) board_ = seen_board(seat_.board);
  read_plays();
}

void Attendance::tick() {
  if (!wire_) return;
  for (const Heard& heard : wire_->take()) hear(heard);
  connect();
  if (plays_are_old_) read_plays();
  const bool here = connection_ == Connection::live || connection_ == Connection::polling;
  if (!here || holding_ != Holding::held) return;
  prepare();
  deliver();
  conclude();
}

std::int64_t Attendance::next_tick() const {
  const std::int64_t now = clock_();
  if (holding_ == Holding::taken_over || holding_ == Holding::unknown) return kSilence;
  std::int64_t next = last_heard_ + kSilence;
  if (feed_ == 0) next = next_try_;
  if (waiting() > 0 && post_id_ == 0) next = std::min(next, next_post_);
  return std::max<std::int64_t>(0, next - now);
}

void Attendance::hear(const Heard& heard) {
  last_heard_ = clock_();
  if (heard.now) offset_ = *heard.now - clock_();
  if (heard.mistrusted) impostor_ = true;
  if (heard.what == Heard::What::answer || heard.what == Heard::What::feed_open) impostor_ = false;
  const bool answer = heard.what == Heard::What::answer || heard.what == Heard::What::unreachable;
  if (answer) return hear_answer(heard);
  if (heard.id == feed_) hear_feed(heard);
}

void Attendance::hear_feed(const Heard& heard) {
  switch (heard.what) {
    case Heard::What::feed_message:
      if (heard.event == "snapshot") return hear_snapshot(heard.body, heard.feed_id);
      if (heard.event == "bye") return hear_bye(heard.body);
      return;
    case Heard::What::feed_open:
      // `Last-Event-ID` was the snapshot that is seen already: nothing else will come.
      if (!board_id_.empty()) is_here(Connection::live);
      return;
    case Heard::What::feed_refused:
      feed_ = 0;
      ++failed_feeds_;
      if (!lost_the_seat(heard))
        next_try_ = clock_() + std::max<std::int64_t>(backoff_.next(), heard.retry_after * 1000LL);
      return;
    case Heard::What::feed_broken:
      feed_ = 0;
      ++failed_feeds_;
      next_try_ = clock_();
      if (holding_ == Holding::kicked) next_try_ += kOutsideAgain;
      if (holding_ == Holding::held && connection_ != Connection::polling) went_away();
      return;
    default:
      return;
  }
}

void Attendance::hear_snapshot(const std::string& text, const std::string& id) {
  auto seen = seen_board(text);
  if (!seen) return;
  offset_ = seen->now - clock_();
  board_ = std::move(seen);
  board_text_ = text;
  board_id_ = id;
  holding_ = Holding::held;
  if (!board_->you.seat_code.empty()) seat_.seat_code = board_->you.seat_code;
  is_here(feed_ != 0 ? Connection::live : Connection::polling);
  keep_board();
}

// What is known when the host cannot be asked: kept whenever a round begins, ends or gets another clock.
void Attendance::keep_board() {
  const SeenRound* round = board_->running();
  const auto deadline = board_->you.play ? board_->you.play->deadline : std::nullopt;
  const std::string moment =
      fmt::format("{} {} {} {} {}", static_cast<int>(board_->phase), board_->round,
                  round == nullptr ? -1 : round->run,
                  round == nullptr ? -1 : static_cast<int>(round->state), deadline.value_or(0));
  if (moment == kept_moment_) return;
  kept_moment_ = moment;
  kept(outbox_.keep_board(seat_.event, seat_.seat, board_text_, offset_));
}

void Attendance::hear_bye(const std::string& text) {
  const std::string reason = seen_reason(text);
  feed_ = 0;
  if (reason == "taken-over") holding_ = Holding::taken_over;
  if (reason == "kicked") {
    holding_ = Holding::kicked;
    next_try_ = clock_() + kOutsideAgain;
  }
  if (holding_ == Holding::held) went_away();
}

// Whether this answer says that the seat is not ours any more.
bool Attendance::lost_the_seat(const Heard& heard) {
  const std::string code = heard.status == 401 || heard.status == 403 || heard.status == 404
                               ? seen_error(heard.body).code
                               : std::string();
  if (code == "taken-over") holding_ = Holding::taken_over;
  if (code == "unknown-token" || code == "no-such-event") holding_ = Holding::unknown;
  if (code == "kicked") {
    holding_ = Holding::kicked;
    next_try_ = clock_() + kOutsideAgain;
  }
  const bool lost = code == "taken-over" || code == "unknown-token" || code == "no-such-event" ||
                    code == "kicked";
  if (lost) connection_ = Connection::live;  // it answers
  return lost;
}

void Attendance::is_here(Connection how) {
  if (connection_ == Connection::away) compare_ = compare_ || waiting() == 0;
  connection_ = how;
  backoff_.succeeded();
  if (how == Connection::live) failed_feeds_ = 0;
}

void Attendance::went_away() {
  connection_ = Connection::away;
  if (feed_ != 0 && wire_) wire_->hang_up();
  feed_ = 0;
  asks_board_ = 0;
  next_try_ = clock_() + backoff_.next();
}

void Attendance::connect() {
  const std::int64_t now = clock_();
  if (holding_ == Holding::taken_over || holding_ == Holding::unknown) return;
  if (feed_ != 0 && now - last_heard_ > kSilence) went_away();
  if (feed_ != 0 || now < next_try_) return;
  const bool polls = failed_feeds_ >= kFeedsBeforePolling && failed_feeds_ % 15 != 0;
  if (!polls) {
    feed_ = ++last_id_;
    last_heard_ = now;
    next_try_ = now + kFeedAgain;
    return wire_->listen(feed_, event_path() + "/feed", seat_.token, board_id_);
  }
  if (asks_board_ != 0) return;
  Ask board;
  board.path = event_path() + "/board";
  board.etag = board_id_;
  asks_board_ = ask(std::move(board));
  next_try_ = now + kPolling;
}

void Attendance::hear_answer(const Heard& heard) {
  if (heard.id == asks_board_) return hear_board(heard);
  if (heard.id == post_id_ && post_id_ != 0) return hear_delivery(heard);
  if (heard.id == asks_play_ && asks_play_ != 0) return hear_play(heard);
  if (heard.id == asks_scenario_ && asks_scenario_ != 0) return hear_scenario(heard);
}

void Attendance::hear_board(const Heard& heard) {
  asks_board_ = 0;
  if (heard.what == Heard::What::unreachable) {
    failed_feeds_ = 0;  // next time by the feed
    return went_away();
  }
  if (lost_the_seat(heard)) return;
  ++failed_feeds_;
  if (heard.status == 304) return is_here(Connection::polling);
  if (heard.status == 200) return hear_snapshot(heard.body, heard.feed_id);
  next_try_ = clock_() + std::max<std::int64_t>(kPolling, heard.retry_after * 1000LL);
}

std::optional<std::int64_t> Attendance::left() const {
  if (!board_ || !board_->you.play || !board_->you.play->deadline) return std::nullopt;
  return std::max<std::int64_t>(0, *board_->you.play->deadline - host_now());
}

std::uint64_t Attendance::ask(Ask ask) {
  ask.id = ++last_id_;
  ask.token = seat_.token;
  wire_->ask(std::move(ask));
  return last_id_;
}

std::string Attendance::new_key() { return digits(chance_.next()) + digits(chance_.next()); }

std::string Attendance::event_path() const { return "/api/events/" + seat_.event; }
std::string Attendance::round_path(int round) const {
  return fmt::format("{}/rounds/{}", event_path(), round);
}

void Attendance::notice(Matter matter, std::string why) {
  const bool known = std::any_of(notices_.begin(), notices_.end(),
                                 [&](const Notice& one) { return one.matter == matter; });
  if (!known) notices_.push_back({matter, std::move(why)});
}

void Attendance::kept(const base::Outcome& outcome) {
  if (!outcome) notice(Matter::not_kept, outcome.failure().text);
}

}  // namespace earshot::workshop
