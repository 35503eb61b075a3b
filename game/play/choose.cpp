// Rules 10–13: taking a reply.
#include <algorithm>

#include "play/ledger.h"
#include "play/rules.h"

namespace earshot::play {
namespace {

using scenario::Choice;

bool is_desk(const Move& move) {
  return node_of(move.scenario, move.state).scene == scenario::Scene::desk;
}

// Rule 10.
void break_in(const Move& move) {
  const scenario::Node& node = node_of(move.scenario, move.state);
  const auto next = [&]() -> const scenario::Line& {
    return node.lines[line_at(move.state, move.state.heard)];
  };
  while (!all_heard(move.state) && (is_desk(move) || next().who == scenario::Line::Who::narrator))
    hear_next(move);
  if (all_heard(move.state)) return;
  const auto broken_off = static_cast<std::uint16_t>(line_at(move.state, move.state.heard));
  take_technique(move, move.rubric().interrupting);
  std::int32_t reaction = -1;
  for (std::size_t i = 0; i < node.interrupted.size() && reaction < 0; ++i) {
    if (holds(move.scenario, move.state, node.interrupted[i].condition))
      reaction = static_cast<std::int32_t>(i);
  }
  move.tell(EventKind::interrupted, broken_off, reaction);
}

void score_steps(const Move& move, const Choice& choice, std::uint16_t index) {
  base::for_each_bit(choice.steps & ~unsigned{move.state.steps}, [&](std::size_t) {
    Entry entry;
    entry.dimension = scenario::Dimension::follow_through;
    entry.reason = Reason::step;
    entry.of = entry.amount = move.scenario.parts.step;
    entry.what = choice.technique;
    move.enter(entry, index);
  });
  move.state.steps |= choice.steps;
}

void score_something_else(const Move& move, const Choice& choice, std::uint16_t index) {
  State& state = move.state;
  if (choice.technique != move.rubric().something_else || state.something_else_asked) return;
  if (state.right_try == 0 && !state.solution_offered) return;
  state.something_else_asked = true;
  Entry entry;
  entry.reason = Reason::something_else;
  entry.of = entry.amount = move.scenario.parts.something_else;
  move.enter(entry, index);
}

// The reply closes the moment of this visit.
void answer_moment(const Move& move, const Choice& choice, std::uint16_t index) {
  State& state = move.state;
  if (state.moment == Moment::none) return;
  const int best = move.variant().best_level[choice.node];
  const bool in_time = touching_line_heard(move.scenario, state);
  const bool repair = state.moment == Moment::repair;
  Entry entry;
  entry.dimension = scenario::Dimension::empathy;
  entry.reason = repair ? Reason::repair : Reason::moment;
  entry.what = static_cast<std::uint16_t>(choice.level);
  entry.counts = !repair || choice.level != best || !in_time;
  if (!repair && in_time) entry.share = base::Rational(choice.level - 1, best - 1);
  move.enter(entry, index);
  move.tell(EventKind::moment_answered, entry.what, best, index);
  state.moment = Moment::none;
}

// Rules 11 and 12.
void take(const Move& move, const Choice& choice, std::uint16_t index) {
  State& state = move.state;
  state.taken[index / 64U] |= std::uint64_t{1} << (index % 64U);
  move.tell(EventKind::chosen, choice.technique, 0, index);
  if (!is_desk(move) || choice.keep != 0) change_meters(move, choice.trust, choice.tension);
  lose(move, choice.penalty, choice.technique, index);
  raise_flag(move, choice.critical, index);
  score_steps(move, choice, index);
  score_something_else(move, choice, index);
  if (move.scenario.technique(choice).solution) state.solution_offered = true;
  answer_moment(move, choice, index);
  close_visit(move, choice.answers, index);
}

void make_promise(const Move& move, std::size_t which, std::uint16_t index) {
  PromiseState& promise = move.state.promises[which];
  const scenario::Promise& what = move.scenario.promises[which];
  const auto number = static_cast<std::uint16_t>(which);
  if (promise.status != PromiseStatus::none)
    return move.tell(EventKind::promise_unchanged, number, 0, index);
  promise.status = PromiseStatus::open;
  promise.due = static_cast<std::uint8_t>(what.due);
  move.tell(EventKind::promise_made, number, what.due, index);
  if (what.impossible) raise_flag(move, scenario::Critical::false_promise, index);
}

void keep_promise(const Move& move, std::size_t which, std::uint16_t index) {
  PromiseState& promise = move.state.promises[which];
  const auto number = static_cast<std::uint16_t>(which);
  if (!is_pending(promise)) return move.tell(EventKind::promise_unchanged, number, 0, index);
  promise.status = PromiseStatus::kept;
  move.tell(EventKind::promise_kept, number, 0, index);
}

void renew_promise(const Move& move, const scenario::Renewal& renewal, std::uint16_t index) {
  PromiseState& promise = move.state.promises[renewal.promise];
  if (promise.status != PromiseStatus::open || renewal.day <= move.state.day) {
    return move.tell(EventKind::promise_unchanged, renewal.promise, 0, index);
  }
  promise.status = PromiseStatus::renewed;
  promise.was_renewed = true;
  promise.due = static_cast<std::uint8_t>(renewal.day);
  move.tell(EventKind::promise_renewed, renewal.promise, renewal.day, index);
}

void set_variable(const Move& move, const scenario::Assignment& assignment, std::uint16_t index) {
  const scenario::Variable& variable = move.scenario.variables[assignment.variable];
  std::uint32_t& packed = move.state.variables;
  const int wanted =
      assignment.value + (assignment.relative ? variable_value(variable, packed) : 0);
  const int after = std::clamp(wanted, variable.least, variable.most);
  if (after != wanted) move.tell(EventKind::variable_clamped, assignment.variable, wanted, index);
  packed = with_variable(variable, packed, after);
}

// Rule 13, before the outcome.
void bring_about(const Move& move, const Choice& choice, std::uint16_t index) {
  learn(move, choice.learn, index);
  base::for_each_bit(choice.promise, [&](std::size_t i) { make_promise(move, i, index); });
  base::for_each_bit(choice.keep, [&](std::size_t i) { keep_promise(move, i, index); });
  for (const auto& renewal : choice.renew) renew_promise(move, renewal, index);
  for (const auto& assignment : choice.set) set_variable(move, assignment, index);
}

base::Rational worth(const Parts& parts, SummaryResult result) {
  if (result == SummaryResult::complete) return parts.summary;
  return result == SummaryResult::partial ? parts.partial_summary : base::Rational(0);
}

void score_summary(const Move& move, SummaryResult result, std::uint16_t index) {
  State& state = move.state;
  if (state.solution_offered || result <= state.summary_before_solution) return;
  const Parts& parts = move.scenario.parts;
  Entry entry;
  entry.reason = Reason::summary;
  entry.what = static_cast<std::uint16_t>(result);
  entry.of = parts.summary;
  entry.amount = worth(parts, result) - worth(parts, state.summary_before_solution);
  state.summary_before_solution = result;
  if (result != SummaryResult::wrong) move.enter(entry, index);
}

// Which of the three routes a summary takes.
std::size_t summarise(const Move& move, const Choose& action) {
  const SummaryResult result = judge_summary(move.scenario, move.state, action.facts);
  move.tell(EventKind::summarised, kNone, static_cast<std::int32_t>(result), action.choice);
  score_summary(move, result, action.choice);
  move.state.summary = std::max(move.state.summary, result);
  return static_cast<std::size_t>(SummaryResult::complete) - static_cast<std::size_t>(result);
}

void score_diagnosis(const Move& move, const Verdict& verdict, std::uint16_t cause,
                     std::uint16_t index) {
  Entry entry;
  entry.what = cause;
  if (verdict.right) {
    const Parts& parts = move.scenario.parts;
    entry.reason = Reason::diagnosis;
    entry.of = parts.diagnosis;
    entry.share = base::Rational(verdict.evidence, verdict.needed);
    const base::Rational most = move.state.right_try == 1   ? parts.diagnosis
                                : move.state.right_try == 2 ? parts.second_diagnosis
                                                            : base::Rational(0);
    entry.amount = most * entry.share;
  } else {
    entry.reason = Reason::wrong_diagnosis;
    entry.amount = -std::int64_t{move.rubric().root_cause.wrong_diagnosis};
  }
  move.enter(entry, index);
}

// Which of the three routes a diagnosis takes. After a right one another changes nothing.
std::size_t diagnose(const Move& move, const Choose& action) {
  State& state = move.state;
  const Verdict verdict = judge_diagnosis(move.scenario, state, *action.cause, action.facts);
  const std::size_t route = !verdict.right ? 2 : verdict.proven() ? 0 : 1;
  move.tell(EventKind::diagnosed, *action.cause, 2 - static_cast<std::int32_t>(route),
            action.choice);
  if (state.right_try != 0) return route;
  if (verdict.right) {
    state.right_try = static_cast<std::uint8_t>(state.diagnoses + 1);
    state.evidence = static_cast<std::uint16_t>(verdict.evidence);
  }
  state.diagnoses = static_cast<std::uint8_t>(std::min(state.diagnoses + 1, 2));
  state.diagnosis = static_cast<std::uint8_t>(*action.cause + 1U);
  score_diagnosis(move, verdict, *action.cause, action.choice);
  return route;
}

// Which case of a route holds; the last one always does.
std::size_t resolve(const Move& move, const scenario::Route& route) {
  const std::size_t last = route.cases.size() - 1;
  std::size_t at = 0;
  while (at < last && !holds(move.scenario, move.state, route.cases[at].condition)) ++at;
  return at;
}

void go(const Move& move, const Choose& action, std::size_t route, bool by_mistake) {
  const scenario::Route& way = move.scenario.choices[action.choice].routes[route];
  const std::size_t taken = resolve(move, way);
  move.tell(EventKind::way_taken, static_cast<std::uint16_t>(taken),
            static_cast<std::int32_t>(route), action.choice);
  arrive(move, way.cases[taken].to, by_mistake);
}

}  // namespace

void choose(const Move& move, const Choose& action) {
  const Choice& choice = move.scenario.choices[action.choice];
  break_in(move);
  take(move, choice, action.choice);
  bring_about(move, choice, action.choice);
  bool mistake = move.scenario.technique(choice).family == scenario::Family::mistake;
  std::size_t route = 0;
  if (choice.kind == Choice::Kind::summarise) route = summarise(move, action);
  if (choice.kind == Choice::Kind::diagnose) route = diagnose(move, action);
  mistake = mistake || route == 2;  // a wrong summary, a wrong diagnosis
  go(move, action, route, mistake);
}

}  // namespace earshot::play
