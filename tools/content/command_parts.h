// What the declarations of commands share. Private to command_line*.cpp, the only files that know
// CLI11.
//
// Each command is one function that declares its options on a subcommand and says what is called
// with them; command_line.cpp calls them in the order of --help.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "content/console.h"

namespace earshot::content {

// What is to be done, filled in by CLI11 while it parses.
struct Chosen {
  std::function<ExitCode(Console&)> action;
};

CLI::App* add_command(CLI::App& app, const char* name, const char* what, const char* examples);
// Lets these words through. Whoever writes another one is told which there are, as CLI11's own checks do not.
CLI::Validator one_of(const std::vector<std::string>& words);
// The same, and it hands over what the word stands for.
template <typename Value>
CLI::Validator one_of(const std::map<std::string, Value>& values) {
  std::vector<std::string> words;
  words.reserve(values.size());
  for (const auto& [word, value] : values) words.push_back(word);
  return CLI::Validator(
      [values, known = one_of(words)](std::string& word) {
        const std::string wrong = known(word);
        if (wrong.empty()) word = std::to_string(static_cast<int>(values.at(word)));
        return wrong;
      },
      "");
}
void add_colour(CLI::App& command, Colour& colour);
void add_format(CLI::App& command, bool& json);  // --format text|json

// command_line_bots.cpp
void add_simulate(CLI::App& app, Chosen& chosen);
void add_quality(CLI::App& app, Chosen& chosen);
std::vector<std::string> bot_names();
std::string bots_or(const char* last);  // "random|…|expert|LAST": what --bot takes

// command_line_looks.cpp
void add_stats(CLI::App& app, Chosen& chosen);
void add_coverage(CLI::App& app, Chosen& chosen);
void add_graph(CLI::App& app, Chosen& chosen);
void add_script(CLI::App& app, Chosen& chosen);

// command_line_edits.cpp
void add_new(CLI::App& app, Chosen& chosen);
void add_edit_commands(CLI::App& app, Chosen& chosen);  // format, rename, lang

// command_line_self.cpp
void add_self_commands(CLI::App& app, Chosen& chosen);  // watch, schema, reference, man, completion

}  // namespace earshot::content
