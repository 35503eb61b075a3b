// A guarded play: the host deals its views one by one, and what is done is asked of it, move by move.
//
// Entry points: act() for what the player does, next() for what is to be asked of the host now, hear() for its answer. Nothing is kept on
// this computer: a move has happened when the host says so, durably. A move whose answer was lost is asked again under its
// key, so that it happens once.
#pragma once

#include <deque>
#include <functional>
#include <optional>
#include <string>

#include "play/action.h"
#include "workshop/dealt_talk.h"
#include "workshop/happenings.h"
#include "workshop/outbox.h"
#include "workshop/wire.h"

namespace earshot::workshop {

class Dealt {
 public:
  // Until the first view is here: nothing.
  const std::optional<DealtTalk>& talk() const { return talk_; }
  const std::optional<PlayKey>& key() const { return key_; }
  int generation() const { return generation_; }  // changes with every view

  // False when it cannot be asked now: something that changes the view is on its way.
  bool act(const play::Action& action);
  bool waits() const { return sent_.has_value() || !queue_.empty(); }
  // Why the last move was not taken, as the host says it; empty: it was.
  const std::string& problem() const { return problem_; }
  bool is_elsewhere() const { return elsewhere_; }  // … because the play had gone on elsewhere

  // `now`: milliseconds; `new_key` makes an Idempotency-Key.
  std::optional<Ask> next(const PlayKey& wanted, std::int64_t now,
                          const std::function<std::string()>& new_key);
  void hear(const Heard& heard, std::int64_t now);
  void look_again() { stale_ = true; }  // the host was away

 private:
  std::optional<Move> move_of(const play::Action& action) const;
  void begin(const PlayKey& wanted);
  void take(const Heard& heard);
  void hear_refusal(const Heard& heard, std::int64_t now);
  void drop_moves();

  std::optional<PlayKey> key_;
  std::optional<DealtTalk> talk_;
  std::deque<Move> queue_;
  std::optional<Ask> sent_;  // a move, until it is answered
  bool stale_ = true;
  bool elsewhere_ = false;
  std::int64_t not_before_ = 0;
  std::string problem_;
  int generation_ = 0;
};

}  // namespace earshot::workshop
