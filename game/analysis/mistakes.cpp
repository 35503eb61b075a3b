#include "analysis/mistakes.h"

#include <algorithm>

#include "play/state.h"

namespace earshot::analysis {

using play::EventKind;

bool is_mistake(const scenario::Scenario& scenario, const play::Event& event) {
  const auto by = [&](scenario::TechniqueIndex technique) {
    return scenario.rubric->techniques[technique].family == scenario::Family::mistake;
  };
  switch (event.kind) {
    case EventKind::chosen:
      return by(scenario.choices[event.choice].technique);
    case EventKind::interrupted:
      return by(scenario.rubric->interrupting);
    case EventKind::glanced:
      return by(scenario.rubric->multitask);
    case EventKind::summarised:
      return event.value == static_cast<std::int32_t>(play::SummaryResult::wrong);
    case EventKind::diagnosed:
      return event.value == 0;
    default:
      return false;
  }
}

bool any_mistake(const scenario::Scenario& scenario, std::span<const play::Event> events) {
  return std::any_of(events.begin(), events.end(),
                     [&](const play::Event& event) { return is_mistake(scenario, event); });
}

}  // namespace earshot::analysis
