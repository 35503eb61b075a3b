// Rubrics: the one that is built in, and what a small one says.
#include "scenario/rubric.h"

#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace base = earshot::base;
using namespace earshot::scenario;

namespace {

LoadedRubric small_rubric() {
  const auto path = earshot::test::root() / "tests/golden/scenario/rubrics/right.yaml";
  return load_rubric(base::SourceFile(path.string(), earshot::test::read_text(path)));
}

}  // namespace

TEST_CASE("the shipped rubric loads without a finding") {
  const auto path = earshot::test::root() / "content/rubric.yaml";
  const auto loaded = load_rubric(base::SourceFile(path.string(), earshot::test::read_text(path)));
  CHECK(loaded.diagnostics.empty());
  REQUIRE(loaded.rubric != nullptr);
  CHECK(loaded.rubric->bytes == built_in_rubric()->bytes);
}

TEST_CASE("a rubric's numbers are those that were written") {
  const auto rubric = small_rubric().rubric;
  REQUIRE(rubric != nullptr);
  CHECK(rubric->weights == std::array<int, kDimensions>{40, 30, 30});
  CHECK(rubric->pass_total == 60);
  CHECK(rubric->root_cause.something_else == 10);
  CHECK(rubric->follow_through.silent_delay == 15);
  CHECK(rubric->false_notice == 2);
  CHECK(rubric->broken_trust == -20);
  CHECK(rubric->least_moments == 4);
}

TEST_CASE("a technique has its defaults where nothing was written") {
  const auto rubric = small_rubric().rubric;
  REQUIRE(rubric != nullptr);
  const Technique& interrupting = rubric->techniques[rubric->interrupting];
  CHECK(interrupting.name == "interrupting");
  CHECK(interrupting.family == Family::mistake);
  CHECK(interrupting.penalty == Penalty{0, 8, 0});
  CHECK(interrupting.level == 0);
  CHECK(interrupting.code == Code::none);
  CHECK(interrupting.critical == Critical::none);
  const Technique& something_else = rubric->techniques[rubric->something_else];
  CHECK(something_else.code == Code::closed);
  CHECK(something_else.covers == std::vector<std::string>{"ask.open"});
  CHECK(rubric->find("multitask") == rubric->multitask);
  CHECK_FALSE(rubric->find("nothing"));
}
