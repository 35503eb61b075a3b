#include "analysis/flow.h"

#include <algorithm>

namespace earshot::analysis {

using scenario::ChoiceIndex;
using scenario::NodeIndex;
using scenario::Target;

namespace {

// Whether this case of the route is closed to whoever has visited the node.
bool for_first_visit(const scenario::Route& route, std::size_t at, NodeIndex node,
                     scenario::VariantIndex variant) {
  const scenario::Instruction visited{scenario::Op::visited, static_cast<std::int16_t>(node)};
  for (std::size_t i = 0; i < at; ++i) {
    if (scenario::foreseen(route.cases[i].condition, variant, visited) == true) return true;
  }
  return scenario::foreseen(route.cases[at].condition, variant, visited) == false;
}

void add_ways_of(const scenario::Choice& choice, const scenario::Route& route,
                 scenario::VariantIndex variant, std::vector<Flow::Way>& ways) {
  for (std::size_t i = 0; i < route.cases.size(); ++i) {
    const auto& one = route.cases[i];
    const auto met = scenario::foreseen(one.condition, variant);
    if (met == false) continue;
    if (one.to.kind == Target::Kind::node) {
      const scenario::Instruction visited{scenario::Op::visited,
                                          static_cast<std::int16_t>(one.to.index)};
      const bool first = for_first_visit(route, i, one.to.index, variant) ||
                         scenario::foreseen(choice.condition, variant, visited) == false;
      const auto known = std::find_if(ways.begin(), ways.end(),
                                      [&](const Flow::Way& way) { return way.to == one.to.index; });
      if (known == ways.end())
        ways.push_back({one.to.index, first});
      else
        known->first_visit = known->first_visit && first;
    }
    if (met == true) return;
  }
}

}  // namespace

Flow::Flow(const scenario::Scenario& scenario, scenario::VariantIndex variant)
    : scenario_(scenario),
      choices_(scenario.nodes.size()),
      named_by_(scenario.choices.size()),
      days_at_(scenario.nodes.size()) {
  find_ways(variant);
  find_days();
  find_earliest_due();
}

void Flow::find_earliest_due() {
  for (std::size_t i = 0; i < scenario_.promises.size(); ++i)
    earliest_due_[i] = scenario_.promises[i].due;
  for (const scenario::Choice& choice : scenario_.choices) {
    for (const auto& renewal : choice.renew)
      earliest_due_[renewal.promise] = std::min(earliest_due_[renewal.promise], renewal.day);
  }
}

void Flow::find_ways(scenario::VariantIndex variant) {
  for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
    const scenario::Choice& choice = scenario_.choices[i];
    if (!scenario::possible(choice.condition, variant)) continue;
    choices_[choice.node].push_back(static_cast<ChoiceIndex>(i));
    for (const auto& route : choice.routes) add_ways_of(choice, route, variant, named_by_[i]);
  }
}

std::optional<Target> Flow::instead_of(NodeIndex index) const {
  const scenario::Node& node = scenario_.nodes[index];
  if (node.scene == scenario::Scene::desk) return std::nullopt;
  return node.if_out_of_patience ? node.if_out_of_patience : scenario_.if_out_of_patience;
}

bool Flow::add_day(NodeIndex node, int day) {
  const auto later = static_cast<std::size_t>(std::max(day, scenario_.nodes[node].day));
  if (days_at_[node].test(later)) return false;
  days_at_[node].set(later);
  return true;
}

bool Flow::pass_on_days(NodeIndex from) {
  bool grown = false;
  for (const ChoiceIndex choice : choices_[from]) {
    for (const Way& way : named_by_[choice]) {
      const NodeIndex to = way.to;
      const auto instead = instead_of(to);
      for (int day = 1; day <= scenario::kMaxDay; ++day) {
        if (!days_at_[from].test(static_cast<std::size_t>(day))) continue;
        grown |= add_day(to, day);
        if (!instead || instead->kind != Target::Kind::node) continue;
        grown |= add_day(instead->index, day);
        grown |= add_day(instead->index, std::max(day, scenario_.nodes[to].day));
      }
    }
  }
  return grown;
}

void Flow::find_days() {
  add_day(scenario_.start, 1);
  bool grown = true;
  while (grown) {
    grown = false;
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
      if (days_at_[i].any()) grown |= pass_on_days(static_cast<NodeIndex>(i));
    }
  }
}

int Flow::last_day_at(NodeIndex node) const {
  int day = scenario::kMaxDay;
  while (day > 0 && !days_at_[node].test(static_cast<std::size_t>(day))) --day;
  return day;
}

std::optional<int> Flow::only_day_at(NodeIndex node) const {
  if (days_at_[node].count() > 1) return std::nullopt;
  return last_day_at(node);
}

}  // namespace earshot::analysis
