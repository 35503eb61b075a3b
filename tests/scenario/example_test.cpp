// The example of the format page, as it is in memory.
#include "base/diagnostic.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/scenarios.h"

namespace base = earshot::base;
using namespace earshot::scenario;

namespace {

const LoadedScenario& example() {
  static const LoadedScenario kLoaded = [] {
    const auto path = earshot::test::root() / "tests/golden/example/the-bill-that-doubled.yaml";
    const base::SourceFile source(path.string(), earshot::test::read_text(path));
    return load_scenario(source, built_in_rubric());
  }();
  return kLoaded;
}

const Scenario& bill() {
  REQUIRE(example().scenario != nullptr);
  return *example().scenario;
}

const Choice& choice(std::string_view node, std::string_view name) {
  const auto index = bill().find_node(node);
  REQUIRE(index);
  const auto found = bill().find_choice(*index, name);
  REQUIRE(found);
  return bill().choices[*found];
}

}  // namespace

TEST_CASE("the example loads without an error and without a warning") {
  CHECK(example().diagnostics.empty());
  CHECK(bill().id == "the-bill-that-doubled");
  CHECK(example().title == "The bill that doubled");
  CHECK(example().summary == "A customer of fourteen years wants her telephone bill cut, today.");
}

TEST_CASE("the example has as many of everything as the format page says") {
  CHECK(bill().nodes.size() == 15);
  CHECK(bill().choices.size() == 35);
  CHECK(bill().endings.size() == 5);  // four, and the built-in one
  CHECK(bill().facts.size() == 10);
  CHECK(bill().causes.size() == 4);
  CHECK(bill().variant_count() == 1);
  CHECK(bill().real_cause(0).name == "wrong-plan");
  CHECK(bill().has_summarise);
  CHECK(bill().has_diagnose);
  CHECK(bill().has_something_else);
  CHECK(bill().has_keepable_promise);
}

TEST_CASE("the example's customer is the one that was written") {
  const Customer& marta = bill().customer;
  CHECK(marta.name == "Marta Oyelaran");
  CHECK(marta.pronouns == "she/her");
  CHECK(marta.trust == 35);
  CHECK(marta.tension == 60);
  CHECK(marta.portrait.age == 58);
  CHECK(marta.portrait.skin == 8);
  CHECK(marta.portrait.hair_style == "short-curls");
  CHECK(marta.portrait.hair_colour == "grey");
  CHECK(marta.portrait.glasses);
  CHECK_FALSE(marta.portrait.clothes.empty());
  REQUIRE(marta.record.size() == 3);
  CHECK(marta.record[0].label == "Customer since");
  CHECK(marta.record[0].value == "2011");
}

TEST_CASE("a line's marks are taken out of what is shown, and say where they were") {
  const Line& line = bill().nodes[bill().start].lines[0];
  CHECK(line.text.plain == "My bill is twice what it used to be. Twice.");
  REQUIRE(line.text.runs.size() == 2);
  CHECK(line.text.plain.substr(line.text.runs[0].begin,
                               line.text.runs[0].end - line.text.runs[0].begin) ==
        "twice what it used to be");
  CHECK(line.text.runs[0].fact == bill().find_fact("bill-doubled"));
  CHECK_FALSE(line.text.runs[1].fact);
  CHECK(line.facts == FactSet{1} << *bill().find_fact("bill-doubled"));
}

TEST_CASE("a choice without an id is called by its first five words") {
  CHECK(choice("opening", "fourteen-years-and-it-took").kind == Choice::Kind::say);
  CHECK(choice("story", "you-said-its-quiet-at").answers ==
        CueSet{1} << *bill().find_cue("quiet-at-home"));
}

TEST_CASE("a choice has its technique's effects, or its own in their place") {
  const Choice& cue = choice("story", "you-said-its-quiet-at");
  CHECK(cue.trust == 10);
  CHECK(cue.tension == bill().technique(cue).tension);
  CHECK(cue.level == bill().technique(cue).level);
}

TEST_CASE("a diagnosis leads to right, unproven and wrong") {
  const Choice& diagnosis = choice("corrected", "i-think-i-see-where");
  REQUIRE(diagnosis.routes.size() == 3);
  CHECK(diagnosis.routes[0].cases[0].to ==
        Target{Target::Kind::node, *bill().find_node("options")});
  CHECK(diagnosis.routes[1].cases[0].to == Target{Target::Kind::node, *bill().find_node("cold")});
  CHECK(diagnosis.again);
}

TEST_CASE("the ending of who leaves is there though the author wrote none") {
  const Ending& left = bill().endings[bill().left];
  CHECK(left.name == "left");
  CHECK(left.outcome == Outcome::lost);
  CHECK_FALSE(left.title.empty());
}

TEST_CASE("places lead back to the file") {
  const Node& opening = bill().nodes[bill().start];
  CHECK(opening.where.begin.line == 73);
  CHECK(opening.where.begin.column == 3);
  CHECK(opening.lines[0].where.begin.line == 76);
  CHECK(bill().facts[*bill().find_fact("lives-alone")].where.begin.line == 46);
}
