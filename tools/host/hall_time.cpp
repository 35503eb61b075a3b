// What time does by itself: closing rounds, freezing before the end, and sending what changed.
#include "host/hall.h"
#include "host/replay.h"
#include "host/room_play.h"

namespace earshot::host {
namespace {

using workshop::EventState;
using workshop::Round;

// Whether no round that counts comes after this one.
bool is_last(const EventState& state, int round) {
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    const bool to_come = state.rounds[i].state == workshop::RoundState::planned;
    if (static_cast<int>(i) != round && to_come && state.counts(i)) return false;
  }
  return state.counts(static_cast<std::size_t>(round));
}

bool is_time_to_freeze(const EventState& state, int round, std::int64_t now) {
  const Round& of = state.rounds[static_cast<std::size_t>(round)];
  const std::int64_t before = std::int64_t{state.setup.rules.freeze_seconds} * 1000;
  if (before == 0 || state.frozen || of.state != workshop::RoundState::playing) return false;
  // Once for each run: who revealed or took it back meant it.
  for (const auto& entry : state.audit) {
    const bool freeze = entry.act.what == workshop::Do::freeze;
    if (freeze && entry.act.by_host && entry.at >= of.started) return false;
  }
  return is_last(state, round) && now >= of.deadline - before;
}

}  // namespace

void Hall::tick() {
  std::vector<std::shared_ptr<LiveEvent>> all;
  for (const auto& [id, event] : events_) all.push_back(event);
  for (const auto& event : all) {
    if (!event->is_removed) advance(*event);
    publish(*event);
  }
  keep_no_longer();
}

void Hall::advance(LiveEvent& event) {
  const EventState& state = event.ahead.state();
  const Round* running = state.running();
  const bool closing = running != nullptr && now() >= running->deadline;
  if (closing != event.was_closing) {
    event.was_closing = closing;
    event.everybody.reset();
    event.seats.reset();
    event.control.reset();
    event.feeds_wait_everybody = event.feeds_wait_seats = event.feeds_wait_control = true;
  }
  if (running == nullptr || now() < event.patience.not_before) return;
  show_vote_in_time(event);
  if (is_time_to_freeze(state, state.round, now())) {
    workshop::Act freeze;
    freeze.what = workshop::Do::freeze;
    freeze.by_host = true;
    commit(nullptr, event, {freeze}, {});
  }
  // Nobody's time ends before the deadline; to ask for the last one's looks at every seat.
  if (closing && now() > workshop::closing_time(state, state.round)) {
    close_round(event, state.round);
  }
}

// Who posted nothing has no play; who did not come to the end leaves.
void Hall::close_round(LiveEvent& event, int round) {
  const EventState& state = event.ahead.state();
  const Round& of = state.rounds[static_cast<std::size_t>(round)];
  workshop::RoundClosed closed{round, of.run, {}};
  const auto scenario = scenario_of(library_, state, round);
  for (const auto& [seat, play] : of.plays) {
    if (play.score || play.commands.empty() || !scenario) continue;
    const std::int64_t order = workshop::order_of(state, round, of.run, seat);
    Replayed replayed = replay(scenario, of.variant, order, play.commands);
    if (!replayed.run) continue;
    const std::int64_t took = workshop::deadline_of(state, round, seat) - of.started;
    closed.plays.push_back({seat, score_of(ended(std::move(*replayed.run)), took, true)});
  }
  const workshop::Play& room = of.room.play;
  if (auto run = room_run(library_, state, round); run && !room.score && !room.commands.empty()) {
    closed.plays.push_back(
        {workshop::kNobody, score_of(ended(std::move(*run)), of.deadline - of.started, true)});
  }
  commit(nullptr, event, {std::move(closed)}, {});
}

}  // namespace earshot::host
