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
  const test::Ran ran = run_tool({"check", kFolder + "no-way-out.yaml"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.out + "1 files\n" == test::read_text(test::root() / kFolder / "no-way-out.txt"));
  CHECK(ran.err == "4 errors in 1 file\n");
}

TEST_CASE("warnings alone are fine unless they are denied") {
  const std::string file = kFolder + "unreachable.yaml";
  CHECK(run_tool({"check", file}).code == ExitCode::fine);
  CHECK(run_tool({"check", file, "--deny", "warnings"}).code == ExitCode::findings);
  CHECK(run_tool({"check", file}).err == "4 warnings in 1 file\n");
}

TEST_CASE("nothing found is said, and is fine") {
  const test::Ran ran =
      run_tool({"check", kFolder + "patience-is-a-way.yaml", "--deny", "warnings"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out == "");
  CHECK(ran.err == "nothing found in 1 file\n");
}

TEST_CASE("what cannot be read has a code of its own, whatever else was found") {
  const test::Ran ran = run_tool({"check", kFolder + "no-way-out.yaml", "nowhere.yaml"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK(ran.err == "earshot-content: there is no nowhere.yaml\n4 errors in 1 file\n");
}

TEST_CASE("what was not checked is said") {
  const test::Ran ran = run_tool({"check", kFolder + "misspelt.yaml"});
  CHECK_THAT(
      ran.out,
      test::contains("not decided: tests/golden/check/misspelt.best.play was not played, because "
                     "its scenario has mistakes\n"));
}

TEST_CASE("JSON holds every diagnostic with its place, and what was not decided") {
  const Json json =
      Json::parse(run_tool({"check", kFolder + "replies.yaml", "--format", "json"}).out);
  REQUIRE(json.at("diagnostics").size() == 4);
  for (const Json& one : json["diagnostics"]) {
    CHECK(one.at("code").get<std::string>().starts_with("EAR4"));
    CHECK(one.at("severity") == "warning");
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
  REQUIRE(json.at("undecided").size() == 1);
}

TEST_CASE("colour comes when it is asked for, and not into a pipe by itself") {
  const std::string file = kFolder + "unreachable.yaml";
  CHECK(run_tool({"check", file}).out.find('\x1b') == std::string::npos);
  CHECK(run_tool({"check", file, "--color", "always"}).out.find('\x1b') != std::string::npos);
  CHECK(run_tool({"check", file, "--colour", "always"}).out.find('\x1b') != std::string::npos);
}

}  // namespace earshot::content
