// Summary and diagnosis, as tables. In variant `moved` the real cause needs moved-house (weight 3) and label-old (weight 2).
#include <tuple>

#include "play/apply.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using FactNames = std::vector<std::string_view>;

State state_in(const scenario::Scenario& scenario, std::string_view variant) {
  NoSink sink;
  return start(scenario, *scenario.find_variant(variant), sink);
}

TEST_CASE("A summary is complete, partial or wrong") {
  const auto scenario = test::golden_scenario("judging");
  using enum SummaryResult;
  const auto [said, moved, stayed] = GENERATE(table<FactNames, SummaryResult, SummaryResult>({
      {{}, wrong, wrong},
      {{"has-cat"}, wrong, wrong},
      {{"post-on-time", "writes-at-night"}, wrong, wrong},
      {{"moved-house"}, partial, wrong},
      {{"label-old"}, partial, partial},
      {{"neighbour-took"}, wrong, partial},
      {{"moved-house", "label-old"}, complete, partial},
      {{"neighbour-took", "label-old"}, partial, complete},
      {{"moved-house", "label-old", "neighbour-took"}, complete, complete},
      {{"moved-house", "label-old", "has-cat", "has-dog"}, complete, partial},
      {{"moved-house", "label-old", "has-cat", "has-dog", "has-bird"}, partial, partial},
      {{"moved-house", "label-old", "has-cat", "has-dog", "writes-at-night"}, complete, partial},
      {{"moved-house", "label-old", "neighbour-took", "has-cat"}, complete, complete},
      {{"moved-house", "label-old", "neighbour-took", "has-cat", "post-on-time"}, partial, partial},
  }));
  const auto facts = test::facts_of(*scenario, said);
  CHECK(judge_summary(*scenario, state_in(*scenario, "moved"), facts) == moved);
  CHECK(judge_summary(*scenario, state_in(*scenario, "stayed"), facts) == stayed);
}

TEST_CASE("A diagnosis is right by its cause and proven by its pins") {
  const auto scenario = test::golden_scenario("judging");
  const auto [cause, pins, right, evidence, needed] =
      GENERATE(table<std::string_view, FactNames, bool, int, int>({
          {"old-address", {}, true, 0, 5},
          {"old-address", {"moved-house"}, true, 3, 5},
          {"old-address", {"label-old"}, true, 2, 5},
          {"old-address", {"moved-house", "label-old"}, true, 5, 5},
          {"old-address", {"moved-house", "label-old", "has-cat"}, true, 4, 5},
          {"old-address", {"moved-house", "label-old", "writes-at-night"}, true, 4, 5},
          {"old-address", {"label-old", "has-cat", "has-dog", "has-bird"}, true, 0, 5},
          {"wrong-door", {"neighbour-took", "label-old"}, false, 4, 4},
          {"slow-post", {"post-on-time"}, false, 0, 0},
      }));
  const auto verdict =
      judge_diagnosis(*scenario, state_in(*scenario, "moved"), *scenario->find_cause(cause),
                      test::facts_of(*scenario, pins));
  CHECK(verdict.right == right);
  CHECK(verdict.evidence == evidence);
  CHECK(verdict.needed == needed);
  CHECK(verdict.proven() == (right && evidence == needed));
}

TEST_CASE("Which cause is right depends on the variant") {
  const auto scenario = test::golden_scenario("judging");
  const auto verdict_in = [&](std::string_view variant) {
    return judge_diagnosis(*scenario, state_in(*scenario, variant),
                           *scenario->find_cause("wrong-door"), 0);
  };
  CHECK_FALSE(verdict_in("moved").right);
  CHECK(verdict_in("stayed").right);
}

}  // namespace
}  // namespace earshot::play
