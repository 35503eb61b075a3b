// What apply() tells, in its order: screens and the debrief are drawn from it.
#include "play/events.h"

#include "play/run.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::events_of;
using test::golden_scenario;
using test::played;

std::vector<EventKind> kinds(const Step& step) {
  std::vector<EventKind> kinds;
  for (const Event& event : step.events) kinds.push_back(event.kind);
  return kinds;
}

using Kinds = std::vector<EventKind>;

TEST_CASE("A play begins with an arrival") {
  const Run run = played(golden_scenario("visit"), "");
  REQUIRE(run.steps().size() == 1);
  CHECK_FALSE(run.steps()[0].action);
  CHECK(kinds(run.steps()[0]) == Kinds{EventKind::arrived});
  CHECK(run.steps()[0].events[0].value == 1);
  CHECK(run.steps()[0].before == run.steps()[0].after);
}

TEST_CASE("A line tells that it was heard, what it showed and what was learnt") {
  const Run run = played(golden_scenario("visit"), "hear 2");
  CHECK(kinds(run.steps()[1]) == Kinds{EventKind::line_heard, EventKind::fact_learnt});
  CHECK(kinds(run.steps()[2]) == Kinds{EventKind::line_heard, EventKind::cue_shown});
  CHECK(run.steps()[2].events[0].what == 1);
}

TEST_CASE("The line's own index is told, not its position") {
  const Run run = played(golden_scenario("visit"), "hear");
  CHECK(run.steps()[3].events[0].what == 3);  // the third line is not said
}

TEST_CASE("Marking, glancing and noting tell what they met") {
  const Run run = played(golden_scenario("visit"),
                         "hear 2\nnotice 2\nnotice 1\nglance 2\nnote tank-light\n"
                         "unnote tank-light");
  CHECK(kinds(run.steps()[3]) == Kinds{EventKind::cue_noticed});
  CHECK(kinds(run.steps()[4]) == Kinds{EventKind::false_notice});
  CHECK(kinds(run.steps()[5]) == Kinds{EventKind::glanced, EventKind::meters});
  CHECK(run.steps()[5].events[1].value == 45055);
  CHECK(kinds(run.steps()[6]) == Kinds{EventKind::noted});
  CHECK(kinds(run.steps()[7]) == Kinds{EventKind::unnoted});
}

TEST_CASE("An interruption is told before the reply, with the reaction that was shown") {
  const auto scenario = golden_scenario("visit");
  const Run run = played(scenario, "hear 1\nchoose once-more\nhear 0\nchoose ask");
  const Step& first = run.steps()[2];
  CHECK(kinds(first) == Kinds{EventKind::meters, EventKind::interrupted, EventKind::chosen,
                              EventKind::moment_answered, EventKind::way_taken,
                              EventKind::arrived});
  CHECK(events_of(first, EventKind::interrupted)[0].what == 1);
  // Trust is 45 by then: the second reaction, which asks for nothing.
  CHECK(events_of(first, EventKind::interrupted)[0].value == 1);
}

TEST_CASE("The first reaction whose condition holds is shown") {
  const Run run = played(golden_scenario("visit"), "choose warm\nhear 1\nchoose ask");
  const auto interruptions = events_of(run.steps().back(), EventKind::interrupted);
  REQUIRE(interruptions.size() == 1);
  CHECK(interruptions[0].value == 0);
}

TEST_CASE("A node without reactions breaks off in silence") {
  const Run run = played(golden_scenario("visit"), "choose ask\nhear 0\nchoose pass-over");
  CHECK(events_of(run.steps().back(), EventKind::interrupted)[0].value == -1);
}

TEST_CASE("Promises tell what became of them") {
  const auto scenario = golden_scenario("promises");
  const auto last = [&](const std::string& script) {
    const Run run = played(scenario, script);
    Kinds promises;
    for (const Event& event : run.steps().back().events) {
      if (event.kind >= EventKind::promise_made && event.kind <= EventKind::promise_unchanged) {
        promises.push_back(event.kind);
      }
    }
    return promises;
  };
  const std::string made = "choose promise-call\n";
  CHECK(last(made) == Kinds{EventKind::promise_made});
  CHECK(last(made + made) == Kinds{EventKind::promise_unchanged});
  CHECK(last(made + "choose keep-early") == Kinds{EventKind::promise_kept});
  CHECK(last("choose keep-early") == Kinds{EventKind::promise_unchanged});
  CHECK(last("choose renew-early") == Kinds{EventKind::promise_unchanged});
  CHECK(last(made + "choose renew-early") == Kinds{EventKind::promise_renewed});
  CHECK(last(made + "choose renew-early\nchoose renew-early") ==
        Kinds{EventKind::promise_unchanged});
  CHECK(last(made + "choose wait\nchoose renew-today") == Kinds{EventKind::promise_unchanged});
  CHECK(last(made + "choose keep-early\nchoose keep-early") == Kinds{EventKind::promise_unchanged});
  CHECK(last(made + "choose wait\nchoose wait-again\nchoose wait-on") ==
        Kinds{EventKind::promise_broken});
}

TEST_CASE("A promise that breaks tells whether a day passed over it") {
  const auto scenario = golden_scenario("promises");
  const Run passed =
      played(scenario, "choose promise-call\nchoose wait\nchoose wait-again\nchoose wait-on");
  CHECK(events_of(passed.steps().back(), EventKind::promise_broken)[0].value == 1);
  const Run ended = played(scenario, "choose promise-call\nchoose wait\nchoose stop-here");
  CHECK(events_of(ended.steps().back(), EventKind::promise_broken)[0].value == 0);
}

TEST_CASE("Days, patience, variables and endings are told") {
  const Run patience = played(golden_scenario("patience"), "choose lose-trust");
  const auto out = events_of(patience.steps().back(), EventKind::out_of_patience);
  REQUIRE(out.size() == 1);
  CHECK(out[0].what == *patience.scenario().find_node("talk"));
  const Run days = played(golden_scenario("promises"), "choose wait");
  CHECK(events_of(days.steps().back(), EventKind::day_turned)[0].value == 2);
  const Run clamped = played(golden_scenario("judging"), "variant moved\nchoose count-down");
  const auto variables = events_of(clamped.steps().back(), EventKind::variable_clamped);
  REQUIRE(variables.size() == 1);
  CHECK(variables[0].value == -2);
  const Run ended = played(golden_scenario("visit"), "leave\nclose");
  CHECK(events_of(ended.steps()[1], EventKind::ended)[0].what == ended.scenario().left);
  CHECK(kinds(ended.steps()[2]) == Kinds{EventKind::closed});
}

TEST_CASE("Summaries and diagnoses tell how they were judged") {
  const auto scenario = golden_scenario("judging");
  const auto value = [&](const std::string& script, EventKind kind) {
    const Run run = played(scenario, "variant moved\n" + script);
    return events_of(run.steps().back(), kind).front().value;
  };
  CHECK(value("summarise", EventKind::summarised) == 1);
  CHECK(value("summarise label-old", EventKind::summarised) == 2);
  CHECK(value("summarise label-old moved-house", EventKind::summarised) == 3);
  CHECK(value("diagnose slow-post", EventKind::diagnosed) == 0);
  CHECK(value("diagnose old-address", EventKind::diagnosed) == 1);
  CHECK(value("diagnose old-address with label-old moved-house", EventKind::diagnosed) == 2);
}

TEST_CASE("A refused action leaves no trace in a run") {
  Run run(golden_scenario("visit"), 0, 3);
  CHECK(run.apply(Close{}) == Refusal::play_not_ended);
  CHECK(run.steps().size() == 1);
  CHECK(run.order() == 3);
}

}  // namespace
}  // namespace earshot::play
