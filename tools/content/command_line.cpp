// The tool as a whole, and the commands that check, play and explore; the others are declared in
// command_line_edits.cpp and command_line_looks.cpp.
#include "content/command_line.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <ostream>

#include "base/nearest.h"
#include "content/check_command.h"
#include "content/command_parts.h"
#include "content/explain_command.h"
#include "content/explore_command.h"
#include "content/play_command.h"
#include "content/version.h"
#include "content/words_command.h"

namespace earshot::content {

namespace {

constexpr const char* kExamples = R"(Examples:
  earshot-content new my-customer.yaml                 a customer to begin from
  earshot-content check content                        a whole pack
  earshot-content check my-customer.yaml               one customer
  earshot-content play my-customer.yaml                talk to the customer yourself
  earshot-content play my-customer.yaml --script my-customer.best.play

Exit codes: 0 nothing found, 1 mistakes found, 2 the command line was not
understood, 3 something could not be read or written.
'earshot-content COMMAND --help' says more of a command; docs/trainers/ says all.)";

constexpr const char* kCheckExamples = R"(Examples:
  earshot-content check content                      a pack: the folder with pack.yaml
  earshot-content check a.yaml b.yaml a.best.play    several files
  earshot-content check content --quick              without playing all plays
  earshot-content check content --groups 1-4         what keeps it from loading, and its graph
  earshot-content check content --deny warnings      for whoever publishes
  earshot-content check content --format json        for programs
  earshot-content check content --format sarif       for code-scanning services
  earshot-content check content --format github      for GitHub Actions)";

constexpr const char* kPlayExamples = R"(Examples:
  earshot-content play marta.yaml                          by you
  earshot-content play marta.yaml --mode practice          with a coach
  earshot-content play marta.yaml --script marta.best.play
  earshot-content play marta.yaml --bot random --seed 7 --plays 100
  earshot-content play marta.yaml --save my-first.play     keep what you did
  earshot-content play marta.yaml --from story --with 'trust=60, knows=bill-doubled'
--with takes trust, tension, day, knows, noticed, promised, kept, visited, took
and the names of variables.)";

constexpr const char* kWordsExamples = R"(Examples:
  earshot-content words feelings
  earshot-content words techniques    those of the built-in rubric)";

constexpr const char* kExplainExamples = R"(Examples:
  earshot-content explain EAR301
  earshot-content explain    every code there is)";

constexpr const char* kExploreExamples = R"(Examples:
  earshot-content explore marta.yaml
  earshot-content explore marta.yaml --budget 20000000
  earshot-content explore marta.yaml --best marta.best.play)";

// Help as people read it: what an option takes, and not which others it excludes.
class HelpFormatter : public CLI::Formatter {
 public:
  HelpFormatter() {
    label("Positionals", "Arguments");
    label("SUBCOMMAND", "COMMAND");
    label("Subcommands", "Commands");
    column_width(30);
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string type = option->get_type_name();
    return (type.empty() ? "" : " " + type) + (option->get_expected_max() > 1 ? " ..." : "");
  }
};

check::Groups groups_in(const std::string& text) {
  const auto groups = check::Groups::parse(text);
  if (!groups) throw CLI::ValidationError("--groups", "say digits from 1 to 9, as in 1-4,7");
  return *groups;
}

void add_check(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<CheckOptions>();
  CLI::App* command = add_command(
      app, "check", "Say everything that is wrong with scenarios, packs and plays", kCheckExamples);
  command->add_option("PATH", options->paths, "Scenarios, plays, packs or folders")
      ->required()
      ->type_name("");
  static const std::map<std::string, ReportFormat> kFormats{{"text", ReportFormat::text},
                                                            {"json", ReportFormat::json},
                                                            {"sarif", ReportFormat::sarif},
                                                            {"github", ReportFormat::github}};
  command->add_option("--format", options->format, "Form of the output")
      ->transform(one_of(kFormats))
      ->type_name("text|json|sarif|github");
  command
      ->add_option_function<std::string>(
          "--deny", [options](const std::string&) { options->deny_warnings = true; },
          "Let warnings fail the check too")
      ->check(one_of(std::vector<std::string>{"warnings"}))
      ->type_name("warnings");
  command
      ->add_option_function<std::string>(
          "--groups", [options](const std::string& text) { options->groups = groups_in(text); },
          "Only these groups of checks: 1-4, or 5, or 1-4,7")
      ->type_name("GROUPS");
  auto* quick = command->add_flag("--quick", options->quick,
                                  "Leave out what takes playing all plays (EAR5xx)");
  command->add_option("--budget", options->budget, "Most states of each search of all plays")
      ->excludes(quick)
      ->type_name("N");
  command->add_flag_callback(
      "--no-cache", [options] { options->cache = false; },
      "Look again at what was looked at before and has not changed");
  add_colour(*command, options->colour);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return check(*options, console); };
  });
}

void add_play(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<PlayOptions>();
  CLI::App* command =
      add_command(app, "play", "Play a scenario, or let a script or a bot play it", kPlayExamples);
  command->add_option("FILE", options->scenario, "The scenario")->required()->type_name("");
  auto* script =
      command->add_option("--script", options->script, "Play this script and meet its expectations")
          ->type_name("FILE.play");
  auto* bot = command->add_option("--bot", options->bot, "Let a bot play")
                  ->check(one_of(bot_names()))
                  ->type_name(bots_or(""))
                  ->excludes(script);
  command->add_option("--seed", options->seed, "What the bot draws from")
      ->needs(bot)
      ->type_name("N");
  command->add_option("--plays", options->plays, "How often the bot plays")
      ->needs(bot)
      ->check(CLI::Range(1, 1000000).description(""))
      ->type_name("N");
  command->add_option("--variant", options->variant, "The variant to play")->type_name("ID");
  command->add_option("--language", options->language, "In the words of this language of the pack")
      ->type_name("LANGUAGE");
  command->add_option("--order", options->order, "In which order replies are dealt")
      ->type_name("N");
  static const std::map<std::string, play::Mode> kModes{{"practice", play::Mode::practice},
                                                        {"realistic", play::Mode::realistic}};
  command->add_option("--mode", options->mode, "Practice shows trust, tension and a coach's word")
      ->transform(one_of(kModes))
      ->type_name("practice|realistic")
      ->excludes(bot);
  command->add_flag("--json", options->json, "Print the result as one JSON object");
  auto* save = command->add_option("--save", options->save, "Write what was done as a .play file")
                   ->type_name("FILE.play");
  auto* from = command->add_option("--from", options->from, "Begin at this node, to try a scene")
                   ->type_name("NODE")
                   ->excludes(script)
                   ->excludes(bot)
                   ->excludes(save);
  command->add_option("--with", options->with, "What lies behind: 'trust=60, knows=fact,fact'")
      ->type_name("TEXT")
      ->needs(from);
  add_colour(*command, options->colour);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return play(*options, console); };
  });
}

void add_explore(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ExploreOptions>();
  CLI::App* command =
      add_command(app, "explore", "Look at all plays of a scenario: what can be reached and earned",
                  kExploreExamples);
  command->add_option("FILE", options->scenario, "The scenario")->required()->type_name("");
  command->add_option("--budget", options->budget, "States to look at before giving up (5000000)")
      ->type_name("N");
  command->add_option("--best", options->best, "Write a play with full marks to this file")
      ->type_name("FILE.play");
  add_format(*command, options->json);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return explore(*options, console); };
  });
}

void add_words(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<WordsOptions>();
  CLI::App* command = add_command(
      app, "words", "Print the words a scenario may use where a list is closed", kWordsExamples);
  command->add_option("LIST", options->list, "One list; without it, all of them")->type_name("");
  add_format(*command, options->json);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return words(*options, console); };
  });
}

void add_explain(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = add_command(
      app, "explain", "Say what a message means and what to do about it", kExplainExamples);
  command->add_option("CODE", options->code, "EAR301, or a message's name; without it, a list")
      ->type_name("");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return explain(*options, console); };
  });
}

// CLI11 says "PATH is required" of what was left out.
std::string in_plain_words(const std::string& sentence) {
  constexpr std::string_view kRequired = " is required";
  if (!sentence.ends_with(kRequired)) return sentence;
  static const std::map<std::string, std::string> kWanted{
      {"PATH", "name a file, a folder or a pack"},
      {"FILE", "name a file"},
      {"PACK", "name a pack: the folder with pack.yaml"},
      {"KIND",
       "say what is to be renamed: node, ending, fact, cue, promise, cause, variable or choice"},
      {"OLD", "say what it is called so far"},
      {"NEW", "say what it is to be called"}};
  const auto found = kWanted.find(sentence.substr(0, sentence.size() - kRequired.size()));
  return found == kWanted.end() ? sentence : found->second;
}

ExitCode report(const CLI::App& app, const CLI::ParseError& error, Console& console) {
  if (error.get_exit_code() == 0) {
    app.exit(error, console.out, console.err);
    return ExitCode::fine;
  }
  const auto commands = app.get_subcommands();
  const std::string about = commands.empty() ? "" : commands.front()->get_name() + " ";
  return fail(console, ExitCode::usage,
              in_plain_words(error.what()) + "\nTry 'earshot-content " + about + "--help'.");
}

// CLI11 takes a word that is no command for a missing one; who misspelt it should hear which was
// meant.
std::optional<std::string> unknown_command(const CLI::App& app,
                                           const std::vector<std::string>& arguments) {
  if (arguments.empty() || arguments[0].empty() || arguments[0][0] == '-') return std::nullopt;
  std::vector<std::string_view> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  if (std::find(names.begin(), names.end(), arguments[0]) != names.end()) return std::nullopt;
  const std::string_view near = base::nearest(arguments[0], names);
  return "there is no command `" + arguments[0] + "`" +
         (near.empty() ? "" : "; did you mean `" + std::string(near) + "`?") +
         "\nTry 'earshot-content --help'.";
}

}  // namespace

CLI::App* add_command(CLI::App& app, const char* name, const char* what, const char* examples) {
  CLI::App* command = app.add_subcommand(name, what);
  command->footer(examples);
  return command;
}

CLI::Validator one_of(const std::vector<std::string>& words) {
  return CLI::Validator(
      [words](std::string& word) {
        if (std::find(words.begin(), words.end(), word) != words.end()) return std::string();
        std::string all;
        for (const std::string& known : words) all += (all.empty() ? "`" : ", `") + known + "`";
        return "there is no `" + word + "`; there are " + all;
      },
      "");
}

void add_colour(CLI::App& command, Colour& colour) {
  static const std::map<std::string, Colour> kNames{
      {"auto", Colour::automatic}, {"always", Colour::always}, {"never", Colour::never}};
  command.add_option("--color,--colour", colour, "Colours in the output")
      ->transform(one_of(kNames))
      ->type_name("auto|always|never");
}

void add_format(CLI::App& command, bool& json) {
  command
      .add_option_function<std::string>(
          "--format", [&json](const std::string& word) { json = word == "json"; },
          "Form of the output")
      ->check(one_of(std::vector<std::string>{"text", "json"}))
      ->type_name("text|json");
}

ExitCode run(std::vector<std::string> arguments, Console& console) {
  CLI::App app{"Checks, plays and explores Earshot's customers.", "earshot-content"};
  app.formatter(std::make_shared<HelpFormatter>());
  app.footer(kExamples);
  app.set_version_flag("--version", "earshot-content " + std::string(version()));
  app.require_subcommand(1);
  Chosen chosen;
  add_new(app, chosen);
  add_check(app, chosen);
  add_play(app, chosen);
  add_explore(app, chosen);
  add_simulate(app, chosen);
  add_quality(app, chosen);
  add_stats(app, chosen);
  add_coverage(app, chosen);
  add_graph(app, chosen);
  add_script(app, chosen);
  add_edit_commands(app, chosen);
  add_words(app, chosen);
  add_explain(app, chosen);
  add_self_commands(app, chosen);
  if (const auto sentence = unknown_command(app, arguments))
    return fail(console, ExitCode::usage, *sentence);
  try {
    std::reverse(arguments.begin(), arguments.end());  // as CLI11 wants them
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    return report(app, error, console);
  }
  return chosen.action(console);
}

}  // namespace earshot::content
