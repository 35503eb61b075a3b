// What the explorer says of scenarios small enough to be checked by reading.
#include "analysis/explore.h"

#include "analysis/witness.h"
#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::Exploration;
using analysis::Grain;
using analysis::Key;
using analysis::Player;
using analysis::Subject;

ScenarioPointer key_scenario(const std::string& rest) {
  return scenario_from(lost_key(rest), "key");
}

std::string script_text(const ScenarioPointer& scenario, const Exploration& found, Subject subject,
                        std::size_t index) {
  const auto* witness = found.witness(subject, index);
  REQUIRE(witness != nullptr);
  return play::write(analysis::script_of_way(scenario, 0, witness->actions));
}

const std::string kTwoLines = R"(
cues:
  pause: {is: She stops., signal: silence}
start: hall
nodes:
  hall:
    lines:
      - {text: "It is [gone](two-keys).", cue: pause}
      - "My [neighbour](neighbour) is away."
    choices:
      - {id: ask, say: "Gone?", technique: open-question, goto: done}
      - {id: hush, say: "You paused.", if: noticed(pause) and not knows(neighbour), technique: name-cue, goto: early}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
  early: {title: Early, outcome: resolved, text: Found early.}
)";

TEST_CASE("a patient player hears everything, an impatient one may reply in between") {
  const auto scenario = key_scenario(kTwoLines);
  const auto patient = analysis::explore(*scenario, 0, {Player::patient});
  CHECK(things(*scenario, patient) ==
        std::set<std::string>{"node hall", "ending left", "fact two-keys", "cue pause",
                              "fact neighbour", "choice hall/ask", "ending done"});
  const auto impatient = analysis::explore(*scenario, 0, {Player::impatient});
  CHECK(impatient.has(Subject::ending, *scenario->find_ending("early")));
  CHECK(script_text(scenario, impatient, Subject::ending, *scenario->find_ending("early")) ==
        "hear 1\nnotice pause\nchoose hush\n");
}

TEST_CASE("a witness in which all was heard says nothing of hearing") {
  const auto scenario = key_scenario(kTwoLines);
  const auto found = analysis::explore(*scenario, 0);
  CHECK(script_text(scenario, found, Subject::ending, *scenario->find_ending("done")) ==
        "choose ask\n");
  CHECK(script_text(scenario, found, Subject::fact, *scenario->find_fact("neighbour")) ==
        "hear 2\n");
  CHECK(script_text(scenario, found, Subject::ending, scenario->left) == "leave\n");
  CHECK(script_text(scenario, found, Subject::node, scenario->start).empty());
}

TEST_CASE("states are counted by visit or by action") {
  const auto scenario = key_scenario(kTwoLines);
  // The arrival and one ending; beside them two more steps of hearing. The cue matters to nobody
  // who has heard all.
  CHECK(analysis::explore(*scenario, 0, {Player::patient, {}, Key::live, Grain::visit}).states ==
        2);
  // Arrival, one heard, two heard, two heard and noticed, the ending.
  CHECK(analysis::explore(*scenario, 0, {Player::patient, {}, Key::live, Grain::action}).states ==
        5);
  // With everything in the key the ending is reached with the cue noticed or not.
  CHECK(analysis::explore(*scenario, 0, {Player::patient, {}, Key::full, Grain::action}).states ==
        6);
}

const std::string kStuck = R"(
start: hall
nodes:
  hall:
    lines: ["It is [gone](two-keys), the [neighbour](neighbour) has it."]
    choices:
      - {id: ask, say: "Gone?", technique: open-question, goto: room}
      - {id: end, say: "Bye.", technique: close, goto: done}
  room:
    lines: ["Well?"]
    choices:
      - {id: never, say: "Well.", if: not knows(two-keys), technique: open-question, goto: done}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
)";

TEST_CASE("a state in which nothing can be done is found, and so is what is never shown") {
  const auto scenario = key_scenario(kStuck);
  const auto found = analysis::explore(*scenario, 0);
  CHECK(found.complete);
  CHECK(found.stuck_states == 1);
  CHECK(things(*scenario, found).count("stuck-at room") == 1);
  CHECK(script_text(scenario, found, Subject::stuck_node, *scenario->find_node("room")) ==
        "choose ask\nhear 1\n");
  CHECK(things(*scenario, found).count("choice room/never") == 0);
  CHECK_FALSE(found.has(Subject::fact, 7));
}

const std::string kPromise = R"(
promises:
  ring: {is: Ring her., due: 2}
variables:
  calls: 0..1
start: hall
nodes:
  hall:
    day: 1
    lines: ["It is [gone](two-keys), the [neighbour](neighbour) has it."]
    choices:
      - {id: ring, say: "I will ring.", technique: give-time-frame, promise: ring, again: true, goto: hall}
      - {id: count, say: "One more.", technique: open-question, set: {calls: +1}, again: true, goto: hall}
      - {id: move, say: "Later.", technique: renew-promise, renew: {ring: day 3}, goto: hall}
      - {id: in-time, do: "Ring her", technique: keep-promise, keep: ring, goto: done}
      - {id: wait, say: "Wait.", technique: close, goto: late}
  late:
    day: 3
    lines: ["You did not ring."]
    choices:
      - {id: sorry, say: "Sorry.", technique: apologise, goto: done}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
)";

TEST_CASE(
    "promises are made, renewed, kept, broken, and found unchanged; a clamped variable is found") {
  const auto scenario = key_scenario(kPromise);
  const auto found = analysis::explore(*scenario, 0);
  const auto all = things(*scenario, found);
  for (const char* one : {"promise-made ring", "promise-renewed ring", "promise-kept ring",
                          "promise-broken ring", "unchanged-by hall/ring", "unchanged-by hall/move",
                          "unchanged-by hall/in-time", "clamped-by hall/count"}) {
    INFO(one);
    CHECK(all.count(one) == 1);
  }
  CHECK(script_text(scenario, found, Subject::promise_broken, 0) == "choose ring\nchoose wait\n");
  CHECK(script_text(scenario, found, Subject::variable_clamped,
                    found.witness(Subject::variable_clamped, 1)->index) ==
        "choose count\nchoose count\n");
}

TEST_CASE("a search out of its budget says so, and what it found stays found") {
  const auto scenario = key_scenario(kPromise);
  const auto found =
      analysis::explore(*scenario, 0, {Player::patient, {.states = 4, .megabytes = 100}});
  CHECK_FALSE(found.complete);
  CHECK(found.states == 4);
  CHECK(found.has(Subject::promise_made, 0));
  CHECK_FALSE(found.has(Subject::promise_broken, 0));
  CHECK(script_text(scenario, found, Subject::promise_made, 0) == "choose ring\n");
  const auto hungry =
      analysis::explore(*scenario, 0, {Player::patient, {.states = 1000, .megabytes = 0}});
  CHECK_FALSE(hungry.complete);
}

}  // namespace
}  // namespace earshot::test
