// The commands that write scenarios.
#include <memory>

#include "content/command_parts.h"
#include "content/format_command.h"
#include "content/lang_command.h"
#include "content/new_command.h"
#include "content/rename_command.h"

namespace earshot::content {

namespace {

constexpr const char* kNewExamples = R"(Examples:
  earshot-content new marta.yaml     asks for the customer's name and the rest
  earshot-content new marta.yaml --customer "Marta Keller" --channel chat
Beside marta.yaml stand a best play and a careless one. Nothing is written over.)";

constexpr const char* kFormatExamples = R"(Examples:
  earshot-content format marta.yaml
  earshot-content format content --check    only say which files would change)";

constexpr const char* kRenameExamples = R"(Examples:
  earshot-content rename marta.yaml fact lives-alone alone-since-may
  earshot-content rename marta.yaml node opening first-call --dry-run
  earshot-content rename marta.yaml choice opening/what-happened ask
The plays beside the scenario follow.)";

constexpr const char* kLangExamples = R"(Examples:
  earshot-content lang content --into de --scenario pear-leaf    begin with one customer
  earshot-content lang content --into de    the whole pack
  earshot-content lang content              bring every lang/*.po up to date
Translators work in lang/de.po with any PO editor.)";

void add_format_command(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<FormatOptions>();
  CLI::App* command =
      add_command(app, "format", "Put the keys of files in their usual order", kFormatExamples);
  command->add_option("PATH", options->paths, "Scenarios, other YAML files of a pack, or folders")
      ->required()
      ->type_name("");
  command->add_flag("--check", options->check, "Change nothing; exit code 1 if a file would be");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return format(*options, console); };
  });
}

void add_rename(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<RenameOptions>();
  CLI::App* command = add_command(
      app, "rename", "Rename a node, a fact or another thing, in the plays too", kRenameExamples);
  command->add_option("FILE", options->scenario, "The scenario")->required()->type_name("");
  command
      ->add_option("KIND", options->kind,
                   "node, ending, fact, cue, promise, cause, variable or choice")
      ->required()
      ->type_name("");
  command->add_option("OLD", options->from, "What it is called; of a choice also NODE/CHOICE")
      ->required()
      ->type_name("");
  command->add_option("NEW", options->to, "What it is to be called")->required()->type_name("");
  command->add_flag("--dry-run", options->dry_run, "Change nothing; show the lines that would be");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return rename(*options, console); };
  });
}

void add_lang(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<LangOptions>();
  CLI::App* command = add_command(
      app, "lang", "Write down what there is to translate, and update lang/*.po", kLangExamples);
  command->add_option("PACK", options->pack, "The folder with pack.yaml")
      ->required()
      ->type_name("");
  auto* into = command->add_option("--into", options->into, "Only this language; made when new")
                   ->type_name("LANGUAGE");
  command
      ->add_option_function<std::vector<std::string>>(
          "--scenario", [options](const auto& ids) { options->scenarios = ids; },
          "Bring in the texts of these only")
      ->type_name("ID")
      ->needs(into);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return lang(*options, console); };
  });
}

}  // namespace

void add_edit_commands(CLI::App& app, Chosen& chosen) {
  add_format_command(app, chosen);
  add_rename(app, chosen);
  add_lang(app, chosen);
}

void add_new(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<NewOptions>();
  CLI::App* command =
      add_command(app, "new", "Write a whole customer to begin from, with plays", kNewExamples);
  command->add_option("FILE", options->scenario, "The scenario to write")
      ->required()
      ->type_name("");
  command->add_option("--title", options->title, "What the card is headed")->type_name("TEXT");
  command->add_option("--customer", options->customer, "The customer's name")->type_name("NAME");
  command->add_option("--pronouns", options->pronouns, "Such as she/her")->type_name("TEXT");
  command->add_option("--sector", options->sector, "One of the pack's; free outside a pack")
      ->type_name("SECTOR");
  command->add_option("--channel", options->channel, "How you meet; see `words channels`")
      ->type_name("CHANNEL");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return create(*options, console); };
  });
}

}  // namespace earshot::content
