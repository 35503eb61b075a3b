// Full marks against the enumeration of all plays with their exact ledgers, on small scenarios made
// up from seeds.

#include "analysis/full_marks.h"
#include "made_up.h"
#include "support/catch.h"
#include "support/seeds.h"
#include "support/slow_explorer.h"

namespace earshot::test {
namespace {

using analysis::FullMarks;
using analysis::Part;

constexpr int kMostMarkedReplies = 7;
constexpr std::size_t kMostMarkedStates = 20'000;

bool can_have(const SlowMarks& slow, const SlowMarks::Parts& parts) {
  for (const auto& had : slow.had_together) {
    bool all = true;
    for (const Part part : parts) all = all && had.count(part) != 0;
    if (all) return true;
  }
  return false;
}

void check_obstacles(const FullMarks& marks, const SlowMarks& slow) {
  SlowMarks::Parts never;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Part::no_flag); ++i) {
    if (!can_have(slow, {static_cast<Part>(i)})) never.insert(static_cast<Part>(i));
  }
  if (slow.had_together.empty()) never.clear();  // no play ends by a reply
  CHECK(SlowMarks::Parts(marks.never.begin(), marks.never.end()) == never);
  const SlowMarks::Parts together(marks.never_together.begin(), marks.never_together.end());
  CHECK(together.empty() == (!never.empty() || slow.had_together.empty()));
  if (together.empty()) return;
  CHECK_FALSE(can_have(slow, together));
  for (const Part part : together) {
    SlowMarks::Parts fewer = together;
    fewer.erase(part);
    CHECK(can_have(slow, fewer));
  }
}

// The script alone, performed, earns 100 in all three dimensions.
void check_play(const ScenarioPointer& scenario, const FullMarks& marks) {
  REQUIRE(marks.play);
  const base::SourceFile text("best.play", play::write(*marks.play));
  const auto parsed = play::parse(text);
  REQUIRE(parsed.diagnostics.empty());
  const auto performed = play::perform(scenario, parsed.script);
  REQUIRE(performed.performance);
  INFO(text.bytes() << text_of(performed.diagnostics, text));
  REQUIRE(performed.performance->complete);
  const auto result = performed.performance->run.result();
  for (const auto& score : result.scores.exact) CHECK(score == base::Rational(100));
  CHECK(result.flags.empty() == !marks.flagged);
}

struct Tally {
  int compared = 0, possible = 0, flagged = 0, conflicts = 0;
};

void compare(const ScenarioPointer& scenario, scenario::VariantIndex variant, Tally& tally) {
  const auto slow = marks_slowly(*scenario, variant, kMostMarkedReplies, kMostMarkedStates);
  if (!slow.complete) return;
  const auto marks = analysis::full_marks(scenario, variant);
  REQUIRE(marks.answer != FullMarks::Answer::undecided);
  const bool possible = marks.answer == FullMarks::Answer::possible;
  if (possible) check_play(scenario, marks);
  ++tally.compared;
  tally.possible += possible ? 1 : 0;
  tally.flagged += marks.flagged ? 1 : 0;
  tally.conflicts += marks.never_together.empty() ? 0 : 1;
  const auto fewest =
      slow.fewest_replies_unflagged ? slow.fewest_replies_unflagged : slow.fewest_replies;
  if (fewest) {
    REQUIRE(possible);
    // A longer unflagged play may lie beyond the enumeration.
    if (slow.all_ended || slow.fewest_replies_unflagged) {
      CHECK(marks.replies == static_cast<std::size_t>(*fewest));
      CHECK(marks.flagged == !slow.fewest_replies_unflagged);
    }
  } else if (possible) {
    CHECK_FALSE(slow.all_ended);
    CHECK(marks.replies > kMostMarkedReplies);
  }
  if (!possible && slow.all_ended) check_obstacles(marks, slow);
}

TEST_CASE(
    "full marks are found where enumerating every play finds them, and the obstacles are real") {
  Tally tally;
  for (std::uint64_t seed = 1; seed <= seeds(1500); ++seed) {
    INFO("seed " << seed << "\n" << random_scenario(seed, Taste::kind));
    const auto scenario = made_up(seed, Taste::kind);
    compare(scenario, static_cast<scenario::VariantIndex>(seed % scenario->variant_count()), tally);
  }
  WARN(tally.compared << " compared, " << tally.possible << " with full marks (" << tally.flagged
                      << " only with a flag), " << tally.conflicts
                      << " with parts that exclude each other");
  CHECK(tally.compared > 0);
  CHECK(tally.possible > 0);
}

}  // namespace
}  // namespace earshot::test
