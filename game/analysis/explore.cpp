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

class Explorer final : public Watcher {
 public:
  Explorer(const scenario::Scenario& scenario, scenario::VariantIndex variant,
           const Options& options)
      : scenario_(scenario),
        flow_(scenario, variant),
        search_(scenario, variant, flow_, kept(variant, options.key),
                kept_at_endings(variant, options.key),
                {options.player, options.grain, options.budget, 0}, *this) {}

  Exploration run() {
    const Verdict verdict = search_.run();
    found_all_ = true;
    result_.complete = verdict == Verdict::complete;
    result_.states = search_.states();
    result_.transitions = search_.transitions();
    result_.bytes = search_.bytes();
    result_.key_bits = search_.key_bits();
    for (std::size_t i = 0; i < positions_.size(); ++i) {
      result_.witnesses[i].actions = search_.way_to(positions_[i]);
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
  std::vector<FieldBits> kept(scenario::VariantIndex variant, Key key) const {
    if (key == Key::live) return live_fields(scenario_, variant, flow_, Purpose::reach);
    return std::vector<FieldBits>(scenario_.nodes.size(), full_fields(scenario_, variant));
  }

  FieldBits kept_at_endings(scenario::VariantIndex variant, Key key) const {
    return key == Key::live ? FieldBits{} : full_fields(scenario_, variant);
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

  void note(Found found) {
    if (!result_.has(found.subject, found.index)) note(found, search_.position());
  }

  void note(Found found, Search::Position position) {
    result_.found[static_cast<std::size_t>(found.subject)].set(found.index);
    positions_.push_back(std::move(position));
    result_.witnesses.push_back({found.subject, found.index, {}});
  }

  void note_stuck(std::uint16_t node) {
    ++result_.stuck_states;
    note({Subject::stuck_node, node});
  }

  // Leaving is possible at every node, so once is enough.
  void find_leaving(const Applied& start) {
    if (play::at_ending(start.after)) return;
    note({Subject::ending, scenario_.left}, {kNoState, {play::Leave{}}});
  }

  const scenario::Scenario& scenario_;
  Flow flow_;
  Exploration result_;
  std::vector<Search::Position> positions_;  // of result_.witnesses
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
  return Explorer(scenario, variant, options).run();
}

}  // namespace earshot::analysis
