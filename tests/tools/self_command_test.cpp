// `man`, `completion` and `watch`.
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <sstream>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/tool.h"

namespace earshot::content {
using test::run_tool;

namespace {

struct Ended {
  int code = -1;
  std::string out;
};

Ended shell(const std::string& command) {
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Ended ended;
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) ended.out += static_cast<char>(c);
  ended.code = WEXITSTATUS(pclose(pipe));
  return ended;
}

// What bash would offer for these words.
std::string offered(const test::Folder& folder, const std::string& words, int last) {
  const std::string script = "source '" + (folder.path() / "completion").string() +
                             "'; COMP_WORDS=(" + words + "); COMP_CWORD=" + std::to_string(last) +
                             "; _earshot_content; echo \"${COMPREPLY[@]}\"";
  return shell("cd '" + folder.path().string() + "' && bash -c '" +
               [&] {
                 std::string quoted;
                 for (const char c : script) quoted += c == '\'' ? "'\\''" : std::string(1, c);
                 return quoted;
               }() +
               "'")
      .out;
}

}  // namespace

TEST_CASE("the manual page names every command and option") {
  const test::Ran ran = run_tool({"man"});
  CHECK(ran.code == ExitCode::fine);
  test::check_golden(test::root() / "tests/golden/tools/earshot-content.1", ran.out);
}

TEST_CASE("every command stands in the handbook") {
  std::string handbook;
  for (const auto& page : std::filesystem::directory_iterator(test::root() / "docs/trainers")) {
    if (page.path().extension() == ".md") handbook += test::read_text(page.path());
  }
  std::istringstream lines(run_tool({"man"}).out);
  int commands = 0;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with(".SS ")) continue;
    ++commands;
    INFO(line);
    CHECK(handbook.find("earshot-content " + line.substr(4)) != std::string::npos);
  }
  CHECK(commands > 14);
}

TEST_CASE("completion is what it should be for each shell, word for word") {
  for (const std::string name : {"bash", "zsh", "fish"}) {
    const test::Ran ran = run_tool({"completion", name});
    CHECK(ran.code == ExitCode::fine);
    test::check_golden(test::root() / "tests/golden/tools" / ("completion." + name), ran.out);
  }
  CHECK(run_tool({"completion", "csh"}).code == ExitCode::usage);
}

TEST_CASE("bash completes commands, options, their words, and files") {
  const test::Folder folder("completion");
  folder.write("completion", run_tool({"completion", "bash"}).out);
  folder.write("marta.yaml", "");
  CHECK(offered(folder, "earshot-content gr", 1) == "graph\n");
  CHECK(offered(folder, "earshot-content graph --fo", 2) == "--format\n");
  CHECK(offered(folder, "earshot-content graph --format s", 3) == "svg\n");
  CHECK(offered(folder, "earshot-content check --format s", 3) == "sarif\n");
  CHECK(offered(folder, "earshot-content check mar", 2) == "marta.yaml\n");
}

TEST_CASE("a file that is saved is checked again") {
  const test::Folder folder("watch");
  test::run_tool_in(folder.path(), {"new", "a.yaml"});
  const std::string command =
      "cd '" + folder.path().string() + "' && '" EARSHOT_CONTENT "' watch a.yaml --checks 2 2>&1";
  std::FILE* pipe = popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::array<char, 4096> line{};
  REQUIRE(std::fgets(line.data(), line.size(), pipe) != nullptr);
  CHECK(std::string(line.data()).starts_with("nothing found in "));
  REQUIRE(std::fgets(line.data(), line.size(), pipe) != nullptr);
  CHECK(std::string(line.data()) == "all plays:\n");
  REQUIRE(std::fgets(line.data(), line.size(), pipe) != nullptr);
  CHECK(std::string(line.data()) == "nothing found in 3 files\n");
  std::string wrong = folder.read("a.yaml");
  wrong.replace(wrong.find("open-question"), 13, "open-qestion");
  folder.write("a.yaml.new", wrong);  // as editors save
  std::filesystem::rename(folder.path() / "a.yaml.new", folder.path() / "a.yaml");
  std::string rest;
  while (std::fgets(line.data(), line.size(), pipe) != nullptr) rest += line.data();
  CHECK(WEXITSTATUS(pclose(pipe)) == 1);
  CHECK_THAT(rest, test::contains(": watching; Ctrl-C ends\n"));
  CHECK_THAT(rest, test::contains("a.yaml changed\n"));
  CHECK_THAT(rest, test::contains("the rubric has no technique `open-qestion` [EAR307]"));
  CHECK_THAT(rest, test::contains("1 error"));
}

TEST_CASE("what is not there cannot be watched") {
  const test::Ran ran = run_tool({"watch", "no/such/folder/a.yaml", "--checks", "1"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK(ran.err == "earshot-content: cannot watch no/such/folder: No such file or directory\n");
}

}  // namespace earshot::content
