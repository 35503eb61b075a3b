// A round's rows first, then their sums.
#include "workshop/standings.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include "workshop/fold.h"

namespace earshot::workshop {
namespace {

using base::Rational;

Points points_of(const Score& score) {
  return {score.points, score.root_cause, score.empathy, score.follow_through, score.took};
}

// The play of a seat in a round, if it counts.
const Score* counted_score(const Round& round, int seat) {
  const auto found = round.plays.find(seat);
  if (found == round.plays.end() || round.annulled.count(seat) != 0) return nullptr;
  const auto& score = found->second.counted();
  return score ? &*score : nullptr;
}

bool takes_part(const EventState& state, const Round& round, int seat) {
  return !state.seats[static_cast<std::size_t>(seat)].kicked && round.excused.count(seat) == 0;
}

void add_play(const Score& score, Row& row, Part& part) {
  row.points += points_of(score);
  ++part.plays;
  if (!score.flags.empty()) ++part.flags;
}

Row empty_team_row(const EventState& state, int round_number, int team) {
  Row row;
  row.entrant = team;
  row.name = state.teams[static_cast<std::size_t>(team)].name;
  row.parts.push_back({round_number, {}, 0, 0, 0});
  return row;
}

void take_means(Row& row) {
  const Rational members(std::max(row.parts.back().of, 1));
  for (Rational* sum : {&row.points.total, &row.points.root_cause, &row.points.empathy,
                        &row.points.follow_through}) {
    *sum /= members;
  }
  row.parts.back().points = row.points.total;
}

// Each seat is looked at once, however many teams there are.
std::vector<Row> team_rows(const EventState& state, int round_number) {
  const Round& round = state.rounds[static_cast<std::size_t>(round_number)];
  std::vector<Row> rows;
  std::vector<std::size_t> row_of(state.teams.size(), 0);
  for (int team = 0; team < static_cast<int>(state.teams.size()); ++team) {
    if (state.root(team) != team) continue;
    row_of[static_cast<std::size_t>(team)] = rows.size();
    rows.push_back(empty_team_row(state, round_number, team));
  }
  for (const auto& [seat, seated_in] : round.roster) {
    const int team = state.root(seated_in);
    if (team == kNobody || !takes_part(state, round, seat)) continue;
    Row& row = rows[row_of[static_cast<std::size_t>(team)]];
    ++row.parts.back().of;
    if (const Score* score = counted_score(round, seat)) add_play(*score, row, row.parts.back());
  }
  for (Row& row : rows) take_means(row);
  return rows;
}

Row seat_row(const EventState& state, int round_number, int seat) {
  const Round& round = state.rounds[static_cast<std::size_t>(round_number)];
  Row row;
  row.entrant = seat;
  row.name = state.seats[static_cast<std::size_t>(seat)].name;
  row.standing = Class::absent;
  Part part{round_number, {}, 0, 0, 0};
  if (takes_part(state, round, seat)) {
    part.of = 1;
    if (const Score* score = counted_score(round, seat)) {
      add_play(*score, row, part);
      row.standing = part.flags > 0 ? Class::flagged : Class::clean;
    }
  }
  part.points = row.points.total;
  row.parts.push_back(part);
  return row;
}

auto key_of(const EventState& state, const Row& row) {
  const std::int64_t took = state.setup.rules.time_breaks_ties ? row.points.took : 0;
  const Points& points = row.points;
  return std::tuple(row.standing, -points.total, -points.root_cause, -points.empathy,
                    -points.follow_through, took);
}

void rank(const EventState& state, std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const Row& a, const Row& b) { return key_of(state, a) < key_of(state, b); });
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool shared = i > 0 && key_of(state, rows[i]) == key_of(state, rows[i - 1]);
    rows[i].rank = shared ? rows[i - 1].rank : static_cast<int>(i) + 1;
  }
}

std::vector<Row> rows_of(const EventState& state, int round) {
  if (state.setup.seating == Seating::teams) return team_rows(state, round);
  std::vector<Row> rows;
  for (int seat = 0; seat < static_cast<int>(state.seats.size()); ++seat) {
    if (state.seats[static_cast<std::size_t>(seat)].is_in()) {
      rows.push_back(seat_row(state, round, seat));
    }
  }
  return rows;
}

// One flagged round flags the whole; who played any round is not absent.
Class together(Class a, Class b) {
  if (a == Class::flagged || b == Class::flagged) return Class::flagged;
  return a == Class::absent ? b : a;
}

void add(std::vector<Row>& sums, const std::vector<Row>& rows) {
  if (sums.empty()) {
    sums = rows;
    return;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {  // both in the order of entrants
    sums[i].points += rows[i].points;
    sums[i].standing = together(sums[i].standing, rows[i].standing);
    sums[i].parts.insert(sums[i].parts.end(), rows[i].parts.begin(), rows[i].parts.end());
  }
}

int finished_plays(const EventState& state, const Round& round) {
  return static_cast<int>(
      std::count_if(round.plays.begin(), round.plays.end(), [&](const auto& play) {
        return play.second.score && !state.seats[static_cast<std::size_t>(play.first)].kicked;
      }));
}

// Sums of means stay exact as long as the sizes of a team over the rounds have a common multiple below this; a team that changes
// its size from round to round in a pack of primes is summed by millionths instead of overflowing.
constexpr std::int64_t kMostDenominator = 100'000'000'000'000;

Rational in_millionths(const Rational& value) {
  return {(value * Rational(1'000'000)).rounded(), 1'000'000};
}

void add_exactly(Rational& sum, const Rational& value) {
  const auto common = std::gcd(sum.denominator(), value.denominator());
  if (sum.denominator() / common > kMostDenominator / value.denominator()) {
    sum = in_millionths(sum) + in_millionths(value);
  } else {
    sum += value;
  }
}

}  // namespace

Points& Points::operator+=(const Points& other) {
  add_exactly(total, other.total);
  add_exactly(root_cause, other.root_cause);
  add_exactly(empathy, other.empathy);
  add_exactly(follow_through, other.follow_through);
  took += other.took;
  return *this;
}

Results results_of(const EventState& state) {
  Results results;
  if (state.is_room()) return results;  // one play for all: nobody is ranked
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    const Round& round = state.rounds[i];
    if (round.run == 0) continue;
    const int number = static_cast<int>(i);
    std::vector<Row> rows = rows_of(state, number);
    if (state.counts(i)) add(results.standings, rows);
    rank(state, rows);
    results.rounds.push_back({number, finished_plays(state, round), std::move(rows)});
  }
  rank(state, results.standings);
  return results;
}

Results seen_results(const EventState& state, Audience audience) {
  if (audience == Audience::everybody && state.frozen) return *state.frozen;
  return results_of(state);
}

std::vector<Row> revealed_rows(const EventState& state) {
  std::vector<Row> rows = results_of(state).standings;
  const auto places = std::min(rows.size(), static_cast<std::size_t>(std::max(state.revealed, 0)));
  rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(places));
  return rows;
}

std::string shown(const Rational& points) {
  const std::int64_t hundredths = (points * Rational(100)).rounded();
  std::string text = fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace earshot::workshop
