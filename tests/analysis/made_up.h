// What the tests of this room share: scenarios from a seed, and what an exploration found as a set
// that prints well.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "analysis/explore.h"
#include "support/random_scenario.h"
#include "support/scenarios.h"

namespace earshot::test {

using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

// The seed's scenario under the seed's rubric. Throws, with the diagnostics, if the loader refuses
// it.
ScenarioPointer made_up(std::uint64_t seed, Taste taste);

std::string name_of(analysis::Subject subject);

// "node story", "choice story/ask", "fact lives-alone" …, one for each thing found.
std::string thing(const scenario::Scenario& scenario, analysis::Subject subject, std::size_t index);
std::set<std::string> things(const scenario::Scenario& scenario,
                             const analysis::Exploration& exploration);

// All of it, ways and counts too, but for what it took in memory and in visits played.
std::string exploration_text(const scenario::Scenario& scenario,
                             const analysis::Exploration& exploration);

}  // namespace earshot::test
