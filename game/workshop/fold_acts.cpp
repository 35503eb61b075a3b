// One function for each group of acts; all of them leave alone what does not fit.
#include "workshop/fold_acts.h"

#include <algorithm>

namespace earshot::workshop {
namespace {

bool has_team(const EventState& state, int team) {
  return team >= 0 && team < static_cast<int>(state.teams.size());
}

Round* round_of(EventState& state, const Act& act) {
  const bool there = act.round >= 0 && act.round < static_cast<int>(state.rounds.size());
  return there ? &state.rounds[static_cast<std::size_t>(act.round)] : nullptr;
}

Seat* acted_seat(EventState& state, const Act& act) {
  return has_seat(state, act.seat) ? &state.seats[static_cast<std::size_t>(act.seat)] : nullptr;
}

Round* running(EventState& state) {
  if (state.round == kNobody) return nullptr;
  Round& last = state.rounds[static_cast<std::size_t>(state.round)];
  return last.open() ? &last : nullptr;
}

void fill_roster(EventState& state, Round& round) {
  for (int seat = 0; seat < static_cast<int>(state.seats.size()); ++seat) {
    if (!state.seats[static_cast<std::size_t>(seat)].is_in()) continue;
    round.roster[seat] = state.seats[static_cast<std::size_t>(seat)].team;
  }
}

// A new run leaves nothing of the one before but its plays, for the exports.
void begin(EventState& state, const Record& record, const Act& act, Round& round) {
  auto earlier = std::move(round.earlier);
  auto earlier_room = std::move(round.earlier_room);
  if (round.run > 0) {
    earlier.emplace_back(round.run, std::move(round.plays));
    earlier_room.emplace_back(round.run, std::move(round.room));
  }
  const int run = round.run + 1;
  round = Round{};
  round.earlier = std::move(earlier);
  round.earlier_room = std::move(earlier_room);
  round.run = run;
  round.state = RoundState::playing;
  round.variant = act.variant;
  round.started = record.at;
  round.deadline =
      record.at +
      std::int64_t{state.setup.rounds[static_cast<std::size_t>(act.round)].minutes} * 60'000;
  fill_roster(state, round);
  state.phase = Phase::play;
  state.round = act.round;
  state.message.clear();
}

void pause(const Record& record, Round& round) {
  if (round.state != RoundState::playing) return;
  round.state = RoundState::paused;
  round.paused_at = record.at;
}

void go_on(const Record& record, Round& round) {
  if (round.state != RoundState::paused) return;
  round.state = RoundState::playing;
  round.deadline += record.at - round.paused_at;
  auto& ballot = round.room.ballot;
  if (ballot && ballot->until != 0) ballot->until += record.at - round.paused_at;
  round.paused_at = 0;
}

void end(const Record& record, Round& round) {
  go_on(record, round);
  round.deadline = std::min(round.deadline, record.at);
}

void act_on_rounds(EventState& state, const Record& record, const Act& act) {
  if (Round* of = round_of(state, act)) {
    if (act.what == Do::start || act.what == Do::again) begin(state, record, act, *of);
    if (act.what == Do::skip && of->run == 0) of->state = RoundState::skipped;
    if (act.what == Do::void_round && of->state == RoundState::done) {
      of->state = RoundState::void_round;
    }
  }
  if (Round* now = running(state)) {
    if (act.what == Do::pause) pause(record, *now);
    if (act.what == Do::go_on) go_on(record, *now);
    if (act.what == Do::end) end(record, *now);
    if (act.what == Do::extend) now->deadline += std::int64_t{act.seconds} * 1000;
  }
}

void act_on_show(EventState& state, const Act& act) {
  switch (act.what) {
    case Do::pause_between:
      if (state.phase == Phase::review || state.phase == Phase::lobby) {
        state.phase = Phase::pause_between;
      }
      state.message = act.text;
      break;
    case Do::message:
      state.message = act.text;
      break;
    case Do::freeze:
      if (!state.frozen) state.frozen = results_of(state);
      state.revealed = 0;
      break;
    case Do::reveal:
      if (!state.frozen) break;
      state.revealed = std::max(state.revealed, act.places);
      if (state.revealed >= static_cast<int>(results_of(state).standings.size())) {
        state.frozen.reset();
        state.revealed = 0;
      }
      break;
    case Do::close:
      state.closed = true;
      state.phase = Phase::over;
      break;
    default:
      break;
  }
}

void act_on_door(EventState& state, const Act& act) {
  if (act.what == Do::lock) state.locked = true;
  if (act.what == Do::unlock) state.locked = false;
  if (act.what == Do::new_code) state.code = act.code;
}

void act_on_seat(EventState& state, const Act& act, Seat& seat) {
  switch (act.what) {
    case Do::rename_seat:
      seat.name = act.text;
      break;
    case Do::move_seat:
      if (has_team(state, act.team)) seat.team = act.team;
      break;
    case Do::kick:
      seat.kicked = true;
      break;
    case Do::let_back:
      seat.kicked = false;
      break;
    case Do::new_seat_code:
      seat.seat_code = act.code;
      seat.token.clear();
      break;
    case Do::extra_time:
      seat.extra_seconds = act.seconds;
      break;
    default:
      break;
  }
}

void act_on_play(EventState& state, const Act& act) {
  Round* round = round_of(state, act);
  if (round == nullptr || !has_seat(state, act.seat)) return;
  if (act.what == Do::excuse) round->excused.insert(act.seat);
  if (act.what == Do::annul) round->annulled.insert(act.seat);
  const auto play = round->plays.find(act.seat);
  if (act.what == Do::accept_late && play != round->plays.end()) play->second.with_late = act.score;
}

void act_on_teams(EventState& state, const Act& act) {
  if (act.what == Do::add_team) state.teams.push_back({act.text, kNobody});
  if (!has_team(state, act.team)) return;
  if (act.what == Do::rename_team) state.teams[static_cast<std::size_t>(act.team)].name = act.text;
  const bool can_merge = has_team(state, act.into) && state.root(act.into) != state.root(act.team);
  if (act.what == Do::merge_teams && can_merge) {
    state.teams[static_cast<std::size_t>(state.root(act.team))].merged_into = state.root(act.into);
  }
}

void add_to_room(const Record& record, const Act& act, RoomPlay& room) {
  Play& play = room.play;
  play.commands.insert(play.commands.end(), act.room->commands.begin(), act.room->commands.end());
  if (play.first_at == 0) play.first_at = record.at;
  play.last_at = record.at;
  play.score = act.score;
  room.at = record.seq;
  if (act.room->move.what != MoveKind::choose) return;
  Decision decision;
  if (act.what == Do::decide && room.ballot) {
    decision.options = std::move(room.ballot->options);
    decision.votes = std::move(room.ballot->votes);
    decision.option = act.room->option;
    decision.majority = act.room->majority;
  }
  room.decisions.push_back(std::move(decision));
  room.ballot.reset();
}

void act_on_room(EventState& state, const Record& record, const Act& act) {
  Round* now = running(state);
  if (now == nullptr || !state.is_room()) return;
  RoomPlay& room = now->room;
  if (act.what == Do::vote && act.room) {
    const std::int64_t until = act.seconds == 0 ? 0 : record.at + std::int64_t{act.seconds} * 1000;
    room.ballot = Ballot{record.seq, act.room->options, until, false, {}};
  }
  if (act.what == Do::show_vote && room.ballot) room.ballot->shown = true;
  if (act.what == Do::drop_vote) room.ballot.reset();
  if ((act.what == Do::decide || act.what == Do::move) && act.room) add_to_room(record, act, room);
}

bool is_room_act(Do what) {
  return what == Do::vote || what == Do::show_vote || what == Do::drop_vote || what == Do::decide ||
         what == Do::move;
}

// What was done in the room is taken back from its end, one by one.
bool is_last_in_room(const EventState& state, const AuditEntry& entry) {
  const Round* now = state.running();
  if (now == nullptr || entry.at < now->started) return false;
  const auto last =
      std::find_if(state.audit.rbegin(), state.audit.rend(), [](const AuditEntry& one) {
        return !one.undone && is_room_act(one.act.what) && one.act.what != Do::show_vote;
      });
  return last != state.audit.rend() && last->seq == entry.seq;
}

bool can_be_undone(Do what) {
  switch (what) {
    case Do::start:
    case Do::go_on:
    case Do::end:
    case Do::again:
    case Do::reveal:
    case Do::new_code:
    case Do::new_seat_code:
    case Do::add_team:
    case Do::add_seats:
    case Do::pause_between:
    case Do::undo:
    case Do::show_vote:
      return false;
    default:
      return true;
  }
}

// An act on the clock can be taken back only while the clock it moved still runs.
bool is_too_late(const EventState& state, const AuditEntry& entry) {
  const Round* now = state.running();
  if (entry.act.what == Do::pause) {
    return now == nullptr || now->state != RoundState::paused || now->paused_at != entry.at;
  }
  if (entry.act.what == Do::extend) return now == nullptr || entry.at < now->started;
  if (entry.act.what == Do::skip) {
    return state.rounds[static_cast<std::size_t>(entry.act.round)].state != RoundState::skipped;
  }
  if (is_room_act(entry.act.what)) return !is_last_in_room(state, entry);
  if (entry.act.what == Do::freeze) return !state.frozen || state.revealed > 0;
  return false;
}

}  // namespace

void fold_act(EventState& state, const Record& record, const Act& act) {
  act_on_rounds(state, record, act);
  act_on_show(state, act);
  act_on_door(state, act);
  act_on_teams(state, act);
  act_on_play(state, act);
  act_on_room(state, record, act);
  if (Seat* seat = acted_seat(state, act)) act_on_seat(state, act, *seat);
  Round* now = running(state);
  const bool out = act.what == Do::kick && now != nullptr && now->room.ballot;
  if (out) now->room.ballot->votes.erase(act.seat);
}

std::optional<std::string> why_not_undone(const EventState& state, std::int64_t seq) {
  const auto entry = std::find_if(state.audit.begin(), state.audit.end(),
                                  [&](const AuditEntry& one) { return one.seq == seq; });
  if (entry == state.audit.end()) return "there is no act with this number";
  if (entry->undone) return "this act was taken back already";
  if (!can_be_undone(entry->act.what)) return "an act of this kind cannot be taken back";
  if (is_too_late(state, *entry)) return "it is too late to take this act back";
  return std::nullopt;
}

}  // namespace earshot::workshop
