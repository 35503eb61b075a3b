// The commands for editors, shells and other programs: schema, reference, watch, man, completion.
#include <memory>
#include <ostream>

#include "content/command_parts.h"
#include "content/reference_command.h"
#include "content/schema_command.h"
#include "content/self_command.h"
#include "content/version.h"
#include "content/watch_command.h"

namespace earshot::content {

namespace {

constexpr const char* kSchemaExamples = R"(Examples:
  earshot-content schema --out scenario.schema.json
  earshot-content schema rubric
Name it in the first line of a scenario, and the editor completes keys:
  # yaml-language-server: $schema=scenario.schema.json)";

constexpr const char* kReferenceExamples = R"(Examples:
  earshot-content reference choice
  earshot-content reference techniques    those of the built-in rubric
  earshot-content reference    every form there is)";

constexpr const char* kWatchExamples = R"(Examples:
  earshot-content watch marta.yaml
  earshot-content watch content
Ctrl-C ends it.)";

constexpr const char* kManExamples = R"(Examples:
  earshot-content man > earshot-content.1 && man ./earshot-content.1)";

constexpr const char* kCompletionExamples = R"(Examples:
  source <(earshot-content completion bash)
  earshot-content completion fish > ~/.config/fish/completions/earshot-content.fish)";

void add_schema(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<SchemaOptions>();
  CLI::App* command = add_command(
      app, "schema", "Print a JSON Schema, by which an editor completes keys", kSchemaExamples);
  command
      ->add_option("KIND", options->kind,
                   "scenario (unless given), rubric, pack, session or curriculum")
      ->type_name("");
  command->add_option("--out", options->out, "Write to this new file")->type_name("FILE.json");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return schema(*options, console); };
  });
}

void add_reference(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<ReferenceOptions>();
  CLI::App* command =
      add_command(app, "reference", "Print every key of every form, as the loader reads them",
                  kReferenceExamples);
  command
      ->add_option("FORM", options->form,
                   "One form, such as choice, or techniques; without it, all forms")
      ->type_name("");
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return reference(*options, console); };
  });
}

void add_watch(CLI::App& app, Chosen& chosen) {
  auto options = std::make_shared<WatchOptions>();
  CLI::App* command =
      add_command(app, "watch", "Check again whenever a file is saved", kWatchExamples);
  command->add_option("PATH", options->paths, "Scenarios, plays, packs or folders")
      ->required()
      ->type_name("");
  command->add_option("--checks", options->checks, "Stop after so many checks")->type_name("N");
  add_colour(*command, options->colour);
  command->callback([options, &chosen] {
    chosen.action = [options](Console& console) { return watch(*options, console); };
  });
}

void add_man(CLI::App& app, Chosen& chosen) {
  CLI::App* command = add_command(app, "man", "Print the manual page", kManExamples);
  command->callback([&app, &chosen] {
    chosen.action = [&app](Console& console) {
      console.out << render_man(app, version()) << std::flush;
      return ExitCode::fine;
    };
  });
}

void add_completion(CLI::App& app, Chosen& chosen) {
  auto shell = std::make_shared<std::string>();
  CLI::App* command = add_command(
      app, "completion", "Print what a shell needs to complete commands", kCompletionExamples);
  command->add_option("SHELL", *shell, "bash, zsh or fish")->required()->type_name("");
  command->callback([shell, &app, &chosen] {
    chosen.action = [shell, &app](Console& console) {
      const auto text = render_completion(app, *shell);
      if (!text)
        return fail(console, ExitCode::usage,
                    "there is no completion for `" + *shell + "`; there are bash, zsh and fish");
      console.out << *text << std::flush;
      return ExitCode::fine;
    };
  });
}

}  // namespace

void add_self_commands(CLI::App& app, Chosen& chosen) {
  add_watch(app, chosen);
  add_schema(app, chosen);
  add_reference(app, chosen);
  add_man(app, chosen);
  add_completion(app, chosen);
}

}  // namespace earshot::content
