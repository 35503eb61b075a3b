#include "analysis/moves.h"

#include <algorithm>
#include <array>

namespace earshot::analysis {
namespace {

using play::Action;
using play::State;
using scenario::Choice;
using scenario::ChoiceIndex;
using scenario::FactSet;
using scenario::Scenario;

FactSet lowest(FactSet facts) { return facts & (~facts + 1); }

// All that is needed, and as many other facts as make it too much.
FactSet padded(const Scenario& scenario, FactSet needs, FactSet known) {
  FactSet said = needs;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if (!scenario.facts[i].note) said |= known & FactSet{1} << i;
  }
  return said;
}

std::vector<ChoiceIndex> shown(const Scenario& scenario, const State& state) {
  std::vector<ChoiceIndex> choices;
  const scenario::Node& node = play::node_of(scenario, state);
  for (std::size_t i = 0; i < node.choice_count; ++i) {
    const auto choice = static_cast<ChoiceIndex>(node.first_choice + i);
    if (!play::refused(scenario, state, choice)) choices.push_back(choice);
  }
  return choices;
}

}  // namespace

Moves::Moves(const Scenario& scenario, Player player, const std::vector<FieldBits>& kept)
    : scenario_(scenario), player_(player) {
  worth_.reserve(kept.size());
  for (const FieldBits& bits : kept) {
    worth_.push_back({static_cast<scenario::CueSet>(bits[field::cues]),
                      (bits[field::trust] | bits[field::tension]) != 0});
  }
}

void Moves::list(const State& state, std::vector<Action>& moves) const {
  moves.clear();
  if (!play::all_heard(state)) {
    if (state.marked == 0 && state.glanced == 0) moves.emplace_back(play::Hear{});
    if (player_ == Player::patient) return;
  }
  if (state.marked == 0) add_glance(state, moves);
  add_notices(state, moves);
  add_replies(state, moves);
}

bool Moves::stuck(const State& state) const {
  return play::all_heard(state) && shown(scenario_, state).empty() && nothing_to_attend_to(state);
}

bool Moves::may_be_stuck(const State& state) const {
  const auto choices = shown(scenario_, state);
  const bool sure = std::any_of(choices.begin(), choices.end(), [&](ChoiceIndex choice) {
    return scenario_.choices[choice].again;
  });
  return play::all_heard(state) && !sure && nothing_to_attend_to(state);
}

bool Moves::nothing_to_attend_to(const State& state) const {
  for (int position = 0; position < state.heard; ++position) {
    const std::size_t line = play::line_at(state, position);
    if (worth_noticing(state, line) || worth_glancing(state, line)) return false;
  }
  return true;
}

bool Moves::worth_noticing(const State& state, std::size_t line) const {
  const auto& cue = play::node_of(scenario_, state).lines[line].cue;
  if (!cue || (state.marked >> line & 1U) != 0) return false;
  return (worth_[state.place].noticing & ~state.cues & scenario::CueSet{1} << *cue) != 0;
}

bool Moves::worth_glancing(const State& state, std::size_t line) const {
  return worth_[state.place].glancing && (state.glanced >> line & 1U) == 0 &&
         !play::node_of(scenario_, state).lines[line].distraction.empty();
}

void Moves::add_glance(const State& state, std::vector<Action>& moves) const {
  for (int position = 0; position < state.heard; ++position) {
    if (!worth_glancing(state, play::line_at(state, position))) continue;
    moves.emplace_back(play::Glance{static_cast<std::uint8_t>(position)});
    return;
  }
}

// Behind the last line that was marked.
void Moves::add_notices(const State& state, std::vector<Action>& moves) const {
  for (int position = state.heard; position-- > 0;) {
    const std::size_t line = play::line_at(state, position);
    if ((state.marked >> line & 1U) != 0) return;
    if (!worth_noticing(state, line)) continue;
    moves.emplace_back(play::Notice{static_cast<std::uint8_t>(position)});
  }
}

void Moves::add_replies(const State& state, std::vector<Action>& moves) const {
  for (const ChoiceIndex choice : shown(scenario_, state)) {
    switch (scenario_.choices[choice].kind) {
      case Choice::Kind::summarise:
        add_summaries(state, choice, moves);
        break;
      case Choice::Kind::diagnose:
        add_diagnoses(state, choice, moves);
        break;
      default:
        moves.emplace_back(play::Choose{choice});
        break;
    }
  }
}

void Moves::add_summaries(const State& state, ChoiceIndex choice,
                          std::vector<Action>& moves) const {
  const FactSet needs = scenario_.real_cause(state.variant).needs;
  const FactSet known = state.facts;
  const std::array<FactSet, 4> candidates{known & needs, lowest(known & needs),
                                          padded(scenario_, known & needs, known),
                                          lowest(known & ~needs)};
  unsigned had = 0;
  for (const FactSet said : candidates) {
    const unsigned result =
        1U << static_cast<unsigned>(play::judge_summary(scenario_, state, said));
    if ((had & result) != 0) continue;
    had |= result;
    moves.emplace_back(play::Choose{choice, said});
  }
}

void Moves::add_diagnoses(const State& state, ChoiceIndex choice,
                          std::vector<Action>& moves) const {
  for (std::size_t i = 0; i < scenario_.causes.size(); ++i) {
    const auto cause = static_cast<scenario::CauseIndex>(i);
    const FactSet evidence = state.facts & scenario_.causes[i].needs;
    if (play::judge_diagnosis(scenario_, state, cause, evidence).proven()) {
      moves.emplace_back(play::Choose{choice, evidence, cause});
    }
    if (play::judge_diagnosis(scenario_, state, cause, 0).proven()) continue;
    moves.emplace_back(play::Choose{choice, 0, cause});
  }
}

}  // namespace earshot::analysis
