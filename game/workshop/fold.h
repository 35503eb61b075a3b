// From an event's log to how things stand: seats, teams, rounds, plays. Pure: no clock, no files, no scenario.
//
// Entry points: fold(), which is the meaning of a log, and History, which keeps a log and its fold together as it grows. A record that makes no sense where it stands
// changes nothing: who writes the log asks before (tools/host), who reads it never fails.
//
// Taking an act back is leaving its record out of the fold.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "workshop/happenings.h"
#include "workshop/standings.h"

namespace earshot::workshop {

inline constexpr std::int64_t kGrace = 10'000;        // milliseconds after the deadline
inline constexpr std::int64_t kReturnGrace = 30'000;  // after the host came back

enum class Phase : std::uint8_t { lobby, play, review, pause_between, over };
enum class RoundState : std::uint8_t {
  planned,
  playing,
  paused,
  closing,
  done,
  skipped,
  void_round
};
enum class PlayState : std::uint8_t { waiting, playing, finished };

struct Play {
  std::vector<std::string> commands;
  std::vector<std::string> late;  // behind `commands`
  std::int64_t first_at = 0;      // receipts
  std::int64_t last_at = 0;
  std::optional<Score> score;      // when it is finished
  std::optional<Score> with_late;  // when the facilitator accepted the tail
  int refused = 0;
  PlayState state() const {
    return score ? PlayState::finished : first_at == 0 ? PlayState::waiting : PlayState::playing;
  }
  const std::optional<Score>& counted() const { return with_late ? with_late : score; }
};

// What is voted on now. Votes can be changed until it is decided.
struct Ballot {
  std::int64_t seq = 0;  // of the act that opened it, which is its name
  std::vector<Option> options;
  std::int64_t until = 0;  // when the host shows it by itself; 0: when the facilitator does
  bool shown = false;      // until then nobody but the facilitator is told how the votes fall
  std::map<int, int> votes;
  std::vector<int> counts() const;  // by option
};
// A reply of the room's. Without options the facilitator took it without a vote.
struct Decision {
  std::vector<Option> options;
  std::map<int, int> votes;
  int option = -1;
  bool majority = false;
};
// One play for everybody (mode `room`). Its seat is kNobody wherever a play names one.
struct RoomPlay {
  Play play;
  std::int64_t at = 0;  // seq of the act by which the play is as it is
  std::optional<Ballot> ballot;
  std::vector<Decision> decisions;  // one for each reply
};

struct Round {
  RoundState state = RoundState::planned;
  int run = 0;  // 0: not begun
  std::string variant;
  std::int64_t started = 0;
  std::int64_t deadline = 0;   // moves with pauses and extensions
  std::int64_t paused_at = 0;  // 0: not
  std::int64_t returned = 0;   // the host came back during this run; 0: it did not
  std::map<int, int> roster;   // seats when it began, and their teams (kNobody without teams)
  std::map<int, Play> plays;   // of this run, by seat
  std::set<int> excused;
  std::set<int> annulled;
  // The runs that were voided by playing again: kept for the exports.
  std::vector<std::pair<int, std::map<int, Play>>> earlier;
  RoomPlay room;
  std::vector<std::pair<int, RoomPlay>> earlier_room;
  bool open() const { return state == RoundState::playing || state == RoundState::paused; }
};

struct Seat {
  std::string name;
  int team = kNobody;
  std::string token;  // SHA-256; empty: nobody holds it
  std::string seat_code;
  std::int64_t joined = 0;
  int extra_seconds = 0;
  bool kicked = false;
  bool taken = false;       // somebody has sat here; until then it is a card on a table
  std::int64_t agreed = 0;  // when; 0: not
  bool is_in() const { return taken && !kicked; }
};

struct Team {
  std::string name;
  int merged_into = kNobody;
};

struct AuditEntry {
  std::int64_t seq = 0;
  std::int64_t at = 0;
  Act act;
  bool undone = false;
};

struct RefusalEntry {
  std::int64_t seq = 0;
  std::int64_t at = 0;
  Refused refused;
};

struct EventState {
  Setup setup;
  std::int64_t created = 0;
  std::int64_t seq = 0;
  std::int64_t last_at = 0;
  std::vector<Seat> seats;
  std::vector<Team> teams;
  std::vector<Round> rounds;
  Phase phase = Phase::lobby;
  int round = kNobody;  // the running one, or the last that began
  std::string code;
  std::string message;
  bool locked = false;
  bool closed = false;
  // The results as they were when the projector was frozen, and how many places were revealed since.
  std::optional<Results> frozen;
  int revealed = 0;
  std::vector<AuditEntry> audit;
  std::vector<RefusalEntry> refusals;

  const Round* running() const;  // playing or paused
  int team_of_seat(int seat) const { return root(seats[static_cast<std::size_t>(seat)].team); }
  int root(int team) const;  // after merges
  bool counts(std::size_t round) const;
  bool is_room() const { return setup.mode == Mode::room; }
  int seated() const;  // who was not sent out
};

EventState fold(std::span<const std::shared_ptr<const Record>> records);

// When this seat's time ends, and until when its actions are taken; huge while paused.
std::int64_t deadline_of(const EventState& state, int round, int seat);
std::int64_t last_call(const EventState& state, int round, int seat);
// When the last of them ends: then the round can be closed.
std::int64_t closing_time(const EventState& state, int round);

// Whether this seat plays in the running round: it was there at the start, or the rules let late comers in.
bool may_play(const EventState& state, int round, int seat);

// The option that most voted for; nothing when there is none, or more than one.
std::optional<int> majority_of(const Ballot& ballot);

// Why an act cannot be taken back now; nothing when it can.
std::optional<std::string> why_not_undone(const EventState& state, std::int64_t seq);

class History {
 public:
  void add(std::shared_ptr<const Record> record);
  const EventState& state() const { return state_; }
  const std::vector<std::shared_ptr<const Record>>& records() const { return records_; }

 private:
  std::vector<std::shared_ptr<const Record>> records_;
  EventState state_;
};

}  // namespace earshot::workshop
