#include "analysis/witness.h"

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

}  // namespace earshot::analysis
