// What the tests of this room share: playing a script against a scenario, looking at what it gave, and plays at random.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "play/run.h"
#include "play/transcript.h"
#include "support/scenarios.h"

namespace earshot::test {

using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

// Plays the script; fails the test when a line of it cannot be done or expects something else.
play::Run played(const ScenarioPointer& scenario, const std::string& script);

// What parse() or, where it has nothing to say, perform() says about the script, as the content tool prints it.
std::string complaints(const ScenarioPointer& scenario, const std::string& script,
                       const std::string& file = "test.play");

scenario::ChoiceIndex choice_of(const scenario::Scenario& scenario, std::string_view node,
                                std::string_view name);
scenario::FactSet facts_of(const scenario::Scenario& scenario,
                           const std::vector<std::string_view>& names);
int shown(const play::Run& run, scenario::Dimension dimension);

// The settled entries of a reason, in their order.
std::vector<play::Entry> entries_of(const play::Run& run, play::Reason reason);
std::vector<play::Event> events_of(const play::Step& step, play::EventKind kind);

// SplitMix64: the same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next();
  std::uint64_t below(std::uint64_t end) { return next() % end; }
  bool one_in(std::uint64_t n) { return below(n) == 0; }

 private:
  std::uint64_t state_;
};

// Any action at all: most of them fit the place, some are refused.
play::Action any_action(const scenario::Scenario& scenario, const play::State& state, Dice& dice);

// A play of `actions` actions that were done (or fewer, once it is closed): hears, interrupts, marks, glances, notes, and at times leaves.
play::Run random_play(const ScenarioPointer& scenario, std::uint64_t seed, int actions);

// All of tests/golden/plays.
std::vector<ScenarioPointer> golden_scenarios();

}  // namespace earshot::test
