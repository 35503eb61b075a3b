// Rules 1–4: arriving at a node, and the way into an ending.
#include <algorithm>

#include "play/rules.h"

namespace earshot::play {
namespace {

using scenario::NodeIndex;
using scenario::Target;

bool exhausted(const State& state) { return state.trust == 0 || state.tension == 20; }

// Rule 1: where the player arrives instead of `node`, when patience has run out.
std::optional<Target> out_of_patience(const Move& move, NodeIndex node, bool came_here_by_it) {
  const scenario::Node& next = move.scenario.nodes[node];
  if (came_here_by_it || next.scene == scenario::Scene::desk) return std::nullopt;
  return next.if_out_of_patience ? next.if_out_of_patience : move.scenario.if_out_of_patience;
}

void score_silent_delay(const Move& move, std::size_t promise) {
  Entry entry;
  entry.dimension = scenario::Dimension::follow_through;
  entry.reason = Reason::silent_delay;
  entry.amount = -std::int64_t{move.rubric().follow_through.silent_delay};
  entry.what = static_cast<std::uint16_t>(promise);
  move.enter(entry);
}

// Rule 3.
void break_overdue_promises(const Move& move) {
  for (std::size_t i = 0; i < move.scenario.promises.size(); ++i) {
    PromiseState& promise = move.state.promises[i];
    if (!is_pending(promise) || promise.due >= move.state.day) continue;
    promise.status = PromiseStatus::broken;
    move.tell(EventKind::promise_broken, static_cast<std::uint16_t>(i), 1);
    change_meters(move, move.rubric().broken_trust, 0);
    score_silent_delay(move, i);
  }
}

// Rules 2 and 3.
void turn_to_day_of(const Move& move, NodeIndex node) {
  const auto day =
      static_cast<std::uint8_t>(std::max<int>(move.state.day, move.scenario.nodes[node].day));
  if (day != move.state.day) move.tell(EventKind::day_turned, kNone, day);
  move.state.day = day;
  break_overdue_promises(move);
}

void enter_ending(const Move& move, scenario::EndingIndex ending) {
  State& state = move.state;
  state.place = static_cast<std::uint16_t>(kEndingPlace + ending);
  state.lines = state.marked = state.glanced = 0;
  state.heard = 0;
  state.appeared = 0;
  move.table = {};
  state.moment = Moment::none;
  state.out_of_patience = false;
  for (std::size_t i = 0; i < move.scenario.promises.size(); ++i) {
    if (!is_pending(state.promises[i])) continue;
    state.promises[i].status = PromiseStatus::broken;
    move.tell(EventKind::promise_broken, static_cast<std::uint16_t>(i), 0);
  }
  move.tell(EventKind::ended, ending);
}

// Rule 4: the lines of this visit.
scenario::LineSet select_lines(const Move& move, NodeIndex node) {
  const scenario::NodeSets& sets = move.variant().nodes[node];
  unsigned lines = sets.sure_lines;
  base::for_each_bit(sets.asked_lines, [&](std::size_t i) {
    if (holds(move.scenario, move.state, move.scenario.nodes[node].lines[i].condition))
      lines |= 1U << i;
  });
  return static_cast<scenario::LineSet>(lines);
}

Moment moment_of(const Move& move, NodeIndex node, scenario::LineSet lines, bool by_mistake) {
  const bool first_visit = !has_visited(move.state, node);
  if (!first_visit || move.variant().best_level[node] == 0) return Moment::none;
  if ((lines & move.variant().nodes[node].touching) == 0) return Moment::none;
  return by_mistake ? Moment::repair : Moment::open;
}

}  // namespace

void enter_node(const Move& move, NodeIndex index, bool by_mistake) {
  State& state = move.state;
  state.lines = select_lines(move, index);
  state.moment = moment_of(move, index, state.lines, by_mistake);
  state.place = index;
  state.marked = state.glanced = 0;
  state.heard = 0;
  state.appeared = 0;
  state.visited[index / 64U] |= std::uint64_t{1} << (index % 64U);
  move.tell(EventKind::arrived, index, state.day);
  look_at_table(move);
}

void arrive(const Move& move, Target to, bool by_mistake) {
  const bool came_here_by_it = move.state.out_of_patience;
  bool redirected = false;
  const auto redirect = [&] {
    if (redirected || !exhausted(move.state) || to.kind == Target::Kind::ending) return;
    const auto instead = out_of_patience(move, to.index, came_here_by_it);
    if (!instead) return;
    move.tell(EventKind::out_of_patience, to.index);
    to = *instead;
    redirected = true;
  };
  redirect();
  if (to.kind == Target::Kind::node) turn_to_day_of(move, to.index);
  if (!redirected) {
    redirect();
    if (redirected && to.kind == Target::Kind::node) turn_to_day_of(move, to.index);
  }
  if (to.kind == Target::Kind::ending) return enter_ending(move, to.index);
  move.state.out_of_patience = redirected;
  enter_node(move, to.index, by_mistake);
}

}  // namespace earshot::play
