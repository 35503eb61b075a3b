// What the command line understands, and what it says when it does not.
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/tool.h"

namespace earshot::content {
using test::run_tool;

TEST_CASE("help is printed as it should be, for the tool and for each command") {
  const auto golden = test::root() / "tests/golden/tools";
  test::check_golden(golden / "help.txt", run_tool({"--help"}).out);
  for (const std::string command : {"new", "check", "play", "explore", "stats", "coverage", "graph",
                                    "script", "format", "rename", "lang", "words", "explain",
                                    "watch", "schema", "reference", "man", "completion"}) {
    const test::Ran ran = run_tool({command, "--help"});
    CHECK(ran.code == ExitCode::fine);
    CHECK(ran.err == "");
    test::check_golden(golden / ("help-" + command + ".txt"), ran.out);
  }
}

TEST_CASE("the version is that of the build") {
  const test::Ran ran = run_tool({"--version"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out.starts_with("earshot-content "));
}

TEST_CASE("a misspelt command is told from a missing one") {
  const test::Ran misspelt = run_tool({"chek", "a.yaml"});
  CHECK(misspelt.code == ExitCode::usage);
  CHECK(misspelt.err ==
        "earshot-content: there is no command `chek`; did you mean `check`?\nTry 'earshot-content "
        "--help'.\n");
  CHECK(run_tool({}).code == ExitCode::usage);
  CHECK(run_tool({""}).code == ExitCode::usage);
}

TEST_CASE("what an option may be is said when it is something else") {
  const test::Ran ran = run_tool({"check", "a.yaml", "--format", "xml"});
  CHECK(ran.code == ExitCode::usage);
  CHECK(ran.out == "");
  CHECK(
      ran.err ==
      "earshot-content: --format: there is no `xml`; there are `github`, `json`, `sarif`, `text`\n"
      "Try 'earshot-content check --help'.\n");
  CHECK_THAT(run_tool({"play", "a.yaml", "--mode", "coach"}).err,
             test::contains("--mode: there is no `coach`; there are `practice`, `realistic`\n"));
}

TEST_CASE("a command without what it needs is a mistake of usage") {
  const test::Ran alone = run_tool({"check"});
  CHECK(alone.code == ExitCode::usage);
  CHECK(alone.err ==
        "earshot-content: name a file, a folder or a pack\nTry 'earshot-content check --help'.\n");
  CHECK_THAT(run_tool({"rename", "a.yaml"}).err,
             test::contains("say what is to be renamed: node, ending, fact"));
  CHECK(run_tool({"play"}).code == ExitCode::usage);
  CHECK(run_tool({"play", "a.yaml", "--plays", "3"}).code == ExitCode::usage);
  CHECK(run_tool({"play", "a.yaml", "--bot", "random", "--plays", "0"}).code == ExitCode::usage);
  CHECK(run_tool({"play", "a.yaml", "--bot", "random", "--script", "a.play"}).code ==
        ExitCode::usage);
  CHECK(run_tool({"check", "a.yaml", "--frob"}).code == ExitCode::usage);
}

}  // namespace earshot::content
