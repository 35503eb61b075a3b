// What is played: fetched when a round begins, compared with what the host has, delivered, and ended with its round.
#include <algorithm>

#include <fmt/format.h>

#include "workshop/attendance.h"
#include "workshop/received.h"
#include "workshop/requests.h"

namespace earshot::workshop {
namespace {

constexpr std::int64_t kBetweenPosts = 1'000;  // milliseconds
constexpr std::int64_t kAskAgain = 1'000;
constexpr std::size_t kMostBatchBytes = 128 * 1024;  // half of what a body may have

std::string actions_json(int run, const std::string& digest, std::size_t first,
                         std::span<const std::string> commands) {
  std::string list;
  for (const std::string& one : commands) list += (list.empty() ? "" : ",") + quoted_json(one);
  return fmt::format(R"({{"run":{},"digest":{},"first":{},"commands":[{}]}})", run,
                     quoted_json(digest), first, list);
}

// As many as one post may hold.
std::size_t batch_end(const std::vector<std::string>& commands, std::size_t first) {
  std::size_t bytes = 0, end = first;
  while (end < commands.size() && end - first < kMostCommandsInBatch) {
    bytes += 2 * commands[end].size() + 3;  // every byte may have to be escaped
    if (bytes > kMostBatchBytes && end > first) break;
    ++end;
  }
  return end;
}

bool begins_with(const std::vector<std::string>& all, const std::vector<std::string>& begin) {
  return all.size() >= begin.size() && std::equal(begin.begin(), begin.end(), all.begin());
}

}  // namespace

// --- What is to be played ---

// Between rounds the board shows no play, and what is wanted is what counted last: results stand in the
// order of the rounds, and a round may have been played again after a later one.
PlayKey Attendance::wanted_key() const {
  if (!board_->you.play) {
    const auto& results = board_->you.results;
    const auto last = std::find_if(results.rbegin(), results.rend(), [&](const SeenResult& one) {
      return one.round == board_->round;
    });
    const SeenResult& counted = last == results.rend() ? results.back() : *last;
    return {seat_.event, seat_.seat, counted.round, counted.run};
  }
  return {seat_.event, seat_.seat, board_->you.play->round, board_->you.play->run};
}

bool Attendance::wants_play() const {
  if (!board_) return false;
  return board_->mode == Mode::open ? board_->you.play.has_value() : wants_record();
}

const KeptPlay* Attendance::play() const {
  if (!wants_play()) return nullptr;
  const auto found = std::find_if(plays_.begin(), plays_.end(),
                                  [&](const KeptPlay& one) { return one.key == wanted_key(); });
  return found == plays_.end() ? nullptr : &*found;
}

const KeptPlay* Attendance::find(int round) const {
  const auto found = std::find_if(plays_.rbegin(), plays_.rend(),
                                  [&](const KeptPlay& one) { return one.key.round == round; });
  return found == plays_.rend() ? nullptr : &*found;
}

bool Attendance::may_act() const {
  const KeptPlay* now = play();
  if (now == nullptr || now->closed) return false;
  const SeenRound* round = board_->running();
  if (round == nullptr || round->state == RoundState::paused) return false;
  const auto milliseconds = left();
  return milliseconds && *milliseconds > 0;
}

void Attendance::prepare() {
  if (!wants_play() || asks_play_ != 0 || asks_scenario_ != 0) return;
  if (guarded() && is_recorded()) return;
  const PlayKey key = wanted_key();
  if (key != asked_for_) cannot_play_ = false;
  const bool known = play() != nullptr;
  if (cannot_play_ || (known && !compare_)) return;
  if (!known && !guarded() && board_->you.play->state == PlayState::finished) return;
  // Where something waits to be delivered, the answer to it tells as much.
  if (clock_() < next_post_ || post_) return;
  asked_for_ = key;
  Ask question;
  question.path = round_path(key.round) + "/play";
  asks_play_ = ask(std::move(question));
}

void Attendance::hear_play(const Heard& heard) {
  asks_play_ = 0;
  if (heard.what == Heard::What::unreachable) return went_away();
  if (lost_the_seat(heard)) return;
  // Its customer comes in another round as well: it stays with the host.
  if (guarded() && heard.status == 403) recorded_ = asked_for_;
  const auto stored = heard.status == 200 ? seen_play(heard.body) : std::nullopt;
  next_post_ =
      clock_() + (stored ? 0 : std::max<std::int64_t>(kAskAgain, heard.retry_after * 1000LL));
  if (!stored || !wants_play() || wanted_key() != asked_for_ || stored->run != asked_for_.run)
    return;
  compare_ = false;
  adopt(*stored);
}

// Three cases: the host has the beginning of what is here; more than that; something else.
void Attendance::adopt(const StoredPlay& stored) {
  if (const KeptPlay* here = play()) {
    const auto own = outbox_.commands(here->key);
    if (!own) return notice(Matter::not_kept, own.failure().text);
    if (begins_with(*own, stored.commands)) {
      kept(outbox_.acknowledge(here->key, stored.commands.size()));
      return read_plays();
    }
    if (begins_with(stored.commands, *own)) {
      kept(outbox_.extend(here->key, std::span(stored.commands).subspan(own->size())));
      ++generation_;
      return read_plays();
    }
    drop(PlayKey(here->key), Matter::went_on_elsewhere, {});
  }
  arriving_ = stored;
  Ask question;
  question.path = "/api/scenarios/" + stored.digest;
  asks_scenario_ = ask(std::move(question));
}

void Attendance::hear_scenario(const Heard& heard) {
  asks_scenario_ = 0;
  const auto stored = std::exchange(arriving_, std::nullopt);
  if (heard.what == Heard::What::unreachable) return went_away();
  if (lost_the_seat(heard) || !stored) return;
  if (heard.status != 200) {
    next_post_ = clock_() + std::max<std::int64_t>(kAskAgain, heard.retry_after * 1000LL);
    return;
  }
  const auto scenario = received_scenario(heard.body, stored->digest);
  if (!scenario) {
    cannot_play_ = true;
    return notice(Matter::other_rules, scenario.failure().text);
  }
  kept(outbox_.begin(asked_for_, **scenario, stored->variant,
                     static_cast<std::uint64_t>(stored->order), stored->commands));
  ++generation_;
  read_plays();
}

// --- Delivery ---

void Attendance::read_plays() {
  plays_are_old_ = false;
  auto plays = outbox_.plays(seat_.event, seat_.seat);
  if (!plays) return notice(Matter::not_kept, plays.failure().text);
  plays_ = std::move(*plays);
}

void Attendance::acted() { plays_are_old_ = true; }

std::size_t Attendance::waiting() const {
  std::size_t count = 0;
  for (const KeptPlay& one : plays_) count += one.waiting();
  return count;
}

void Attendance::deliver() {
  if (post_id_ != 0 || fetching() || clock_() < next_post_) return;
  if (post_) {  // no answer came: the same again, under the same key
    ++deliveries_.retries;
    post_id_ = ask(post_->ask);
    return;
  }
  const auto next = std::find_if(plays_.begin(), plays_.end(),
                                 [](const KeptPlay& one) { return one.waiting() > 0; });
  if (next == plays_.end()) return;
  const auto commands = outbox_.commands(next->key);
  if (!commands) return notice(Matter::not_kept, commands.failure().text);
  const std::size_t first = next->acknowledged, end = batch_end(*commands, first);
  if (end <= first) return;
  Post post;
  post.key = next->key;
  post.end = end;
  post.ask.method = "POST";
  post.ask.path = round_path(next->key.round) + "/actions";
  post.ask.key = new_key();
  post.ask.body = actions_json(next->key.run, next->digest, first,
                               std::span(*commands).subspan(first, end - first));
  ++deliveries_.posts;
  post_id_ = ask(post.ask);
  post_ = std::move(post);
}

void Attendance::hear_delivery(const Heard& heard) {
  post_id_ = 0;
  if (heard.what == Heard::What::unreachable) return went_away();
  if (heard.status == 429 || heard.status == 503) {
    next_post_ = clock_() + std::max(1, heard.retry_after) * 1000LL;
    return;
  }
  const Post post = *std::exchange(post_, std::nullopt);
  const auto taken = heard.status == 200 ? seen_taken(heard.body) : std::nullopt;
  if (!taken) return delivery_refused(post, heard);
  const auto before = std::find_if(plays_.begin(), plays_.end(),
                                   [&](const KeptPlay& one) { return one.key == post.key; });
  const std::size_t has = taken->stored + taken->late;
  if (before != plays_.end()) {
    if (has > before->acknowledged) deliveries_.acknowledged += has - before->acknowledged;
    compare_ = compare_ || has > post.end;  // the host has more than was ever played here
  }
  kept(outbox_.acknowledge(post.key, has));
  next_post_ = clock_() + kBetweenPosts;
  read_plays();
}

void Attendance::delivery_refused(const Post& post, const Heard& heard) {
  if (lost_the_seat(heard)) return;
  const SeenError error = seen_error(heard.body);
  next_post_ = clock_() + kBetweenPosts;
  if (error.code == "gap" && error.stored) {
    kept(outbox_.acknowledge(post.key, *error.stored));
    return read_plays();
  }
  if (error.code == "conflict") {
    compare_ = true;
    return drop(post.key, Matter::went_on_elsewhere, {});
  }
  if (error.code == "refused" || error.code == "too-large") {
    compare_ = true;
    return drop(post.key, Matter::not_accepted, error.message);
  }
  if (error.code == "other-run") return drop(post.key, Matter::begun_anew, {});
  if (error.code == "other-digest") return drop(post.key, Matter::other_rules, error.message);
  if (error.code == "play-over") {
    // Handed in elsewhere, or the event is closed: what is here adds nothing.
    kept(outbox_.acknowledge(post.key, post.end));
    notice(Matter::too_late);
    return read_plays();
  }
  next_post_ = clock_() + 5 * kBetweenPosts;  // "not-now", or something that a later host says
}

// --- Its end ---

void Attendance::conclude() {
  if (post_ || !board_ || clock_() < next_post_) return;
  for (const KeptPlay& one : std::vector<KeptPlay>(plays_)) {
    const SeenRound* round = board_->find_round(one.key.round);
    if (round == nullptr) continue;
    if (round->run != one.key.run) {
      drop(one.key, Matter::begun_anew, {});
    } else if ((round->over() || board_->closed) && one.waiting() == 0) {
      if (const auto ended = outbox_.end(one.key); !ended) {
        kept(ended);
        kept(outbox_.give_up(one.key));
        next_post_ = clock_() + kBetweenPosts;
      }
      ++generation_;
      read_plays();
    }
  }
}

void Attendance::drop(const PlayKey& key, Matter matter, const std::string& why) {
  const bool known = std::any_of(plays_.begin(), plays_.end(),
                                 [&](const KeptPlay& one) { return one.key == key; });
  if (!known) return;
  notice(matter, why);
  kept(outbox_.give_up(key));
  ++generation_;
  read_plays();
}

}  // namespace earshot::workshop
