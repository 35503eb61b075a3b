// Between the mistake and the way lie at most kDetour replies, all of which are tried.
#include "analysis/retrace.h"

#include <vector>

#include "analysis/mistakes.h"

namespace earshot::analysis {
namespace {

using play::Action;
using play::Run;
using scenario::ChoiceIndex;
using Choices = std::bitset<scenario::kMaxChoices>;

constexpr int kDetour = 3;

class Retracer {
 public:
  Retracer(const std::shared_ptr<const scenario::Scenario>& scenario,
           scenario::VariantIndex variant, std::span<const Action> way)
      : scenario_(scenario), variant_(variant), way_(way) {}

  Choices run(const Choices& mistakes) {
    find_visits();
    Run run(scenario_, variant_, 0);
    Choices recovered;
    for (const Action& action : way_) {
      if (std::holds_alternative<play::Choose>(action))
        try_mistakes(run, mistakes & ~recovered, recovered);
      if (run.apply(action)) break;
    }
    return recovered;
  }

 private:
  struct Visit {
    std::uint16_t node;
    std::size_t begin;  // of way_
  };

  void find_visits() {
    Run run(scenario_, variant_, 0);
    visits_.push_back({run.state().place, 0});
    for (std::size_t i = 0; i < way_.size() && !run.apply(way_[i]); ++i) {
      const bool replied = std::holds_alternative<play::Choose>(way_[i]);
      if (replied && !play::at_ending(run.state())) visits_.push_back({run.state().place, i + 1});
    }
  }

  void try_mistakes(const Run& before, const Choices& mistakes, Choices& recovered) {
    const scenario::Node& node = play::node_of(*scenario_, before.state());
    for (unsigned i = 0; i < node.choice_count; ++i) {
      const auto choice = static_cast<ChoiceIndex>(node.first_choice + i);
      if (!mistakes.test(choice)) continue;
      Run run = before;
      if (!run.apply(play::Choose{choice, 0, std::nullopt}) && comes_back(run, kDetour))
        recovered.set(choice);
    }
  }

  bool comes_back(const Run& run, int detour) {
    if (play::at_ending(run.state())) return passes(run);
    for (const Visit& visit : visits_) {
      if (visit.node == run.state().place && takes_up(run, visit.begin)) return true;
    }
    if (detour == 0) return false;
    const scenario::Node& node = play::node_of(*scenario_, run.state());
    for (unsigned i = 0; i < node.choice_count; ++i) {
      Run next = run;
      if (replies(next, static_cast<ChoiceIndex>(node.first_choice + i)) &&
          comes_back(next, detour - 1))
        return true;
    }
    return false;
  }

  // All is heard first.
  static bool replies(Run& run, ChoiceIndex choice) {
    while (!play::all_heard(run.state()) && !run.apply(play::Hear{})) {
    }
    return !run.apply(play::Choose{choice, 0, std::nullopt});
  }

  // What cannot be done any more (a cue already noticed) is left out, but no reply.
  bool takes_up(Run run, std::size_t begin) const {
    for (std::size_t i = begin; i < way_.size(); ++i) {
      if (play::at_ending(run.state())) break;
      if (run.apply(way_[i]) && std::holds_alternative<play::Choose>(way_[i])) return false;
    }
    return passes(std::move(run));
  }

  bool passes(Run run) const {
    if (!play::at_ending(run.state())) return false;
    const scenario::FactSet right = play::note_sets(*scenario_, variant_).right;
    for (std::size_t i = 0; i < scenario_->facts.size(); ++i) {
      const bool belongs = (right & run.state().facts) >> i & 1U;
      if (belongs) run.apply(play::Note{static_cast<scenario::FactIndex>(i)});
    }
    int mistakes = 0;
    for (const play::Step& step : run.steps())
      mistakes += any_mistake(*scenario_, step.events) ? 1 : 0;
    return mistakes == 1 && !run.apply(play::Close{}) && run.result().passed;
  }

  std::shared_ptr<const scenario::Scenario> scenario_;
  scenario::VariantIndex variant_;
  std::span<const Action> way_;
  std::vector<Visit> visits_;
};

}  // namespace

Choices recovered_by_retracing(const std::shared_ptr<const scenario::Scenario>& scenario,
                               scenario::VariantIndex variant, std::span<const Action> way,
                               const Choices& mistakes) {
  return Retracer(scenario, variant, way).run(mistakes);
}

}  // namespace earshot::analysis
