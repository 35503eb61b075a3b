// What an event's log is made of. The log is the truth; everything shown is folded from it.
//
// Entry points: Record; json_of() and record_of(), its text in the store. A happening says all that
// the fold needs, so that a fold asks no clock, no scenario and no random source: variants, codes
// and scores stand in it as the host drew or computed them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "workshop/setup.h"

namespace earshot::workshop {

// What a play came to, computed by the host from its replay; points as shown, 0–100.
struct Score {
  int points = 0;
  int root_cause = 0;
  int empathy = 0;
  int follow_through = 0;
  std::vector<std::string> flags;  // `false-promise` …
  bool passed = false;
  std::string mark;  // "heard the customer"
  std::int64_t took =
      0;              // milliseconds, from the start of the round to the receipt of the last action
  bool left = false;  // ended by `leave` because time was up

  friend bool operator==(const Score&, const Score&) = default;
};

struct Joined {
  int seat = kNobody;
  std::string name;
  int team = kNobody;
  std::string token;  // SHA-256 of it; empty: a seat that was made and waits for somebody
  std::string seat_code;
};
struct Resumed {
  int seat = kNobody;
  std::string token;
};
// A batch that replays. `late`: it came when the time for it was over.
struct Posted {
  int round = kNobody;
  int run = 0;
  int seat = kNobody;
  int first = 0;
  std::vector<std::string> commands;
  bool late = false;
  std::optional<Score> score;  // when the play was closed with it
};
// A batch that does not.
struct Refused {
  int round = kNobody;
  int run = 0;
  int seat = kNobody;
  int first = 0;
  std::vector<std::string> commands;
  int at = 0;  // the command that could not be done
  std::string why;
};
// Time and grace are over: the plays that were not closed, ended by `leave`.
struct Closing {
  int seat = kNobody;
  Score score;
};
struct RoundClosed {
  int round = kNobody;
  int run = 0;
  std::vector<Closing> plays;
};
// The host was away and is back.
struct Returned {
  std::int64_t away = 0;  // milliseconds since the record before
};

// Whoever sits there has agreed to what the event asks for (Setup::consent).
struct Agreed {
  int seat = kNobody;
};

// What a player can do, as guarded play and the room's facilitator ask for it.
enum class MoveKind : std::uint8_t { hear, notice, glance, note, unnote, choose, leave, close };
struct Move {
  MoveKind what = MoveKind::hear;
  int line = -1;
  int fact = -1;
  int card = -1;
  std::vector<int> facts;
  int cause = -1;
};

// A reply that the room can vote for, as it was shown; a diagnosis is one option for each cause.
struct Option {
  int card = 0;
  int cause = -1;
  std::string kind;  // "say", "do", "summarise", "diagnose"
  std::string text;
};
struct Voted {
  int round = kNobody;
  int run = 0;
  int seat = kNobody;
  std::int64_t ballot = 0;  // seq of the act that opened it
  int option = 0;
};

enum class Do : std::uint8_t {
  start,
  pause,
  go_on,
  end,
  extend,
  again,
  skip,
  void_round,
  pause_between,
  message,
  freeze,
  reveal,
  lock,
  unlock,
  new_code,
  rename_seat,
  move_seat,
  kick,
  let_back,
  new_seat_code,
  extra_time,
  excuse,
  annul,
  accept_late,
  add_team,
  rename_team,
  merge_teams,
  close,
  undo,
  vote,
  show_vote,
  drop_vote,
  decide,
  move,
  add_seats
};
inline constexpr int kActs = static_cast<int>(Do::add_seats) + 1;  // all that there are
std::string_view name_of(Do what);  // as on the wire: "go-on", "void", "break"

// An act on the play of the whole room.
struct RoomAct {
  std::vector<std::string> commands;  // `decide`, `move`: what it adds to the play
  std::vector<Option> options;        // `vote`: what can be voted for
  int option = -1;                    // `decide`; asked for as -1: what most chose
  bool majority = false;
  Move move;  // `decide`, `move`
};

// What a facilitator did (or, `by_host`, a rule that the facilitator made). Each uses the members
// that its row in the protocol names.
struct Act {
  Do what = Do::message;
  int round = kNobody;
  int seat = kNobody;
  int team = kNobody;
  int into = kNobody;
  int seconds = 0;
  int places = 0;
  std::int64_t seq = 0;        // of the act that is undone
  std::string text;            // a name or a message
  std::string code;            // the new join or seat code
  std::string variant;         // drawn for the run that starts
  std::optional<Score> score;  // with the late tail; of the room's play when it is closed
  bool by_host = false;
  std::optional<RoomAct> room;
};

using Happening = std::variant<Setup, Joined, Resumed, Posted, Refused, RoundClosed, Returned, Act,
                               Voted, Agreed>;

struct Record {
  std::int64_t seq = 0;  // from 1, without gaps
  std::int64_t at = 0;
  Happening what;
};

std::string json_of(const Happening& what);
base::Result<Happening> happening_of(std::string_view json);

}  // namespace earshot::workshop
