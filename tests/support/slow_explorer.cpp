#include "support/slow_explorer.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "play/apply.h"
#include "play/ledger.h"

namespace earshot::test {
namespace {

using analysis::Part;
using analysis::Player;
using analysis::Subject;
using play::Action;
using play::EventKind;
using play::PromiseStatus;
using play::State;
using scenario::Choice;
using scenario::FactSet;
using scenario::Scenario;

struct Log final : play::Sink {
  void event(const play::Event& event) override { events.push_back(event); }
  void entry(const play::Entry& entry) override { entries.push_back(entry); }
  std::vector<play::Event> events;
  std::vector<play::Entry> entries;
};

// Equality is State's own and looks at everything; the hash need not.
struct HashState {
  std::size_t operator()(const State& state) const {
    std::size_t hash = state.place;
    for (const std::uint64_t part :
         {state.taken[0], state.visited[0], state.facts, state.notes, std::uint64_t{state.cues},
          std::uint64_t{state.variables}, std::uint64_t{state.marked}, std::uint64_t{state.heard},
          std::uint64_t{state.trust}, std::uint64_t{state.tension}}) {
      hash = hash * 1099511628211U ^ static_cast<std::size_t>(part);
    }
    return hash;
  }
};

std::vector<FactSet> subsets(FactSet facts) {
  std::vector<FactSet> all{0};
  for (FactSet one = facts; one != 0; one = (one - 1) & facts) all.push_back(one);
  return all;
}

void add_replies(const Scenario& scenario, const State& state, std::vector<Action>& actions) {
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const Choice& choice = scenario.choices[i];
    const auto index = static_cast<scenario::ChoiceIndex>(i);
    if (choice.kind == Choice::Kind::summarise) {
      for (const FactSet said : subsets(state.facts))
        actions.emplace_back(play::Choose{index, said});
    } else if (choice.kind == Choice::Kind::diagnose) {
      for (std::size_t cause = 0; cause < scenario.causes.size(); ++cause) {
        for (const FactSet pins : subsets(state.facts)) {
          actions.emplace_back(play::Choose{index, pins, static_cast<scenario::CauseIndex>(cause)});
        }
      }
    } else {
      actions.emplace_back(play::Choose{index});
    }
  }
}

// Everything one might try; what is refused is no move.
std::vector<Action> anything(const Scenario& scenario, const State& state, Player player,
                             bool noting) {
  std::vector<Action> actions{play::Hear{}, play::Leave{}};
  for (std::uint8_t position = 0; position < scenario::kMaxLinesPerNode; ++position) {
    actions.emplace_back(play::Notice{position});
    actions.emplace_back(play::Glance{position});
  }
  for (std::size_t i = 0; noting && i < scenario.facts.size(); ++i) {
    actions.emplace_back(play::Note{static_cast<scenario::FactIndex>(i)});
    actions.emplace_back(play::Unnote{static_cast<scenario::FactIndex>(i)});
  }
  if (player == Player::impatient || play::all_heard(state)) add_replies(scenario, state, actions);
  return actions;
}

bool has_event(const Log& log, EventKind kind) {
  for (const auto& event : log.events) {
    if (event.kind == kind) return true;
  }
  return false;
}

// The play ended though neither the player nor a `goto` ended it.
bool ended_by_itself(const Action* action, const Log& log) {
  if (!has_event(log, EventKind::ended)) return false;
  if (action == nullptr) return true;
  if (std::holds_alternative<play::Leave>(*action)) return false;
  return !std::holds_alternative<play::Choose>(*action) || has_event(log, EventKind::arrived);
}

class SlowExplorer {
 public:
  SlowExplorer(const Scenario& scenario, Player player, std::size_t most_states, bool noting)
      : scenario_(scenario), player_(player), most_states_(most_states), noting_(noting) {}

  SlowExploration run(scenario::VariantIndex variant) {
    Log log;
    result_.answers.resize(conditions_.all().size());
    const State first = play::start(scenario_, variant, log);
    State nothing;
    record(nothing, nullptr, first, log);
    visit(first);
    result_.states = seen_.size();
    return result_;
  }

 private:
  void visit(const State& state) {
    if (!result_.complete || !seen_.insert(state).second) return;
    if (seen_.size() > most_states_) {
      result_.complete = false;
      return;
    }
    for (const Action& action : anything(scenario_, state, player_, noting_)) {
      State after = state;
      Log log;
      if (play::apply(scenario_, after, action, log)) continue;
      record(state, &action, after, log);
      visit(after);
    }
  }

  void find(Subject subject, std::size_t index) { result_.found.insert({subject, index}); }

  void record(const State& before, const Action* action, const State& after, const Log& log) {
    for (const auto& event : log.events) {
      if (event.kind == EventKind::arrived) find(Subject::node, event.what);
      if (event.kind == EventKind::promise_unchanged)
        find(Subject::promise_unchanged, event.choice);
      if (event.kind == EventKind::variable_clamped) find(Subject::variable_clamped, event.choice);
      if (event.kind == EventKind::promise_broken && event.value == 1) {
        find(Subject::promise_broken, event.what);
      }
    }
    if (action != nullptr && std::holds_alternative<play::Choose>(*action)) {
      find(Subject::choice, std::get<play::Choose>(*action).choice);
    }
    if (play::at_ending(after))
      find(Subject::ending, std::size_t{after.place} - play::kEndingPlace);
    for (std::size_t i = 0; i < 64; ++i) {
      if ((after.facts >> i & 1U) != 0) find(Subject::fact, i);
    }
    for (std::size_t i = 0; i < 32; ++i) {
      if ((after.cues >> i & 1U) != 0) find(Subject::cue, i);
    }
    record_promises(after);
    for (std::size_t i = 0; i < conditions_.all().size(); ++i)
      record_answers(conditions_.all()[i], after, log, result_.answers[i]);
    if (ended_by_itself(action, log)) find(Subject::stuck_node, place_of_rest(before, log));
  }

  void record_promises(const State& after) {
    for (std::size_t i = 0; i < after.promises.size(); ++i) {
      if (after.promises[i].status != PromiseStatus::none) find(Subject::promise_made, i);
      if (after.promises[i].status == PromiseStatus::kept) find(Subject::promise_kept, i);
      if (after.promises[i].was_renewed) find(Subject::promise_renewed, i);
    }
  }

  // Every condition asks in turn whether this was a step at which it was asked.
  void record_answers(const analysis::Asked& asked, const State& after, const Log& log,
                      analysis::Answers& answers) const {
    const auto note = [&](bool met) { (met ? answers.met : answers.unmet) = true; };
    if (asked.of == analysis::Asked::Of::reply && after.place == asked.node)
      note(play::holds(scenario_, after, *asked.condition));
    for (const auto& event : log.events) {
      if (asked.of == analysis::Asked::Of::line && event.kind == EventKind::arrived &&
          event.what == asked.node && after.place == asked.node)
        note((after.lines >> asked.number & 1U) != 0);
      if (asked.of == analysis::Asked::Of::reaction && event.kind == EventKind::interrupted &&
          event.node == asked.node && (event.value < 0 || event.value >= asked.number))
        note(event.value == asked.number);
      if (asked.of == analysis::Asked::Of::way && event.kind == EventKind::way_taken &&
          event.choice == asked.choice && event.value == asked.route && event.what >= asked.number)
        note(event.what == asked.number);
    }
  }

  static std::size_t place_of_rest(const State& before, const Log& log) {
    std::size_t place = before.place;
    for (const auto& event : log.events) {
      if (event.kind == EventKind::arrived) place = event.what;
    }
    return place;
  }

  const Scenario& scenario_;
  analysis::Conditions conditions_{scenario_};
  Player player_;
  std::size_t most_states_;
  bool noting_;
  std::unordered_set<State, HashState> seen_;
  SlowExploration result_;
};

// What is worth playing for marks: all but noting, which is tried out at the end, and false
// notices, which only cost.
bool is_false_notice(const Scenario& scenario, const State& state, const Action& action) {
  const auto* notice = std::get_if<play::Notice>(&action);
  if (notice == nullptr || notice->position >= play::line_count(state)) return false;
  return !play::node_of(scenario, state).lines[play::line_at(state, notice->position)].cue;
}

class SlowMarker {
 public:
  SlowMarker(const Scenario& scenario, int most_replies, std::size_t most_states)
      : scenario_(scenario),
        parts_(play::parts_of(scenario)),
        most_replies_(most_replies),
        most_states_(most_states) {}

  SlowMarks run(scenario::VariantIndex variant) {
    Log log;
    const State first = play::start(scenario_, variant, log);
    go_on(first, log.entries, has_event(log, EventKind::flag_raised), 0);
    return result_;
  }

 private:
  // Two plays that came to the same state with the same sums and as many replies go on alike.
  struct Stand {
    State state;
    std::string earned;
    friend bool operator==(const Stand&, const Stand&) = default;
  };
  struct HashStand {
    std::size_t operator()(const Stand& stand) const {
      return HashState()(stand.state) ^ std::hash<std::string>()(stand.earned);
    }
  };

  static std::string sums(const play::Ledger& ledger, bool flagged, int replies) {
    std::array<base::Rational, 32> by_reason;
    base::Rational shares;
    int counted = 0;
    for (const auto& entry : ledger) {
      by_reason[static_cast<std::size_t>(entry.reason)] += entry.amount;
      shares += entry.counts ? entry.share : base::Rational(0);
      counted += entry.counts ? 1 : 0;
    }
    std::string text = std::to_string(replies) + (flagged ? "!" : "") + shares.text() + '/' +
                       std::to_string(counted);
    for (const auto& sum : by_reason) text += ' ' + sum.text();
    return text;
  }

  void go_on(const State& state, const play::Ledger& ledger, bool flagged, int replies) {
    if (!result_.complete) return;
    if (!seen_.insert({state, sums(ledger, flagged, replies)}).second) return;
    if (seen_.size() > most_states_) {
      result_.complete = false;
      return;
    }
    for (const Action& action : anything(scenario_, state, Player::impatient, false)) {
      if (std::holds_alternative<play::Leave>(action) || is_false_notice(scenario_, state, action))
        continue;
      try_out(state, ledger, flagged, replies, action);
    }
  }

  void try_out(const State& state, const play::Ledger& ledger, bool flagged, int replies,
               const Action& action) {
    State after = state;
    Log log;
    if (play::apply(scenario_, after, action, log)) return;
    after.appeared = 0;
    play::Ledger longer = ledger;
    longer.insert(longer.end(), log.entries.begin(), log.entries.end());
    const bool flag = flagged || has_event(log, EventKind::flag_raised);
    const int taken = replies + (std::holds_alternative<play::Choose>(action) ? 1 : 0);
    if (play::at_ending(after)) {
      if (!ended_by_itself(&action, log)) end(after, longer, flag, taken);
    } else if (taken < most_replies_) {
      go_on(after, longer, flag, taken);
    } else {
      result_.all_ended = false;
    }
  }

  void end(const State& last, const play::Ledger& ledger, bool flagged, int replies) {
    for (const FactSet notes : subsets(last.facts)) {
      State noted = last;
      noted.notes = notes;
      play::Ledger settled = ledger;
      play::settle(scenario_, noted, settled);
      result_.had_together.insert(parts_had(settled, flagged));
      const auto scores = play::scores(*scenario_.rubric, settled);
      bool full = true;
      for (const auto& score : scores.exact) full = full && score == base::Rational(100);
      if (!full) continue;
      shorten(result_.fewest_replies, replies);
      if (!flagged) shorten(result_.fewest_replies_unflagged, replies);
    }
  }

  static void shorten(std::optional<int>& fewest, int replies) {
    if (!fewest || replies < *fewest) fewest = replies;
  }

  SlowMarks::Parts parts_had(const play::Ledger& settled, bool flagged) const {
    std::array<base::Rational, 32> sum;
    bool loss = false;
    for (const auto& entry : settled) {
      sum[static_cast<std::size_t>(entry.reason)] += entry.amount;
      loss = loss || (entry.amount < base::Rational(0) && entry.reason != play::Reason::clamp);
    }
    const auto had = [&](play::Reason reason, const base::Rational& all) {
      return sum[static_cast<std::size_t>(reason)] == all;
    };
    SlowMarks::Parts parts;
    if (had(play::Reason::fact, parts_.facts)) parts.insert(Part::facts);
    if (had(play::Reason::diagnosis, parts_.diagnosis)) parts.insert(Part::diagnosis);
    if (had(play::Reason::summary, parts_.summary)) parts.insert(Part::summary);
    if (had(play::Reason::something_else, parts_.something_else))
      parts.insert(Part::something_else);
    if (had(play::Reason::empathy_settled, 100)) parts.insert(Part::moments);
    if (had(play::Reason::promises_settled, parts_.promises)) parts.insert(Part::promises);
    if (had(play::Reason::step, parts_.steps)) parts.insert(Part::steps);
    if (had(play::Reason::notes_settled, parts_.notes)) parts.insert(Part::notes);
    if (!loss) parts.insert(Part::no_loss);
    if (!flagged) parts.insert(Part::no_flag);
    return parts;
  }

  const Scenario& scenario_;
  play::Parts parts_;
  int most_replies_;
  std::size_t most_states_;
  std::unordered_set<Stand, HashStand> seen_;
  SlowMarks result_;
};

}  // namespace

SlowExploration explore_slowly(const Scenario& scenario, scenario::VariantIndex variant,
                               Player player, std::size_t most_states, bool noting) {
  return SlowExplorer(scenario, player, most_states, noting).run(variant);
}

SlowMarks marks_slowly(const Scenario& scenario, scenario::VariantIndex variant, int most_replies,
                       std::size_t most_states) {
  return SlowMarker(scenario, most_replies, most_states).run(variant);
}

}  // namespace earshot::test
