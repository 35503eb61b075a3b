#include "play/apply.h"

#include <cstring>

#include "base/sha256.h"
#include "heap.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::choice_of;
using test::facts_of;
using test::golden_scenario;
using test::played;

struct Recorder final : Sink {
  void event(const Event&) override { ++events; }
  void entry(const Entry&) override { ++entries; }
  int events = 0;
  int entries = 0;
};

// Both whether it is refused and that nothing was changed or told.
std::optional<Refusal> refusal_of(const Run& run, const Action& action) {
  State state = run.state();
  Recorder sink;
  const auto refusal = apply(run.scenario(), state, action, sink);
  if (refusal) {
    CHECK(state == run.state());
    CHECK(sink.events == 0);
    CHECK(sink.entries == 0);
  }
  return refusal;
}

TEST_CASE("Hearing is refused when all was heard and at the end") {
  const auto scenario = golden_scenario("visit");
  CHECK_FALSE(refusal_of(played(scenario, ""), Hear{}));
  CHECK(refusal_of(played(scenario, "hear"), Hear{}) == Refusal::nothing_to_hear);
  CHECK(refusal_of(played(scenario, "leave"), Hear{}) == Refusal::play_has_ended);
  CHECK(refusal_of(played(scenario, "leave\nclose"), Hear{}) == Refusal::play_is_closed);
}

TEST_CASE("Lines can be marked and glanced at only where they stand") {
  const auto scenario = golden_scenario("visit");
  const auto start = played(scenario, "hear 1");
  CHECK(refusal_of(start, Notice{1}) == Refusal::not_heard_yet);
  CHECK(refusal_of(start, Notice{3}) == Refusal::no_such_line);
  CHECK(refusal_of(start, Notice{255}) == Refusal::no_such_line);
  CHECK(refusal_of(start, Glance{0}) == Refusal::no_distraction);
  CHECK(refusal_of(start, Glance{1}) == Refusal::not_heard_yet);
  CHECK(refusal_of(played(scenario, "hear 2\nnotice 2"), Notice{1}) == Refusal::already_marked);
  CHECK(refusal_of(played(scenario, "hear 2\nglance 2"), Glance{1}) == Refusal::already_glanced);
  CHECK(refusal_of(played(scenario, "leave"), Notice{0}) == Refusal::play_has_ended);
  CHECK(refusal_of(played(scenario, "leave"), Glance{0}) == Refusal::play_has_ended);
}

TEST_CASE("Notes are of known facts, and are open until the play is closed") {
  const auto scenario = golden_scenario("visit");
  const auto fact = *scenario->find_fact("tank-light");
  CHECK(refusal_of(played(scenario, ""), Note{fact}) == Refusal::fact_not_known);
  CHECK(refusal_of(played(scenario, ""), Note{63}) == Refusal::fact_not_known);
  CHECK(refusal_of(played(scenario, ""), Note{255}) == Refusal::fact_not_known);
  CHECK(refusal_of(played(scenario, ""), Unnote{255}) == Refusal::not_noted);
  CHECK(refusal_of(played(scenario, "note tank-light"), Note{fact}) == Refusal::already_noted);
  CHECK(refusal_of(played(scenario, "hear"), Unnote{fact}) == Refusal::not_noted);
  const auto closed = played(scenario, "note tank-light\nleave\nclose");
  CHECK(refusal_of(closed, Note{fact}) == Refusal::play_is_closed);
  CHECK(refusal_of(closed, Unnote{fact}) == Refusal::play_is_closed);
  CHECK_FALSE(refusal_of(played(scenario, "note tank-light\nleave"), Unnote{fact}));
}

TEST_CASE("A reply has to be on offer here") {
  const auto scenario = golden_scenario("visit");
  const auto start = played(scenario, "hear");
  const auto choose = [&](std::string_view node, std::string_view name) {
    return Choose{choice_of(*scenario, node, name)};
  };
  CHECK_FALSE(refusal_of(start, choose("opening", "ask")));
  CHECK(refusal_of(start, choose("second", "pass-over")) == Refusal::no_such_card);
  CHECK(refusal_of(start, Choose{1023}) == Refusal::no_such_card);
  CHECK(refusal_of(start, Choose{0xFFFF}) == Refusal::no_such_card);
  CHECK(refusal_of(start, choose("opening", "hear-breath")) == Refusal::card_not_shown);
  CHECK(refusal_of(start, choose("opening", "locked")) == Refusal::card_not_shown);
  const auto twice = played(scenario, "choose once-more");
  CHECK(refusal_of(twice, choose("opening", "once-more")) == Refusal::already_taken);
  CHECK(refusal_of(played(scenario, "leave"), choose("opening", "ask")) == Refusal::play_has_ended);
  CHECK(refusal_of(played(scenario, "leave\nclose"), choose("opening", "ask")) ==
        Refusal::play_is_closed);
}

TEST_CASE("What is picked has to fit the card") {
  const auto scenario = golden_scenario("judging");
  const auto start = played(scenario, "variant moved\nhear");
  Choose say_back{choice_of(*scenario, "opening", "say-back")};
  Choose name_it{choice_of(*scenario, "opening", "name-it")};
  Choose offer{choice_of(*scenario, "opening", "offer")};
  const auto moved = facts_of(*scenario, {"moved-house"});
  CHECK(refusal_of(start, name_it) == Refusal::cause_missing);
  name_it.cause = scenario::CauseIndex{3};
  CHECK(refusal_of(start, name_it) == Refusal::no_such_cause);
  say_back.cause = scenario::CauseIndex{0};
  CHECK(refusal_of(start, say_back) == Refusal::picks_not_asked);
  offer.facts = moved;
  CHECK(refusal_of(start, offer) == Refusal::picks_not_asked);
  offer = Choose{offer.choice, 0, scenario::CauseIndex{0}};
  CHECK(refusal_of(start, offer) == Refusal::picks_not_asked);
  Choose early{say_back.choice, moved, std::nullopt};
  CHECK_FALSE(refusal_of(start, early));
  CHECK(refusal_of(played(scenario, "variant moved"), early) == Refusal::fact_not_known);
  early.facts = ~scenario::FactSet{0};
  CHECK(refusal_of(start, early) == Refusal::fact_not_known);
}

TEST_CASE("Leaving and closing are for before and after the end") {
  const auto scenario = golden_scenario("visit");
  CHECK(refusal_of(played(scenario, ""), Close{}) == Refusal::play_not_ended);
  CHECK(refusal_of(played(scenario, "leave"), Leave{}) == Refusal::play_has_ended);
  CHECK(refusal_of(played(scenario, "leave\nclose"), Leave{}) == Refusal::play_is_closed);
  CHECK(refusal_of(played(scenario, "leave\nclose"), Close{}) == Refusal::play_is_closed);
}

TEST_CASE("A refused action leaves the state as it was, whatever it is and wherever") {
  int refused = 0;
  int done = 0;
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
      test::Dice dice(seed);
      Recorder sink;
      State state = start(*scenario, 0, sink);
      for (int i = 0; i < 80 && !state.closed; ++i) {
        const Action action = test::any_action(*scenario, state, dice);
        const State before = state;
        sink = Recorder{};
        const bool was_refused = apply(*scenario, state, action, sink).has_value();
        (was_refused ? refused : done) += 1;
        if (!was_refused) continue;
        REQUIRE(std::memcmp(&before, &state, sizeof state) == 0);
        REQUIRE(sink.events + sink.entries == 0);
      }
    }
  }
  CHECK(refused > 2000);
  CHECK(done > 2000);
}

TEST_CASE("What refused() says of a card is what apply() does with it") {
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Run run = test::random_play(scenario, seed, 30);
      for (std::size_t i = 0; i < scenario->choices.size(); ++i) {
        Choose action{static_cast<scenario::ChoiceIndex>(i)};
        if (scenario->choices[i].kind == scenario::Choice::Kind::diagnose) action.cause = 0;
        State state = run.state();
        NoSink sink;
        REQUIRE(apply(*scenario, state, action, sink) ==
                refused(*scenario, run.state(), action.choice));
      }
    }
  }
}

bool is_gone(const State& state, const scenario::Choice& choice, std::size_t index) {
  return !choice.again && has_taken(state, static_cast<scenario::ChoiceIndex>(index));
}

TEST_CASE("What lies on the table is what is not refused, and what is locked and says why") {
  std::size_t open = 0;
  std::size_t locked = 0;
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Run run = test::random_play(scenario, seed, 60);
      for (const Step& step : run.steps()) {
        const Table table = table_of(*scenario, step.after);
        Table expected;
        for (std::size_t i = 0; i < scenario->choices.size(); ++i) {
          const auto& choice = scenario->choices[i];
          if (choice.node != step.after.place || is_gone(step.after, choice, i)) continue;
          const std::size_t card = i - scenario->nodes[choice.node].first_choice;
          const bool allowed = holds(*scenario, step.after, choice.condition);
          if (allowed) expected.open = static_cast<scenario::CardSet>(expected.open | 1U << card);
          if (!allowed && !choice.hint.empty())
            expected.locked = static_cast<scenario::CardSet>(expected.locked | 1U << card);
        }
        REQUIRE(table.open == expected.open);
        REQUIRE(table.locked == expected.locked);
        open += table.open != 0 ? 1 : 0;
        locked += table.locked != 0 ? 1 : 0;
      }
    }
  }
  CHECK(open > 1000);
  CHECK(locked > 20);
}

// Every card of the visit has appeared by then, at whatever action it was.
TEST_CASE("A card that is on the table has appeared, and at an ending there is none") {
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const Run run = test::random_play(scenario, seed, 60);
      for (const Step& step : run.steps()) {
        const Table table = table_of(*scenario, step.after);
        const unsigned seen = table.open | table.locked;
        REQUIRE((seen & ~unsigned{appeared_cards(step.after)}) == 0);
        if (at_ending(step.after)) REQUIRE(seen == 0);
      }
    }
  }
}

TEST_CASE("A stand comes to the same as its actions one by one, refused ones too") {
  for (const auto& scenario : test::golden_scenarios()) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      test::Dice dice(seed);
      const auto variant =
          static_cast<scenario::VariantIndex>(dice.below(scenario->variant_count()));
      Recorder sink;
      Recorder other;
      Stand stand;
      stand.begin(*scenario, variant, sink);
      State state = start(*scenario, variant, other);
      for (int i = 0; i < 200; ++i) {
        const Action action = test::any_action(*scenario, state, dice);
        REQUIRE(stand.apply(*scenario, action, sink) == apply(*scenario, state, action, other));
        REQUIRE(stand.state() == state);
        const Table table = table_of(*scenario, state);
        REQUIRE(stand.table().open == table.open);
        REQUIRE(stand.table().locked == table.locked);
        REQUIRE(sink.events == other.events);
        REQUIRE(sink.entries == other.entries);
      }
    }
  }
}

struct OneKind final : Sink {
  explicit OneKind(EventKind kind) : Sink(one_of(kind), false), wanted(kind) {}
  void event(const Event& event) override {
    CHECK(event.kind == wanted);
    ++events;
  }
  void entry(const Entry&) override { FAIL("an entry is told to who wants none"); }
  EventKind wanted;
  std::size_t events = 0;
};

TEST_CASE("Who wants only some events is told only those, and the play is the same") {
  for (const auto& scenario : test::golden_scenarios()) {
    const Run run = test::random_play(scenario, 9, 200);
    OneKind sink(EventKind::line_heard);
    State state = start(*scenario, run.variant(), sink);
    std::size_t expected = 0;
    for (const Step& step : run.steps()) {
      if (step.action) REQUIRE_FALSE(apply(*scenario, state, *step.action, sink));
      expected += test::events_of(step, EventKind::line_heard).size();
    }
    CHECK(sink.events == expected);
    CHECK(state == run.state());
  }
}

TEST_CASE("The rulebook asks nothing of the heap") {
  for (const auto& scenario : test::golden_scenarios()) {
    const Run run = test::random_play(scenario, 5, 200);
    NoSink sink;
    State state = start(*scenario, run.variant(), sink);
    const std::size_t before = test::allocations();
    state = start(*scenario, run.variant(), sink);
    for (const Step& step : run.steps()) {
      if (step.action) apply(*scenario, state, *step.action, sink);
    }
    CHECK(test::allocations() == before);
    CHECK(state == run.state());
  }
}

TEST_CASE("The heap is counted at all") {
  const std::size_t before = test::allocations();
  const auto string = std::make_unique<std::string>("x");
  CHECK(test::allocations() == before + 1);
}

TEST_CASE("The same actions give the same state, every time") {
  for (const auto& scenario : test::golden_scenarios()) {
    const Run a = test::random_play(scenario, 11, 100);
    const Run b = test::random_play(scenario, 11, 100);
    CHECK(a.steps().size() == b.steps().size());
    CHECK(std::memcmp(&a.state(), &b.state(), sizeof(State)) == 0);
  }
}

TEST_CASE("A digest names rulebook, rubric and scenario together") {
  const std::string text = test::golden_scenario_text("visit");
  const auto scenario = golden_scenario("visit");
  CHECK(digest(*scenario) ==
        base::sha256_hex({text, scenario->rubric->bytes, std::string_view(kRulebook)}));
  const auto reworded = test::scenario_from(test::with(text, "A warm room.", "A warm flat."));
  CHECK(digest(*reworded) != digest(*scenario));
  scenario::Scenario other = *scenario;
  auto rubric = std::make_shared<scenario::Rubric>(*scenario->rubric);
  rubric->bytes += " ";
  other.rubric = rubric;
  CHECK(digest(other) != digest(*scenario));
}

}  // namespace
}  // namespace earshot::play
