// Everything is read off the CLI::App: a new command or option needs nothing here.
#include "content/self_command.h"

#include <vector>

namespace earshot::content {

namespace {

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App*) { return true; });
}

std::vector<const CLI::Option*> options_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return option->nonpositional(); });
}

std::vector<const CLI::Option*> arguments_of(const CLI::App& app) {
  return app.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

std::string long_names(const CLI::Option& option, std::string_view between) {
  std::string names;
  for (const std::string& name : option.get_lnames())
    names += (names.empty() ? "" : std::string(between)) + "--" + name;
  return names;
}

// The words an option may have, from "text|json"; empty when any will do.
std::string choices_of(const CLI::Option& option) {
  std::string words = option.get_type_name();
  if (words.find('|') == std::string::npos) return "";
  for (char& c : words) c = c == '|' ? ' ' : c;
  return words;
}

// ---- man

std::string in_roff(std::string_view text) {
  std::string result;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) result += "\\&";
    if (c == '\\') {
      result += "\\e";
    } else if (c == '-') {
      result += "\\-";
    } else {
      result += c;
    }
    line_begins = c == '\n';
  }
  return result;
}

std::string usage_of(const CLI::App& command) {
  std::string text = ".B earshot\\-content " + in_roff(command.get_name()) + "\n";
  if (!options_of(command).empty()) text += "[\\fIOPTION\\fR]...\n";
  for (const CLI::Option* argument : arguments_of(command)) {
    const bool many = argument->get_expected_max() > 1;
    const std::string name = "\\fI" + in_roff(argument->get_name()) + "\\fR" + (many ? "..." : "");
    text += argument->get_required() ? name + "\n" : "[" + name + "]\n";
  }
  return text;
}

std::string man_command(const CLI::App& command) {
  std::string text = ".SS " + in_roff(command.get_name()) + "\n" + usage_of(command) + ".PP\n" +
                     in_roff(command.get_description()) + ".\n";
  for (const CLI::Option* argument : arguments_of(command)) {
    text += ".TP\n\\fI" + in_roff(argument->get_name()) + "\\fR\n" +
            in_roff(argument->get_description()) + ".\n";
  }
  for (const CLI::Option* option : options_of(command)) {
    text += ".TP\n\\fB" +
            in_roff(option->get_lnames().empty() ? "-" + option->get_snames()[0]
                                                 : long_names(*option, ", ")) +
            "\\fR";
    if (!option->get_type_name().empty())
      text += " \\fI" + in_roff(option->get_type_name()) + "\\fR";
    text += "\n" + in_roff(option->get_description()) + ".\n";
  }
  if (!command.get_footer().empty())
    text += ".PP\n.nf\n" + in_roff(command.get_footer()) + "\n.fi\n";
  return text;
}

// ---- completion

std::string option_words(const CLI::App& command) {
  std::string words;
  for (const CLI::Option* option : options_of(command))
    words += (words.empty() ? "" : " ") + long_names(*option, " ");
  return words;
}

std::string bash_command(const CLI::App& command) {
  std::string text = "    " + command.get_name() + ")\n      options='" + option_words(command) +
                     "'\n      case $previous in\n";
  for (const CLI::Option* option : options_of(command)) {
    const std::string choices = choices_of(*option);
    if (!choices.empty())
      text += "        " + long_names(*option, "|") + ") words='" + choices + "' ;;\n";
  }
  return text + "      esac\n      ;;\n";
}

std::string bash(const CLI::App& app) {
  std::string names;
  std::string cases;
  for (const CLI::App* command : commands_of(app)) {
    names += (names.empty() ? "" : " ") + command->get_name();
    cases += bash_command(*command);
  }
  return R"(# Completion of earshot-content for bash: source this file, or put it where bash-completion looks.
_earshot_content() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local options='' words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W ')" +
         names + R"( --help --version' -- "$current")
    return
  fi
  case ${COMP_WORDS[1]} in
)" + cases +
         R"(  esac
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  elif [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _earshot_content earshot-content
)";
}

std::string zsh(const CLI::App& app) {
  return "#compdef earshot-content\nautoload -U +X bashcompinit && bashcompinit\n" + bash(app);
}

std::string in_quotes(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("\\'") : std::string(1, c);
  return result + "'";
}

std::string fish_option(const std::string& command, const CLI::Option& option) {
  std::string line = "complete -c earshot-content -n '__fish_seen_subcommand_from " + command + "'";
  for (const std::string& name : option.get_lnames()) line += " -l " + name;
  if (option.get_lnames().empty()) line += " -s " + option.get_snames()[0];
  const std::string choices = choices_of(option);
  if (!choices.empty()) {
    line += " -xa '" + choices + "'";
  } else if (!option.get_type_name().empty()) {
    line += " -r";
  }
  return line + " -d " + in_quotes(option.get_description()) + "\n";
}

std::string fish(const CLI::App& app) {
  std::string text = "# Completion of earshot-content for fish.\n";
  for (const CLI::App* command : commands_of(app)) {
    text += "complete -c earshot-content -f -n __fish_use_subcommand -a " + command->get_name() +
            " -d " + in_quotes(command->get_description()) + "\n";
  }
  for (const CLI::App* command : commands_of(app)) {
    for (const CLI::Option* option : options_of(*command))
      text += fish_option(command->get_name(), *option);
  }
  return text;
}

}  // namespace

std::string render_man(const CLI::App& app, std::string_view version) {
  std::string text = ".TH EARSHOT\\-CONTENT 1 \"\" \"earshot " + in_roff(version) +
                     "\" \"Earshot\"\n.SH NAME\nearshot\\-content \\- " +
                     in_roff("check, play and explore Earshot's customers") +
                     "\n.SH SYNOPSIS\n.B earshot\\-content\n\\fICOMMAND\\fR [\\fIOPTION\\fR]... "
                     "[\\fIARGUMENT\\fR]...\n.SH DESCRIPTION\n" +
                     in_roff(
                         "A trainer writes a customer as a YAML file; this tool says what is "
                         "wrong with it, lets one play it, and looks at all of its plays.") +
                     "\n.SH COMMANDS\n";
  for (const CLI::App* command : commands_of(app)) text += man_command(*command);
  return text +
         ".SH EXIT STATUS\n.TP\n.B 0\nNothing was found.\n.TP\n.B 1\nMistakes were found.\n"
         ".TP\n.B 2\nThe command line was not understood.\n.TP\n.B 3\nSomething could not be "
         "read or written.\n.SH SEE ALSO\n" +
         in_roff("docs/trainers/README.md") + "\n";
}

std::optional<std::string> render_completion(const CLI::App& app, std::string_view shell) {
  if (shell == "bash") return bash(app);
  if (shell == "zsh") return zsh(app);
  if (shell == "fish") return fish(app);
  return std::nullopt;
}

}  // namespace earshot::content
