#include "check/curriculum_check.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "check/messages.h"

namespace earshot::check {
namespace {

using Items = std::set<std::string, std::less<>>;

void add(const scenario::Technique& technique, Items& items) {
  items.insert(technique.covers.begin(), technique.covers.end());
}

// Replies, what happens to who interrupts or is distracted, and what the scenario says of itself.
void add(const scenario::Scenario& scenario, Items& items) {
  const scenario::Rubric& rubric = *scenario.rubric;
  for (const auto& choice : scenario.choices) add(scenario.technique(choice), items);
  for (const auto& node : scenario.nodes) {
    if (!node.interrupted.empty()) add(rubric.techniques[rubric.interrupting], items);
    if (std::ranges::any_of(node.lines, [](const auto& line) { return !line.distraction.empty(); }))
      add(rubric.techniques[rubric.multitask], items);
  }
  items.insert(scenario.covers.begin(), scenario.covers.end());
}

}  // namespace

base::Diagnostics check_curriculum(const scenario::Pack& pack) {
  Items items;
  for (const auto& entry : pack.scenarios) {
    if (entry.loaded.scenario == nullptr) return {};
    add(*entry.loaded.scenario, items);
  }
  base::Diagnostics diagnostics;
  const std::string file = (pack.folder / "curriculum.yaml").string();
  for (const auto& item : pack.curriculum) {
    if (items.contains(item.id)) continue;
    diagnostics.push_back({&messages::kItemNotExercised, {file, item.where}, {item.id}, {}, {}});
  }
  return diagnostics;
}

}  // namespace earshot::check
