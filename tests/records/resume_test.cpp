#include <algorithm>

#include "../play/plays.h"
#include "damage.h"
#include "office.h"
#include "records/resume.h"

namespace earshot::test {
namespace {

bool same_entries(const play::Ledger& a, const play::Ledger& b) {
  const auto same = [](const play::Entry& x, const play::Entry& y) {
    return x.step == y.step && x.dimension == y.dimension && x.reason == y.reason &&
           x.amount == y.amount && x.of == y.of && x.share == y.share && x.counts == y.counts &&
           x.what == y.what && x.node == y.node && x.choice == y.choice;
  };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

void check_same(const play::Run& resumed, const play::Run& live) {
  CHECK(resumed.state() == live.state());
  CHECK(resumed.order() == live.order());
  CHECK(resumed.steps().size() == live.steps().size());
  CHECK(same_entries(resumed.entries(), live.entries()));
  CHECK(same_entries(resumed.settled(), live.settled()));
}

TEST_CASE("any play is resumed at the same state and with the same ledger") {
  const Office office;
  std::vector<std::pair<records::PlayId, play::Run>> plays;
  {
    auto store = office.open();
    const auto ada = must(store.add_person("Ada", kMonday));
    for (const auto& scenario : golden_scenarios()) {
      for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        const auto run = random_play(scenario, seed, 4 + static_cast<int>(seed) * 3);
        auto live = begin(store, ada.id, scenario, run.variant(), run.order());
        play_on(live, run);
        must(live.abandon(kMonday));
        plays.emplace_back(live.id(), run);
      }
    }
  }
  const auto store = office.open(kTuesday);
  for (const auto& [id, run] : plays) {
    INFO(run.scenario().id << ", play " << static_cast<std::int64_t>(id));
    const auto resumed = must(records::resume(store, id));
    CHECK_FALSE(resumed.rulebook_changed);
    check_same(resumed.run, run);
  }
}

TEST_CASE("a play that was left in the middle goes on as if it had not been") {
  const Office office;
  const auto best = best_play();
  {
    auto store = office.open();
    const auto ada = must(store.add_person("Ada", kMonday));
    auto live = begin(store, ada.id, best.shared_scenario());
    play_on(live, best, 9);
  }
  auto store = office.open(kTuesday);
  const auto ada = must(store.people()).front();
  const auto unfinished = must(store.unfinished(ada.id));
  REQUIRE(unfinished.size() == 1);
  auto live = must(records::LivePlay::resume(store, unfinished[0].id));
  CHECK(live.run().steps().size() == 10);
  play_on(live, best);
  must(live.finish(kTuesday));
  CHECK(must(store.play(live.id())).result->shown_total == 100);
  check_same(must(records::resume(store, live.id())).run, live.run());
}

TEST_CASE(
    "a play is resumed under the scenario it was begun with, whatever the content has become") {
  const Office office;
  const auto best = best_play();
  auto store = office.open();
  const auto ada = must(store.add_person("Ada", kMonday));
  auto old_form = begin(store, ada.id, best.shared_scenario());
  play_on(old_form, best, 6);
  must(old_form.abandon(kMonday));
  const auto changed =
      scenario_from(with(golden_scenario_text("the-bill-that-doubled"),
                         "title: The bill that doubled", "title: The bill that trebled"),
                    "the-bill-that-doubled");
  const auto new_form = begin(store, ada.id, changed);
  CHECK(must(records::resume(store, old_form.id())).run.scenario().title ==
        "The bill that doubled");
  CHECK(must(records::resume(store, new_form.id())).run.scenario().title ==
        "The bill that trebled");
}

// Changes a row behind the store's back, its checksum included.
void rewrite(const Office& office, const std::string& sql) { run_sql(office.file(), sql); }

struct LeftInTheMiddle {
  LeftInTheMiddle() {
    auto store = office.open();
    const auto ada = must(store.add_person("Ada", kMonday));
    const auto best = best_play();
    auto live = begin(store, ada.id, best.shared_scenario());
    play_on(live, best, 5);
    id = live.id();
  }
  std::string refusal() const {
    const auto store = office.open(kTuesday);
    const auto resumed = records::resume(store, id);
    REQUIRE_FALSE(resumed);
    return resumed.failure().text;
  }
  Office office;
  records::PlayId id{};
};

TEST_CASE("an action that can no longer be done is named") {
  LeftInTheMiddle play;
  rewrite(play.office,
          "UPDATE actions SET command = 'choose nothing-like-it' WHERE step = 3;"
          "UPDATE actions SET sum = row_sum('actions', play, step, command)");
  CHECK_THAT(play.refusal(),
             contains("`The bill that doubled` cannot be taken up again: action 3 of 5, "
                      "`choose nothing-like-it`: "));
}

TEST_CASE("a scenario that no longer loads is named, with the first mistake in it") {
  LeftInTheMiddle play;
  rewrite(play.office,
          "UPDATE documents SET bytes = CAST('earshot: 7' AS BLOB) WHERE digest IN"
          " (SELECT scenario_digest FROM plays);"
          "UPDATE documents SET sum = row_sum('documents', digest, bytes)");
  CHECK_THAT(play.refusal(),
             contains("the scenario with which `The bill that doubled` was begun on "
                      "2026-11-16, 09:00 can no longer be read: EAR"));
}

TEST_CASE("a play under an earlier rulebook says so, and keeps its stored scores") {
  const Office office;
  {
    auto store = office.open();
    fill(store);
  }
  rewrite(
      office,
      "UPDATE results SET rulebook = '0', shown_total = 41;"
      "UPDATE results SET sum = row_sum('results', play, rulebook, actions, root_cause, empathy,"
      " follow_through, total, shown_root_cause, shown_empathy, shown_follow_through, shown_total,"
      " flags, mark, cause_proven, passed, ledger);"
      "UPDATE plays SET rulebook = '0';"
      "UPDATE plays SET sum = row_sum('plays', id, person, scenario, title, scenario_digest,"
      " rubric_digest, digest, rulebook, variant, card_order, mode, began, status, ended)");
  const auto store = office.open(kTuesday);
  REQUIRE(store.notices().empty());
  const auto history = must(store.history(must(store.people())[0].id));
  const auto& finished = history.back();
  CHECK(finished.is_under_earlier_rulebook());
  CHECK(finished.result->shown_total == 41);
  CHECK_FALSE(must(store.ledger(finished.id)).empty());
  CHECK(must(records::resume(store, finished.id)).rulebook_changed);
}

}  // namespace
}  // namespace earshot::test
