#include "analysis/witness.h"

#include <algorithm>
#include <cassert>

namespace earshot::analysis {
namespace {

using play::Command;
using play::Verb;

// The commands of one visit; `whole`: its reply was taken after the last word.
void append_visit(const std::vector<Command>& visit, bool whole, std::vector<Command>& commands) {
  for (std::size_t i = 0; i < visit.size(); ++i) {
    const bool hears = visit[i].verb == Verb::hear;
    const bool goes_on_hearing = i + 1 < visit.size() && visit[i + 1].verb == Verb::hear;
    if (hears && (whole || goes_on_hearing)) continue;
    commands.push_back(visit[i]);
  }
}

}  // namespace

play::Script script_of_way(const std::shared_ptr<const scenario::Scenario>& scenario,
                           scenario::VariantIndex variant, std::span<const play::Action> way) {
  play::Run run(scenario, variant, 0);
  play::Script script;
  if (!scenario->variants.empty()) script.variant = scenario->variants[variant];
  std::vector<Command> visit;
  for (const play::Action& action : way) {
    for (Command& one : play::commands_of(*scenario, run.state(), action))
      visit.push_back(std::move(one));
    const bool whole = play::all_heard(run.state());
    [[maybe_unused]] const auto refusal = run.apply(action);
    assert(!refusal);
    if (!std::holds_alternative<play::Choose>(action)) continue;
    append_visit(visit, whole, script.commands);
    visit.clear();
  }
  append_visit(visit, false, script.commands);
  return script;
}

std::size_t replies_of(std::span<const play::Action> way) {
  return static_cast<std::size_t>(std::count_if(
      way.begin(), way.end(),
      [](const play::Action& action) { return std::holds_alternative<play::Choose>(action); }));
}

void hand_in(const std::shared_ptr<const scenario::Scenario>& scenario,
             scenario::VariantIndex variant, Notes notes, std::vector<play::Action>& way) {
  play::Run run(scenario, variant, 0);
  for (const play::Action& action : way) {
    [[maybe_unused]] const auto refusal = run.apply(action);
    assert(!refusal);
  }
  const scenario::FactSet notable =
      notes == Notes::none ? 0 : play::note_sets(*scenario, variant).right & run.state().facts;
  for (std::size_t i = 0; i < scenario->facts.size(); ++i) {
    if ((notable >> i & 1U) != 0) way.emplace_back(play::Note{static_cast<scenario::FactIndex>(i)});
  }
  way.emplace_back(play::Close{});
}

}  // namespace earshot::analysis
