// debrief(): a play read backwards for the player. Everything comes from the steps of the Run and from its settled ledger; no rule is
// written here.
#include "play/debrief.h"

#include <algorithm>
#include <cstdlib>

#include "play/visit.h"

namespace earshot::play {
namespace {

using scenario::ChoiceIndex;
using scenario::Scenario;

const Choose* choose_of(const Step& step) {
  return step.action ? std::get_if<Choose>(&*step.action) : nullptr;
}

bool has_event(const Step& step, EventKind kind) {
  return std::any_of(step.events.begin(), step.events.end(),
                     [&](const Event& event) { return event.kind == kind; });
}

// The choices, and the curve of trust and tension.

void add_choices(const Run& run, Debrief& debrief) {
  for (std::uint32_t i = 0; i < run.steps().size(); ++i) {
    const Step& step = run.steps()[i];
    const Choose* choose = choose_of(step);
    const int trust = (step.after.trust - step.before.trust) * 5;
    const int tension = (step.after.tension - step.before.tension) * 5;
    if (i == 0 || choose != nullptr || trust != 0 || tension != 0) {
      const auto choice = choose == nullptr ? kNone : choose->choice;
      debrief.curve.push_back({i, step.after.trust * 5, step.after.tension * 5, choice});
    }
    if (choose == nullptr) continue;
    debrief.choices.push_back(
        {i, choose->choice, trust, tension, has_event(step, EventKind::interrupted)});
  }
}

std::optional<std::uint32_t> turning_step(const std::vector<ChoiceReview>& choices) {
  std::optional<std::uint32_t> turning;
  int largest = 0;
  for (const ChoiceReview& choice : choices) {
    const int change = std::abs(choice.trust_change - choice.tension_change);
    if (change <= largest) continue;
    largest = change;
    turning = choice.step;
  }
  return turning;
}

// Moments.

// Where in this visit the first line stood that asked for an answer.
int first_touching_position(const Scenario& scenario, const State& state) {
  int position = 0;
  const auto touches = [&] {
    return node_of(scenario, state).lines[line_at(state, position)].touches();
  };
  while (position + 1 < line_count(state) && !touches()) ++position;
  return position;
}

std::ptrdiff_t lines_heard_by(const Step& step, scenario::NodeIndex node) {
  const auto heard_here = [&](const Event& event) {
    return event.kind == EventKind::line_heard && event.node == node;
  };
  return step.before.heard + std::count_if(step.events.begin(), step.events.end(), heard_here);
}

std::optional<ChoiceIndex> better_reply(const Scenario& scenario, const State& before, int best) {
  std::optional<ChoiceIndex> better;
  for (const ChoiceIndex index : choices_here(scenario, before)) {
    const scenario::Choice& choice = scenario.choices[index];
    if (choice.level < best || !scenario::possible(choice.condition, before.variant)) continue;
    if (!refused(scenario, before, index)) return index;
    if (!better) better = index;
  }
  return better;
}

MomentReview review_moment(const Run& run, const Entry& entry) {
  const Scenario& scenario = run.scenario();
  const Step& step = run.steps()[entry.step];
  const int position = first_touching_position(scenario, step.before);
  MomentReview review;
  review.step = entry.step;
  review.node = entry.node;
  review.line = static_cast<std::uint16_t>(line_at(step.before, position));
  review.reply = entry.choice;
  review.level = entry.what;
  review.best_level = scenario.variant_facts[run.variant()].best_level[entry.node];
  review.repair = entry.reason == Reason::repair;
  review.too_early = position >= lines_heard_by(step, entry.node);
  if (review.level < review.best_level) {
    review.better = better_reply(scenario, step.before, review.best_level);
  }
  return review;
}

void add_moments(const Run& run, Debrief& debrief) {
  for (const Entry& entry : run.entries()) {
    if (entry.reason != Reason::moment && entry.reason != Reason::repair) continue;
    debrief.moments.push_back(review_moment(run, entry));
  }
}

// Facts that were never learnt.

void add_where_spoken(const Run& run, MissedFact& missed) {
  const Scenario& scenario = run.scenario();
  const auto count = static_cast<std::uint16_t>(scenario.nodes.size());
  for (std::uint16_t i = 0; i < count; ++i) {
    const auto& lines = scenario.nodes[i].lines;
    const bool speaks = std::any_of(lines.begin(), lines.end(), [&](const scenario::Line& line) {
      return (line.facts >> missed.fact & 1U) != 0 && possible(line.condition, run.variant());
    });
    if (!speaks) continue;
    missed.spoken_at.push_back(i);
    missed.was_heard_past = missed.was_heard_past || has_visited(run.state(), i);
  }
}

void add_where_looked_up(const Run& run, MissedFact& missed) {
  const Scenario& scenario = run.scenario();
  const auto count = static_cast<std::uint16_t>(scenario.choices.size());
  for (std::uint16_t i = 0; i < count; ++i) {
    const scenario::Choice& choice = scenario.choices[i];
    if ((choice.learn >> missed.fact & 1U) == 0) continue;
    if (possible(choice.condition, run.variant())) missed.looked_up_by.push_back(i);
  }
}

void add_missed(const Run& run, Debrief& debrief) {
  const Scenario& scenario = run.scenario();
  const scenario::FactSet needs = scenario.real_cause(run.variant()).needs;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((run.state().facts >> i & 1U) != 0 || scenario.facts[i].noise) continue;
    MissedFact missed;
    missed.fact = static_cast<scenario::FactIndex>(i);
    missed.needed = (needs >> i & 1U) != 0;
    add_where_spoken(run, missed);
    add_where_looked_up(run, missed);
    debrief.missed.push_back(std::move(missed));
  }
  std::stable_partition(debrief.missed.begin(), debrief.missed.end(),
                        [](const MissedFact& missed) { return missed.needed; });
}

// Promises.

class PromiseHistory {
 public:
  explicit PromiseHistory(const Run& run) {
    for (const Step& step : run.steps()) {
      day_ = step.before.day;
      for (const Event& event : step.events) take(event);
    }
  }

  std::array<int, scenario::kMaxPromises> made_on{}, settled_on{};

 private:
  void take(const Event& event) {
    switch (event.kind) {
      case EventKind::day_turned:
        day_ = event.value;
        break;
      case EventKind::promise_made:
        made_on[event.what] = day_;
        break;
      case EventKind::promise_kept:
      case EventKind::promise_broken:
        settled_on[event.what] = day_;
        break;
      default:
        break;
    }
  }

  int day_ = 0;
};

void add_promises(const Run& run, Debrief& debrief) {
  const PromiseHistory history(run);
  for (std::size_t i = 0; i < run.scenario().promises.size(); ++i) {
    const PromiseState& promise = run.state().promises[i];
    if (promise.status == PromiseStatus::none) continue;
    debrief.promises.push_back({static_cast<scenario::PromiseIndex>(i), promise.status,
                                promise.was_renewed, history.made_on[i], promise.due,
                                history.settled_on[i]});
  }
}

void add_notes(const Run& run, Debrief& debrief) {
  const NoteSets sets = note_sets(run.scenario(), run.variant());
  const scenario::FactSet noted = run.state().notes;
  debrief.notes_right = noted & sets.right;
  debrief.notes_missing = sets.right & ~noted;
  debrief.notes_beside = noted & ~sets.right & ~sets.neutral;
}

}  // namespace

Debrief debrief(const Run& run) {
  const Scenario& scenario = run.scenario();
  const State& state = run.state();
  Debrief debrief;
  debrief.result = run.result();
  debrief.ledger = run.settled();
  debrief.ending =
      run.ended() ? static_cast<scenario::EndingIndex>(state.place - kEndingPlace) : scenario.left;
  debrief.real_cause = scenario.variant_facts[state.variant].real;
  if (state.diagnosis != 0) {
    debrief.named_cause = static_cast<scenario::CauseIndex>(state.diagnosis - 1);
  }
  add_choices(run, debrief);
  debrief.turning_step = turning_step(debrief.choices);
  add_moments(run, debrief);
  add_missed(run, debrief);
  add_promises(run, debrief);
  add_notes(run, debrief);
  debrief.profile = profile_of(run);
  return debrief;
}

}  // namespace earshot::play
