// Guarded play: views are fetched and moves asked while a round is on; once it is over, and the host lets its scenario out, the play
// comes into the records like any other, to be looked back at.
#include <algorithm>

#include "workshop/attendance.h"

namespace earshot::workshop {

bool Attendance::wants_view() const {
  if (!guarded() || board_->phase != Phase::play || !board_->you.play) return false;
  const SeenRound* round = board_->running();
  return round != nullptr && !round->over() && board_->you.play->state != PlayState::finished;
}

// What counted, and is not written down yet.
bool Attendance::wants_record() const {
  const auto& results = board_->you.results;
  if (!guarded() || board_->phase == Phase::play || results.empty()) return false;
  const PlayKey key = wanted_key();
  const bool counted = std::any_of(results.begin(), results.end(), [&](const SeenResult& one) {
    return one.round == key.round && one.run == key.run;
  });
  return counted && recorded_ != key;
}

// Asked of the disk once: whoever comes back at another start has it.
bool Attendance::is_recorded() {
  const PlayKey key = wanted_key();
  if (play() != nullptr) return false;
  const auto has = outbox_.has(key);
  if (!has) notice(Matter::not_kept, has.failure().text);
  if (!has || *has) recorded_ = key;
  return recorded_ == key;
}

const DealtTalk* Attendance::talk() const {
  const bool shown = guarded() && board_->you.play && dealt_.key() == wanted_key();
  return shown && dealt_.talk() ? &*dealt_.talk() : nullptr;
}

bool Attendance::act(const play::Action& action) {
  if (talk() == nullptr || !dealt_.act(action)) return false;
  if (wire_) deal();
  return true;
}

void Attendance::deal() {
  const bool here = connection_ == Connection::live || connection_ == Connection::polling;
  if (!here || asks_dealt_ != 0 || !wants_view()) return;
  const auto question = dealt_.next(wanted_key(), clock_(), [this] { return new_key(); });
  if (question) asks_dealt_ = ask(*question);
}

void Attendance::hear_dealt(const Heard& heard) {
  asks_dealt_ = 0;
  if (heard.what != Heard::What::unreachable && lost_the_seat(heard)) return;
  dealt_.hear(heard, clock_());
  if (heard.what == Heard::What::unreachable) return went_away();
  if (dealt_.is_elsewhere()) notice(Matter::went_on_elsewhere);
}

}  // namespace earshot::workshop
