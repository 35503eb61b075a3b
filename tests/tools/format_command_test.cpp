// `earshot-content format`: keys in order, remarks kept, the same said as before.
#include <filesystem>

#include "content/graph.h"
#include "content/script_command.h"
#include "edit/format.h"
#include "scenario/built_in.h"
#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/seeds.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
using test::run_tool;
namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& file) { return test::read_text(file); }

// Everything that a play can meet with, in the order of the scenario, as text.
std::string meaning(const std::string& path, const std::string& text) {
  const auto loaded =
      scenario::load_scenario(base::SourceFile(path, text), scenario::built_in_rubric());
  if (!loaded.scenario) return "";
  return render_screenplay(*loaded.scenario) + render_dot(graph_of(*loaded.scenario));
}

std::size_t remarks_in(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#', at + 1))
    ++count;
  return count;
}

// Every file that could be a scenario, a rubric, a session …, good ones and bad ones.
std::vector<fs::path> every_file() {
  std::vector<fs::path> files;
  for (const char* folder : {"content", "tests/golden"}) {
    for (const auto& entry : fs::recursive_directory_iterator(test::root() / folder)) {
      if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
  }
  return files;
}

std::string formatted_text(const std::string& text) {
  const auto result = edit::formatted(base::SourceFile("a.yaml", text));
  INFO((result ? "" : result.failure().text));
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("an untidy file becomes what it should be, word for word") {
  const fs::path folder = test::root() / "tests/golden/tools/format";
  const std::string text = formatted_text(read(folder / "untidy.yaml"));
  test::check_golden(folder / "tidy.yaml", text);
  CHECK(formatted_text(text) == text);
  CHECK((meaning("a.yaml", text) == meaning("a.yaml", read(folder / "untidy.yaml"))));
  CHECK_FALSE(meaning("a.yaml", text).empty());
}

TEST_CASE("formatting what is formatted changes nothing, and formatting no meaning") {
  std::size_t formatted = 0, turn = 0;
  for (const fs::path& file : every_file()) {
    if (!test::is_tried(turn++)) continue;
    INFO(file.string());
    const std::string before = read(file);
    const auto once = edit::formatted(base::SourceFile(file.string(), before));
    if (!once) continue;
    ++formatted;
    const auto twice = edit::formatted(base::SourceFile(file.string(), *once));
    REQUIRE(twice);
    CHECK(*twice == *once);
    CHECK(remarks_in(*once) == remarks_in(before));
    const std::string meant = meaning(file.string(), before);
    if (!meant.empty()) CHECK((meaning(file.string(), *once) == meant));
  }
  CHECK(formatted > (test::kSanitized ? 10 : 40));
}

TEST_CASE("no file that can be played is left alone") {
  for (const fs::path& file : every_file()) {
    const auto once = edit::formatted(base::SourceFile(file.string(), read(file)));
    if (once) continue;
    INFO(file.string() << ": " << once.failure().text);
    CHECK(meaning(file.string(), read(file)).empty());
  }
}

TEST_CASE("the customer of the handbook and the customer that `new` writes are in order already") {
  CHECK(formatted_text(test::lamp_scenario()) == test::lamp_scenario());
  const std::string starter = read(test::root() / "tests/golden/tools/new/the-door.yaml");
  CHECK(formatted_text(starter) == starter);
}

TEST_CASE("line ends of Windows and a byte-order mark are taken off") {
  const std::string text = test::lamp_scenario();
  std::string windows = "\xEF\xBB\xBF";
  for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  CHECK(formatted_text(windows) == text);
}

TEST_CASE("a file is changed in place, keeps its rights, and is named") {
  const test::Folder folder("format");
  folder.write("a.yaml", read(test::root() / "tests/golden/tools/format/untidy.yaml"));
  folder.write("b.yaml", read(test::root() / "tests/golden/tools/format/tidy.yaml"));
  fs::permissions(folder.path() / "a.yaml", fs::perms::owner_read | fs::perms::owner_write);
  const test::Ran ran = test::run_tool_in(folder.path(), {"format", "."});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.out == "./a.yaml\n");
  CHECK(ran.err == "1 of 2 files changed\n");
  CHECK(folder.read("a.yaml") == folder.read("b.yaml"));
  CHECK(fs::status(folder.path() / "a.yaml").permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 2);
}

TEST_CASE("--check changes nothing and tells the shell") {
  const test::Folder folder("format-check");
  const std::string untidy = read(test::root() / "tests/golden/tools/format/untidy.yaml");
  folder.write("a.yaml", untidy);
  const test::Ran ran = test::run_tool_in(folder.path(), {"format", "a.yaml", "--check"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.out == "a.yaml\n");
  CHECK(ran.err == "1 of 1 file would be changed\n");
  CHECK(folder.read("a.yaml") == untidy);
}

TEST_CASE("a file with mistakes is left as it is, and the others are not") {
  const test::Folder folder("format-broken");
  folder.write("a.yaml", "earshot: 1\ntitle: \"open\nstart: a\n");
  folder.write("b.yaml", "title: B\nearshot: 1\n");
  const test::Ran ran = test::run_tool_in(folder.path(), {"format", "a.yaml", "b.yaml", "c.yaml"});
  CHECK(ran.code == ExitCode::unreadable);
  CHECK_THAT(ran.err, test::contains("a.yaml cannot be put in order while it has mistakes; "
                                     "`earshot-content check a.yaml` says which\n"));
  CHECK(folder.read("a.yaml") == "earshot: 1\ntitle: \"open\nstart: a\n");
  CHECK(folder.read("b.yaml") == "earshot: 1\ntitle: B\n");
}

}  // namespace earshot::content
