// Many plays at once come to the same as one after another.
#include "analysis/simulate.h"

#include "made_up.h"
#include "support/catch.h"

namespace earshot::test {
namespace {

TEST_CASE("a simulation is the same on one core and on three") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto one = analysis::simulate(scenario, 0, {.count = 200, .first_seed = 5, .threads = 1});
  const auto three = analysis::simulate(scenario, 0, {.count = 200, .first_seed = 5, .threads = 3});
  CHECK(one.plays == 200);
  CHECK(one.passed == three.passed);
  CHECK(one.total.mean == three.total.mean);
  CHECK(one.empathy.deviation == three.empathy.deviation);
  CHECK(one.total.least >= 0);
  CHECK(one.total.most <= 100);
  CHECK(one.total.deviation > 0);
  CHECK(one.replies > 1);
}

TEST_CASE("a simulation of one play has that play's scores and no spread") {
  const auto scenario = golden_scenario("the-bill-that-doubled");
  const auto one = analysis::simulate(scenario, 0, {.count = 1, .first_seed = 3});
  CHECK(one.total.deviation == 0);
  CHECK(one.total.least == one.total.most);
  CHECK(analysis::simulate(scenario, 0, {.count = 0}).plays == 0);
}

}  // namespace
}  // namespace earshot::test
