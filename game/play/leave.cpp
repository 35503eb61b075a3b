// Rule 9: leaving, by the player or because nothing is left to do, and what a visit owes when it ends.
#include "play/rules.h"

namespace earshot::play {
namespace {

// A safety cue counts as answered once a reply was taken that asks to have noticed it.
bool was_answered(const scenario::Scenario& scenario, const State& state, scenario::CueIndex cue) {
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const bool answers = (scenario.choices[i].answers >> cue & 1U) != 0;
    if (answers && has_taken(state, static_cast<scenario::ChoiceIndex>(i))) return true;
  }
  return false;
}

// An open moment that nobody answered counts with share 0.
void close_moment_unanswered(const Move& move) {
  if (move.state.moment == Moment::none) return;
  Entry entry;
  entry.dimension = scenario::Dimension::empathy;
  entry.reason = move.state.moment == Moment::repair ? Reason::repair : Reason::moment;
  entry.counts = true;
  entry.what = 0;
  move.enter(entry);
  move.tell(EventKind::moment_answered, 0, move.variant().best_level[move.state.place]);
  move.state.moment = Moment::none;
}

}  // namespace

void close_visit(const Move& move, scenario::CueSet answered, std::uint16_t choice) {
  const State& state = move.state;
  const unsigned with_safety_cue = sets_of(move.scenario, state).with_safety_cue;
  if (with_safety_cue == 0) return;  // as nearly everywhere
  base::for_each_bit(with_safety_cue & lines_heard(state), [&](std::size_t line) {
    const scenario::CueIndex cue = *node_of(move.scenario, state).lines[line].cue;
    if ((answered >> cue & 1U) != 0 || was_answered(move.scenario, state, cue)) return;
    raise_flag(move, scenario::Critical::safety, choice);
  });
}

void leave(const Move& move, bool by_player) {
  const bool desk = node_of(move.scenario, move.state).scene == scenario::Scene::desk;
  if (by_player && !desk && !all_heard(move.state))
    raise_flag(move, scenario::Critical::abandoned, kNone);
  close_visit(move, 0, kNone);
  close_moment_unanswered(move);
  arrive(move, {scenario::Target::Kind::ending, move.scenario.left}, false);
}

}  // namespace earshot::play
