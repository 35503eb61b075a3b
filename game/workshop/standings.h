// Who stands where (design/scoring.md, Competition): exact means, ties, shared ranks, flagged plays below unflagged ones.
//
// Entry points: results_of(), everything as it is, and seen_results(), the one place where what is
// frozen is held back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/rational.h"
#include "workshop/setup.h"

namespace earshot::workshop {

struct EventState;

// Means over the members of a team, or one player's own.
struct Points {
  base::Rational total;
  base::Rational root_cause;
  base::Rational empathy;
  base::Rational follow_through;
  std::int64_t took = 0;  // milliseconds, all plays together

  Points& operator+=(const Points& other);
};

// Not flagged, flagged, never played: in this order whatever the points. Teams are all `clean`.
enum class Class : std::uint8_t { clean, flagged, absent };

struct Part {
  int round = 0;
  base::Rational points;
  int plays = 0;  // finished ones that count
  int of = 0;     // members seated when it began, without those excused
  int flags = 0;  // plays that were flagged
};

struct Row {
  int rank = 0;     // 1224
  int entrant = 0;  // a team or, without teams, a seat
  std::string name;
  Points points;
  Class standing = Class::clean;
  std::vector<Part> parts;  // of the rounds that count and have begun
};

struct RoundResults {
  int round = 0;
  int done = 0;  // plays finished
  std::vector<Row> rows;
};

struct Results {
  std::vector<Row> standings;
  std::vector<RoundResults> rounds;  // that have begun
};

Results results_of(const EventState& state);

enum class Audience : std::uint8_t { everybody, facilitator };
// The facilitator's are the real ones; everybody's are those of the freeze while there is one.
Results seen_results(const EventState& state, Audience audience);

// The last `places` rows of the real standings, best first.
std::vector<Row> revealed_rows(const EventState& state);

// "71.5", "68.33": two decimals at most, halves up.
std::string shown(const base::Rational& points);

}  // namespace earshot::workshop
