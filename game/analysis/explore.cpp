// The watcher turns the rulebook's own events into what was found; it decides nothing about the
// game.
#include "analysis/explore.h"

#include <algorithm>
#include <limits>

namespace earshot::analysis {
namespace {

using play::Action;
using play::Event;
using play::EventKind;

struct Found {
  Subject subject;
  std::uint16_t index;
};

// The three keys; `hasty` is the one for losing patience, `superset` the coarser one out of budget.
enum class Kept : std::uint8_t { full, live, best, hasty, superset };

Packing::Kept bits_for(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                       const Flow& flow, bool reactions, Kept kept) {
  const std::size_t nodes = scenario.nodes.size();
  if (kept == Kept::full) {
    const FieldBits full = full_fields(scenario, variant);
    return {std::vector<FieldBits>(nodes, full), std::vector<FieldBits>(nodes), full};
  }
  Purpose purpose = kept == Kept::superset ? Purpose::superset : Purpose::reach;
  purpose.reactions = reactions;
  Packing::Kept what{
      live_fields(scenario, variant, flow, purpose), std::vector<FieldBits>(nodes), {}};
  if (kept == Kept::best || kept == Kept::hasty) {
    // Behind a node to which lost patience leads there may be more to find.
    const bool one_way = targets_of_impatience(scenario, flow).size() == 1;
    const bool meters = impatience_ends_plays(scenario, flow) && (kept == Kept::best || one_way);
    what.loose = loose_fields(scenario, variant, flow, purpose, what.kept, meters);
  }
  what.short_of_worst = kept == Kept::hasty;
  return what;
}

class Explorer final : public Watcher {
 public:
  Explorer(const scenario::Scenario& scenario, scenario::VariantIndex variant,
           const Options& options, Kept kept)
      : scenario_(scenario),
        unflagged_(options.unflagged),
        flow_(scenario, variant),
        conditions_(scenario, options.reactions),
        search_(scenario, variant, flow_,
                bits_for(scenario, variant, flow_, options.reactions, kept),
                {.player = options.player,
                 .grain = options.grain,
                 .budget = options.budget,
                 .taken_is_forgotten = kept == Kept::superset,
                 .alike_once = options.alike_once},
                *this) {}

  Exploration run() {
    const Verdict verdict = search_.run();
    result_.complete = verdict == Verdict::complete;
    result_.states = search_.states();
    result_.transitions = search_.transitions();
    result_.repeated = search_.repeated();
    result_.bytes = search_.bytes();
    result_.key_bits = search_.key_bits();
    result_.answers = conditions_.answers();
    for (std::size_t i = 0; i < firsts_.size(); ++i) {
      result_.witnesses[i].actions = search_.way_to(firsts_[i].position);
    }
    return std::move(result_);
  }

  Onward applied(const Applied& applied, Tag&, Notepad& notes) override {
    if (unflagged_ && applied.has(EventKind::flag_raised)) return Onward::cut_off;
    // Leaving is possible at every node, so once is enough.
    if (applied.action == nullptr && !play::at_ending(applied.after))
      notes.add(kLeaving, applied.after, 0);
    for (const Event& event : applied.events) {
      const auto found = meaning(event, applied);
      if (found && is_news(*found, notes.replies())) notes.add(number_of(*found), applied.after, 0);
    }
    conditions_.see(applied);
    if (const auto node = applied.stuck_at()) notes.add(kStuck | *node, applied.after, 0);
    return Onward::go_on;
  }

  void stuck(const play::State& state, Notepad& notes) override {
    notes.add(kStuck | state.place, state, 0);
  }

  Onward noted(const Noted& note) override {
    if (note.what == kLeaving) {
      put({Subject::ending, scenario_.left}, {note.position.from, {play::Leave{}}}, note.replies);
    } else if ((note.what & kStuck) != 0) {
      ++result_.stuck_states;
      put({Subject::stuck_node, static_cast<std::uint16_t>(note.what & ~kStuck)}, note.position,
          note.replies);
    } else {
      put({static_cast<Subject>(note.what >> 16U), static_cast<std::uint16_t>(note.what)},
          note.position, note.replies);
    }
    return Onward::go_on;
  }

 private:
  // What a note says: a subject and its number, or one of these.
  static constexpr std::uint32_t kLeaving = 1U << 31U, kStuck = 1U << 30U;
  static std::uint32_t number_of(Found found) {
    return static_cast<std::uint32_t>(found.subject) << 16U | found.index;
  }

  static std::optional<Found> meaning(const Event& event, const Applied& applied) {
    switch (event.kind) {
      case EventKind::arrived:
        return Found{Subject::node, event.what};
      case EventKind::chosen:
        return Found{Subject::choice, event.choice};
      case EventKind::ended:
        return Found{Subject::ending, event.what};
      case EventKind::fact_learnt:
        return Found{Subject::fact, event.what};
      case EventKind::promise_made:
        return Found{Subject::promise_made, event.what};
      case EventKind::promise_kept:
        return Found{Subject::promise_kept, event.what};
      case EventKind::promise_renewed:
        return Found{Subject::promise_renewed, event.what};
      case EventKind::promise_unchanged:
        return Found{Subject::promise_unchanged, event.choice};
      case EventKind::variable_clamped:
        return Found{Subject::variable_clamped, event.choice};
      case EventKind::promise_broken:
        if (event.value == 0) return std::nullopt;
        return Found{Subject::promise_broken, event.what};
      case EventKind::cue_shown:
        // A sentence that ends while the player is already replying can no longer be marked.
        if (!std::holds_alternative<play::Hear>(*applied.action)) return std::nullopt;
        return Found{Subject::cue, event.what};
      default:
        return std::nullopt;
    }
  }

  bool is_news(Found found, std::size_t replies) const {
    const auto which = static_cast<std::size_t>(found.subject);
    return !result_.found[which].test(found.index) ||
           replies < firsts_[numbers_[which][found.index]].replies;
  }

  // Of the ways of one level those without a reply at their end are shorter, but may come later.
  void put(Found found, const Position& position, std::size_t replies) {
    auto& known = result_.found[static_cast<std::size_t>(found.subject)];
    auto& number = numbers_[static_cast<std::size_t>(found.subject)][found.index];
    if (!known.test(found.index)) {
      known.set(found.index);
      number = static_cast<std::uint16_t>(firsts_.size());
      firsts_.push_back({position, replies});
      result_.witnesses.push_back({found.subject, found.index, {}});
    } else if (replies < firsts_[number].replies) {
      firsts_[number] = {position, replies};
    }
  }

  const scenario::Scenario& scenario_;
  bool unflagged_;
  Flow flow_;
  ConditionLog conditions_;
  Exploration result_;
  struct First {
    Position position;
    std::size_t replies = 0;
  };
  std::vector<First> firsts_;  // of result_.witnesses
  std::array<std::array<std::uint16_t, scenario::kMaxChoices>, kSubjects> numbers_{};  // in firsts_
  Search search_;
};

// Whether patience can run out, and how soon. Needed after a search for the most patient alone.
class PatienceSearch final : public Watcher {
 public:
  PatienceSearch(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                 const Options& options, const Exploration& known)
      : scenario_(scenario),
        unflagged_(options.unflagged),
        flow_(scenario, variant),
        search_(scenario, variant, flow_, bits_for(scenario, variant, flow_, false, Kept::hasty),
                {.player = options.player,
                 .grain = options.grain,
                 .budget = options.budget,
                 .alike_once = options.alike_once},
                *this) {
    for (const auto& target : targets_of_impatience(scenario, flow_)) {
      if (target.kind != scenario::Target::Kind::ending) continue;
      sought_.push_back(
          {target.index, replies_of(known.witness(Subject::ending, target.index)), std::nullopt});
    }
  }

  bool needed() const { return !sought_.empty() && impatience_ends_plays(scenario_, flow_); }

  // Adds what it finds, and what it took.
  void run(Exploration& exploration) {
    const Verdict verdict = search_.run();
    exploration.complete = exploration.complete && verdict != Verdict::out_of_budget;
    exploration.states += search_.states();
    exploration.transitions += search_.transitions();
    exploration.repeated += search_.repeated();
    exploration.bytes = std::max(exploration.bytes, search_.bytes());
    for (const Sought& one : sought_) {
      if (!one.found) continue;
      exploration.put({Subject::ending, one.ending, search_.way_to(*one.found)});
    }
  }

  Onward applied(const Applied& applied, Tag&, Notepad& notes) override {
    if (unflagged_ && applied.has(EventKind::flag_raised)) return Onward::cut_off;
    const bool ran_out = applied.has(EventKind::out_of_patience);
    for (std::size_t i = 0; i < sought_.size() && ran_out; ++i) {
      const bool here = applied.after.place == play::kEndingPlace + sought_[i].ending;
      if (here && notes.replies() < sought_[i].replies)
        notes.add(static_cast<std::uint32_t>(i), applied.after, 0);
    }
    return Onward::go_on;
  }

  bool had_enough(std::size_t replies) const override { return nothing_shorter_than(replies); }

  Onward noted(const Noted& note) override {
    Sought& one = sought_[note.what];
    if (note.replies < one.replies) {
      one.replies = note.replies;
      one.found = note.position;
    }
    return nothing_shorter_than(note.replies) ? Onward::stop : Onward::go_on;
  }

 private:
  struct Sought {
    scenario::EndingIndex ending = 0;
    std::size_t replies = 0;  // of the shortest way known
    std::optional<Position> found;
  };

  bool nothing_shorter_than(std::size_t replies) const {
    return std::all_of(sought_.begin(), sought_.end(),
                       [&](const Sought& one) { return one.replies <= replies; });
  }

  static std::size_t replies_of(const Exploration::Witness* witness) {
    if (witness == nullptr) return std::numeric_limits<std::size_t>::max();
    return static_cast<std::size_t>(std::count_if(
        witness->actions.begin(), witness->actions.end(),
        [](const Action& action) { return std::holds_alternative<play::Choose>(action); }));
  }

  const scenario::Scenario& scenario_;
  bool unflagged_;
  Flow flow_;
  std::vector<Sought> sought_;
  Search search_;
};

}  // namespace

void Exploration::put(Witness witness) {
  found[static_cast<std::size_t>(witness.subject)].set(witness.index);
  for (Witness& one : witnesses) {
    if (one.subject != witness.subject || one.index != witness.index) continue;
    one = std::move(witness);
    return;
  }
  witnesses.push_back(std::move(witness));
}

const Exploration::Witness* Exploration::witness(Subject subject, std::size_t index) const {
  const auto one = std::find_if(witnesses.begin(), witnesses.end(), [&](const Witness& witness) {
    return witness.subject == subject && witness.index == index;
  });
  return one == witnesses.end() ? nullptr : &*one;
}

Exploration explore(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                    const Options& options) {
  constexpr Kept kKept[] = {Kept::full, Kept::live, Kept::best};
  const Kept kept = kKept[static_cast<std::size_t>(options.key)];
  Exploration exploration = Explorer(scenario, variant, options, kept).run();
  if (kept == Kept::best) {
    PatienceSearch search(scenario, variant, options, exploration);
    if (search.needed()) search.run(exploration);
  }
  exploration.possible = exploration.found;
  exploration.possible_answers = exploration.answers;
  if (exploration.complete) return exploration;
  const Exploration coarse = Explorer(scenario, variant, options, Kept::superset).run();
  for (std::size_t i = 0; i < kSubjects; ++i) {
    exploration.possible[i] |= coarse.found[i];
    if (!coarse.complete) exploration.possible[i].set();
  }
  for (std::size_t i = 0; i < exploration.answers.size(); ++i) {
    Answers& possible = exploration.possible_answers[i];
    possible.met = possible.met || coarse.answers[i].met || !coarse.complete;
    possible.unmet = possible.unmet || coarse.answers[i].unmet || !coarse.complete;
  }
  return exploration;
}

}  // namespace earshot::analysis
