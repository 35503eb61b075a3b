#include <filesystem>

#include "base/sha256.h"
#include "office.h"
#include "play/apply.h"

namespace earshot::test {
namespace {

using records::PlayStatus;

struct Trainee {
  Office office;
  records::Store store = office.open();
  records::Person person = must(store.add_person("Ada", kMonday));
  play::Run best = best_play();
};

TEST_CASE("a play that was begun names all that it needs") {
  Trainee ada;
  const auto scenario = ada.best.shared_scenario();
  const auto id = must(ada.store.begin(ada.person.id, *scenario, 0, 0xFFFF'FFFF'FFFF'FFFF,
                                       play::Mode::competition, kTuesday));
  const auto play = must(ada.store.play(id));
  CHECK(play.scenario == "the-bill-that-doubled");
  CHECK(play.title == "The bill that doubled");
  CHECK(play.digest == play::digest(*scenario));
  CHECK(play.rulebook == play::kRulebook);
  CHECK(play.order == 0xFFFF'FFFF'FFFF'FFFF);
  CHECK(play.mode == play::Mode::competition);
  CHECK(play.began == kTuesday);
  CHECK(play.ended.empty());
  CHECK(play.status == PlayStatus::open);
  CHECK(play.actions == 0);
  CHECK_FALSE(play.result);
  CHECK(must(ada.store.document(play.scenario_digest)) == scenario->bytes);
  CHECK(must(ada.store.document(play.rubric_digest)) == scenario->rubric->bytes);
  CHECK(play.scenario_digest == base::sha256_hex({scenario->bytes}));
}

TEST_CASE("the transcript is the play, with its times") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  play_on(live, ada.best, 3);
  const auto script = must(ada.store.transcript(live.id()));
  auto expected = play::script_of(live.run());
  for (std::size_t i = 0; i < expected.commands.size(); ++i) {
    expected.commands[i].milliseconds = static_cast<std::int64_t>(i + 1) * 1500;
  }
  CHECK(play::write(script) == play::write(expected));
  CHECK(must(ada.store.play(live.id())).actions == 3);
}

TEST_CASE("a finished play keeps its scores, flags, mark and ledger") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  play_on(live, ada.best);
  must(live.finish(kTuesday));
  const auto play = must(ada.store.play(live.id()));
  const auto expected = ada.best.result();
  REQUIRE(play.result);
  CHECK(play.status == PlayStatus::finished);
  CHECK(play.ended == kTuesday);
  CHECK(play.result->exact == expected.scores.exact);
  CHECK(play.result->exact_total == expected.scores.total);
  CHECK(play.result->shown == std::array{100, 100, 100});
  CHECK(play.result->shown_total == 100);
  CHECK(play.result->mark == "heard it all");
  CHECK(play.result->flags.empty());
  CHECK(play.result->cause_proven);
  CHECK(play.result->passed);
  CHECK(play.result->rulebook == play::kRulebook);
  CHECK(play.result->actions == ada.best.steps().size() - 1);
  CHECK_FALSE(play.is_under_earlier_rulebook());
}

TEST_CASE("a stored ledger sums to the stored scores, entry for entry that of the run") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  play_on(live, ada.best);
  must(live.finish(kTuesday));
  const auto stored = must(ada.store.ledger(live.id()));
  const auto settled = ada.best.settled();
  REQUIRE(stored.size() == settled.size());
  std::array<base::Rational, scenario::kDimensions> sums;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    CHECK(stored[i].step == settled[i].step);
    CHECK(stored[i].amount == settled[i].amount);
    CHECK(stored[i].share == settled[i].share);
    CHECK(stored[i].reason == play::name_of(settled[i].reason));
    CHECK_FALSE(stored[i].sentence.empty());
    sums[static_cast<std::size_t>(stored[i].dimension)] += stored[i].amount;
  }
  CHECK(sums == must(ada.store.play(live.id())).result->exact);
}

TEST_CASE("a person's history has the latest play first") {
  Trainee ada;
  auto first = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  must(first.abandon(kMonday));
  const auto second = begin(ada.store, ada.person.id, golden_scenario("visit"));
  const auto third = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  const auto other = must(ada.store.add_person("Bo", kMonday));
  begin(ada.store, other.id, ada.best.shared_scenario());
  const auto history = must(ada.store.history(ada.person.id));
  REQUIRE(history.size() == 3);
  CHECK(history[0].id == third.id());
  CHECK(history[2].id == first.id());
  CHECK(history[2].status == PlayStatus::abandoned);
  const auto unfinished = must(ada.store.unfinished(ada.person.id));
  REQUIRE(unfinished.size() == 2);
  CHECK(unfinished[0].id == third.id());
  CHECK(unfinished[1].id == second.id());
}

TEST_CASE("a scenario has at most one unfinished play for each person") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  const auto again = records::LivePlay::begin(ada.store, ada.person.id, ada.best.shared_scenario(),
                                              0, 1, play::Mode::practice, kMonday);
  REQUIRE_FALSE(again);
  CHECK(again.failure().text ==
        "the play was not begun: there is an unfinished play of `the-bill-that-doubled`; go on "
        "with it, "
        "or give it up first");
  must(live.abandon(kMonday));
  begin(ada.store, ada.person.id, ada.best.shared_scenario());
}

TEST_CASE("nothing is added to a play that is over") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  play_on(live, ada.best);
  must(live.finish(kTuesday));
  CHECK(ada.store.append(live.id(), "leave").failure().text ==
        "the action was not recorded: the play is over");
  CHECK(live.finish(kTuesday).failure().text ==
        "the end of the play was not recorded: the play is over");
  CHECK_FALSE(live.abandon(kTuesday));
  CHECK(ada.store.append(records::PlayId{77}, "leave").failure().text ==
        "the action was not recorded: there is no such play");
}

TEST_CASE("a play is not finished before its end, nor with actions that were not recorded") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  play_on(live, ada.best, 4);
  CHECK(live.finish(kMonday).failure().text ==
        "the end of the play was not recorded: the play is not at its end");
  const auto steps = ada.best.steps().size() - 1;
  CHECK(ada.store.finish(live.id(), ada.best, kMonday).failure().text ==
        "the end of the play was not recorded: 4 of its actions are recorded, and it has " +
            std::to_string(steps));
  CHECK(must(ada.store.play(live.id())).status == PlayStatus::open);
}

TEST_CASE("an action given as text has to be one") {
  Trainee ada;
  const auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  must(ada.store.append(live.id(), "hear 1 @250"));
  CHECK_FALSE(ada.store.append(live.id(), "jump"));
  CHECK(ada.store.append(live.id(), "  ").failure().text ==
        "the action was not recorded: it holds no command");
  CHECK(must(ada.store.play(live.id())).actions == 1);
}

TEST_CASE("a refused action is neither done nor recorded") {
  Trainee ada;
  auto live = begin(ada.store, ada.person.id, ada.best.shared_scenario());
  CHECK(must(live.apply(play::Close{}, 10)) == play::Refusal::play_not_ended);
  CHECK(live.run().steps().size() == 1);
  CHECK(must(ada.store.play(live.id())).actions == 0);
}

TEST_CASE("the bytes of a scenario are kept once, however often it is played") {
  const Office once, often;
  const auto size_with = [](const Office& office, int plays) {
    {
      auto store = office.open();
      const auto ada = must(store.add_person("Ada", kMonday));
      for (int i = 0; i < plays; ++i) {
        auto live = begin(store, ada.id, golden_scenario("the-bill-that-doubled"));
        must(live.abandon(kMonday));
      }
    }
    return std::filesystem::file_size(office.file());
  };
  CHECK(size_with(often, 20) - size_with(once, 1) <
        golden_scenario("the-bill-that-doubled")->bytes.size());
}

}  // namespace
}  // namespace earshot::test
