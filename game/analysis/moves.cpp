#include "analysis/moves.h"

#include <algorithm>
#include <array>
#include <bit>

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

// A list without heap memory: it is made at every state.
class Shown {
 public:
  Shown(const Scenario& scenario, const State& state) {
    const scenario::Node& node = play::node_of(scenario, state);
    for (std::size_t i = 0; i < node.choice_count; ++i) {
      const auto choice = static_cast<ChoiceIndex>(node.first_choice + i);
      if (!play::refused(scenario, state, choice)) choices_[count_++] = choice;
    }
  }
  const ChoiceIndex* begin() const { return choices_.data(); }
  const ChoiceIndex* end() const { return choices_.data() + count_; }
  bool empty() const { return count_ == 0; }

 private:
  std::array<ChoiceIndex, scenario::kMaxChoicesPerNode> choices_{};
  std::size_t count_ = 0;
};

}  // namespace

Moves::Moves(const Scenario& scenario, Player player, Habits habits,
             const std::vector<FieldBits>& kept)
    : scenario_(scenario), player_(player), habits_(habits) {
  worth_.reserve(kept.size());
  for (const FieldBits& bits : kept) {
    worth_.push_back(
        {static_cast<scenario::CueSet>(bits[field::cues]),
         habits == Habits::careless || (bits[field::trust] | bits[field::tension]) != 0});
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
  if (habits_ == Habits::careless && add_false_notice(state, moves)) return;
  add_replies(state, moves);
}

void Moves::list_replies(const State& state, std::vector<Action>& moves) const {
  moves.clear();
  add_replies(state, moves);
}

bool Moves::stuck(const State& state) const {
  return play::all_heard(state) && Shown(scenario_, state).empty() && nothing_to_attend_to(state);
}

bool Moves::may_be_stuck(const State& state) const {
  const Shown choices(scenario_, state);
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

// The first that is left; whoever marks it has marked all the cues he wants to.
bool Moves::add_false_notice(const State& state, std::vector<Action>& moves) const {
  for (int position = 0; position < state.heard; ++position) {
    const std::size_t line = play::line_at(state, position);
    if (play::node_of(scenario_, state).lines[line].cue || (state.marked >> line & 1U) != 0)
      continue;
    moves.emplace_back(play::Notice{static_cast<std::uint8_t>(position)});
    return true;
  }
  return false;
}

void Moves::add_replies(const State& state, std::vector<Action>& moves) const {
  for (const ChoiceIndex choice : Shown(scenario_, state)) {
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

// As much evidence as can be without being complete: of the facts of the lightest weight one is left
// out, or one beside the point is added, which counts 1 against it.
FactSet Moves::pins_without_proof(const State& state) const {
  const FactSet needs = scenario_.real_cause(state.variant).needs;
  if ((needs & ~state.facts) != 0) return needs & state.facts;
  const FactSet beside = lowest(state.facts & ~needs);
  FactSet lightest = 0;
  for (FactSet rest = needs; rest != 0; rest &= rest - 1) {
    const FactSet one = lowest(rest);
    const auto weight = [&](FactSet fact) {
      return scenario_.facts[static_cast<std::size_t>(std::countr_zero(fact))].weight;
    };
    if (lightest == 0 || weight(one) < weight(lightest)) lightest = one;
    if (weight(one) == 1) return needs & ~one;
  }
  return beside != 0 ? needs | beside : needs & ~lightest;
}

void Moves::add_diagnoses(const State& state, ChoiceIndex choice,
                          std::vector<Action>& moves) const {
  for (std::size_t i = 0; i < scenario_.causes.size(); ++i) {
    const auto cause = static_cast<scenario::CauseIndex>(i);
    const bool real = cause == scenario_.variant_facts[state.variant].real;
    const FactSet evidence = state.facts & scenario_.causes[i].needs;
    if (play::judge_diagnosis(scenario_, state, cause, evidence).proven()) {
      moves.emplace_back(play::Choose{choice, evidence, cause});
    }
    if (play::judge_diagnosis(scenario_, state, cause, 0).proven()) continue;
    const FactSet pins = real && habits_ == Habits::proving ? pins_without_proof(state) : 0;
    moves.emplace_back(play::Choose{choice, pins, cause});
  }
}

}  // namespace earshot::analysis
