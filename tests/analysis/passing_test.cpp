// Who passes without asking, without hearing, after a mistake: the example, small cases, and made-up
// scenarios against random plays.
#include "analysis/passing.h"

#include "analysis/appraise.h"
#include "analysis/full_marks.h"
#include "base/split_mix.h"
#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::Manner;

const std::string kKey = lost_key(R"(promises:
  ring: {is: To ring., due: 1}
start: hall
nodes:
  hall:
    lines: [{text: "It is [gone](two-keys).", feeling: worried}]
    choices:
      - {id: ask, say: "Who else is there?", technique: open-question, learn: [neighbour], goto: home}
      - {id: say, say: "It is gone.", technique: reflect-words, goto: home}
      - {id: argue, say: "You lost it.", technique: assume, goto: home}
      - {id: hang-up, say: "Well then.", technique: argue, goto: gone}
  home:
    lines: ["Well."]
    choices:
      - {id: name, diagnose: "Then.", technique: diagnose, goto: {right: mend, wrong: mend}}
  mend:
    lines: [{text: "So that is it.", feeling: relieved}]
    choices:
      - {id: bye, say: "Bye.", technique: stock-phrase, goto: desk}
      - {id: promise, say: "I will ring.", technique: open-question, promise: ring, goto: desk}
  desk:
    scene: desk
    choices:
      - {id: ring, do: "Ring.", technique: keep-promise, keep: ring, goto: done}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
  gone: {title: Gone, outcome: lost, text: Lost.}
)");

play::Result result_of(const ScenarioPointer& scenario, const play::Script& script) {
  const play::Performed performed = play::perform(scenario, script);
  REQUIRE(performed.performance);
  CHECK(performed.performance->complete);
  return performed.performance->run.result();
}

std::string names(const scenario::Scenario& scenario,
                  const std::vector<scenario::ChoiceIndex>& choices) {
  std::string text;
  for (const auto choice : choices) text += scenario.choices[choice].name + " ";
  return text;
}

bool takes(const play::Run& run, const auto& wanted) {
  for (const play::Step& step : run.steps()) {
    for (const play::Event& event : step.events) {
      if (event.kind == play::EventKind::chosen && wanted(run.scenario().choices[event.choice]))
        return true;
    }
  }
  return false;
}

// By a reply, and before anybody lost patience.
bool comes_to_an_end(const play::Run& run) {
  for (const play::Step& step : run.steps()) {
    for (const play::Event& event : step.events) {
      if (event.kind == play::EventKind::out_of_patience) return false;
    }
  }
  return run.state().place != play::kEndingPlace + run.scenario().left;
}

bool is_question(const scenario::Scenario& scenario, const scenario::Choice& choice) {
  const scenario::Code code = scenario.technique(choice).code;
  return code == scenario::Code::open || code == scenario::Code::closed;
}

// Replies at random, hears most, and pins and notes whatever it knows.
play::Run random_play(const ScenarioPointer& scenario, std::uint64_t seed) {
  base::SplitMix64 random(seed);
  play::Run run(scenario, 0, 0);
  for (int i = 0; i < 200 && !play::at_ending(run.state()); ++i) {
    const bool hears = random.below(5) > 0 && !play::all_heard(run.state());
    if (hears && !run.apply(play::Hear{})) continue;
    const scenario::Node& node = play::node_of(*scenario, run.state());
    if (node.choice_count == 0) break;
    const auto index =
        static_cast<scenario::ChoiceIndex>(node.first_choice + random.below(node.choice_count));
    const auto cause = static_cast<scenario::CauseIndex>(random.below(scenario->causes.size()));
    const bool diagnoses = scenario->choices[index].kind == scenario::Choice::Kind::diagnose;
    const bool picks =
        diagnoses || scenario->choices[index].kind == scenario::Choice::Kind::summarise;
    run.apply(play::Choose{index, picks ? run.state().facts : 0,
                           diagnoses ? std::optional(cause) : std::nullopt});
  }
  for (std::size_t i = 0; i < scenario->facts.size(); ++i)
    run.apply(play::Note{static_cast<scenario::FactIndex>(i)});
  run.apply(play::Close{});
  return run;
}

}  // namespace

TEST_CASE("in the example who asks nothing can pass, and who hears nobody out cannot") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto silent = analysis::passing(scenario, 0, Manner::asks_nothing);
  REQUIRE(silent.decided);
  REQUIRE(silent.play);
  CHECK(result_of(scenario, *silent.play).passed);
  const auto performed = play::perform(scenario, *silent.play);
  CHECK_FALSE(takes(performed.performance->run, [&](const scenario::Choice& choice) {
    return is_question(*scenario, choice);
  }));
  const auto deaf = analysis::passing(scenario, 0, Manner::hears_nothing);
  CHECK(deaf.decided);
  CHECK_FALSE(deaf.play);
}

TEST_CASE("what cannot be put right after a mistake depends on what is told later") {
  const auto scenario = scenario_from(kKey, "key");
  const auto marks = analysis::full_marks(scenario, 0);
  for (const auto& good : {marks.play, std::optional<play::Script>()}) {
    const auto recovery = analysis::recovery(scenario, 0, good);
    CHECK(recovery.decided);
    CHECK(names(*scenario, recovery.never) == "argue hang-up bye ");
  }
  const auto told =
      scenario_from(with(kKey, "[\"Well.\"]", "[\"[She](neighbour) waters.\"]"), "key");
  CHECK(names(*told, analysis::recovery(told, 0, {}).never) == "hang-up bye ");
}

TEST_CASE("out of budget nothing is claimed") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const analysis::Budget few{.states = 5};
  CHECK_FALSE(analysis::passing(scenario, 0, Manner::any, few).decided);
  CHECK_FALSE(analysis::recovery(scenario, 0, {}, few).decided);
}

TEST_CASE("a search that nobody wants any more ends undecided") {
  const std::atomic<bool> cancelled = true;
  const analysis::Budget budget{.cancelled = &cancelled};
  const auto scenario = golden_scenario("the-bill-that-doubled");
  CHECK_FALSE(analysis::passing(scenario, 0, Manner::any, budget).decided);
  CHECK_FALSE(analysis::explore(*scenario, 0, {.budget = budget}).complete);
}

TEST_CASE("what is recovered from with a good play is what is recovered from without one") {
  for (const char* name : {"the-bill-that-doubled", "judging", "moments"}) {
    INFO(name);
    const auto scenario = golden_scenario(name);
    const auto marks = analysis::full_marks(scenario, 0);
    const auto with_play = analysis::recovery(scenario, 0, marks.play);
    const auto without = analysis::recovery(scenario, 0, {});
    CHECK(names(*scenario, with_play.never) == names(*scenario, without.never));
  }
}

TEST_CASE("where a play that asks nothing passes by chance, such a play is found") {
  int passed = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    const auto scenario = made_up(seed, Taste::kind);
    const auto silent = analysis::passing(scenario, 0, Manner::asks_nothing);
    const auto any = analysis::passing(scenario, 0, Manner::any);
    for (std::uint64_t play = 1; play <= 40; ++play) {
      const auto run = random_play(scenario, play);
      if (!run.result().passed || !comes_to_an_end(run)) continue;
      INFO("seed " << seed << ", play " << play);
      ++passed;
      CHECK(any.play);
      const bool asked = takes(
          run, [&](const scenario::Choice& choice) { return is_question(*scenario, choice); });
      CHECK((asked || silent.play));
    }
    if (any.play) CHECK(result_of(scenario, *any.play).passed);
  }
  WARN(passed << " random plays passed");
  CHECK(passed > 0);
}

}  // namespace earshot::test
