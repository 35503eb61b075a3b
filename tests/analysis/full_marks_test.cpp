// Full marks of one small scenario, and of what becomes of it when something is taken away.
#include "analysis/full_marks.h"

#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::FullMarks;
using analysis::Part;
using Parts = std::vector<Part>;

const std::string kWhole = lost_key(R"(  mornings: {is: She is in before nine., note: true}
promises:
  ring: {is: Ring her., due: 3}
expects: [ask-feedback]
start: hall
nodes:
  hall:
    day: 1
    lines:
      - {text: "It is gone, and I had [two](two-keys).", feeling: worried}
      - "[Ring before nine](mornings)."
    choices:
      - {id: feel, say: "That worries you.", technique: reflect-feeling, goto: home}
      - {id: brush, say: "Keys are cheap.", technique: stock-phrase, goto: home}
  home:
    lines: ["My [neighbour](neighbour) waters the plants."]
    choices:
      - {id: sum, summarise: "So.", technique: summarise, goto: {complete: named, partial: named, wrong: named}}
  named:
    lines: ["Yes."]
    choices:
      - {id: name, diagnose: "Then.", technique: diagnose, goto: {right: help, wrong: done}}
  help:
    lines: ["Oh."]
    choices:
      - {id: promise, say: "I will ring.", technique: give-time-frame, promise: ring, goto: close}
  close:
    lines: ["Good."]
    choices:
      - {id: else, say: "Something else?", technique: something-else, goto: later}
  later:
    day: 3
    scene: desk
    choices:
      - {id: ring, do: "Ring her", technique: keep-promise, keep: ring, goto: rung}
  rung:
    lines: ["He has it."]
    choices:
      - {id: ask, say: "How was it?", technique: ask-feedback, goto: done}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
)");

FullMarks marks_of(const std::string& yaml) {
  return analysis::full_marks(scenario_from(yaml, "key"), 0);
}

TEST_CASE("a play with full marks is found, as a script that says all that is picked and noted") {
  const auto marks = marks_of(kWhole);
  REQUIRE(marks.answer == FullMarks::Answer::possible);
  CHECK_FALSE(marks.flagged);
  CHECK(marks.replies == 7);
  CHECK(play::write(*marks.play) ==
        "choose feel\n"
        "summarise neighbour two-keys\n"
        "diagnose lent with neighbour two-keys\n"
        "choose promise\n"
        "choose else\n"
        "choose ring\n"
        "choose ask\n"
        "note neighbour\n"
        "note two-keys\n"
        "note mornings\n"
        "close\n");
}

TEST_CASE("a part that no play can have is named") {
  CHECK(marks_of(with(kWhole, "[Ring before nine](mornings)", "Ring before nine")).never ==
        Parts{Part::notes});
  CHECK(marks_of(with(kWhole, "[neighbour](neighbour)", "neighbour")).never ==
        Parts{Part::facts, Part::diagnosis, Part::summary, Part::notes});
  CHECK(marks_of(with(kWhole, "expects: [ask-feedback]", "expects: [ask-feedback, offer-options]"))
            .never == Parts{Part::steps});
  CHECK(marks_of(with(kWhole, "technique: reflect-feeling", "technique: stock-phrase")).never ==
        Parts{Part::moments});
  CHECK(marks_of(with(kWhole, "    day: 3\n", "    day: 4\n")).never ==
        Parts{Part::promises, Part::no_loss});
}

TEST_CASE("parts that exclude each other are named together") {
  const auto dear = marks_of(with(kWhole, "technique: reflect-feeling",
                                  "technique: reflect-feeling, penalty: {empathy: 1}"));
  CHECK(dear.answer == FullMarks::Answer::impossible);
  CHECK(dear.never.empty());
  CHECK(dear.never_together == Parts{Part::moments, Part::no_loss});
}

TEST_CASE("full marks that cost a critical flag are said to") {
  const auto marks = marks_of(
      with(kWhole, "technique: something-else", "technique: something-else, critical: privacy"));
  CHECK(marks.answer == FullMarks::Answer::possible);
  CHECK(marks.flagged);
}

TEST_CASE("a search for full marks out of its budget decides nothing") {
  const auto marks =
      analysis::full_marks(scenario_from(kWhole, "key"), 0, {.states = 3, .megabytes = 100});
  CHECK(marks.answer == FullMarks::Answer::undecided);
  CHECK_FALSE(marks.play);
  CHECK(marks.never.empty());
}

}  // namespace
}  // namespace earshot::test
