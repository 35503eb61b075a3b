// `earshot-content check`: what goes where, and with which exit code. What is found is
// tests/check's.
#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;
using test::run_tool;

namespace {

const std::string kFolder = "tests/golden/check/";

}  // namespace

TEST_CASE("findings go to the output and their number to the error stream") {
  const test::Ran ran = run_tool({"check", kFolder + "no-way-out.yaml", "--quick"});
  CHECK(ran.code == ExitCode::findings);
  CHECK_THAT(ran.out, test::contains("error: the node `silence` has no choices [EAR405]\n"));
  CHECK(ran.err.starts_with("4 errors"));
  CHECK(ran.err.ends_with(" in 1 file\n"));
}

TEST_CASE("warnings alone are fine unless they are denied") {
  const test::Folder folder("check-warnings");
  test::run_tool_in(folder.path(), {"new", "a.yaml"});
  folder.write("a.yaml",
               folder.read("a.yaml") +
                   "  nowhere:\n    title: Nowhere\n    outcome: lost\n    text: \"Nobody "
                   "comes here.\"\n");
  const auto check = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "a.yaml"});
    return test::run_tool_in(folder.path(), more);
  };
  CHECK(check({}).code == ExitCode::fine);
  CHECK(check({"--deny", "warnings"}).code == ExitCode::findings);
  CHECK(check({}).err == "1 warning in 3 files\n");
}

TEST_CASE("nothing found is said, and is fine") {
  const test::Folder folder("check-fine");
  test::run_tool_in(folder.path(), {"new", "a.yaml"});
  const test::Ran ran = test::run_tool_in(folder.path(), {"check", "a.yaml", "--deny", "warnings"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out == "");
  CHECK(ran.err == "nothing found in 3 files\n");
}

TEST_CASE("what cannot be read has a code of its own, whatever else was found") {
  const test::Ran ran = run_tool({"check", kFolder + "no-way-out.yaml", "nowhere.yaml", "--quick"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK(ran.err.starts_with("earshot-content: there is no nowhere.yaml\n4 errors"));
}

TEST_CASE("a file outside any pack that is too large is a finding, also for programs") {
  const test::Folder folder("check-large");
  folder.write("large.yaml", "earshot: 1\n" + std::string(1024 * 1024, '#'));
  const test::Ran ran =
      test::run_tool_in(folder.path(), {"check", "large.yaml", "--format", "json"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK_THAT(ran.out, test::contains("\"code\": \"EAR102\""));
  CHECK_THAT(ran.out, test::contains("the file has 1048587 bytes; at most 1048576 can be read"));
  CHECK(ran.err == "1 error in 0 files\n");
}

TEST_CASE("what was not checked is said") {
  const test::Ran ran = run_tool({"check", kFolder + "misspelt.yaml"});
  CHECK_THAT(
      ran.out,
      test::contains("not decided: tests/golden/check/misspelt.best.play was not played, because "
                     "its scenario has mistakes\n"));
}

TEST_CASE("the quick way leaves out what takes playing, and says so") {
  const std::vector<std::string> arguments = {"check", kFolder + "plays-promises.yaml"};
  const test::Ran played = run_tool(arguments);
  CHECK_THAT(played.out, test::contains("[EAR519]\n"));
  CHECK(played.out.find("not decided: ") == std::string::npos);
  const test::Ran quick = run_tool({arguments[0], arguments[1], "--quick"});
  CHECK(quick.out.find("[EAR5") == std::string::npos);
  CHECK(quick.out.ends_with(
      "not decided: what takes playing (EAR5xx, EAR611, EAR613, EAR615–617)\n"));
}

TEST_CASE("a finding that one play shows is printed with it, and JSON has it too") {
  const std::string file = kFolder + "plays-promises.yaml";
  const std::string printed = run_tool({"check", file}).out;
  const Json json = Json::parse(run_tool({"check", file, "--format", "json"}).out);
  std::size_t plays = 0;
  for (const Json& one : json.at("diagnostics")) {
    if (!one.contains("play")) continue;
    ++plays;
    const std::string play = one["play"];
    CHECK_THAT(printed, test::contains("such a play:\n    " + play.substr(0, play.find('\n') + 1)));
  }
  CHECK(plays > 0);
}

TEST_CASE("JSON holds every diagnostic with its place, and what was not decided") {
  const Json json =
      Json::parse(run_tool({"check", kFolder + "replies.yaml", "--format", "json"}).out);
  REQUIRE(json.at("diagnostics").size() >= 4);
  for (const Json& one : json["diagnostics"]) {
    CHECK(one.at("code").get<std::string>().starts_with("EAR"));
    CHECK(one.at("severity") != "error");
    CHECK(one.at("file") == kFolder + "replies.yaml");
    CHECK(one.at("line").get<int>() > 0);
    CHECK(one.at("column").get<int>() > 0);
    CHECK(one.at("end_line").get<int>() >= one.at("line").get<int>());
    CHECK(one.at("end_column").get<int>() > 0);
    CHECK_FALSE(one.at("message").get<std::string>().empty());
    CHECK_FALSE(one.at("help").get<std::string>().empty());
    CHECK(one.at("notes").is_array());
  }
  CHECK(json.at("undecided").empty());
}

TEST_CASE("the JSON of a pack is what it should be, word for word") {
  test::check_golden(test::root() / "tests/golden/tools/weighed.json",
                     run_tool({"check", kFolder + "weighed", "--format", "json"}).out);
}

TEST_CASE("JSON names what was not decided") {
  const Json json =
      Json::parse(run_tool({"check", kFolder + "misspelt.yaml", "--format", "json"}).out);
  REQUIRE(json.at("undecided").size() == 2);  // of what does not load, and of its play
}

TEST_CASE("colour comes when it is asked for, and not into a pipe by itself") {
  const std::string file = kFolder + "unreachable.yaml";
  CHECK(run_tool({"check", file}).out.find('\x1b') == std::string::npos);
  CHECK(run_tool({"check", file, "--color", "always"}).out.find('\x1b') != std::string::npos);
  CHECK(run_tool({"check", file, "--colour", "always"}).out.find('\x1b') != std::string::npos);
}

}  // namespace earshot::content
