// Practice from a reply of another play on, and replies that are taken back.
#include "../play/plays.h"
#include "damage.h"
#include "office.h"
#include "records/resume.h"
#include "records/schema.h"

namespace earshot::test {
namespace {

struct Ada {
  Office office;
  records::Store store = office.open();
  records::Person person = must(store.add_person("Ada", kMonday));
  play::Run best = best_play();

  records::LivePlay finished() {
    auto live = begin(store, person.id, best.shared_scenario());
    play_on(live, best);
    must(live.finish(kTuesday));
    return live;
  }
  records::LivePlay again(const records::LivePlay& source, std::size_t actions) {
    const auto old = must(records::resume(store, source.id()));
    return must(records::LivePlay::begin_from(store, old, actions, kWednesday));
  }
};

// The step of the nth reply, from 1.
std::size_t reply(const play::Run& run, int nth) {
  for (std::size_t i = 1; i < run.steps().size(); ++i) {
    if (std::holds_alternative<play::Choose>(*run.steps()[i].action) && --nth == 0) return i;
  }
  FAIL("no such reply");
  return 0;
}

std::string script_text(const records::Store& store, records::PlayId play) {
  return play::write(must(store.transcript(play)));
}

TEST_CASE("trying again begins a practice play that stands where the old one stood") {
  Ada ada;
  const auto old = ada.finished();
  const std::size_t before = reply(ada.best, 4) - 1;
  const auto live = ada.again(old, before);
  CHECK(live.run().state() == ada.best.steps()[before].after);
  const auto play = must(ada.store.play(live.id()));
  CHECK(play.origin == records::Origin{old.id(), before, 4});
  CHECK(play.mode == play::Mode::practice);
  CHECK(play.status == records::PlayStatus::open);
  CHECK(play.actions == before);
  CHECK_FALSE(play.is_clean());
  CHECK(must(ada.store.play(old.id())).is_clean());
}

TEST_CASE("a second try is resumed like any play, and comes to its end") {
  Ada ada;
  const auto old = ada.finished();
  const auto id = ada.again(old, reply(ada.best, 4) - 1).id();
  auto live = must(records::LivePlay::resume(ada.store, id));
  play_on(live, ada.best);
  must(live.finish(kThursday));
  const auto play = must(ada.store.play(id));
  REQUIRE(play.result);
  CHECK(play.result->shown_total == ada.best.result().scores.shown_total());
  CHECK(play.origin.has_value());
  CHECK(script_text(ada.store, id) == script_text(ada.store, old.id()));
}

TEST_CASE("a second try needs the play that it goes on from, and a place that this has come to") {
  Ada ada;
  const auto old = ada.finished();
  const auto other = golden_scenarios();
  for (const auto& scenario : other) {
    if (scenario->id == ada.best.scenario().id) continue;
    const auto begun = ada.store.begin_from({old.id(), 3, 2}, *scenario, kWednesday);
    REQUIRE_FALSE(begun);
    CHECK(begun.failure().text == "the play was not begun: it is not the scenario of that play");
    break;
  }
  const auto late = ada.store.begin_from({old.id(), 10'000, 99}, ada.best.scenario(), kWednesday);
  REQUIRE_FALSE(late);
  CHECK(late.failure().text.starts_with("the play was not begun: that play has "));
  CHECK(must(ada.store.history(ada.person.id)).size() == 1);
}

TEST_CASE("a reply is taken back: the play stands where it stood, and says so for ever") {
  Ada ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  const std::size_t third = reply(ada.best, 3);
  play_on(live, ada.best, third + 1);
  const auto actions = live.run().steps().size();
  CHECK(actions > third);
  must(live.take_back());
  CHECK(live.run().state() == ada.best.steps()[third - 1].after);
  CHECK(live.steps_back() == 1);
  const auto resumed = must(records::resume(ada.store, live.id()));
  CHECK(resumed.run.state() == live.run().state());
  CHECK(resumed.play.steps_back == 1);
  CHECK(resumed.play.actions == third - 1);
  play_on(live, ada.best);
  must(live.finish(kTuesday));
  const auto play = must(ada.store.play(live.id()));
  REQUIRE(play.result);
  CHECK(play.steps_back == 1);
  CHECK_FALSE(play.is_clean());
}

TEST_CASE("leaving is taken back too, and without a reply there is nothing to take back") {
  Ada ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  CHECK_FALSE(live.can_take_back());
  const auto at_start = live.run().state();
  must(live.apply(play::Leave{}, 10));
  REQUIRE(live.can_take_back());
  must(live.take_back());
  CHECK(live.run().state() == at_start);
  must(live.take_back());
  CHECK(live.steps_back() == 1);
}

TEST_CASE("nothing of what a second try began with is taken back") {
  Ada ada;
  const auto old = ada.finished();
  const std::size_t fourth = reply(ada.best, 4);
  auto live = ada.again(old, fourth - 1);
  CHECK_FALSE(live.can_take_back());
  play_on(live, ada.best, 1);
  REQUIRE(live.can_take_back());
  must(live.take_back());
  CHECK(live.run().state() == ada.best.steps()[fourth - 1].after);
  CHECK_FALSE(live.can_take_back());
  const auto resumed = must(records::LivePlay::resume(ada.store, live.id()));
  CHECK_FALSE(resumed.can_take_back());
}

TEST_CASE("a play that is over takes nothing back") {
  Ada ada;
  auto live = ada.finished();
  CHECK_FALSE(live.can_take_back());
  const auto refused = ada.store.take_back_to(live.id(), 1);
  REQUIRE_FALSE(refused);
  CHECK(refused.failure().text == "the reply was not taken back: the play is over");
}

TEST_CASE("an older copy does not bring back what was taken back") {
  const Office office;
  const play::Run best = best_play();
  records::PlayId id{};
  const std::size_t third = reply(best, 3);
  {
    auto store = office.open(kMonday);
    const auto ada = must(store.add_person("Ada", kMonday));
    auto live = begin(store, ada.id, best.shared_scenario());
    play_on(live, best, third + 3);
    id = live.id();
  }
  {
    auto store = office.open(kTuesday);  // which keeps a copy
    auto live = must(records::LivePlay::resume(store, id));
    must(live.take_back());
    must(live.take_back());
    must(store.add_person("Bo Lindqvist", kTuesday));
  }
  REQUIRE(garble(office.file(), "Bo Lindqvist") > 0);
  auto store = office.open(kWednesday);
  CHECK(store.notices().size() == 1);
  const auto play = must(store.play(id));
  CHECK(play.steps_back == 2);
  CHECK(play.actions < third);
  must(records::resume(store, id));
}

// Somebody has played, and tried again from the fourth reply on; then the file was damaged.
struct Damaged {
  Office office;
  play::Run best = best_play();
  std::size_t kept = reply(best, 4) - 1;
  records::PlayId first{}, second{};

  Damaged() {
    auto store = office.open();
    const auto ada = must(store.add_person("Ada", kMonday));
    auto old = begin(store, ada.id, best.shared_scenario());
    play_on(old, best);
    must(old.finish(kMonday));
    first = old.id();
    const auto source = must(records::resume(store, first));
    second = must(records::LivePlay::begin_from(store, source, kept, kMonday)).id();
  }
  void take_a_reply_back() {
    auto store = office.open();
    auto live = must(records::LivePlay::resume(store, second));
    play_on(live, best, 1);
    must(live.take_back());
  }
  records::Play second_after(const std::string& harm) {
    run_sql(office.file(), harm);
    auto store = office.open(kTuesday);
    CHECK(store.notices().size() == 1);
    CHECK(must(store.play(first)).is_clean());
    return must(store.play(second));
  }
};

TEST_CASE("a second try whose row was damaged does not count as a first one") {
  Damaged harmed;
  const auto play = harmed.second_after("UPDATE origins SET reply = reply + 1");
  CHECK(play.origin == records::Origin{harmed.first, harmed.kept, 4});
}

TEST_CASE("a second try is known when the damaged row names another play") {
  Damaged harmed;
  const auto play = harmed.second_after("PRAGMA foreign_keys = OFF; UPDATE origins SET play = 77");
  CHECK(play.origin == records::Origin{harmed.first, harmed.kept, 4});
}

TEST_CASE("a second try is known when what it went on from is gone too") {
  Damaged harmed;
  run_sql(harmed.office.file(), "UPDATE origins SET reply = 9; DELETE FROM plays WHERE id = " +
                                    std::to_string(static_cast<std::int64_t>(harmed.first)));
  auto store = harmed.office.open(kTuesday);
  CHECK(must(store.play(harmed.second)).origin == records::Origin{records::PlayId{0}, 0, 0});
}

TEST_CASE("a step back is known when its row was damaged") {
  Damaged harmed;
  harmed.take_a_reply_back();
  const auto play = harmed.second_after("UPDATE steps_back SET times = 4");
  CHECK(play.steps_back == 1);
  CHECK(play.origin == records::Origin{harmed.first, harmed.kept, 4});
}

TEST_CASE("records of the first version are brought up to this one") {
  const auto database = records::Database::in_memory();
  records::migrate(database, records::migrations().first(1));
  CHECK(records::examine(database).version == 1);
  records::migrate(database);
  CHECK(records::examine(database).condition == records::Condition::sound);
  CHECK(records::examine(database).version == records::current_version());
}

TEST_CASE("an export says what a second try goes on from") {
  Ada ada;
  const auto old = ada.finished();
  const auto live = ada.again(old, 3);
  const std::string text = must(ada.store.export_person(ada.person.id));
  CHECK(text.find("\"again-from\": {\n        \"play\": 1,\n        \"actions\": 3,\n        "
                  "\"reply\": ") != std::string::npos);
  CHECK(text.find("\"again-from\": null") != std::string::npos);
}

}  // namespace
}  // namespace earshot::test
