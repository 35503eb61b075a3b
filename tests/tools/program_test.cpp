// The program itself, as a shell runs it: exit codes, pipes, and that it is the same tool as in the
// other tests.
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <string>

#include "support/catch.h"
#include "support/paths.h"
#include "tools/tool.h"

namespace earshot::content {

namespace fs = std::filesystem;

namespace {

struct Ended {
  int code = -1;
  std::string out;
};

Ended shell(const std::string& command) {
  const std::string whole = "cd '" + test::root().string() + "' && " + command;
  std::FILE* pipe = popen(whole.c_str(), "r");
  REQUIRE(pipe != nullptr);
  Ended ended;
  std::array<char, 4096> bytes{};
  for (std::size_t read = 0; (read = std::fread(bytes.data(), 1, bytes.size(), pipe)) > 0;) {
    ended.out.append(bytes.data(), read);
  }
  ended.code = WEXITSTATUS(pclose(pipe));
  return ended;
}

const std::string kTool = "'" EARSHOT_CONTENT "' ";

}  // namespace

TEST_CASE("the program tells the shell what it found") {
  CHECK(shell(kTool + "check --quick tests/golden/check/patience-is-a-way.yaml 2>/dev/null").code ==
        0);
  CHECK(shell(kTool + "check tests/golden/check/no-way-out.yaml 2>/dev/null").code == 1);
  CHECK(shell(kTool + "check 2>/dev/null").code == 2);
  CHECK(shell(kTool + "check nowhere.yaml 2>/dev/null").code == 3);
}

TEST_CASE("the program says what the tool says") {
  CHECK(shell(kTool + "check tests/golden/check/replies.yaml 2>/dev/null").out ==
        test::run_tool({"check", "tests/golden/check/replies.yaml"}).out);
}

TEST_CASE("a pack that is checked a second time is reported of as it was the first time") {
  const fs::path folder =
      fs::temp_directory_path() / ("earshot-program-" + std::to_string(::getpid()));
  const std::string check = "XDG_CACHE_HOME='" + folder.string() + "' " + kTool + "check --quick ";
  const std::string pack = "tests/golden/check/weighed 2>&1";
  const Ended first = shell(check + pack);
  CHECK(fs::exists(folder / "earshot" / "reports"));
  const Ended second = shell(check + pack);
  CHECK(second.out == first.out);
  CHECK(second.code == first.code);
  CHECK(shell(check + "--no-cache " + pack).out == first.out);
  CHECK(fs::exists(folder / "earshot" / "printed"));
  for (const std::string form : {"--format json ", "--deny warnings ", "--colour always "}) {
    const Ended anew = shell(check + "--no-cache " + form + pack);
    for (int time = 0; time < 2; ++time) {
      const Ended again = shell(check + form + pack);
      CHECK(again.out == anew.out);
      CHECK(again.code == anew.code);
    }
  }
  fs::remove_all(folder);
}

TEST_CASE("groups that were not asked for are told of, and what is no group is not understood") {
  const std::string file = "tests/golden/check/replies.yaml 2>&1";
  CHECK_THAT(
      shell(kTool + "check --groups 1-4,7 " + file).out,
      test::contains("not decided: what was not asked for (EAR5xx, EAR6xx, EAR8xx, EAR9xx)"));
  CHECK(shell(kTool + "check --groups 4-1 " + file).code == 2);
}

TEST_CASE("a play can be fed through a pipe, and its output read by a pager that stops reading") {
  const Ended ended = shell("printf '\\nquit\\n' | " + kTool +
                            "play tests/golden/check/kettle.yaml --order 1 2>/dev/null");
  CHECK(ended.code == 0);
  CHECK_THAT(ended.out, test::contains("Ada Moss"));
  CHECK(shell(kTool + "words 2>/dev/null | head -n 1").out == "channels\n");
}

}  // namespace earshot::content
