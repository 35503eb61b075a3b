// What a client is told, as values: snapshots of an event, and the answers at its door.
//
// Entry points: seen_board() and the other readers. They are lenient as a later host may say more: what is missing or of another
// type is as if it had not been said. Nothing when the text is no JSON, or what everything hangs on is missing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "workshop/fold.h"
#include "workshop/setup.h"

namespace earshot::workshop {

struct SeenRound {
  int round = 0;
  std::string title;
  int minutes = 0;
  bool practice = false;
  bool counts = true;
  RoundState state = RoundState::planned;
  int run = 0;
  std::optional<std::int64_t> deadline;
  std::optional<std::int64_t> paused_left;
  int players = 0;
  int done = 0;

  bool over() const {
    return state == RoundState::done || state == RoundState::skipped ||
           state == RoundState::void_round;
  }
};

struct SeenTeam {
  std::string team;  // id
  std::string name;
};

struct SeenRow {
  int rank = 0;
  std::string entrant;  // a team or a seat
  std::string name;
  std::string shown;
  bool flagged = false;
};

struct SeenReveal {
  int places = 0;
  int of = 0;
  std::vector<SeenRow> rows;
};

struct SeenPlay {
  int round = 0;
  int run = 0;
  std::string scenario, digest, variant;
  std::int64_t order = 0;
  std::optional<std::int64_t> deadline;  // none while paused
  PlayState state = PlayState::waiting;
};

struct SeenResult {
  int round = 0;
  int run = 0;
  int points = 0;
  int root_cause = 0, empathy = 0, follow_through = 0;
  std::vector<std::string> flags;
  bool passed = false;
  std::string mark;
  std::string state;  // "counted", "annulled"
};

struct SeenYou {
  std::string seat, name, team, seat_code;
  int extra_seconds = 0;
  bool may_play = true;
  std::optional<SeenPlay> play;
  std::vector<SeenResult> results;
};

struct SeenBoard {
  std::int64_t now = 0;
  std::string event, title;
  Mode mode = Mode::open;
  Seating seating = Seating::teams;
  bool locked = false, closed = false;
  Rules rules;
  Phase phase = Phase::lobby;
  int round = kNobody;
  std::string message;
  std::vector<SeenRound> rounds;
  std::vector<SeenTeam> teams;
  bool frozen = false;
  std::optional<SeenReveal> reveal;
  std::vector<SeenRow> standings;
  std::vector<std::vector<SeenRow>> round_standings;  // by round; empty where none
  SeenYou you;

  const SeenRound* find_round(int number) const;
  const SeenRound* running() const { return find_round(round); }  // or the last one
  std::string team_name(std::string_view id) const;
};
// Of {"now", "board"}: a message of the feed, and the answer of /board.
std::optional<SeenBoard> seen_board(std::string_view text);

struct SeenHost {
  int protocol = 0;
  std::string rulebook;
};
std::optional<SeenHost> seen_host(std::string_view text);

struct Entered {
  std::string event, title, consent;
  std::vector<SeenTeam> teams;
  Seating seating = Seating::teams;
  Mode mode = Mode::open;
  Rules rules;
  bool locked = false;
  bool draws_names = false;  // nobody types theirs
};
std::optional<Entered> seen_entered(std::string_view text);

struct Seated {
  std::string event, seat, token, seat_code, name, team;
};
std::optional<Seated> seen_seated(std::string_view text);

struct StoredPlay {
  int run = 0;
  std::string digest, variant;
  std::int64_t order = 0;
  PlayState state = PlayState::waiting;
  std::vector<std::string> commands;
};
std::optional<StoredPlay> seen_play(std::string_view text);

struct Taken {
  std::size_t stored = 0;
  std::size_t late = 0;
};
std::optional<Taken> seen_taken(std::string_view text);

struct SeenFile {
  std::string file, text;
};
struct SeenScenario {
  SeenFile scenario, rubric;
};
std::optional<SeenScenario> seen_scenario(std::string_view text);

// Of an answer that is no success.
struct SeenError {
  std::string code, message, help;
  std::optional<std::size_t> stored;
};
SeenError seen_error(std::string_view text);

// Of a good-bye: "taken-over", "kicked", "host-stops".
std::string seen_reason(std::string_view text);

}  // namespace earshot::workshop
