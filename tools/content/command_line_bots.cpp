// The commands that let bots play.
#include <memory>
#include <string>
#include <vector>

#include "analysis/bots.h"
#include "content/command_parts.h"
#include "content/simulate_command.h"
#include "content/simulate_quality.h"

namespace earshot::content {

namespace {

constexpr const char* kSimulateExamples = R"(Examples:
  earshot-content simulate marta.yaml                      1000 plays by every bot
  earshot-content simulate marta.yaml --bot sympathiser --plays 10000
  earshot-content simulate content --format json           every scenario of a pack
  earshot-content simulate marta.yaml --svg marta.svg --csv marta.csv
Ctrl-C prints what is known so far; the exit code is then 130.)";

constexpr const char* kQualityExamples = R"(Examples:
  earshot-content quality content > quality.md
  earshot-content quality marta.yaml --plays 1000
Exit code 1 when a bound is broken.)";

}  // namespace

std::vector<std::string> bot_names() {
  std::vector<std::string> names;
  for (const auto& bot : analysis::all_bots()) names.emplace_back(bot.name);
  return names;
}

std::string bots_or(const char* last) {
  std::string text;
  for (const std::string& name : bot_names()) text += (text.empty() ? "" : "|") + name;
  return *last == '\0' ? text : text + "|" + last;
}

void add_simulate(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<SimulateOptions>();
  CLI::App* command = add_command(app, "simulate", "Let bots play often, and say what they came to",
                                  kSimulateExamples);
  command->add_option("PATH", options->paths, "Scenarios, packs or folders")
      ->required()
      ->type_name("");
  auto allowed = bot_names();
  allowed.emplace_back("all");
  command
      ->add_option_function<std::string>(
          "--bot",
          [options](const std::string& name) {
            if (name != "all") options->bots = {name};
          },
          "Who plays (all)")
      ->check(one_of(allowed))
      ->type_name(bots_or("all"));
  command->add_option("--plays", options->plays, "How often each bot plays each variant (1000)")
      ->check(CLI::Range(1, 1000000).description(""))
      ->type_name("N");
  command->add_option("--seed", options->seed, "The seed of the first play (1)")->type_name("N");
  command->add_option("--variant", options->variant, "Only this variant")->type_name("ID");
  command->add_option("--threads", options->threads, "Cores to use (all)")
      ->check(CLI::Range(1, 256).description(""))
      ->type_name("N");
  command->add_option("--csv", options->csv, "Write a row for each play to this new file")
      ->type_name("FILE");
  command->add_option("--svg", options->svg, "Draw the histograms and the replies to this new file")
      ->type_name("FILE");
  add_format(*command, options->json);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return simulate(*options, console); };
  });
}

void add_quality(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<QualityOptions>();
  CLI::App* command = add_command(
      app, "quality", "Say whether scores tell a listener from a talker", kQualityExamples);
  command->add_option("PATH", options->paths, "Scenarios, packs or folders")
      ->required()
      ->type_name("");
  command->add_option("--plays", options->plays, "How often each bot plays each variant (10000)")
      ->check(CLI::Range(1, 1000000).description(""))
      ->type_name("N");
  command->add_option("--budget", options->states, "States to look at for each search (5000000)")
      ->type_name("N");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return quality(*options, console); };
  });
}

}  // namespace earshot::content
