// Private to the room: a move while it is being made. The rules (arrive.cpp, hear.cpp, choose.cpp, apply.cpp) share it; nobody
// outside game/play includes it.
#pragma once

#include "play/apply.h"

namespace earshot::play {

struct Move {
  const scenario::Scenario& scenario;
  State& state;
  Sink& sink;
  Table&
      table;  // as it lay before, if that is known: what is open is open; as it lies afterwards, wherever it changed

  void tell(EventKind kind, std::uint16_t what = kNone, std::int32_t value = 0,
            std::uint16_t choice = kNone) const {
    if (sink.wants(kind)) sink.event({kind, here(), choice, what, value});
  }
  void enter(Entry& entry, std::uint16_t choice = kNone) const {  // node and choice are filled in
    if (!sink.wants_entries()) return;
    entry.node = here();
    entry.choice = choice;
    sink.entry(entry);
  }
  const scenario::Rubric& rubric() const { return *scenario.rubric; }
  const scenario::VariantFacts& variant() const { return scenario.variant_facts[state.variant]; }
  std::uint16_t here() const { return at_ending(state) ? kNone : state.place; }
};

inline bool is_pending(const PromiseState& promise) {
  return promise.status == PromiseStatus::open || promise.status == PromiseStatus::renewed;
}

// conditions.cpp: variables as they are packed.
int variable_value(const scenario::Variable& variable, std::uint32_t packed);
std::uint32_t with_variable(const scenario::Variable& variable, std::uint32_t packed, int value);

// arrive.cpp: rules 1–4 and the way into an ending. `by_mistake`: the player's own mistake led there.
void arrive(const Move& move, scenario::Target to, bool by_mistake);
void enter_node(const Move& move, scenario::NodeIndex node, bool by_mistake);

// hear.cpp: rules 5 and 6.
void hear_next(const Move& move);
void learn(const Move& move, scenario::FactSet facts, std::uint16_t choice = kNone);
bool touching_line_heard(const scenario::Scenario& scenario, const State& state);

// meters.cpp: effects and losses, for whoever takes a technique.
void change_meters(const Move& move, int trust, int tension);
void lose(const Move& move, const scenario::Penalty& penalty, scenario::TechniqueIndex technique,
          std::uint16_t choice);
void raise_flag(const Move& move, scenario::Critical flag, std::uint16_t choice);
void take_technique(
    const Move& move,
    scenario::TechniqueIndex technique);  // one that is no choice: effects and losses

// cards.cpp: after anything that a condition may ask about: cards that show for the first time in this visit
// come behind those that lie there, and who can do nothing any more leaves.
void look_at_table(const Move& move);
// After what no condition asks about: the table is as it was, but there may be nothing left to do.
void look_for_more(const Move& move);

// leave.cpp: rule 9. `by_player`: not because nothing was left to do.
void leave(const Move& move, bool by_player);
void close_visit(const Move& move, scenario::CueSet answered,
                 std::uint16_t choice);  // safety cues left unanswered

// choose.cpp: rules 10–13.
void choose(const Move& move, const Choose& action);

}  // namespace earshot::play
