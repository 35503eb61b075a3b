// The rulebook: the only place where a rule of design/rules.md is written.
//
// Entry points: start() and apply(), or both in a Stand; table_of() says which replies are on offer. Everything that plays (the game, bots, the
// explorer, replay, the host) calls these. Pure: no clock, no randomness, no locale, no heap in the state. `kRulebook` changes whenever a rule does,
// and with it every digest.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "play/action.h"
#include "play/events.h"
#include "play/state.h"

namespace earshot::play {

inline constexpr std::string_view kRulebook = "1";

// The state after arriving at the scenario's first node. variant < scenario.variant_count().
State start(const scenario::Scenario& scenario, scenario::VariantIndex variant, Sink& sink);

// Does the action, or refuses it and leaves the state as it was.
std::optional<Refusal> apply(const scenario::Scenario& scenario, State& state, const Action& action,
                             Sink& sink);

// Why this reply cannot be taken now, apart from what is picked with it; nothing when it can.
std::optional<Refusal> refused(const scenario::Scenario& scenario, const State& state,
                               scenario::ChoiceIndex choice);

// The replies that lie before the player: those that refused() does not refuse, and those that are shown with their
// hint because their condition does not hold. Of the present node, bit 0 being its first choice; none at an ending.
struct Table {
  scenario::CardSet open = 0;
  scenario::CardSet locked = 0;
};
Table table_of(const scenario::Scenario& scenario, const State& state);

// A play as it stands, with what lies on the table: for who plays on and on, and would ask for it after each action.
class Stand {
 public:
  void begin(const scenario::Scenario& scenario, scenario::VariantIndex variant, Sink& sink);
  std::optional<Refusal> apply(const scenario::Scenario& scenario, const Action& action,
                               Sink& sink);

  const State& state() const { return state_; }
  const Table& table() const { return table_; }

 private:
  State state_;
  Table table_;
};

// Whether a condition holds now.
bool holds(const scenario::Scenario& scenario, const State& state,
           const scenario::Condition& condition);

// What saying these facts back would be, and what naming this cause would be: 0 wrong, 1 unproven, 2 right.
SummaryResult judge_summary(const scenario::Scenario& scenario, const State& state,
                            scenario::FactSet said);
struct Verdict {
  bool right = false;
  int evidence = 0;  // weight, after deductions
  int needed = 0;    // weight of all the cause needs
  bool proven() const { return right && evidence == needed; }
};
Verdict judge_diagnosis(const scenario::Scenario& scenario, const State& state,
                        scenario::CauseIndex cause, scenario::FactSet pins);

// Identifies rulebook, rubric and scenario together: 64 hexadecimal digits.
std::string digest(const scenario::Scenario& scenario);

}  // namespace earshot::play
