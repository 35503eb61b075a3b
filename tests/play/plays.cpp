#include "plays.h"

#include <algorithm>
#include <filesystem>

#include "support/catch.h"
#include "support/paths.h"

namespace earshot::test {
namespace {

using play::Action;
using play::State;

template <class Items>
std::uint8_t index_in(const Items& items, Dice& dice) {
  return static_cast<std::uint8_t>(dice.below(items.size() + (dice.one_in(8) ? 1 : 0)));
}

scenario::FactSet some_facts(const State& state, Dice& dice) {
  scenario::FactSet facts = state.facts & dice.next();
  if (dice.one_in(3)) facts = state.facts;
  if (dice.one_in(20)) facts |= dice.next() & 0xFF;
  return facts;
}

Action any_choice(const scenario::Scenario& scenario, const State& state, Dice& dice) {
  play::Choose action{static_cast<scenario::ChoiceIndex>(dice.below(scenario.choices.size()))};
  if (!play::at_ending(state) && !dice.one_in(10)) {
    const auto& node = play::node_of(scenario, state);
    action.choice = static_cast<scenario::ChoiceIndex>(
        node.first_choice + dice.below(std::max<std::uint64_t>(node.choice_count, 1)));
  }
  if (action.choice >= scenario.choices.size()) action.choice = 0;
  const auto kind = scenario.choices[action.choice].kind;
  const bool picks = kind >= scenario::Choice::Kind::summarise;
  if (picks || dice.one_in(20)) action.facts = some_facts(state, dice);
  if (kind == scenario::Choice::Kind::diagnose || dice.one_in(20)) {
    action.cause = index_in(scenario.causes, dice);
  }
  return action;
}

}  // namespace

std::uint64_t Dice::next() {
  std::uint64_t z = state_ += 0x9E3779B97F4A7C15ULL;
  z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31U);
}

Action any_action(const scenario::Scenario& scenario, const State& state, Dice& dice) {
  const auto position = static_cast<std::uint8_t>(dice.below(4));
  switch (dice.below(16)) {
    case 0:
      return play::Notice{position};
    case 1:
      return play::Glance{position};
    case 2:
    case 3:
      return play::Note{index_in(scenario.facts, dice)};
    case 4:
      return play::Unnote{index_in(scenario.facts, dice)};
    case 5:
      return dice.one_in(20) ? Action(play::Leave{}) : Action(play::Hear{});
    case 6:
      return dice.one_in(4) ? Action(play::Close{}) : Action(play::Hear{});
    case 7:
    case 8:
    case 9:
    case 10:
    case 11:
      return play::Hear{};
    default:
      return any_choice(scenario, state, dice);
  }
}

play::Run random_play(const ScenarioPointer& scenario, std::uint64_t seed, int actions) {
  Dice dice(seed);
  const auto variant = static_cast<scenario::VariantIndex>(dice.below(scenario->variant_count()));
  play::Run run(scenario, variant, dice.next());
  for (int tries = 0; tries < actions * 4 && !run.closed(); ++tries) {
    if (run.steps().size() > static_cast<std::size_t>(actions)) break;
    run.apply(any_action(*scenario, run.state(), dice));
  }
  return run;
}

namespace {

struct Outcome {
  std::optional<play::Performance> performance;
  std::string complaints;
};

Outcome perform_text(const ScenarioPointer& scenario, const std::string& script,
                     const std::string& file) {
  const base::SourceFile source(file, script);
  const auto parsed = play::parse(source);
  if (!parsed.diagnostics.empty()) return {std::nullopt, text_of(parsed.diagnostics, source)};
  auto performed = play::perform(scenario, parsed.script);
  return {std::move(performed.performance), text_of(performed.diagnostics, source)};
}

}  // namespace

play::Run played(const ScenarioPointer& scenario, const std::string& script) {
  auto outcome = perform_text(scenario, script, "test.play");
  REQUIRE(outcome.complaints == "");
  REQUIRE(outcome.performance);
  REQUIRE(outcome.performance->complete);
  return std::move(outcome.performance->run);
}

std::string complaints(const ScenarioPointer& scenario, const std::string& script,
                       const std::string& file) {
  return perform_text(scenario, script, file).complaints;
}

scenario::ChoiceIndex choice_of(const scenario::Scenario& scenario, std::string_view node,
                                std::string_view name) {
  const auto index = scenario.find_node(node);
  REQUIRE(index);
  const auto choice = scenario.find_choice(*index, name);
  REQUIRE(choice);
  return *choice;
}

scenario::FactSet facts_of(const scenario::Scenario& scenario,
                           const std::vector<std::string_view>& names) {
  scenario::FactSet facts = 0;
  for (const auto name : names) {
    const auto fact = scenario.find_fact(name);
    REQUIRE(fact);
    facts |= scenario::FactSet{1} << *fact;
  }
  return facts;
}

int shown(const play::Run& run, scenario::Dimension dimension) {
  return run.result().scores.shown(dimension);
}

std::vector<play::Entry> entries_of(const play::Run& run, play::Reason reason) {
  std::vector<play::Entry> entries;
  for (const play::Entry& entry : run.settled()) {
    if (entry.reason == reason) entries.push_back(entry);
  }
  return entries;
}

std::vector<play::Event> events_of(const play::Step& step, play::EventKind kind) {
  std::vector<play::Event> events;
  for (const play::Event& event : step.events) {
    if (event.kind == kind) events.push_back(event);
  }
  return events;
}

std::vector<ScenarioPointer> golden_scenarios() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(root() / "tests" / "golden" / "plays")) {
    const std::string name = entry.path().stem().string();
    if (entry.path().extension() == ".yaml" && name != "rubric") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  std::vector<ScenarioPointer> scenarios;
  for (const std::string& name : names) scenarios.push_back(golden_scenario(name));
  return scenarios;
}

}  // namespace earshot::test
