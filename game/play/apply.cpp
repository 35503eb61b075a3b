// The door of the rulebook: every action is first asked for refusals, then done. Nothing is changed before all
// refusals were asked.
#include "play/apply.h"

#include <cassert>

#include "base/sha256.h"
#include "play/rules.h"

namespace earshot::play {
namespace {

using scenario::Choice;
using MaybeRefusal = std::optional<Refusal>;

MaybeRefusal ended(const State& state) {
  if (state.closed) return Refusal::play_is_closed;
  if (at_ending(state)) return Refusal::play_has_ended;
  return std::nullopt;
}

MaybeRefusal refuse_line(const State& state, std::uint8_t position) {
  if (const auto refusal = ended(state)) return refusal;
  if (position >= line_count(state)) return Refusal::no_such_line;
  if (position >= state.heard) return Refusal::not_heard_yet;
  return std::nullopt;
}

bool knows(const State& state, scenario::FactIndex fact) {
  return fact < 64 && (state.facts >> fact & 1U) != 0;
}
bool has_noted(const State& state, scenario::FactIndex fact) {
  return fact < 64 && (state.notes >> fact & 1U) != 0;
}

MaybeRefusal do_(const Move& move, const Hear&) {
  if (const auto refusal = ended(move.state)) return refusal;
  const unsigned to_come = lines_to_come(move.state);
  if (to_come == 0) return Refusal::nothing_to_hear;
  const bool last = (to_come & (to_come - 1)) == 0;
  const scenario::FactSet known = move.state.facts;
  hear_next(move);
  if (move.state.facts != known) {
    look_at_table(move);
  } else if (last) {
    look_for_more(move);
  }
  return std::nullopt;
}

void false_notice(const Move& move, std::size_t line) {
  move.tell(EventKind::false_notice, static_cast<std::uint16_t>(line));
  Entry entry;
  entry.dimension = scenario::Dimension::empathy;
  entry.reason = Reason::false_notice;
  entry.amount = -std::int64_t{move.rubric().false_notice};
  entry.what = static_cast<std::uint16_t>(line);
  move.enter(entry);
}

MaybeRefusal do_(const Move& move, const Notice& action) {
  State& state = move.state;
  if (const auto refusal = refuse_line(state, action.position)) return refusal;
  const std::size_t index = line_at(state, action.position);
  if ((unsigned{state.marked} >> index & 1U) != 0) return Refusal::already_marked;
  state.marked = static_cast<std::uint16_t>(state.marked | 1U << index);
  const scenario::Line& line = node_of(move.scenario, state).lines[index];
  if (line.cue) {
    state.cues |= scenario::CueSet{1} << *line.cue;
    move.tell(EventKind::cue_noticed, *line.cue);
    look_at_table(move);
  } else {
    false_notice(move, index);
    look_for_more(move);
  }
  return std::nullopt;
}

MaybeRefusal do_(const Move& move, const Glance& action) {
  State& state = move.state;
  if (const auto refusal = refuse_line(state, action.position)) return refusal;
  const std::size_t index = line_at(state, action.position);
  if (node_of(move.scenario, state).lines[index].distraction.empty())
    return Refusal::no_distraction;
  if ((unsigned{state.glanced} >> index & 1U) != 0) return Refusal::already_glanced;
  state.glanced = static_cast<std::uint16_t>(state.glanced | 1U << index);
  move.tell(EventKind::glanced, static_cast<std::uint16_t>(index));
  take_technique(move, move.rubric().multitask);
  look_at_table(move);
  return std::nullopt;
}

MaybeRefusal do_(const Move& move, const Note& action) {
  if (move.state.closed) return Refusal::play_is_closed;
  if (!knows(move.state, action.fact)) return Refusal::fact_not_known;
  if (has_noted(move.state, action.fact)) return Refusal::already_noted;
  move.state.notes |= scenario::FactSet{1} << action.fact;
  move.tell(EventKind::noted, action.fact);
  return std::nullopt;
}

MaybeRefusal do_(const Move& move, const Unnote& action) {
  if (move.state.closed) return Refusal::play_is_closed;
  if (!has_noted(move.state, action.fact)) return Refusal::not_noted;
  move.state.notes &= ~(scenario::FactSet{1} << action.fact);
  move.tell(EventKind::unnoted, action.fact);
  return std::nullopt;
}

MaybeRefusal refuse_picks(const scenario::Scenario& scenario, const State& state,
                          const Choose& action) {
  const Choice& choice = scenario.choices[action.choice];
  const bool takes_facts =
      choice.kind == Choice::Kind::summarise || choice.kind == Choice::Kind::diagnose;
  const bool takes_cause = choice.kind == Choice::Kind::diagnose;
  if ((!takes_facts && action.facts != 0) || (!takes_cause && action.cause))
    return Refusal::picks_not_asked;
  if (takes_cause && !action.cause) return Refusal::cause_missing;
  if (takes_cause && *action.cause >= scenario.causes.size()) return Refusal::no_such_cause;
  if ((action.facts & ~state.facts) != 0) return Refusal::fact_not_known;
  return std::nullopt;
}

// It is known to be; otherwise it has to be asked.
bool is_open(const Move& move, scenario::ChoiceIndex choice) {
  if (move.table.open == 0) return false;
  const auto card =
      static_cast<std::size_t>(choice - sets_of(move.scenario, move.state).first_choice);
  return card < scenario::kMaxChoicesPerNode && (move.table.open >> card & 1U) != 0;
}

MaybeRefusal do_(const Move& move, const Choose& action) {
  if (!is_open(move, action.choice)) {
    if (const auto refusal = refused(move.scenario, move.state, action.choice)) return refusal;
  }
  if (const auto refusal = refuse_picks(move.scenario, move.state, action)) return refusal;
  choose(move, action);
  return std::nullopt;
}

MaybeRefusal do_(const Move& move, const Leave&) {
  if (const auto refusal = ended(move.state)) return refusal;
  leave(move, true);
  return std::nullopt;
}

MaybeRefusal do_(const Move& move, const Close&) {
  if (move.state.closed) return Refusal::play_is_closed;
  if (!at_ending(move.state)) return Refusal::play_not_ended;
  move.state.closed = true;
  move.tell(EventKind::closed);
  return std::nullopt;
}

std::uint32_t packed_start(const scenario::Scenario& scenario) {
  std::uint32_t packed = 0;
  for (const auto& variable : scenario.variables) {
    packed |= static_cast<std::uint32_t>(variable.start - variable.least) << variable.shift;
  }
  return packed;
}

// Patience is not asked on the very first arrival: a customer who comes in furious still says why.
void begin(const Move& move, scenario::VariantIndex variant) {
  const scenario::Scenario& scenario = move.scenario;
  assert(variant < scenario.variant_count());
  State& state = move.state;
  state = {};
  state.variant = variant;
  state.trust = static_cast<std::uint8_t>(scenario.customer.trust / 5);
  state.tension = static_cast<std::uint8_t>(scenario.customer.tension / 5);
  state.variables = packed_start(scenario);
  if (const int day = scenario.nodes[scenario.start].day; day > 0)
    state.day = static_cast<std::uint8_t>(day);
  enter_node(move, scenario.start, false);
}

// In one piece: most calls between the rules are made at one place (docs/decisions/0006).
[[gnu::flatten]] std::optional<Refusal> act(const Move& move, const Action& action) {
  return std::visit([&](const auto& what) { return do_(move, what); }, action);
}

}  // namespace

State start(const scenario::Scenario& scenario, scenario::VariantIndex variant, Sink& sink) {
  State state;
  Table table;
  begin({scenario, state, sink, table}, variant);
  return state;
}

std::optional<Refusal> apply(const scenario::Scenario& scenario, State& state, const Action& action,
                             Sink& sink) {
  Table table;
  return act({scenario, state, sink, table}, action);
}

void Stand::begin(const scenario::Scenario& scenario, scenario::VariantIndex variant, Sink& sink) {
  play::begin({scenario, state_, sink, table_}, variant);
}

std::optional<Refusal> Stand::apply(const scenario::Scenario& scenario, const Action& action,
                                    Sink& sink) {
  return act({scenario, state_, sink, table_}, action);
}

std::string digest(const scenario::Scenario& scenario) {
  return base::sha256_hex({scenario.bytes, scenario.rubric->bytes, kRulebook});
}

}  // namespace earshot::play
