// What a facilitator decides when an event is made: rounds, rules, teams. Values, nothing more.
//
// Ids: seats, teams and rounds are numbered from 0 here; on the wire seat 0 is `s1`, team 0 `t1`,
// round 0 is 0. Times are milliseconds since 1970 by the host's clock.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace earshot::workshop {

inline constexpr int kNobody = -1;  // no seat, no team, no round
inline constexpr int kMostTeams = 100;
inline constexpr int kMostRounds = 50;
inline constexpr int kMostMinutes = 120;
inline constexpr std::size_t kMostSeats = 5000;

// `room`: one play for all, at the host; its replies are voted for.
enum class Mode : std::uint8_t { open, guarded, room };
enum class Seating : std::uint8_t { teams, single };
enum class Pace : std::uint8_t { slow, normal, fast };
// `drawn`: players are called by names that the host makes up, so that nobody is known by theirs.
enum class Names : std::uint8_t { own, drawn };
enum class LateComers : std::uint8_t { next, running };

// The same for everybody, and shown to everybody.
struct Rules {
  Pace pace = Pace::normal;
  bool captions = true;
  bool coach = false;
  bool meters = false;
  LateComers late_comers = LateComers::next;
  bool time_breaks_ties = false;
  int freeze_seconds = 0;  // before the end of the last round that counts; 0: by hand only
};

struct RoundSetup {
  std::string scenario;  // id
  std::string variant;   // empty: drawn when the round starts
  int minutes = 0;       // 0 when asked for: the scenario's own
  bool practice = false;
  std::string title;   // the scenario's; filled in by the host
  std::string digest;  // likewise
};

struct Setup {
  std::string title;
  Mode mode = Mode::open;
  Seating seating = Seating::teams;
  std::vector<std::string> teams;
  std::string consent;
  Names names = Names::own;
  std::vector<RoundSetup> rounds;
  Rules rules;
  std::string event;      // id; filled in by the host, like the rest
  std::string code;       // opens the event to newcomers
  std::int64_t seed = 0;  // of the seats' card orders
};

std::string seat_word(int seat);     // "s1"
std::string team_word(int team);     // "t1", or nothing for kNobody
int seat_of(std::string_view word);  // kNobody when it is none
int team_of(std::string_view word);

}  // namespace earshot::workshop
