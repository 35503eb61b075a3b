// The commands that show a scenario or a pack as a whole.
#include <map>
#include <memory>

#include "content/command_parts.h"
#include "content/coverage_command.h"
#include "content/graph_command.h"
#include "content/script_command.h"
#include "content/stats_command.h"

namespace earshot::content {

namespace {

constexpr const char* kStatsExamples = R"(Examples:
  earshot-content stats marta.yaml
  earshot-content stats content --format json    every scenario of a pack)";

constexpr const char* kCoverageExamples = R"(Examples:
  earshot-content coverage content            every item, and where it is exercised
  earshot-content coverage content --holes    only what is missing
Exit code 1 when an item is not covered.)";

constexpr const char* kGraphExamples = R"(Examples:
  earshot-content graph marta.yaml --format svg --out marta.svg
  earshot-content graph marta.yaml --format mermaid
  earshot-content graph marta.yaml --play marta.best.play > marta.dot)";

constexpr const char* kScriptExamples = R"(Examples:
  earshot-content script marta.yaml --out marta.html    to read, or to print
  earshot-content script content/scenarios/pear-leaf.yaml --language de --out pear-leaf.de.html)";

}  // namespace

void add_stats(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<StatsOptions>();
  CLI::App* command =
      add_command(app, "stats", "Count words, reading time, lines and techniques", kStatsExamples);
  command->add_option("PATH", options->paths, "Scenarios, packs or folders")
      ->required()
      ->type_name("");
  add_format(*command, options->json);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return stats(*options, console); };
  });
}

void add_coverage(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<CoverageOptions>();
  CLI::App* command = add_command(
      app, "coverage", "Say which items of the curriculum a pack exercises", kCoverageExamples);
  command->add_option("PACK", options->pack, "The folder with pack.yaml")
      ->required()
      ->type_name("");
  command->add_flag("--holes", options->holes, "Only the items that are not covered");
  command->add_option("--budget", options->budget, "States to look at for each search (5000000)")
      ->type_name("N");
  add_format(*command, options->json);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return coverage(*options, console); };
  });
}

void add_graph(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<GraphOptions>();
  CLI::App* command = add_command(
      app, "graph", "Draw a scenario: nodes, ways, facts, gates and endings", kGraphExamples);
  command->add_option("FILE", options->scenario, "The scenario")->required()->type_name("");
  static const std::map<std::string, GraphFormat> kFormats{
      {"dot", GraphFormat::dot}, {"svg", GraphFormat::svg}, {"mermaid", GraphFormat::mermaid}};
  command->add_option("--format", options->format, "Form of the output; svg needs Graphviz")
      ->transform(one_of(kFormats))
      ->type_name("dot|svg|mermaid");
  command->add_option("--play", options->play, "Mark the way of this play")->type_name("FILE.play");
  command->add_option("--out", options->out, "Write to this new file")->type_name("FILE");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return graph(*options, console); };
  });
}

void add_script(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ScriptOptions>();
  CLI::App* command = add_command(
      app, "script", "Write a scenario as a screenplay, one HTML page to print", kScriptExamples);
  command->add_option("FILE", options->scenario, "The scenario")->required()->type_name("");
  command->add_option("--out", options->out, "Write to this new file")->type_name("FILE.html");
  command->add_option("--language", options->language, "In the words of this language of the pack")
      ->type_name("LANGUAGE");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return script(*options, console); };
  });
}

}  // namespace earshot::content
