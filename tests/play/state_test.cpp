#include "play/state.h"

#include <type_traits>

#include "play/apply.h"
#include "plays.h"
#include "support/catch.h"

namespace earshot::play {
namespace {

TEST_CASE("A state is plain memory of a few cache lines") {
  STATIC_REQUIRE(std::is_trivially_copyable_v<State>);
  STATIC_REQUIRE(std::is_standard_layout_v<State>);
  STATIC_REQUIRE(
      std::has_unique_object_representations_v<State>);  // no padding: bytes can be compared
  STATIC_REQUIRE(sizeof(State) <= 320);
}

TEST_CASE("The lines of a visit are counted past those that are not said") {
  State state;
  state.lines = 0b1011'0010;
  CHECK(line_count(state) == 4);
  CHECK(line_at(state, 0) == 1);
  CHECK(line_at(state, 1) == 4);
  CHECK(line_at(state, 3) == 7);
  state.heard = 3;
  CHECK_FALSE(all_heard(state));
  state.heard = 4;
  CHECK(all_heard(state));
}

TEST_CASE("Taken and visited reach the last choice and the last node") {
  State state;
  state.taken[15] = std::uint64_t{1} << 63;
  state.visited[3] = std::uint64_t{1} << 63;
  CHECK(has_taken(state, 1023));
  CHECK_FALSE(has_taken(state, 1022));
  CHECK(has_visited(state, 255));
  CHECK_FALSE(has_visited(state, 191));
}

TEST_CASE("The text of a state names what is in it") {
  const auto scenario = test::golden_scenario("promises");
  const auto run =
      test::played(scenario, "choose promise-call\nchoose look\nnote note-missing\nhear 1\n");
  CHECK(text_of(*scenario, run.state()) ==
        "node: opening\n"
        "day: 1\n"
        "trust: 55\n"
        "tension: 35\n"
        "heard: 1/1\n"
        "facts: gave-number note-missing\n"
        "notes: note-missing\n"
        "promises: ring-back=open(3)\n"
        "taken: opening/promise-call opening/look\n"
        "visited: opening\n");
}

TEST_CASE("The text of a state at an ending names the ending and the diagnosis") {
  const auto scenario = test::golden_scenario("judging");
  const auto run = test::played(
      scenario, "variant moved\ndiagnose slow-post\nchoose back\nchoose finish\nclose\n");
  const std::string text = text_of(*scenario, run.state());
  CHECK_THAT(text, test::contains("ending: done\n"));
  CHECK_THAT(text, test::contains("diagnosis: slow-post\n"));
  CHECK_THAT(text, test::contains("closed: yes\n"));
}

TEST_CASE("A play starts with what the scenario says and the drawn variant") {
  const auto scenario = test::golden_scenario("judging");
  NoSink sink;
  const State state = start(*scenario, 1, sink);
  CHECK(state.variant == 1);
  CHECK(state.trust == 10);
  CHECK(state.tension == 10);
  CHECK(state.place == scenario->start);
  CHECK(state.day == 1);
  CHECK(state.heard == 0);
  CHECK(state.facts == 0);
  CHECK(has_visited(state, scenario->start));
  CHECK(state.variables == 0);
}

}  // namespace
}  // namespace earshot::play
