// One play, being played: state, the actions so far, the events and entries they gave.
//
// Entry point: Run; result_of() for who keeps no history. The game, the terminal and replay use it; it adds no rule to apply().
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "play/apply.h"
#include "play/ledger.h"

namespace earshot::play {

struct Beginning;  // start_at.h

// One action and everything it caused. Step 0 is the arrival at the first node and has no action.
struct Step {
  std::optional<Action> action;
  std::vector<Event> events;
  State before;  // for step 0: same as after
  State after;
};

// What a play came to, from its last state, its settled entries and the flags it raised.
Result result_of(const scenario::Scenario& scenario, const State& last, const Ledger& settled,
                 std::vector<scenario::Critical> flags);

class Run {
 public:
  Run(std::shared_ptr<const scenario::Scenario> scenario, scenario::VariantIndex variant,
      std::uint64_t order);
  // In the middle, to try a scene; such a play makes no transcript.
  Run(std::shared_ptr<const scenario::Scenario> scenario, scenario::VariantIndex variant,
      std::uint64_t order, const Beginning& beginning);

  // Refused actions leave no trace.
  std::optional<Refusal> apply(const Action& action);

  const scenario::Scenario& scenario() const { return *scenario_; }
  std::shared_ptr<const scenario::Scenario> shared_scenario() const { return scenario_; }
  std::uint64_t order() const { return order_; }
  scenario::VariantIndex variant() const { return state().variant; }
  const State& state() const { return steps_.back().after; }
  const std::vector<Step>& steps() const { return steps_; }
  const Ledger& entries() const { return entries_; }  // not settled
  bool ended() const { return at_ending(state()); }
  bool closed() const { return state().closed; }

  Ledger settled() const;
  Result result() const;

 private:
  std::shared_ptr<const scenario::Scenario> scenario_;
  std::uint64_t order_;
  std::vector<Step> steps_;
  Ledger entries_;
};

// Its first `actions` actions, played again.
Run beginning_of(const Run& run, std::size_t actions);

}  // namespace earshot::play
