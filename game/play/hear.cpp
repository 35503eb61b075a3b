// Rules 5 and 6: hearing a line, and what is learnt by it.
#include "play/ledger.h"
#include "play/rules.h"

namespace earshot::play {
namespace {

// Points for a needed fact: its share of the part by weight, while the real cause is not named yet.
void score_fact(const Move& move, scenario::FactIndex fact, std::uint16_t choice) {
  const scenario::Cause& real = move.scenario.real_cause(move.state.variant);
  if (move.state.right_try != 0 || (real.needs >> fact & 1U) == 0) return;
  std::int64_t all = 0;
  for (std::size_t i = 0; i < move.scenario.facts.size(); ++i) {
    if ((real.needs >> i & 1U) != 0) all += move.scenario.facts[i].weight;
  }
  Entry entry;
  entry.reason = Reason::fact;
  entry.of = parts_of(move.scenario).facts * base::Rational(move.scenario.facts[fact].weight, all);
  entry.amount = entry.of;
  entry.what = fact;
  move.enter(entry, choice);
}

}  // namespace

void learn(const Move& move, scenario::FactSet facts, std::uint16_t choice) {
  for (scenario::FactSet rest = facts & ~move.state.facts; rest != 0; rest &= rest - 1) {
    const auto fact = static_cast<scenario::FactIndex>(__builtin_ctzll(rest));
    move.state.facts |= scenario::FactSet{1} << fact;
    move.tell(EventKind::fact_learnt, fact, 0, choice);
    score_fact(move, fact, choice);
  }
}

void hear_next(const Move& move) {
  State& state = move.state;
  const std::size_t index = line_at(state, state.heard);
  const scenario::Line& line = node_of(move.scenario, state).lines[index];
  ++state.heard;
  move.tell(EventKind::line_heard, static_cast<std::uint16_t>(index));
  if (line.cue) move.tell(EventKind::cue_shown, *line.cue);
  learn(move, line.facts);
}

bool touching_line_heard(const scenario::Scenario& scenario, const State& state) {
  for (int position = 0; position < state.heard; ++position) {
    if (node_of(scenario, state).lines[line_at(state, position)].touches()) return true;
  }
  return false;
}

}  // namespace earshot::play
