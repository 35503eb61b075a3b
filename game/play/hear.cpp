// Rules 5 and 6: hearing a line, and what is learnt by it.
#include "play/ledger.h"
#include "play/rules.h"

namespace earshot::play {
namespace {

// Points for a needed fact: its share of the part by weight, while the real cause is not named yet.
void score_fact(const Move& move, scenario::FactIndex fact, std::uint16_t choice) {
  const scenario::Cause& real = move.scenario.real_cause(move.state.variant);
  if (move.state.right_try != 0 || (real.needs >> fact & 1U) == 0) return;
  Entry entry;
  entry.reason = Reason::fact;
  entry.of = entry.amount = move.variant().fact_points[fact];
  entry.what = fact;
  move.enter(entry, choice);
}

}  // namespace

void learn(const Move& move, scenario::FactSet facts, std::uint16_t choice) {
  base::for_each_bit(facts & ~move.state.facts, [&](std::size_t bit) {
    const auto fact = static_cast<scenario::FactIndex>(bit);
    move.state.facts |= scenario::FactSet{1} << fact;
    move.tell(EventKind::fact_learnt, fact, 0, choice);
    score_fact(move, fact, choice);
  });
}

void hear_next(const Move& move) {
  State& state = move.state;
  const std::size_t index = base::lowest_bit(lines_to_come(state));
  const scenario::Line& line = node_of(move.scenario, state).lines[index];
  ++state.heard;
  move.tell(EventKind::line_heard, static_cast<std::uint16_t>(index));
  if (line.cue) move.tell(EventKind::cue_shown, *line.cue);
  learn(move, line.facts);
}

bool touching_line_heard(const scenario::Scenario& scenario, const State& state) {
  return (lines_heard(state) & sets_of(scenario, state).touching) != 0;
}

}  // namespace earshot::play
