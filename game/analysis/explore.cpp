// The watcher turns the rulebook's own events into what was found; it decides nothing about the
// game.
#include "analysis/explore.h"

#include <algorithm>

namespace earshot::analysis {
namespace {

using play::Action;
using play::Event;
using play::EventKind;

struct Found {
  Subject subject;
  std::uint16_t index;
};

// The two keys, and the coarser one of the second search.
enum class Kept : std::uint8_t { full, live, superset };

class Explorer final : public Watcher {
 public:
  Explorer(const scenario::Scenario& scenario, scenario::VariantIndex variant,
           const Options& options, Kept kept)
      : scenario_(scenario),
        flow_(scenario, variant),
        search_(scenario, variant, flow_, bits_of_nodes(variant, kept),
                bits_of_endings(variant, kept),
                {options.player, options.grain, options.budget, 0, kept == Kept::superset}, *this) {
  }

  Exploration run() {
    const Verdict verdict = search_.run();
    found_all_ = true;
    result_.complete = verdict == Verdict::complete;
    result_.states = search_.states();
    result_.transitions = search_.transitions();
    result_.bytes = search_.bytes();
    result_.key_bits = search_.key_bits();
    for (std::size_t i = 0; i < firsts_.size(); ++i) {
      result_.witnesses[i].actions = search_.way_to(firsts_[i].position);
    }
    return std::move(result_);
  }

  Onward applied(const Applied& applied, Tag&) override {
    if (found_all_) return Onward::go_on;
    if (applied.action == nullptr) find_leaving(applied);
    for (const Event& event : applied.events) {
      if (const auto found = meaning(event, applied)) note(*found);
    }
    if (const auto node = applied.stuck_at()) note_stuck(*node);
    return Onward::go_on;
  }

  void stuck(const play::State& state) override {
    if (!found_all_) note_stuck(state.place);
  }

 private:
  std::vector<FieldBits> bits_of_nodes(scenario::VariantIndex variant, Kept kept) const {
    if (kept == Kept::full) {
      return std::vector<FieldBits>(scenario_.nodes.size(), full_fields(scenario_, variant));
    }
    const Purpose purpose = kept == Kept::live ? Purpose::reach : Purpose::superset;
    return live_fields(scenario_, variant, flow_, purpose);
  }

  FieldBits bits_of_endings(scenario::VariantIndex variant, Kept kept) const {
    return kept == Kept::full ? full_fields(scenario_, variant) : FieldBits{};
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

  // Of the ways of one level those without a reply at their end are shorter, but may come later.
  void note(Found found) {
    auto& known = result_.found[static_cast<std::size_t>(found.subject)];
    auto& number = numbers_[static_cast<std::size_t>(found.subject)][found.index];
    if (!known.test(found.index)) {
      known.set(found.index);
      number = static_cast<std::uint16_t>(firsts_.size());
      firsts_.push_back({search_.position(), search_.replies()});
      result_.witnesses.push_back({found.subject, found.index, {}});
    } else if (search_.replies() < firsts_[number].replies) {
      firsts_[number] = {search_.position(), search_.replies()};
    }
  }

  void note_stuck(std::uint16_t node) {
    ++result_.stuck_states;
    note({Subject::stuck_node, node});
  }

  // Leaving is possible at every node, so once is enough.
  void find_leaving(const Applied& start) {
    if (play::at_ending(start.after)) return;
    note({Subject::ending, scenario_.left});
    firsts_.back().position.actions = {play::Leave{}};
  }

  const scenario::Scenario& scenario_;
  Flow flow_;
  Exploration result_;
  struct First {
    Search::Position position;
    std::size_t replies = 0;
  };
  std::vector<First> firsts_;  // of result_.witnesses
  std::array<std::array<std::uint16_t, scenario::kMaxChoices>, kSubjects> numbers_{};  // in firsts_
  bool found_all_ = false;
  Search search_;
};

}  // namespace

const Exploration::Witness* Exploration::witness(Subject subject, std::size_t index) const {
  const auto one = std::find_if(witnesses.begin(), witnesses.end(), [&](const Witness& witness) {
    return witness.subject == subject && witness.index == index;
  });
  return one == witnesses.end() ? nullptr : &*one;
}

Exploration explore(const scenario::Scenario& scenario, scenario::VariantIndex variant,
                    const Options& options) {
  const Kept kept = options.key == Key::full ? Kept::full : Kept::live;
  Exploration exploration = Explorer(scenario, variant, options, kept).run();
  exploration.possible = exploration.found;
  if (exploration.complete) return exploration;
  const Exploration coarse = Explorer(scenario, variant, options, Kept::superset).run();
  for (std::size_t i = 0; i < kSubjects; ++i) {
    exploration.possible[i] |= coarse.found[i];
    if (!coarse.complete) exploration.possible[i].set();
  }
  return exploration;
}

}  // namespace earshot::analysis
