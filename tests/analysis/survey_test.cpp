// What is put together from the other searches: the answers for the example, and whether a mistake
// pays.
#include "analysis/survey.h"

#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

using analysis::Answer;
using base::Rational;

const std::string kShop = lost_key(R"(start: hall
nodes:
  hall:
    lines: ["It is gone, and I had [two](two-keys)."]
    choices:
      - {id: ask, say: "Gone?", technique: open-question, goto: home}
      - {id: argue, say: "You lost it.", technique: argue, goto: home}
  home:
    lines: ["Well."]
    choices:
      - {id: name, diagnose: "Then.", technique: diagnose, goto: {right: done, wrong: done}}
endings:
  done: {title: Done, outcome: resolved, text: Found.}
)");

TEST_CASE("the example is surveyed to the end") {
  const auto surveys =
      analysis::survey(golden_scenario("the-bill-that-doubled"), {.random = {.count = 100}});
  REQUIRE(surveys.size() == 1);
  const analysis::Survey& survey = surveys[0];
  CHECK(survey.complete());
  CHECK(survey.most[3].score == Rational(100));
  CHECK(survey.least[3].score == Rational(0));
  CHECK(survey.guessed.score == Rational(125, 2));
  CHECK(survey.best.mistake_pays == Answer::no);
  CHECK(survey.plays.plays == 46070);
  CHECK(survey.plays.shortest == 2);
  CHECK(survey.plays.longest == 18);
  CHECK(survey.random.plays == 100);
}

TEST_CASE("a mistake by which alone the cause is learnt pays") {
  const auto innocent = analysis::survey(scenario_from(kShop, "key"), {.random = {.count = 1}});
  CHECK(innocent[0].best.mistake_pays == Answer::no);
  const auto tempting = scenario_from(
      with(kShop, "technique: argue, goto", "technique: argue, learn: [neighbour], goto"), "key");
  const auto surveys = analysis::survey(tempting, {.random = {.count = 1}});
  CHECK(surveys[0].best.mistake_pays == Answer::yes);
  REQUIRE(surveys[0].most[3].play);
  CHECK(play::write(*surveys[0].most[3].play).find("choose argue") != std::string::npos);
  REQUIRE(surveys[0].best.unmistaken.play);
  CHECK(*surveys[0].best.unmistaken.score < *surveys[0].most[3].score);
}

TEST_CASE("a survey out of its budget says so") {
  const auto surveys = analysis::survey(golden_scenario("the-bill-that-doubled"),
                                        {.budget = {.states = 5}, .random = {.count = 1}});
  CHECK_FALSE(surveys[0].complete());
  CHECK(surveys[0].best.mistake_pays == Answer::undecided);
}

}  // namespace
}  // namespace earshot::test
