#include "made_up.h"

#include <array>
#include <stdexcept>

#include "scenario/load.h"

namespace earshot::test {

using analysis::Subject;

ScenarioPointer made_up(std::uint64_t seed, Taste taste) {
  const base::SourceFile rubric("rubric.yaml", random_rubric(seed));
  const auto loaded = scenario::load_rubric(rubric);
  if (!loaded.rubric) throw std::runtime_error(text_of(loaded.diagnostics, rubric));
  return scenario_from(random_scenario(seed, taste), "made-up", loaded.rubric);
}

std::string name_of(Subject subject) {
  constexpr std::array<const char*, analysis::kSubjects> kNames{
      "node",         "choice",       "ending",          "fact",           "cue",
      "promise-made", "promise-kept", "promise-renewed", "promise-broken", "unchanged-by",
      "clamped-by",   "stuck-at"};
  return kNames[static_cast<std::size_t>(subject)];
}

std::string thing(const scenario::Scenario& scenario, Subject subject, std::size_t index) {
  const auto choice = [&] {
    const scenario::Choice& what = scenario.choices[index];
    return scenario.nodes[what.node].name + "/" + what.name;
  };
  const std::string kind = name_of(subject) + " ";
  switch (subject) {
    case Subject::node:
    case Subject::stuck_node:
      return kind + scenario.nodes[index].name;
    case Subject::choice:
    case Subject::promise_unchanged:
    case Subject::variable_clamped:
      return kind + choice();
    case Subject::ending:
      return kind + scenario.endings[index].name;
    case Subject::fact:
      return kind + scenario.facts[index].name;
    case Subject::cue:
      return kind + scenario.cues[index].name;
    default:
      return kind + scenario.promises[index].name;
  }
}

std::set<std::string> things(const scenario::Scenario& scenario,
                             const analysis::Exploration& exploration) {
  std::set<std::string> all;
  for (const auto& witness : exploration.witnesses)
    all.insert(thing(scenario, witness.subject, witness.index));
  return all;
}

namespace {

std::string text_of(const play::Action& action) {
  std::string text = std::to_string(action.index());
  if (const auto* choose = std::get_if<play::Choose>(&action))
    text += "/" + std::to_string(choose->choice) + "/" + std::to_string(choose->facts) + "/" +
            std::to_string(choose->cause.value_or(99));
  if (const auto* notice = std::get_if<play::Notice>(&action))
    text += "/" + std::to_string(notice->position);
  return text;
}

}  // namespace

std::string exploration_text(const scenario::Scenario& scenario,
                             const analysis::Exploration& found) {
  std::string text = found.complete ? "complete" : "part";
  for (const auto number :
       {found.states, found.transitions, found.stuck_states, std::uint64_t{found.key_bits}})
    text += " " + std::to_string(number);
  for (const auto& witness : found.witnesses) {
    text += "\n" + thing(scenario, witness.subject, witness.index) + ":";
    for (const auto& action : witness.actions) text += " " + text_of(action);
  }
  for (std::size_t i = 0; i < analysis::kSubjects; ++i)
    text += "\n" + found.found[i].to_string() + found.possible[i].to_string();
  for (const auto& answers : {found.answers, found.possible_answers}) {
    for (const auto& one : answers)
      text += (one.met ? "m" : "-") + std::string(one.unmet ? "u" : "-");
  }
  return text;
}

}  // namespace earshot::test
