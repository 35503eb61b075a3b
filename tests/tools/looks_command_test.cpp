// `stats`, `coverage`, `graph` and `script`: a scenario or a pack seen as a whole.
#include <nlohmann/json.hpp>

#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"
#include "support/seeds.h"
#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::content {
using Json = nlohmann::json;
using test::run_tool;
using test::run_tool_in;

namespace {

void write_lamp(const test::Folder& folder) {
  folder.write("the-lamp.yaml", test::lamp_scenario());
  folder.write("the-lamp.best.play", test::lamp_best_play());
}

void check_looks(const std::string& name, const std::string& text) {
  test::check_golden(test::root() / "tests/golden/tools/looks" / name, text);
}

// A pack with a curriculum of every kind that is counted in its own way.
void write_pack(const test::Folder& folder) {
  folder.write("pack.yaml", "earshot-pack: 1\nname: Lamps\n");
  folder.write("curriculum.yaml", R"(earshot-curriculum: 1
sources: {S1: A book}
items:
  - {id: ask.open, kind: question, sources: [S1], teaches: "Ask open questions"}
  - {id: reflect.emotion, kind: behaviour, sources: [S1], teaches: "Reflect the emotion"}
  - {id: emp.safe, kind: behaviour, sources: [S1], teaches: "Make it safe to speak"}
  - {id: err.quickfix, kind: mistake, sources: [S1], teaches: "Mend before asking"}
  - {id: team.train, kind: team, sources: [S1], teaches: "Train the team"}
)");
  std::string rubric = test::read_text(test::root() / "content/rubric.yaml");
  std::string kept;
  std::size_t at = 0;
  while (at < rubric.size()) {  // without the covers that this curriculum does not have
    const std::size_t end = rubric.find('\n', at);
    std::string line = rubric.substr(at, end - at);
    if (line.starts_with("    covers:")) line = "";
    if (!line.empty()) kept += line + "\n";
    if (line == "  reflect-feeling:") kept += "    covers: [reflect.emotion]\n";
    if (line == "  open-question:") kept += "    covers: [ask.open]\n";
    if (line == "  quiet-place:") kept += "    covers: [emp.safe]\n";
    if (line == "  premature-fix:") kept += "    covers: [err.quickfix]\n";
    at = end + 1;
  }
  folder.write("rubric.yaml", kept);
  std::string lamp = test::lamp_scenario();
  lamp.replace(lamp.find("minutes: 5\n"), 11,
               "minutes: 5\ncovers: [team.train, emp.safe, ask.open]\n");
  folder.write("scenarios/the-lamp.yaml", lamp);
  folder.write("scenarios/the-lamp.best.play", test::lamp_best_play());
}

}  // namespace

TEST_CASE("stats counts words, reading time, lines and techniques") {
  const test::Folder folder("stats");
  write_lamp(folder);
  const test::Ran ran = run_tool_in(folder.path(), {"stats", "the-lamp.yaml"});
  CHECK(ran.code == ExitCode::fine);
  CHECK(ran.err == "");
  check_looks("stats.txt", ran.out);
}

TEST_CASE("the parts of stats add up") {
  const test::Folder folder("stats-json");
  write_lamp(folder);
  const Json one =
      Json::parse(run_tool_in(folder.path(), {"stats", ".", "--format", "json"}).out).at(0);
  const Json& words = one.at("words");
  int sum = 0;
  for (const char* part : {"customer", "narrator", "replies", "feedback", "endings", "desk"})
    sum += words.at(part).get<int>();
  CHECK(words.at("all") == sum);
  CHECK(one.at("contact").at("nodes") == 12);
  CHECK(one.at("desk").at("nodes") == 1);
  int choices = 0;
  for (const Json& number : one.at("techniques")) choices += number.get<int>();
  CHECK(one.at("choices") == choices);
  CHECK(one.at("plays").at(0).at("replies") == 12);
  CHECK(one.at("plays").at(0).at("words").get<int>() < words.at("all").get<int>());
}

TEST_CASE("stats takes every scenario of a folder, and says which do not load") {
  const test::Folder folder("stats-folder");
  write_lamp(folder);
  folder.write("another.yaml", "earshot: 1\n");
  const test::Ran ran = run_tool_in(folder.path(), {"stats", "."});
  CHECK(ran.code == ExitCode::findings);
  CHECK_THAT(ran.out, test::contains("the-lamp: The lamp that was delivered\n"));
  CHECK_THAT(ran.err, test::contains("another.yaml"));
  CHECK(run_tool_in(folder.path(), {"stats", "nowhere.yaml"}).code == ExitCode::unreadable);
}

TEST_CASE("an item counts on a best play, a mistake in two scenarios, what is no move by name") {
  const test::Folder folder("coverage");
  write_pack(folder);
  const test::Ran ran = run_tool_in(folder.path(), {"coverage", "."});
  CHECK(ran.err == "");
  CHECK(ran.code == ExitCode::findings);
  check_looks("coverage.txt", ran.out);
  const test::Ran holes = run_tool_in(folder.path(), {"coverage", ".", "--holes"});
  check_looks("coverage-holes.txt", holes.out);
  const Json json =
      Json::parse(run_tool_in(folder.path(), {"coverage", ".", "--format", "json"}).out);
  CHECK(json.at("items").size() == 5);
  CHECK(json.at("undecided").empty());
}

TEST_CASE("a second scenario with the same mistake covers it") {
  const test::Folder folder("coverage-two");
  write_pack(folder);
  folder.write("scenarios/the-lamp-again.yaml", test::lamp_scenario());
  const Json items =
      Json::parse(run_tool_in(folder.path(), {"coverage", ".", "--format", "json"}).out)
          .at("items");
  for (const Json& item : items) {
    if (item.at("id") == "err.quickfix") CHECK(item.at("covered") == true);
  }
}

TEST_CASE("the shipped pack's coverage is counted over all of its curriculum") {
  std::vector<std::string> command = {"coverage", "content", "--format", "json"};
  if (test::kSanitized) command.insert(command.end(), {"--budget", "1000"});
  const Json json = Json::parse(run_tool(command).out);
  CHECK(json.at("items").size() == 144);
  CHECK(json.at("undecided").empty() == !test::kSanitized);
}

TEST_CASE("coverage needs a pack with a curriculum") {
  const test::Folder folder("coverage-none");
  folder.write("pack.yaml", "earshot-pack: 1\nname: Lamps\n");
  CHECK(run_tool_in(folder.path(), {"coverage", "."}).err ==
        "earshot-content: there is no curriculum in .\n");
}

TEST_CASE("a graph shows nodes, facts, gates and endings") {
  const test::Folder folder("graph");
  write_lamp(folder);
  check_looks("graph.dot", run_tool_in(folder.path(), {"graph", "the-lamp.yaml"}).out);
  check_looks("graph.mmd",
              run_tool_in(folder.path(), {"graph", "the-lamp.yaml", "--format", "mermaid"}).out);
}

TEST_CASE("a play is marked on a graph by the numbers of its replies") {
  const test::Folder folder("graph-play");
  write_lamp(folder);
  const std::vector<std::string> play = {"graph", "the-lamp.yaml", "--play", "the-lamp.best.play"};
  check_looks("graph-play.dot", run_tool_in(folder.path(), play).out);
  auto mermaid = play;
  mermaid.insert(mermaid.end(), {"--format", "mermaid"});
  check_looks("graph-play.mmd", run_tool_in(folder.path(), mermaid).out);
}

TEST_CASE("Graphviz draws the graph of every shipped scenario") {
  for (const char* name :
       {"forty-pounds-a-month", "lost-my-place", "off-the-list", "the-printer-by-the-window"}) {
    const test::Ran ran =
        run_tool({"graph", "content/scenarios/" + std::string(name) + ".yaml", "--format", "svg"});
    INFO(name << ran.err);
    CHECK(ran.code == ExitCode::fine);
    CHECK_THAT(ran.out, test::contains("<svg "));
    CHECK_THAT(ran.out, test::contains("</svg>"));
  }
}

TEST_CASE("a graph goes into a new file, and over no old one") {
  const test::Folder folder("graph-out");
  write_lamp(folder);
  const std::vector<std::string> arguments = {"graph", "the-lamp.yaml", "--out", "lamp.dot"};
  const test::Ran ran = run_tool_in(folder.path(), arguments);
  CHECK(ran.out == "");
  CHECK(ran.err == "wrote lamp.dot\n");
  CHECK_THAT(folder.read("lamp.dot"), test::contains("digraph scenario {"));
  CHECK(run_tool_in(folder.path(), arguments).code == ExitCode::unreadable);
}

TEST_CASE("a play that does not come to its end is no way to mark") {
  const test::Folder folder("graph-bad-play");
  write_lamp(folder);
  folder.write("bad.play", "choose nothing-of-the-kind\n");
  const test::Ran ran =
      run_tool_in(folder.path(), {"graph", "the-lamp.yaml", "--play", "bad.play"});
  CHECK(ran.code == ExitCode::findings);
  CHECK(ran.out == "");
  CHECK_THAT(ran.err, test::contains("nothing-of-the-kind"));
}

TEST_CASE("a screenplay is one page with everything in it") {
  const test::Folder folder("script");
  write_lamp(folder);
  const std::string page = run_tool_in(folder.path(), {"script", "the-lamp.yaml"}).out;
  check_looks("script.html", page);
  CHECK(page.find("http") == std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("src=") == std::string::npos);
}

TEST_CASE("what an author wrote is text in a screenplay, never markup") {
  const test::Folder folder("script-escape");
  std::string lamp = test::lamp_scenario();
  const std::string title = "title: The lamp that was delivered";
  lamp.replace(lamp.find(title), title.size(), "title: \"<b>& 'lamp'</b>\"");
  folder.write("the-lamp.yaml", lamp);
  const std::string page = run_tool_in(folder.path(), {"script", "the-lamp.yaml"}).out;
  CHECK(page.find("<b>") == std::string::npos);
  CHECK_THAT(page, test::contains("&lt;b&gt;&amp; 'lamp'&lt;/b&gt;"));
}

}  // namespace earshot::content
