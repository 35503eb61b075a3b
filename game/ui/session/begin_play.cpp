#include "ui/session/begin_play.h"

#include <utility>

#include "records/live_play.h"

namespace earshot::ui {

base::Result<records::PlayId> begin_play(World& world, const ScenarioPointer& scenario,
                                         play::Mode mode) {
  const auto variant =
      static_cast<scenario::VariantIndex>(world.draw() % scenario->variant_count());
  const auto live = records::LivePlay::begin(world.store, world.person->id, scenario, variant,
                                             world.draw() >> 1U, mode, world.now());
  if (!live) return live.failure();
  return live->id();
}

ScenarioPointer easiest(const scenario::Pack& pack) {
  const auto how_hard = [](const scenario::Scenario& one) {
    return std::pair(one.difficulty, one.minutes);
  };
  ScenarioPointer found;
  for (const auto& entry : pack.scenarios) {
    const ScenarioPointer& one = entry.loaded.scenario;
    if (one != nullptr && (found == nullptr || how_hard(*one) < how_hard(*found))) found = one;
  }
  return found;
}

}  // namespace earshot::ui
