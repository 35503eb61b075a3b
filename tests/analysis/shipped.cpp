#include "shipped.h"

#include <stdexcept>

#include "scenario/load.h"
#include "support/paths.h"

namespace earshot::test {

const std::vector<ScenarioPointer>& shipped_scenarios() {
  static const auto all = [] {
    const auto pack = scenario::load_pack(root() / "content", nullptr);
    if (!pack) throw std::runtime_error(pack.failure().text);
    std::vector<ScenarioPointer> scenarios;
    for (const auto& entry : pack->scenarios) {
      if (entry.loaded.scenario) scenarios.push_back(entry.loaded.scenario);
    }
    return scenarios;
  }();
  return all;
}

ScenarioPointer shipped_scenario(const std::string& id) {
  for (const auto& scenario : shipped_scenarios()) {
    if (scenario->id == id) return scenario;
  }
  throw std::runtime_error("no scenario " + id);
}

}  // namespace earshot::test
