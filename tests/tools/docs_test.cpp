// Every example of docs/trainers/ does what the page says: complete files are checked, pieces are
// put into the scenario of first-customer.md and checked there, sessions in a terminal are compared
// word for word.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "content/reference_command.h"
#include "scenario/forms.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "tools/docs.h"
#include "tools/frames.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

const std::vector<std::string> kPages{
    "first-customer", "format",      "plays",      "checks",  "starting",        "measuring",
    "coverage",       "seeing",      "reviewing",  "tidying", "renaming",        "editor",
    "simulating",     "translating", "techniques", "scores",  "finding-a-cause", "wrong-replies"};

// Ines with the mistake that a session of checks.md shows: a slip, or a card that is gone once taken.
std::string with_mistake(const std::string& session) {
  std::string text = test::lamp_scenario();
  const bool stuck = session.find("[EAR506]") != std::string::npos;
  const std::string right = stuck ? "look-up\n        again: true\n" : "technique: open-question";
  return text.replace(text.find(right), right.size(),
                      stuck ? "look-up\n" : "technique: open-qestion");
}

const std::string kTableBegins = "<!-- earshot-content reference ";
const std::string kMarkEnds = " -->\n";
const std::string kTableEnds = "<!-- to here -->\n";

// The page with each table as the tool prints it now.
std::string with_tables(std::string page) {
  for (std::size_t at = page.find(kTableBegins); at != std::string::npos;
       at = page.find(kTableBegins, at + 1)) {
    const std::size_t name = at + kTableBegins.size();
    const std::size_t mark = page.find(kMarkEnds, name);
    const std::size_t begin = mark + kMarkEnds.size();
    const std::size_t end = page.find(kTableEnds, begin);
    REQUIRE(end != std::string::npos);
    const test::Ran ran = test::run_tool({"reference", page.substr(name, mark - name)});
    REQUIRE(ran.code == ExitCode::fine);
    page.replace(begin, end - begin, ran.out + "\n");  // a table ends at an empty line
  }
  return page;
}

// What a page of explain/ begins with: its first sentence.
std::string first_sentence(const std::string& code) {
  const std::string page = test::page_text("explain/" + code);
  const std::size_t begin = page.find("\n\n") + 2;
  std::string text = page.substr(begin, page.find("\n\n", begin) - begin);
  std::replace(text.begin(), text.end(), '\n', ' ');
  std::size_t end = text.find(". ");
  while (end != std::string::npos && !(text[end + 2] >= 'A' && text[end + 2] <= 'Z'))
    end = text.find(". ", end + 1);
  return end == std::string::npos ? text : text.substr(0, end + 1);
}

// The rows of every-check.md for the codes that begin like one of these: "EAR38,EAR39".
std::string rows_of(const std::string& groups) {
  std::istringstream all(test::run_tool({"explain"}).out);
  std::string rows = "| code | | name | |\n|---|---|---|---|\n";
  for (std::string code, severity, name; all >> code >> severity >> name;) {
    const std::size_t letters = groups.starts_with("EAR3") ? 5 : 4;
    if (groups.find(code.substr(0, letters)) == std::string::npos) continue;
    rows += "| [" + code + "](explain/" + code + ".md) | " + severity + " | " + name + " | " +
            first_sentence(code) + " |\n";
  }
  return rows;
}

std::string with_rows(std::string page) {
  const std::string begins = "<!-- explain ";
  for (std::size_t at = page.find(begins); at != std::string::npos;
       at = page.find(begins, at + 1)) {
    const std::size_t mark = page.find(kMarkEnds, at);
    const std::size_t begin = mark + kMarkEnds.size();
    const std::size_t end = page.find(kTableEnds, begin);
    REQUIRE(end != std::string::npos);
    const std::size_t name = at + begins.size();
    page.replace(begin, end - begin, rows_of(page.substr(name, mark - name)) + "\n");
  }
  return page;
}

// A block in its frame has no errors.
void check_example(const test::Block& block) {
  const test::Folder folder("example");
  const auto path = test::write_example(folder, {block});
  const test::Ran ran = test::run_tool({"check", path.string(), "--color", "never"});
  INFO(ran.out << ran.err);
  CHECK(ran.code == ExitCode::fine);
}

}  // namespace

TEST_CASE("the first customer of the handbook is clean, and so is her best play") {
  const test::Folder folder("first-customer");
  folder.write("the-lamp.yaml", test::lamp_scenario());
  folder.write("the-lamp.best.play", test::lamp_best_play());
  const test::Ran ran =
      test::run_tool_in(folder.path(), {"check", "the-lamp.yaml", "--deny", "warnings"});
  CHECK(ran.out == "");
  CHECK(ran.err == "nothing found in 2 files\n");
  CHECK(ran.code == ExitCode::fine);
}

TEST_CASE("the first customer can be copied as a file, which is what the page prints") {
  const auto file = test::root() / "docs/trainers/examples/the-lamp.yaml";
  CHECK(test::read_text(file) == test::lamp_scenario());
}

TEST_CASE("the explorer finds a play with full marks for the first customer of the handbook") {
  const test::Folder folder("explore");
  folder.write("the-lamp.yaml", test::lamp_scenario());
  const test::Ran ran = test::run_tool_in(
      folder.path(), {"explore", "the-lamp.yaml", "--best", "the-lamp.best.play"});
  CHECK(ran.code == ExitCode::fine);
  const test::Ran played =
      test::run_tool_in(folder.path(), {"play", "the-lamp.yaml", "--script", "the-lamp.best.play"});
  CHECK_THAT(played.out, test::contains("Total             100 (heard it all, passed)"));
}

TEST_CASE("the second customer of the handbook is clean, and the page that quotes her quotes her") {
  const auto examples = test::root() / "docs/trainers/examples";
  const test::Ran ran = test::run_tool({"check", examples.string(), "--deny", "warnings"});
  CHECK(ran.out == "");
  CHECK(ran.err == "nothing found in 4 files\n");
  const std::string whole = test::read_text(examples / "like-pennies.yaml");
  std::istringstream quoted(test::block_of_page("finding-a-cause", "yaml complete like-pennies"));
  for (std::string line; std::getline(quoted, line);) {
    INFO(line);
    CHECK(whole.find(line + "\n") != std::string::npos);
  }
}

TEST_CASE("the pieces in the handbook fit into a scenario, or into a pack") {
  for (const std::string& page : kPages) {
    for (const test::Block& block : test::blocks_of_page(page)) {
      if (!block.info.starts_with("yaml ") || !test::frame_is_known(block.info)) continue;
      INFO(page << ".md:" << block.line);
      check_example(block);
    }
  }
}

TEST_CASE("the plays of the handbook are plays of its customer") {
  for (const test::Block& block : test::blocks_of_page("plays")) {
    if (block.info != "play") continue;
    INFO("plays.md:" << block.line);
    const test::Folder folder("plays");
    test::write_example(folder, {block});
    const test::Ran ran = test::run_tool_in(folder.path(), {"check", "the-lamp.yaml"});
    CHECK(ran.out == "");
    CHECK(ran.code == ExitCode::fine);
  }
}

TEST_CASE("every block of the handbook is of a kind that is tested") {
  for (const std::string& page : kPages) {
    for (const test::Block& block : test::blocks_of_page(page)) {
      INFO(page << ".md:" << block.line << " ```" << block.info);
      const bool complete = block.info.find(" complete ") != std::string::npos;
      const bool shown = block.info == "console" || block.info == "json";
      CHECK((complete || shown || test::frame_is_known(block.info)));
    }
  }
}

TEST_CASE("the sessions in a terminal that show an answer show the tool's own") {
  const test::Folder folder("console");
  for (const std::string& page : kPages) {
    for (const test::Block& block : test::blocks_of_page(page)) {
      const std::size_t end = block.text.find('\n') + 1;
      if (block.info != "console" || end == block.text.size()) continue;
      INFO(page << ".md:" << block.line);
      REQUIRE(block.text.starts_with("$ earshot-content check the-lamp.yaml\n"));
      folder.write("the-lamp.yaml",
                   page == "checks" ? with_mistake(block.text) : test::lamp_scenario());
      const test::Ran ran = test::run_tool_in(folder.path(), {"check", "the-lamp.yaml"});
      CHECK(ran.out + ran.err == block.text.substr(end));
    }
  }
}

TEST_CASE("the JSON of the handbook is the tool's own") {
  const test::Folder folder("json");
  folder.write("the-lamp.yaml", with_mistake(""));
  const test::Ran ran =
      test::run_tool_in(folder.path(), {"check", "the-lamp.yaml", "--format", "json"});
  CHECK(nlohmann::json::parse(ran.out) ==
        nlohmann::json::parse(test::block_of_page("checks", "json")));
}

TEST_CASE("the tables of the handbook are those that the tool makes of the loader's own") {
  for (const std::string page : {"format", "techniques"}) {
    test::check_golden(test::root() / "docs/trainers" / (page + ".md"),
                       with_tables(test::page_text(page)));
  }
}

TEST_CASE("every check stands on the page of all checks, with what its own page begins with") {
  const std::string page = test::page_text("every-check");
  test::check_golden(test::root() / "docs/trainers/every-check.md", with_rows(page));
  std::istringstream all(test::run_tool({"explain"}).out);
  for (std::string code, severity, name; all >> code >> severity >> name;) {
    INFO(code);
    CHECK(page.find("(explain/" + code + ".md)") != std::string::npos);
  }
}

TEST_CASE(
    "every form has its table in the format reference, under the heading that links lead to") {
  const std::string page = test::page_text("format");
  for (const scenario::Form* form : scenario::all_forms()) {
    INFO(form->name);
    const std::size_t at = page.find(kTableBegins + std::string(form->name) + kMarkEnds);
    REQUIRE(at != std::string::npos);
    const std::size_t heading = page.rfind("\n##", at);
    const std::size_t title = page.find(' ', heading) + 1;
    CHECK(page.substr(title, page.find('\n', title) - title) == reference_title(*form));
  }
}

TEST_CASE("every list that the handbook names is one that `words` prints") {
  int named = 0;
  for (const std::string& name : kPages) {
    const std::string page = test::page_text(name);
    for (const std::string before : {"`words ", "earshot-content words "}) {
      for (std::size_t at = page.find(before); at != std::string::npos;
           at = page.find(before, at + 1)) {
        const std::size_t begin = at + before.size();
        const std::size_t end = page.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", begin);
        INFO(name << ": " << page.substr(at, end - at));
        CHECK(test::run_tool({"words", page.substr(begin, end - begin)}).code == ExitCode::fine);
        ++named;
      }
    }
  }
  CHECK(named > 10);
}

TEST_CASE("one form can be asked for, and who misspells it is told which was meant") {
  CHECK(test::run_tool({"reference", "example"}).out == reference_table(scenario::forms::example));
  const test::Ran ran = test::run_tool({"reference", "chioce"});
  CHECK(ran.err == "earshot-content: there is no form `chioce`; did you mean `choice`?\n");
  CHECK(ran.code == ExitCode::usage);
  CHECK_THAT(test::run_tool({"reference"}).out, test::contains("## Replies\n\n| key |"));
}

}  // namespace earshot::content
