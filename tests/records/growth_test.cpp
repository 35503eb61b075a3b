#include "records/growth.h"

#include "../play/plays.h"
#include "damage.h"
#include "office.h"
#include "play/debrief.h"
#include "records/advice.h"
#include "records/resume.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/paths.h"

namespace earshot::test {
namespace {

using records::Skill;
using records::Trend;

std::size_t number_of(Skill skill) { return static_cast<std::size_t>(skill); }

// Plays with measures that were made up, to be judged.
records::Growth made_up(Skill skill, const std::vector<int>& values) {
  records::Growth growth;
  for (const int value : values) {
    growth.plays.emplace_back();
    if (value >= 0) growth.plays.back().measures[number_of(skill)] = value;
  }
  return growth;
}

Trend trend_of(const std::vector<int>& values) {
  return records::course_of(made_up(Skill::noticing, values), Skill::noticing).trend;
}

TEST_CASE("the later half of the plays is held against the earlier one") {
  CHECK(trend_of({}) == Trend::unknown);
  CHECK(trend_of({50}) == Trend::unknown);
  CHECK(trend_of({50, 60}) == Trend::growing);
  CHECK(trend_of({50, 59}) == Trend::steady);
  CHECK(trend_of({50, 41}) == Trend::steady);
  CHECK(trend_of({50, 40}) == Trend::falling);
  CHECK(trend_of({0, 100, 100}) == Trend::growing);
  CHECK(trend_of({50, -1, 60, -1}) == Trend::growing);
}

TEST_CASE("of an odd number of plays the middle one belongs to the later half") {
  const auto course = records::course_of(made_up(Skill::promising, {10, 40, 50}), Skill::promising);
  CHECK(course.earlier == 10);
  CHECK(course.later == 45);
  CHECK(course.plays == std::vector<std::size_t>{0, 1, 2});
}

struct Weeks {
  Office office;
  records::Store store = office.open();
  records::Person person = must(store.add_person("Ada", kMonday));
  play::Run best = best_play();

  records::LivePlay finished(std::string_view now) {
    auto live = begin(store, person.id, best.shared_scenario());
    play_on(live, best);
    must(live.finish(now));
    return live;
  }
};

TEST_CASE("a play is measured by its listening profile and its ledger") {
  const auto measures = records::measures_of(best_play());
  const auto profile = play::profile_of(best_play());
  CHECK(measures[number_of(Skill::open_questions)] ==
        profile.open_questions * 100 / (profile.open_questions + profile.closed_questions));
  CHECK(measures[number_of(Skill::noticing)] == profile.cues_noticed * 100 / profile.cues_shown);
  CHECK(measures[number_of(Skill::summing_up)] == 100);
  CHECK(measures[number_of(Skill::promising)] == 100);
}

TEST_CASE("second tries and plays with steps back are counted apart") {
  Weeks ada;
  const auto first = ada.finished(kTuesday);
  auto again = must(records::LivePlay::begin_from(
      ada.store, must(records::resume(ada.store, first.id())), 4, kWednesday));
  play_on(again, ada.best);
  must(again.finish(kWednesday));
  auto back = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  play_on(back, ada.best, 6);
  must(back.take_back());
  play_on(back, ada.best);
  must(back.finish(kThursday));
  begin(ada.store, ada.person.id, ada.best.shared_scenario());
  const auto growth = must(records::growth_of(ada.store, ada.person.id));
  REQUIRE(growth.plays.size() == 1);
  CHECK(growth.plays[0].play.id == first.id());
  CHECK(growth.plays[0].is_replayed);
  CHECK(growth.second_tries == 2);
}

TEST_CASE("a play whose scenario can no longer be read is measured by its stored ledger") {
  Weeks ada;
  const auto play = must(ada.store.play(ada.finished(kTuesday).id()));
  { const auto closed = std::move(ada.store); }
  run_sql(ada.office.file(),
          "UPDATE documents SET bytes = CAST('earshot: 9' AS BLOB),"
          " sum = row_sum('documents', digest, CAST('earshot: 9' AS BLOB)) WHERE digest = '" +
              play.scenario_digest + "'");
  ada.store = ada.office.open(kWednesday);
  const auto growth = must(records::growth_of(ada.store, ada.person.id));
  REQUIRE(growth.plays.size() == 1);
  CHECK_FALSE(growth.plays[0].is_replayed);
  CHECK(growth.plays[0].measures[number_of(Skill::summing_up)] == 100);
  CHECK(growth.plays[0].measures[number_of(Skill::promising)] == 100);
  CHECK_FALSE(growth.plays[0].measures[number_of(Skill::noticing)]);
}

// --- Advice ---

const scenario::Pack& shipped() {
  static const auto pack = must(scenario::load_pack(root() / "content", scenario::built_in_rubric));
  return pack;
}

std::vector<records::Play> all_met() {
  std::vector<records::Play> history;
  for (const auto& entry : shipped().scenarios) {
    history.emplace_back();
    history.back().scenario = entry.loaded.id;
  }
  return history;
}

TEST_CASE("nothing is advised while nothing was measured") {
  CHECK_FALSE(records::advice_of({}, {}, shipped()));
}

TEST_CASE(
    "the weakest skill is practised next, with the gentlest customer who gives a chance for it") {
  auto growth = made_up(Skill::reflecting, {30, 40});
  growth.plays[0].measures[number_of(Skill::noticing)] = 80;
  const auto advice = records::advice_of(growth, {}, shipped());
  REQUIRE(advice);
  CHECK(advice->skill == Skill::reflecting);
  CHECK(advice->mean == 40);
  CHECK(advice->chances > 0);
  CHECK_FALSE(advice->is_known);
  const auto* chosen = shipped().find(advice->customer);
  REQUIRE(chosen != nullptr);
  for (const auto& entry : shipped().scenarios) {
    const auto& one = *entry.loaded.scenario;
    if (records::chances(one, Skill::reflecting) == 0) continue;
    CHECK(one.difficulty >= chosen->difficulty);
  }
}

TEST_CASE("a customer who was met is not advised again while there is another") {
  const auto growth = made_up(Skill::noticing, {30});
  const auto first = records::advice_of(growth, {}, shipped());
  REQUIRE(first);
  records::Play met;
  met.scenario = first->customer;
  const auto second = records::advice_of(growth, {met}, shipped());
  REQUIRE(second);
  CHECK(second->customer != first->customer);
}

TEST_CASE("who has met everybody goes back to where it came out lowest") {
  auto growth = made_up(Skill::noticing, {50, 20, 70});
  growth.plays[0].play.scenario = "gladstone";
  growth.plays[1].play.scenario = "off-the-list";
  growth.plays[2].play.scenario = "pear-leaf";
  const auto advice = records::advice_of(growth, all_met(), shipped());
  REQUIRE(advice);
  CHECK(advice->is_known);
  CHECK(advice->customer == "off-the-list");
}

TEST_CASE("every shipped customer gives a chance for every skill that it is written for") {
  for (const auto& entry : shipped().scenarios) {
    INFO(entry.loaded.id);
    const auto& one = *entry.loaded.scenario;
    CHECK(records::chances(one, Skill::open_questions) > 0);
    CHECK(records::chances(one, Skill::noticing) > 0);
    CHECK(records::chances(one, Skill::summing_up) > 0);
  }
}

}  // namespace
}  // namespace earshot::test
