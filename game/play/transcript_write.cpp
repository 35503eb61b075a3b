// write(), commands_of(), script_of(): the canonical text, and how an action that was done is said in it.
#include <charconv>

#include <fmt/format.h>

#include "play/transcript.h"
#include "play/transcript_grammar.h"
#include "play/visit.h"

namespace earshot::play {
namespace {

using scenario::Choice;
using scenario::Scenario;

std::string quoted(const std::string& word) {
  const bool plain = !word.empty() && word.find_first_of(" \t\"#@") == std::string::npos;
  return plain ? word : '"' + word + '"';
}

template <class Items>
void add_names(std::vector<std::string>& words, const Items& items, std::uint64_t set) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if ((set >> i & 1U) != 0) words.push_back(items[i].name);
  }
}

Command command(Verb verb, std::vector<std::string> words = {}) {
  Command command;
  command.verb = verb;
  command.words = std::move(words);
  return command;
}

// A line is named by its cue where no other line of the visit has it, so that a line added before it does no harm.
std::string line_word(const Scenario& scenario, const State& before, std::uint8_t position) {
  const std::string number = std::to_string(position + 1);
  if (at_ending(before) || position >= line_count(before)) return number;
  const auto& line = node_of(scenario, before).lines[line_at(before, position)];
  if (!line.cue || positions_of_cue(scenario, before, *line.cue).size() > 1) return number;
  return scenario.cues[*line.cue].name;
}

class Wording {
 public:
  Wording(const Scenario& scenario, const State& before) : scenario_(scenario), before_(before) {}

  Command operator()(const Hear&) const {
    return command(Verb::hear, {std::to_string(before_.heard + 1)});
  }
  Command operator()(const Notice& action) const {
    return command(Verb::notice, {line_word(scenario_, before_, action.position)});
  }
  Command operator()(const Glance& action) const {
    return command(Verb::glance, {std::to_string(action.position + 1)});
  }
  Command operator()(const Note& action) const {
    return command(Verb::note, {scenario_.facts[action.fact].name});
  }
  Command operator()(const Unnote& action) const {
    return command(Verb::unnote, {scenario_.facts[action.fact].name});
  }
  Command operator()(const Leave&) const { return command(Verb::leave); }
  Command operator()(const Close&) const { return command(Verb::close); }
  Command operator()(const Choose& action) const {
    const Choice& choice = scenario_.choices[action.choice];
    if (choice.kind == Choice::Kind::summarise) return with_facts(Verb::summarise, choice, action);
    if (choice.kind == Choice::Kind::diagnose) return with_facts(Verb::diagnose, choice, action);
    return command(Verb::choose, {choice.name});
  }

 private:
  Command with_facts(Verb verb, const Choice& choice, const Choose& action) const {
    Command picks = command(verb);
    if (cards_on_offer(scenario_, before_, choice.kind).size() > 1) picks.card = choice.name;
    if (action.cause) picks.words.push_back(scenario_.causes[*action.cause].name);
    add_names(picks.words, scenario_.facts, action.facts);
    return picks;
  }

  const Scenario& scenario_;
  const State& before_;
};

}  // namespace

std::string write_command(const Command& command) {
  std::string text(keyword_of(command.verb));
  if (!command.card.empty()) text += ' ' + quoted(command.card + ':');
  for (std::size_t i = 0; i < command.words.size(); ++i) {
    if (command.verb == Verb::diagnose && i == 1) text += " with";
    text += ' ' + quoted(command.words[i]);
  }
  if (command.milliseconds) text += fmt::format(" @{}", *command.milliseconds);
  return text;
}

std::string write(const Script& script) {
  std::string text;
  if (script.header) {
    text += "earshot-play: 1\n";
    if (!script.header->scenario.empty())
      text += "scenario: " + quoted(script.header->scenario) + '\n';
    if (!script.header->digest.empty()) text += "digest: " + script.header->digest + '\n';
  }
  if (!script.variant.empty()) text += "variant " + quoted(script.variant) + '\n';
  if (script.header || script.order != 0) text += fmt::format("order {}\n", script.order);
  for (const Command& command : script.commands) text += write_command(command) + '\n';
  return text;
}

std::vector<Command> commands_of(const Scenario& scenario, const State& before,
                                 const Action& action) {
  std::vector<Command> commands;
  const bool breaks_in = std::holds_alternative<Choose>(action) && before.heard == 0;
  if (breaks_in && !all_heard(before)) commands.push_back(command(Verb::hear, {"0"}));
  commands.push_back(std::visit(Wording(scenario, before), action));
  return commands;
}

Script script_of(const Run& run) {
  const Scenario& scenario = run.scenario();
  Script script;
  script.header = Header{scenario.id, digest(scenario)};
  if (!scenario.variants.empty()) script.variant = scenario.variants[run.variant()];
  script.order = run.order();
  for (const Step& step : run.steps()) {
    if (!step.action) continue;
    for (Command& one : commands_of(scenario, step.before, *step.action)) {
      script.commands.push_back(std::move(one));
    }
  }
  return script;
}

}  // namespace earshot::play
