#include "play/start_at.h"

#include <algorithm>

#include "play/rules.h"

namespace earshot::play {

namespace {

void set_promises(const scenario::Scenario& scenario, const Beginning& beginning, State& state) {
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    PromiseState& promise = state.promises[i];
    if ((beginning.promised >> i & 1U) != 0) promise.status = PromiseStatus::open;
    if ((beginning.kept >> i & 1U) != 0) promise.status = PromiseStatus::kept;
    if (promise.status == PromiseStatus::open)
      promise.due = static_cast<std::uint8_t>(scenario.promises[i].due);
  }
}

// The start of any play, as it is before the first arrival.
State before_arrival(const scenario::Scenario& scenario, scenario::VariantIndex variant) {
  NoSink nobody;
  const State first = start(scenario, variant, nobody);
  State state;
  state.variant = first.variant;
  state.trust = first.trust;
  state.tension = first.tension;
  state.variables = first.variables;
  return state;
}

}  // namespace

State start_at(const scenario::Scenario& scenario, scenario::VariantIndex variant,
               const Beginning& beginning, Sink& sink) {
  State state = before_arrival(scenario, variant);
  if (beginning.trust) state.trust = static_cast<std::uint8_t>(*beginning.trust / 5);
  if (beginning.tension) state.tension = static_cast<std::uint8_t>(*beginning.tension / 5);
  if (beginning.day) state.day = static_cast<std::uint8_t>(*beginning.day);
  state.facts = beginning.facts;
  state.cues = beginning.cues;
  set_promises(scenario, beginning, state);
  for (const auto node : beginning.visited)
    state.visited[node / 64U] |= std::uint64_t{1} << (node % 64U);
  for (const auto choice : beginning.taken)
    state.taken[choice / 64U] |= std::uint64_t{1} << (choice % 64U);
  for (const auto& [index, value] : beginning.variables)
    state.variables = with_variable(scenario.variables[index], state.variables, value);
  Table table;
  const Move move{scenario, state, sink, table};
  arrive(move, {scenario::Target::Kind::node, beginning.node}, false);
  return state;
}

}  // namespace earshot::play
