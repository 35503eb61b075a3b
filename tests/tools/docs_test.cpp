// Every example of docs/trainers/ does what the page says: complete files are checked, pieces are
// put into the scenario of first-customer.md and checked there, sessions in a terminal are compared
// word for word.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "scenario/forms.h"
#include "support/catch.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {

namespace {

const std::vector<std::string> kPages{"first-customer", "format", "plays", "checks"};

std::string indented(const std::string& text, std::size_t by) {
  std::string result;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    if (!line.empty()) result += std::string(by, ' ') + line;
    result += "\n";
    at = end + 1;
  }
  return result;
}

std::string with_insertion(std::string text, const std::string& behind, const std::string& piece) {
  const std::size_t at = text.find(behind);
  REQUIRE(at != std::string::npos);
  return text.insert(at + behind.size(), piece);
}

// `key: …` up to the next key at the margin.
std::string without_key(const std::string& text, const std::string& key) {
  const std::size_t begin = text.find("\n" + key + ":");
  if (begin == std::string::npos) return text;
  std::size_t end = text.find('\n', begin + 1);
  while (end + 1 < text.size() && (text[end + 1] == ' ' || text[end + 1] == '\n'))
    end = text.find('\n', end + 1);
  return text.substr(0, begin + 1) + text.substr(end + 1);
}

std::string with_keys(std::string text, const std::string& piece) {
  std::size_t at = 0;
  while (at < piece.size()) {
    if (piece[at] != ' ') text = without_key(text, piece.substr(at, piece.find(':', at) - at));
    at = piece.find('\n', at) + 1;
  }
  return text + piece;
}

// What has to be there for the piece to make sense: the variables of format.md.
std::string host() {
  return with_keys(test::lamp_scenario(),
                   "variables:\n  calls: 0..3\n  offered: no\n  plan: [none, small, big]\n");
}

std::string host_with(const std::string& kind, const std::string& piece) {
  if (kind == "top") return with_keys(test::lamp_scenario(), piece);
  if (kind == "node") return with_insertion(host(), "\nnodes:\n", indented(piece, 2));
  const std::string place = kind == "choice" ? "    choices:\n" : "    lines:\n";
  return with_insertion(host(), place, indented(piece, 6));
}

void check_in_folder(const std::string& name, const std::string& file, const std::string& text,
                     const std::string& path) {
  const test::Folder folder("docs-" + name);
  folder.write(file, text);
  const test::Ran ran = test::run_tool_in(folder.path(), {"check", path, "--color", "never"});
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

TEST_CASE("the pieces of scenarios in the handbook fit into a scenario") {
  for (const std::string& page : kPages) {
    for (const test::Block& block : test::blocks_of_page(page)) {
      const std::string kind = block.info.starts_with("yaml ") ? block.info.substr(5) : "";
      if (kind != "top" && kind != "node" && kind != "line" && kind != "choice") continue;
      INFO(page << ".md:" << block.line);
      check_in_folder("piece", "the-lamp.yaml", host_with(kind, block.text), "the-lamp.yaml");
    }
  }
}

TEST_CASE("the packs, sessions and curricula of the handbook make packs") {
  const std::string pack = test::block_of_page("format", "yaml pack");
  for (const std::string& page : kPages) {
    for (const test::Block& block : test::blocks_of_page(page)) {
      INFO(page << ".md:" << block.line);
      const test::Folder folder("pack");
      folder.write("pack.yaml", block.info == "yaml pack" ? block.text : pack);
      folder.write("scenarios/the-lamp.yaml", test::lamp_scenario());
      if (block.info == "yaml session") folder.write("sessions/first-week.yaml", block.text);
      if (block.info == "yaml curriculum") folder.write("curriculum.yaml", block.text);
      const test::Ran ran = test::run_tool_in(folder.path(), {"check", "."});
      INFO(ran.out << ran.err);
      CHECK(ran.code == ExitCode::fine);
    }
  }
}

TEST_CASE("the plays of the handbook are plays of its customer") {
  for (const test::Block& block : test::blocks_of_page("plays")) {
    if (block.info != "play") continue;
    INFO("plays.md:" << block.line);
    const test::Folder folder("plays");
    folder.write("the-lamp.yaml", test::lamp_scenario());
    folder.write("the-lamp.example.play", block.text);
    const test::Ran ran = test::run_tool_in(folder.path(), {"check", "the-lamp.yaml"});
    CHECK(ran.out == "");
    CHECK(ran.code == ExitCode::fine);
  }
}

TEST_CASE("every block of the handbook is of a kind that is tested") {
  const std::vector<std::string> known{
      "yaml top",     "yaml node",       "yaml line", "yaml choice", "yaml pack",
      "yaml session", "yaml curriculum", "play",      "console",     "json"};
  for (const std::string& page : kPages) {
    for (const test::Block& block : test::blocks_of_page(page)) {
      INFO(page << ".md:" << block.line << " ```" << block.info);
      const bool complete = block.info.find(" complete ") != std::string::npos;
      CHECK((complete || std::find(known.begin(), known.end(), block.info) != known.end()));
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
      std::string wrong = test::lamp_scenario();
      const std::string right = "technique: open-question";
      if (page == "checks")
        wrong.replace(wrong.find(right), right.size(), "technique: open-qestion");
      folder.write("the-lamp.yaml", wrong);
      const test::Ran ran = test::run_tool_in(folder.path(), {"check", "the-lamp.yaml"});
      CHECK(ran.out + ran.err == block.text.substr(end));
    }
  }
}

TEST_CASE("the JSON of the handbook is the tool's own") {
  const test::Folder folder("json");
  std::string wrong = test::lamp_scenario();
  const std::string right = "technique: open-question";
  wrong.replace(wrong.find(right), right.size(), "technique: open-qestion");
  folder.write("the-lamp.yaml", wrong);
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
