// Run keeps what apply() tells; it decides nothing.
#include "play/run.h"

#include <algorithm>
#include <cassert>

#include "play/start_at.h"

namespace earshot::play {
namespace {

// Collects one step's events, and its entries at the end of the ledger.
class Collector final : public Sink {
 public:
  Collector(Step& step, Ledger& entries, std::uint32_t number)
      : step_(step), entries_(entries), number_(number) {}
  void event(const Event& event) override { step_.events.push_back(event); }
  void entry(const Entry& entry) override {
    entries_.push_back(entry);
    entries_.back().step = number_;
  }

 private:
  Step& step_;
  Ledger& entries_;
  std::uint32_t number_;
};

void add_flags(const Step& step, std::vector<scenario::Critical>& flags) {
  for (const Event& event : step.events) {
    if (event.kind != EventKind::flag_raised) continue;
    const auto flag = static_cast<scenario::Critical>(event.what);
    if (std::find(flags.begin(), flags.end(), flag) == flags.end()) flags.push_back(flag);
  }
}

Mark mark_of(int total, bool passed) {
  const Mark mark = total >= 95   ? Mark::it_all
                    : total >= 80 ? Mark::the_reason
                    : total >= 60 ? Mark::the_customer
                    : total >= 40 ? Mark::the_complaint
                                  : Mark::nothing;
  return passed ? mark : std::min(mark, Mark::the_complaint);
}

bool proven(const scenario::Scenario& scenario, const State& state) {
  if (state.right_try == 0) return false;
  const auto real = scenario.variant_facts[state.variant].real;
  return state.evidence == judge_diagnosis(scenario, state, real, 0).needed;
}

bool passes(const scenario::Rubric& rubric, const Result& result) {
  return enough(rubric, result.scores) && result.cause_proven && result.flags.empty();
}

}  // namespace

Run::Run(std::shared_ptr<const scenario::Scenario> scenario, scenario::VariantIndex variant,
         std::uint64_t order)
    : scenario_(std::move(scenario)), order_(order) {
  steps_.emplace_back();
  Collector collector(steps_.back(), entries_, 0);
  steps_.back().after = start(*scenario_, variant, collector);
  steps_.back().before = steps_.back().after;
}

Run::Run(std::shared_ptr<const scenario::Scenario> scenario, scenario::VariantIndex variant,
         std::uint64_t order, const Beginning& beginning)
    : scenario_(std::move(scenario)), order_(order) {
  steps_.emplace_back();
  Collector collector(steps_.back(), entries_, 0);
  steps_.back().after = start_at(*scenario_, variant, beginning, collector);
  steps_.back().before = steps_.back().after;
}

std::optional<Refusal> Run::apply(const Action& action) {
  Step step{action, {}, state(), state()};
  Collector collector(step, entries_, static_cast<std::uint32_t>(steps_.size()));
  const auto refusal = play::apply(*scenario_, step.after, action, collector);
  if (!refusal) steps_.push_back(std::move(step));
  return refusal;
}

Ledger Run::settled() const {
  Ledger ledger = entries_;
  settle(*scenario_, state(), ledger);
  for (std::size_t i = entries_.size(); i < ledger.size(); ++i) {
    ledger[i].step = static_cast<std::uint32_t>(steps_.size() - 1);
  }
  return ledger;
}

Result Run::result() const {
  std::vector<scenario::Critical> flags;
  for (const Step& step : steps_) add_flags(step, flags);
  return result_of(*scenario_, state(), settled(), std::move(flags));
}

Run beginning_of(const Run& run, std::size_t actions) {
  Run beginning(run.shared_scenario(), run.variant(), run.order());
  for (std::size_t i = 1; i <= actions; ++i) {
    [[maybe_unused]] const auto refusal = beginning.apply(*run.steps()[i].action);
    assert(!refusal);
  }
  return beginning;
}

Result result_of(const scenario::Scenario& scenario, const State& last, const Ledger& settled,
                 std::vector<scenario::Critical> flags) {
  Result result;
  result.scores = scores(*scenario.rubric, settled);
  result.flags = std::move(flags);
  result.cause_proven = proven(scenario, last);
  result.passed = passes(*scenario.rubric, result);
  result.mark = mark_of(result.scores.shown_total(), result.passed);
  return result;
}

}  // namespace earshot::play
