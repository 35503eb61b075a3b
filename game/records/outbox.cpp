#include "records/outbox.h"

#include <algorithm>

#include "base/spoken.h"
#include "records/live_play.h"

namespace earshot::records {
namespace {

using workshop::KeptPlay;
using workshop::PlayKey;

// As the host does when a play's time is up: the player leaves, the notes are handed in as they are.
base::Outcome bring_to_its_end(LivePlay& live) {
  const auto apply = [&](const play::Action& action) -> base::Outcome {
    const auto done = live.apply(action, 0);
    if (!done) return done.failure();
    return base::Done{};
  };
  if (!live.run().ended()) {
    if (auto left = apply(play::Leave{}); !left) return left;
  }
  return live.run().closed() ? base::Outcome(base::Done{}) : apply(play::Close{});
}

}  // namespace

base::Outcome StoredOutbox::keep_seat(const workshop::KeptSeat& seat) {
  return store_.keep_seat(person_, seat, now_());
}
base::Outcome StoredOutbox::keep_board(const std::string& event, const std::string& seat,
                                       const std::string& board, std::int64_t offset) {
  return store_.keep_board(person_, event, seat, board, offset);
}
base::Outcome StoredOutbox::leave_seat(const std::string& event, const std::string& seat) {
  return store_.leave_seat(person_, event, seat);
}
base::Result<std::vector<KeptPlay>> StoredOutbox::plays(const std::string& event,
                                                        const std::string& seat) const {
  return store_.rounds(person_, event, seat);
}

base::Outcome StoredOutbox::begin(const PlayKey& key, const scenario::Scenario& scenario,
                                  const std::string& variant, std::uint64_t order,
                                  std::span<const std::string> stored) {
  const auto id = store_.begin_round(person_, key, scenario, variant, order, stored, now_());
  return id ? base::Outcome(base::Done{}) : id.failure();
}

base::Result<bool> StoredOutbox::has(const PlayKey& key) const {
  const auto record = store_.round_record(person_, key);
  if (!record) return record.failure();
  return record->has_value();
}

base::Result<KeptPlay> StoredOutbox::find(const PlayKey& key) const {
  auto plays = store_.rounds(person_, key.event, key.seat);
  if (!plays) return plays.failure();
  const auto found = std::find_if(plays->begin(), plays->end(),
                                  [&](const KeptPlay& one) { return one.key == key; });
  if (found == plays->end()) return base::Failure{base::said("there is no such play")};
  return *found;
}

base::Result<std::vector<std::string>> StoredOutbox::commands(const PlayKey& key) const {
  const auto play = find(key);
  if (!play) return play.failure();
  return store_.commands(PlayId{play->record});
}

base::Outcome StoredOutbox::acknowledge(const PlayKey& key, std::size_t commands) {
  const auto play = find(key);
  if (!play) return play.failure();
  return store_.mark_round(PlayId{play->record}, commands, false);
}

base::Outcome StoredOutbox::extend(const PlayKey& key, std::span<const std::string> stored) {
  const auto play = find(key);
  if (!play) return play.failure();
  return store_.extend_round(PlayId{play->record}, play->commands + stored.size(), stored);
}

// Each step can be done again: a kill between two of them leaves the play open, and it is ended at the next start.
base::Outcome StoredOutbox::end(const PlayKey& key) {
  const auto play = find(key);
  if (!play) return play.failure();
  const PlayId id{play->record};
  const auto record = store_.play(id);
  if (!record) return record.failure();
  if (record->status == PlayStatus::open) {
    auto live = LivePlay::resume(store_, id);
    if (!live) return live.failure();
    if (auto ended = bring_to_its_end(*live); !ended) return ended;
    if (auto finished = live->finish(now_()); !finished) return finished;
  }
  return store_.mark_round(id, play->acknowledged, true);
}

base::Outcome StoredOutbox::give_up(const PlayKey& key) {
  const auto play = find(key);
  if (!play) return play.failure();
  const PlayId id{play->record};
  const auto record = store_.play(id);
  if (!record) return record.failure();
  if (record->status == PlayStatus::open) {
    if (auto abandoned = store_.abandon(id, now_()); !abandoned) return abandoned;
  }
  return store_.mark_round(id, play->acknowledged, true);
}

}  // namespace earshot::records
