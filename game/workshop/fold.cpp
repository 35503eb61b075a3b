// A log, record by record (fold_acts.cpp has the facilitator's acts).
#include "workshop/fold.h"

#include <algorithm>
#include <limits>

#include "workshop/fold_acts.h"

namespace earshot::workshop {
namespace {

constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

Round* round_at(EventState& state, int round, int run) {
  if (round < 0 || round >= static_cast<int>(state.rounds.size())) return nullptr;
  Round& found = state.rounds[static_cast<std::size_t>(round)];
  return found.run == run && run > 0 ? &found : nullptr;
}

class Folding {
 public:
  Folding(EventState& state, const Record& record) : state_(state), record_(record) {}

  void operator()(const Setup& setup) {
    state_.setup = setup;
    state_.created = record_.at;
    state_.code = setup.code;
    state_.rounds.resize(setup.rounds.size());
    for (const std::string& team : setup.teams) state_.teams.push_back({team, kNobody});
  }

  void operator()(const Joined& joined) {
    if (joined.seat != static_cast<int>(state_.seats.size())) return;
    const bool in_team = joined.team >= 0 && joined.team < static_cast<int>(state_.teams.size());
    state_.seats.push_back({joined.name, in_team ? joined.team : kNobody, joined.token,
                            joined.seat_code, record_.at, 0, false, !joined.token.empty(), 0});
  }

  void operator()(const Resumed& resumed) {
    if (has_seat(state_, resumed.seat)) {
      Seat& seat = state_.seats[static_cast<std::size_t>(resumed.seat)];
      seat.token = resumed.token;
      seat.taken = true;
    }
  }

  void operator()(const Posted& posted) {
    Round* round = round_at(state_, posted.round, posted.run);
    if (round == nullptr || !has_seat(state_, posted.seat)) return;
    Play& play = round->plays[posted.seat];
    auto& commands = posted.late ? play.late : play.commands;
    commands.insert(commands.end(), posted.commands.begin(), posted.commands.end());
    if (posted.late) return;
    if (play.first_at == 0) play.first_at = record_.at;
    play.last_at = record_.at;
    play.score = posted.score;
  }

  void operator()(const Refused& refused) {
    Round* round = round_at(state_, refused.round, refused.run);
    if (round == nullptr || !has_seat(state_, refused.seat)) return;
    ++round->plays[refused.seat].refused;
    state_.refusals.push_back({record_.seq, record_.at, refused});
  }

  void operator()(const RoundClosed& closed) {
    Round* round = round_at(state_, closed.round, closed.run);
    if (round == nullptr || !round->open()) return;
    for (const Closing& closing : closed.plays) {
      if (has_seat(state_, closing.seat)) round->plays[closing.seat].score = closing.score;
      if (closing.seat == kNobody) round->room.play.score = closing.score;
    }
    round->room.ballot.reset();
    round->state = RoundState::done;
    if (state_.phase == Phase::play) state_.phase = Phase::review;
  }

  // A vote for what is not voted on any more is none.
  void operator()(const Voted& voted) {
    Round* round = round_at(state_, voted.round, voted.run);
    if (round == nullptr || !has_seat(state_, voted.seat) || !round->room.ballot) return;
    Ballot& ballot = *round->room.ballot;
    const bool is_there =
        voted.option >= 0 && voted.option < static_cast<int>(ballot.options.size());
    if (ballot.seq == voted.ballot && is_there) ballot.votes[voted.seat] = voted.option;
  }

  void operator()(const Agreed& agreed) {
    if (has_seat(state_, agreed.seat))
      state_.seats[static_cast<std::size_t>(agreed.seat)].agreed = record_.at;
  }

  void operator()(const Returned&) {
    for (Round& round : state_.rounds) {
      if (round.open()) round.returned = record_.at;
    }
  }

  void operator()(const Act& act) {
    fold_act(state_, record_, act);
    state_.audit.push_back({record_.seq, record_.at, act, false});
  }

 private:
  EventState& state_;
  const Record& record_;
};

void fold_one(EventState& state, const Record& record) {
  state.seq = record.seq;
  state.last_at = record.at;
  std::visit(Folding(state, record), record.what);
}

std::int64_t undone_by(const Record& record) {
  const auto* act = std::get_if<Act>(&record.what);
  return act != nullptr && act->what == Do::undo ? act->seq : 0;
}

// Acts alone can be taken back, and only by a later one that was not taken back itself.
std::set<std::int64_t> undone_in(std::span<const std::shared_ptr<const Record>> records) {
  std::set<std::int64_t> wanted, undone;
  for (std::size_t i = records.size(); i-- > 0;) {
    const Record& record = *records[i];
    const bool is_act = std::holds_alternative<Act>(record.what);
    if (is_act && wanted.count(record.seq) != 0) {
      undone.insert(record.seq);
    } else if (const std::int64_t seq = undone_by(record); seq != 0 && seq < record.seq) {
      wanted.insert(seq);
    }
  }
  return undone;
}

// What was taken back stays in the audit, marked, and has no effect.
void keep_in_audit(EventState& state, const Record& record) {
  state.seq = record.seq;
  state.last_at = record.at;
  if (const auto* act = std::get_if<Act>(&record.what)) {
    state.audit.push_back({record.seq, record.at, *act, true});
  }
}

bool was_there(const Round& round, int seat) { return round.roster.count(seat) != 0; }

}  // namespace

bool has_seat(const EventState& state, int seat) {
  return seat >= 0 && seat < static_cast<int>(state.seats.size());
}

const Round* EventState::running() const {
  if (round == kNobody) return nullptr;
  const Round& last = rounds[static_cast<std::size_t>(round)];
  return last.open() ? &last : nullptr;
}

int EventState::root(int team) const {
  for (std::size_t steps = 0; team != kNobody && steps <= teams.size(); ++steps) {
    const int into = teams[static_cast<std::size_t>(team)].merged_into;
    if (into == kNobody) return team;
    team = into;
  }
  return team;
}

bool EventState::counts(std::size_t number) const {
  const RoundState& of = rounds[number].state;
  return !setup.rounds[number].practice && of != RoundState::skipped &&
         of != RoundState::void_round;
}

int EventState::seated() const {
  return static_cast<int>(
      std::count_if(seats.begin(), seats.end(), [](const Seat& seat) { return seat.is_in(); }));
}

std::vector<int> Ballot::counts() const {
  std::vector<int> all(options.size(), 0);
  for (const auto& [seat, option] : votes) ++all[static_cast<std::size_t>(option)];
  return all;
}

std::optional<int> majority_of(const Ballot& ballot) {
  const std::vector<int> counts = ballot.counts();
  const auto most = std::max_element(counts.begin(), counts.end());
  if (most == counts.end() || *most == 0) return std::nullopt;
  if (std::count(counts.begin(), counts.end(), *most) > 1) return std::nullopt;
  return static_cast<int>(most - counts.begin());
}

EventState fold(std::span<const std::shared_ptr<const Record>> records) {
  const std::set<std::int64_t> undone = undone_in(records);
  EventState state;
  for (const auto& record : records) {
    if (undone.count(record->seq) != 0) {
      keep_in_audit(state, *record);
    } else {
      fold_one(state, *record);
    }
  }
  return state;
}

std::int64_t deadline_of(const EventState& state, int round, int seat) {
  const Round& of = state.rounds[static_cast<std::size_t>(round)];
  if (of.state == RoundState::paused) return kNever;
  return of.deadline +
         std::int64_t{state.seats[static_cast<std::size_t>(seat)].extra_seconds} * 1000;
}

std::int64_t last_call(const EventState& state, int round, int seat) {
  const Round& of = state.rounds[static_cast<std::size_t>(round)];
  const std::int64_t deadline = deadline_of(state, round, seat);
  if (deadline == kNever) return kNever;
  return std::max(deadline + kGrace, of.returned == 0 ? 0 : of.returned + kReturnGrace);
}

// Who is through already is not waited for; where late comers may begin as long as a round runs, the grace is everybody's.
std::int64_t closing_time(const EventState& state, int round) {
  const Round& of = state.rounds[static_cast<std::size_t>(round)];
  if (of.state == RoundState::paused) return kNever;
  const std::int64_t back = of.returned == 0 ? 0 : of.returned + kReturnGrace;
  if (state.is_room()) return std::max(of.deadline, back);  // nothing is on its way
  const bool anybody = state.setup.rules.late_comers == LateComers::running;
  std::int64_t last = anybody ? std::max(of.deadline + kGrace, back) : of.deadline;
  for (const auto& [seat, play] : of.plays) {
    const bool waits = !play.score && !state.seats[static_cast<std::size_t>(seat)].kicked;
    if (waits) last = std::max(last, last_call(state, round, seat));
  }
  for (const auto& [seat, team] : of.roster) {
    const bool waits =
        of.plays.count(seat) == 0 && !state.seats[static_cast<std::size_t>(seat)].kicked;
    if (waits) last = std::max(last, last_call(state, round, seat));
  }
  return last;
}

bool may_play(const EventState& state, int round, int seat) {
  const Round& of = state.rounds[static_cast<std::size_t>(round)];
  if (state.seats[static_cast<std::size_t>(seat)].kicked || of.run == 0) return false;
  return was_there(of, seat) || state.setup.rules.late_comers == LateComers::running;
}

void History::add(std::shared_ptr<const Record> record) {
  records_.push_back(std::move(record));
  if (undone_by(*records_.back()) != 0) {
    state_ = fold(records_);
  } else {
    fold_one(state_, *records_.back());
  }
}

}  // namespace earshot::workshop
