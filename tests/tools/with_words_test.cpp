// `play --from NODE --with …`: a play that begins in the middle.
#include "play/beginning_words.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

std::shared_ptr<const scenario::Scenario> lamp() {
  std::string text = test::lamp_scenario();
  text += "variables: {calls: 0..3, offered: no, plan: [none, small, big]}\n";
  return scenario::load_scenario(base::SourceFile("the-lamp.yaml", text),
                                 scenario::built_in_rubric())
      .scenario;
}

std::string state_after(const std::string& node, const std::string& with) {
  const auto scenario = lamp();
  REQUIRE(scenario);
  const auto beginning = play::read_beginning(*scenario, node, with);
  INFO((beginning ? "" : beginning.failure().text));
  REQUIRE(beginning);
  play::NoSink nobody;
  return play::text_of(*scenario, play::start_at(*scenario, 0, *beginning, nobody));
}

std::string refusal(const std::string& node, const std::string& with) {
  const auto beginning = play::read_beginning(*lamp(), node, with);
  return beginning ? "" : beginning.failure().text;
}

}  // namespace

TEST_CASE("a play can have everything behind it") {
  test::check_golden(
      test::root() / "tests/golden/tools/from-the-middle.state",
      state_after("options",
                  "trust=60, tension = 20,day=2, knows=flat-cleared,first-address, "
                  "noticed=falls-silent, promised=ring-on-friday, visited=opening, mother, "
                  "took=mother/in-spring-and-her-key, calls=2, offered=yes, plan=small"));
}

TEST_CASE("without more, a play in the middle is as any play at its start") {
  CHECK_THAT(state_after("mother", ""), test::contains("trust: 40"));
  CHECK_THAT(state_after("friday", "promised=ring-on-friday"), test::contains("day: 3"));
}

TEST_CASE("what a play cannot have behind it is said, with what may be meant") {
  CHECK(refusal("mothr", "") == "there is no node `mothr`; did you mean `mother`?");
  CHECK(refusal("mother", "trust=62") ==
        "`trust` takes a number from 0 to 100 in steps of 5, not `62`");
  CHECK(refusal("mother", "day=0") == "`day` takes a number from 1 to 99, not `0`");
  CHECK(refusal("mother", "knows=flat") == "there is no fact `flat`");
  CHECK(refusal("mother", "calls=4") == "`4` is no value of `calls`");
  CHECK(refusal("mother", "plan=huge") == "`huge` is no value of `plan`");
  CHECK(refusal("mother", "know=flat-cleared") ==
        "`know` is nothing that a play can have behind it; did you mean `knows`?");
  CHECK(refusal("mother", "60") == "`60` needs a name: `trust=60`");
  CHECK(refusal("mother", "took=no-such-reply") == "there is no choice `no-such-reply`");
}

TEST_CASE("a scene is tried from the middle, and counts from there") {
  const test::Folder folder("from");
  folder.write("the-lamp.yaml", test::lamp_scenario());
  const test::Ran ran =
      test::run_tool_in(folder.path(),
                        {"play", "the-lamp.yaml", "--order", "1", "--mode", "practice", "--from",
                         "friday", "--with", "trust=60, promised=ring-on-friday"},
                        "\n1\n\n2\n\n");
  CHECK(ran.code == ExitCode::fine);
  test::check_golden(test::root() / "tests/golden/tools/from-friday.txt", ran.out);
}

TEST_CASE("a play from the middle makes no transcript") {
  CHECK(test::run_tool({"play", "a.yaml", "--from", "b", "--save", "c.play"}).code ==
        ExitCode::usage);
  CHECK(test::run_tool({"play", "a.yaml", "--with", "trust=60"}).code == ExitCode::usage);
}

}  // namespace earshot::content
