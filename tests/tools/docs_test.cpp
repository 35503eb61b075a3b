// Every example of docs/trainers/ does what the page says: complete files are checked, pieces are
// put into the scenario of first-customer.md and checked there, sessions in a terminal are compared
// word for word.
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "scenario/forms.h"
#include "support/catch.h"
#include "tools/docs.h"
#include "tools/frames.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

const std::vector<std::string> kPages{
    "first-customer", "format",    "plays",   "checks",   "starting", "measuring",  "coverage",
    "seeing",         "reviewing", "tidying", "renaming", "editor",   "simulating", "translating"};

// Ines with the mistake that a session of checks.md shows: a slip, or a card that is gone once taken.
std::string with_mistake(const std::string& session) {
  std::string text = test::lamp_scenario();
  const bool stuck = session.find("[EAR506]") != std::string::npos;
  const std::string right = stuck ? "look-up\n        again: true\n" : "technique: open-question";
  return text.replace(text.find(right), right.size(),
                      stuck ? "look-up\n" : "technique: open-qestion");
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

TEST_CASE("every key of every form stands in the format reference") {
  const std::string page = test::page_text("format");
  for (const scenario::Form* form : scenario::all_forms()) {
    for (const scenario::Key& key : form->keys) {
      INFO(form->name << ": " << key.name);
      CHECK(page.find("`" + std::string(key.name) + "`") != std::string::npos);
    }
  }
}

}  // namespace earshot::content
