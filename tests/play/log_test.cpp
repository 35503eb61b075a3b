#include "play/log.h"

#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

using test::golden_scenario;
using test::played;

std::vector<SaidKind> kinds(const std::vector<LogItem>& log) {
  std::vector<SaidKind> kinds;
  for (const LogItem& item : log) kinds.push_back(item.kind);
  return kinds;
}

using SaidKinds = std::vector<SaidKind>;

TEST_CASE("The log holds what was said and seen, in its order") {
  const auto scenario = golden_scenario("visit");
  const Run run = played(scenario, "hear 2\nnotice 2\nglance 2\nchoose once-more\nhear 1");
  const auto log = log_of(run);
  CHECK(kinds(log) == SaidKinds{SaidKind::line, SaidKind::line, SaidKind::noticed,
                                SaidKind::glanced, SaidKind::broken_off, SaidKind::reply,
                                SaidKind::reaction, SaidKind::line});
  CHECK(log[4].index == 3);
  CHECK(log[5].index == test::choice_of(*scenario, "opening", "once-more"));
  CHECK(log[6].index == 1);
  CHECK(log[7].step == 6);
}

TEST_CASE("The log keeps what was picked with a reply") {
  const auto scenario = golden_scenario("judging");
  const Run run = played(scenario, "variant moved\ndiagnose old-address with label-old");
  const auto log = log_of(run);
  CHECK(log.back().kind == SaidKind::reply);
  CHECK(log.back().picked == test::facts_of(*scenario, {"label-old"}));
  CHECK(log.back().cause == scenario->find_cause("old-address"));
}

TEST_CASE("The log turns the calendar") {
  const auto log = log_of(played(golden_scenario("promises"), "choose wait"));
  CHECK(log.back().kind == SaidKind::day);
  CHECK(log.back().value == 2);
}

TEST_CASE("A log made step by step is the log of the whole") {
  const Run run = test::random_play(golden_scenario("visit"), 3, 40);
  std::vector<LogItem> log;
  for (std::uint32_t step = 0; step < run.steps().size(); ++step) append_log(run, step, log);
  CHECK(kinds(log) == kinds(log_of(run)));
}

}  // namespace
}  // namespace earshot::play
