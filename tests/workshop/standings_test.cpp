// Scoring of rounds (design/scoring.md, Competition), by example and against a slow computation with whole numbers.
#include "workshop/standings.h"

#include <numeric>

#include "base/split_mix.h"
#include "support/catch.h"
#include "workshop/event_maker.h"

namespace earshot::workshop::test {
namespace {

std::string standings(const EventMaker& event) {
  return text_of(results_of(event.state()).standings);
}

EventMaker three_players() {
  EventMaker event(setup_of(Seating::single));
  for (const char* name : {"Anna", "Ben", "Cleo"}) event.join(name);
  event.start(0);
  return event;
}

}  // namespace

TEST_CASE("players are ranked by their points") {
  EventMaker event = three_players();
  event.play(0, 0, 60).play(0, 1, 80).play(0, 2, 70);
  CHECK(standings(event) == "1 Ben 80, 2 Cleo 70, 3 Anna 60");
}

TEST_CASE("equal players share a rank and the next one is left out") {
  EventMaker event = three_players();
  event.join("Dora");
  event.play(0, 0, 70).play(0, 1, 80).play(0, 2, 70).play(0, 3, 10);
  CHECK(standings(event) == "1 Ben 80, 2 Anna 70, 2 Cleo 70, 4 Dora 10");
}

TEST_CASE("ties are broken by root cause, then empathy, then follow-through") {
  EventMaker event = three_players();
  const auto post = [&](int seat, int root, int empathy, int follow) {
    Score score;
    score.points = 70;
    score.root_cause = root;
    score.empathy = empathy;
    score.follow_through = follow;
    event.add(Posted{0, 1, seat, 0, {"close"}, false, score});
  };
  post(0, 60, 50, 40);
  post(1, 60, 50, 90);
  post(2, 60, 51, 0);
  CHECK(standings(event) == "1 Cleo 70, 2 Ben 70, 3 Anna 70");
}

TEST_CASE("time breaks a tie only where the facilitator said so") {
  for (const bool timed : {false, true}) {
    Setup setup = setup_of(Seating::single);
    setup.rules.time_breaks_ties = timed;
    EventMaker event(setup);
    event.join("Slow");
    event.join("Fast");
    event.start(0);
    Score score;
    score.points = 50;
    score.took = 9000;
    event.add(Posted{0, 1, 0, 0, {"close"}, false, score});
    score.took = 4000;
    event.add(Posted{0, 1, 1, 0, {"close"}, false, score});
    CHECK(standings(event) == (timed ? "1 Fast 50, 2 Slow 50" : "1 Slow 50, 1 Fast 50"));
  }
}

TEST_CASE("a flagged play stands below every unflagged one and above who did not play") {
  EventMaker event = three_players();
  event.play(0, 0, 95, {"privacy"}).play(0, 1, 12);
  CHECK(standings(event) == "1 Ben 12, 2 Anna 95, 3 Cleo 0");
}

TEST_CASE("a team's points are the exact mean over its members when the round began") {
  EventMaker event(setup_of(Seating::teams, 1, {"Blue", "Green"}));
  event.join("Anna", 0);
  event.join("Ben", 0);
  event.join("Cleo", 0);
  event.join("Dora", 1);
  event.start(0);
  event.join("Late", 0);
  event.play(0, 0, 70).play(0, 1, 71).play(0, 3, 47).play(0, 4, 100);
  CHECK(standings(event) == "1 Blue 47, 1 Green 47");

  SECTION("who is excused is left out of the mean") {
    event.act(Do::excuse, of_seat(2, 0));
    CHECK(standings(event) == "1 Blue 141/2, 2 Green 47");
  }
  SECTION("who was kicked is left out of it as well") {
    event.act(Do::kick, of_seat(2));
    CHECK(standings(event) == "1 Blue 141/2, 2 Green 47");
  }
  SECTION("an annulled play counts 0") {
    event.act(Do::annul, of_seat(0, 0));
    CHECK(standings(event) == "1 Green 47, 2 Blue 71/3");
  }
  SECTION("a merged team has the members of both") {
    Act merge;
    merge.team = 1;
    merge.into = 0;
    event.act(Do::merge_teams, merge);
    CHECK(standings(event) == "1 Blue 47");
  }
}

TEST_CASE("rounds are added up, and practice, void and skipped ones are not") {
  Setup setup = setup_of(Seating::single, 4);
  setup.rounds[0].practice = true;
  EventMaker event(setup);
  event.join("Anna");
  for (const int round : {0, 1, 2})
    event.start(round).play(round, 0, 10 + round).close_round(round);
  CHECK(standings(event) == "1 Anna 23");
  Act second;
  second.round = 2;
  event.act(Do::void_round, second);
  CHECK(standings(event) == "1 Anna 11");
  CHECK(results_of(event.state()).rounds.size() == 3);
}

TEST_CASE("playing again voids the run before") {
  EventMaker event = three_players();
  event.play(0, 0, 60).close_round(0);
  Act again;
  again.round = 0;
  event.act(Do::again, again);
  CHECK(standings(event) == "1 Anna 0, 1 Ben 0, 1 Cleo 0");
  CHECK(event.state().rounds[0].run == 2);
  CHECK(event.state().rounds[0].earlier.size() == 1);
}

TEST_CASE("points are shown with two decimals at most, halves up") {
  CHECK(shown(base::Rational(143, 2)) == "71.5");
  CHECK(shown(base::Rational(205, 3)) == "68.33");
  CHECK(shown(base::Rational(1, 200)) == "0.01");
  CHECK(shown(base::Rational(100)) == "100");
}

TEST_CASE("a sum whose fraction would not fit goes on in millionths") {
  Points sum;
  for (const int prime : {4999, 4993, 4987, 4973, 4969, 4967, 4957, 4951}) {
    sum += {base::Rational(1, prime), 0, 0, 0, 0};
  }
  CHECK(shown(sum.total * base::Rational(1000)) == "1.61");
}

// The slow one: for each pair of players or teams, who is before whom, by whole numbers over a common multiple.
namespace {

struct Slow {
  std::string name;
  std::int64_t points[4] = {0, 0, 0, 0};
  int standing = 0;
};

bool before(const Slow& a, const Slow& b) {
  if (a.standing != b.standing) return a.standing < b.standing;
  for (int i = 0; i < 4; ++i) {
    if (a.points[i] != b.points[i]) return a.points[i] > b.points[i];
  }
  return false;
}

std::vector<std::pair<int, std::string>> slow_ranks(const std::vector<Slow>& all) {
  std::vector<std::pair<int, std::string>> ranks;
  for (const Slow& one : all) {
    int rank = 1;
    for (const Slow& other : all) rank += before(other, one) ? 1 : 0;
    ranks.emplace_back(rank, one.name);
  }
  std::stable_sort(ranks.begin(), ranks.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return ranks;
}

Score random_score(base::SplitMix64& random) {
  Score score;
  score.points = static_cast<int>(random.below(4)) * 20;
  score.root_cause = static_cast<int>(random.below(3)) * 10;
  score.empathy = static_cast<int>(random.below(2)) * 10;
  score.follow_through = static_cast<int>(random.below(2));
  if (random.chance(1, 6)) score.flags = {"insult"};
  return score;
}

}  // namespace

TEST_CASE("teams of any size over several rounds are ranked as the slow computation ranks them") {
  constexpr std::int64_t kCommon = 5040;  // a multiple of every size of a team here
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    base::SplitMix64 random(seed);
    const bool teams = seed % 2 == 0;
    const int team_count = static_cast<int>(random.below(4)) + 2;
    std::vector<std::string> names;
    for (int i = 0; i < team_count; ++i) names.push_back("T" + std::to_string(i));
    EventMaker event(setup_of(teams ? Seating::teams : Seating::single, 3,
                              teams ? names : std::vector<std::string>()));
    std::vector<Slow> slow(static_cast<std::size_t>(team_count));
    std::vector<std::vector<int>> members(slow.size());
    for (int i = 0; i < team_count; ++i) {
      slow[static_cast<std::size_t>(i)].name = names[static_cast<std::size_t>(i)];
      slow[static_cast<std::size_t>(i)].standing = teams ? 0 : 2;
      const int size = teams ? static_cast<int>(random.below(7)) + 1 : 1;
      for (int k = 0; k < size; ++k) {
        const auto name = teams ? names[static_cast<std::size_t>(i)] + "m" + std::to_string(k)
                                : names[static_cast<std::size_t>(i)];
        members[static_cast<std::size_t>(i)].push_back(event.join(name, teams ? i : kNobody));
      }
    }
    for (int round = 0; round < 3; ++round) {
      event.start(round);
      for (std::size_t i = 0; i < slow.size(); ++i) {
        const auto size = static_cast<std::int64_t>(members[i].size());
        for (const int seat : members[i]) {
          if (random.chance(1, 5)) continue;
          const Score score = random_score(random);
          event.add(Posted{round, 1, seat, 0, {"close"}, false, score});
          slow[i].points[0] += score.points * (kCommon / size);
          slow[i].points[1] += score.root_cause * (kCommon / size);
          slow[i].points[2] += score.empathy * (kCommon / size);
          slow[i].points[3] += score.follow_through * (kCommon / size);
          if (!teams && !score.flags.empty()) slow[i].standing = 1;
          if (!teams && slow[i].standing == 2) slow[i].standing = 0;
        }
      }
      event.close_round(round);
    }
    std::vector<std::pair<int, std::string>> found;
    for (const Row& row : results_of(event.state()).standings)
      found.emplace_back(row.rank, row.name);
    INFO("seed " << seed);
    CHECK(found == slow_ranks(slow));
  }
}

}  // namespace earshot::workshop::test
