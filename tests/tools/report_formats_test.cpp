// `check --format sarif` and `--format github`. The text and the JSON are check_command_test.cpp's.
#include <nlohmann/json.hpp>

#include "check/codes.h"
#include "content/report_formats.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;
using test::run_tool;

namespace {

const std::string kReportFolder = "tests/golden/check/";

// Two findings of one message and one of another, with a note, a gap in the help, and bytes that mean
// something to GitHub.
check::Report report() {
  const auto at = [](std::uint32_t line, std::uint32_t begin, std::uint32_t end) {
    return base::Location{"her: kettle, 100%.yaml", {{0, line, begin}, {0, line, end}}};
  };
  check::Report report;
  const base::Message* unknown = check::find_message("unknown-node");
  report.diagnostics = {{unknown, at(3, 9, 12), {"helo"}, {}, "did you mean `hello`?"},
                        {check::find_message("same-words"),
                         at(7, 9, 20),
                         {"hello"},
                         {{at(5, 9, 20), "the first one"}},
                         ""},
                        {unknown, at(9, 1, 2), {"x"}, {}, "100 % sure:\nlook again"}};
  report.undecided = {"a.best.play was not played"};
  report.unreadable = {{"there is no b.yaml"}};
  return report;
}

Json sarif_of(const std::string& path) {
  return Json::parse(run_tool({"check", path, "--format", "sarif"}).out);
}

// The lamp of the handbook with a mistake behind two characters of several bytes.
std::string lamp_with_mistake() {
  std::string text = test::lamp_scenario();
  const std::string right = "{is: \"She falls silent over the green door.\", signal: silence}";
  text.replace(text.find(right), right.size(), "{is: \"Ça, dit-elle: où?\", sgnal: silence}");
  return text;
}

}  // namespace

TEST_CASE("SARIF is what it should be, word for word") {
  test::check_golden(test::root() / "tests/golden/tools/report.sarif",
                     render_sarif(report(), "1.2"));
}

TEST_CASE("a workflow of GitHub's gets one command for each finding") {
  test::check_golden(test::root() / "tests/golden/tools/report.github", render_github(report()));
}

TEST_CASE("SARIF has a rule with help for every code that was found, and for each code one") {
  const Json run = sarif_of("tests/golden/check").at("runs").at(0);
  const Json& rules = run.at("tool").at("driver").at("rules");
  for (std::size_t i = 0; i < rules.size(); ++i) {
    CHECK_FALSE(rules[i].at("shortDescription").at("text").get<std::string>().empty());
    CHECK_FALSE(rules[i].at("help").at("text").get<std::string>().empty());
    if (i > 0) CHECK(rules[i - 1].at("id") < rules[i].at("id"));
  }
  REQUIRE(run.at("results").size() > 20);
  for (const Json& result : run["results"])
    CHECK(rules.at(result.at("ruleIndex").get<std::size_t>()).at("id") == result.at("ruleId"));
}

TEST_CASE("a pack's own weights are the levels of SARIF's results") {
  const Json json =
      Json::parse(run_tool({"check", kReportFolder + "weighed", "--format", "json"}).out);
  const Json results = sarif_of(kReportFolder + "weighed").at("runs").at(0).at("results");
  REQUIRE(results.size() == json.at("diagnostics").size());
  for (std::size_t i = 0; i < results.size(); ++i)
    CHECK(results[i].at("level") == json["diagnostics"][i].at("severity"));
}

TEST_CASE("columns count characters, and SARIF says so") {
  const test::Folder folder("columns");
  folder.write("the-lamp.yaml", lamp_with_mistake());
  const auto sarif =
      test::run_tool_in(folder.path(), {"check", "the-lamp.yaml", "--format", "sarif"});
  const Json run = Json::parse(sarif.out).at("runs").at(0);
  CHECK(run.at("columnKind") == "unicodeCodePoints");
  const auto text = test::run_tool_in(folder.path(), {"check", "the-lamp.yaml"});
  CHECK_THAT(text.out, test::contains("the-lamp.yaml:49:43: error: "));
  bool found = false;
  for (const Json& result : run.at("results")) {
    const Json& region = result.at("locations").at(0).at("physicalLocation").at("region");
    found = found || (region.at("startLine") == 49 && region.at("startColumn") == 43 &&
                      region.at("endColumn") == 48);
  }
  CHECK(found);
}

TEST_CASE("a file's name is a URI in SARIF") {
  const test::Folder folder("uri");
  folder.write("her lamp: 100%.yaml", lamp_with_mistake());
  const auto ran = test::run_tool_in(folder.path(), {"check", ".", "--format", "sarif"});
  const Json result = Json::parse(ran.out).at("runs").at(0).at("results").at(0);
  CHECK(result.at("locations").at(0).at("physicalLocation").at("artifactLocation").at("uri") ==
        "her%20lamp%3A%20100%25.yaml");
}

TEST_CASE("a file's name ends no property of a GitHub command early") {
  const test::Folder folder("github");
  folder.write("a,b:c%.yaml", lamp_with_mistake());
  const auto ran = test::run_tool_in(folder.path(), {"check", "a,b:c%.yaml", "--format", "github"});
  CHECK_THAT(ran.out, test::contains("::error file=a%2Cb%3Ac%25.yaml,line=49,endLine=49,col=43,"
                                     "endColumn=48,title=EAR"));
}

TEST_CASE("what could not be read is in every format, and so is the exit code") {
  for (const std::string format : {"text", "json", "sarif", "github"}) {
    const test::Ran ran = run_tool({"check", "nowhere.yaml", "--format", format});
    CHECK(ran.code == ExitCode::unreadable);
    CHECK_THAT(ran.err, test::contains("there is no nowhere.yaml"));
  }
  CHECK(run_tool({"check", "nowhere.yaml", "--format", "github"}).out ==
        "::error title=not read::there is no nowhere.yaml\n");
  const Json invocation = sarif_of("nowhere.yaml").at("runs").at(0).at("invocations").at(0);
  CHECK(invocation.at("executionSuccessful") == false);
  CHECK(invocation.at("toolExecutionNotifications").at(0).at("message").at("text") ==
        "there is no nowhere.yaml");
}

TEST_CASE("denied warnings fail in every format") {
  for (const std::string format : {"text", "json", "sarif", "github"}) {
    const std::string file = kReportFolder + "unreachable.yaml";  // has nothing but warnings
    CHECK(run_tool({"check", file, "--quick", "--format", format}).code == ExitCode::fine);
    CHECK(run_tool({"check", file, "--quick", "--format", format, "--deny", "warnings"}).code ==
          ExitCode::findings);
  }
}

}  // namespace earshot::content
