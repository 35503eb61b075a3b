// The scenarios that Earshot ships, for tests that hold for each of them. Loaded once.
#pragma once

#include <string>
#include <vector>

#include "made_up.h"

namespace earshot::test {

const std::vector<ScenarioPointer>& shipped_scenarios();  // by id
ScenarioPointer shipped_scenario(const std::string& id);

}  // namespace earshot::test
