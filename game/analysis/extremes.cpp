// One search, whose tags are numbers of what was earned on the way.
#include "analysis/extremes.h"

#include <algorithm>
#include <cassert>

#include "analysis/live.h"
#include "analysis/mistakes.h"
#include "analysis/tag_book.h"
#include "analysis/witness.h"

namespace earshot::analysis {
namespace {

using base::Rational;
using play::Action;
using play::EventKind;
using scenario::Dimension;
using scenario::VariantIndex;

constexpr std::size_t kRootCause = static_cast<std::size_t>(Dimension::root_cause);
constexpr std::size_t kEmpathy = static_cast<std::size_t>(Dimension::empathy);
constexpr std::size_t kFollowThrough = static_cast<std::size_t>(Dimension::follow_through);

Purpose purpose_of(const Aim& aim) {
  Purpose purpose = Purpose::reach;
  purpose.root_cause = aim.scores[kRootCause] || aim.who == Who::guesser;
  purpose.empathy = aim.scores[kEmpathy];
  purpose.follow_through = aim.scores[kFollowThrough];
  purpose.learnt_notes = aim.scores[kFollowThrough] && aim.most;
  return purpose;
}

Packing::Kept kept_for(const scenario::Scenario& scenario, VariantIndex variant, const Flow& flow,
                       const Aim& aim) {
  const Purpose purpose = purpose_of(aim);
  Packing::Kept what{live_fields(scenario, variant, flow, purpose), {}, {}};
  // The guesser is held to what he knows, throughout.
  for (FieldBits& bits : what.kept) {
    if (aim.who == Who::guesser) bits[field::facts] |= scenario.real_cause(variant).needs;
  }
  const bool meters = aim.most && impatience_ends_plays(scenario, flow);
  what.loose = loose_fields(scenario, variant, flow, purpose, what.kept, meters);
  return what;
}

class ExtremeSearch final : public Watcher {
 public:
  ExtremeSearch(const std::shared_ptr<const scenario::Scenario>& scenario, VariantIndex variant,
                const Aim& aim, const Budget& budget)
      : scenario_(scenario),
        variant_(variant),
        aim_(aim),
        flow_(*scenario, variant),
        earnings_(*scenario, variant, aim.scores, aim.most),
        search_(*scenario, variant, flow_, kept_for(*scenario, variant, flow_, aim),
                {.player = Player::impatient,
                 .habits = aim.most ? Habits::proving : Habits::careless,
                 .budget = budget,
                 .tags = Tags::loose},
                *this) {}

  Extreme run() {
    Extreme result;
    result.decided = search_.run() != Verdict::out_of_budget;
    over_ = true;
    result.states = search_.states();
    result.score = best_;
    if (!best_) return result;
    std::vector<Action> way = search_.way_to(found_at_);
    hand_in(scenario_, variant_, aim_.most ? Notes::right_ones : Notes::none, way);
    result.play = script_of_way(scenario_, variant_, way);
    result.replies = replies_of(way);
    return result;
  }

  Onward applied(const Applied& applied, Tag& tag, Notepad& notes) override {
    if (aim_.who == Who::nobody_mistaken && any_mistake(*scenario_, applied.events))
      return Onward::cut_off;
    Earned earned = earned_[tag];
    earnings_.add(applied.entries, applied.events, earned);
    tag = earned_.number_of(tag, earned);
    if (aim_.who == Who::guesser && !earned.named && knows_all(applied.after))
      return Onward::cut_off;
    if (over_) return play::at_ending(applied.after) ? Onward::cut_off : Onward::go_on;
    if (play::at_ending(applied.after)) return end(applied, earned, tag, notes);
    const bool hopeless = aim_.most && best_ && earnings_.bound(earned, applied.after) <= *best_;
    return hopeless ? Onward::cut_off : Onward::go_on;
  }

  Onward noted(const Noted& note) override {
    const Rational score = earnings_.settled(earned_[note.tag], note.state);
    if (!is_better(score)) return Onward::go_on;
    best_ = score;
    found_at_ = note.position;
    return score == Rational(aim_.most ? 100 : 0) ? Onward::stop : Onward::go_on;
  }

  bool as_good(Tag one, Tag other) const override {
    return one == other || earnings_.as_good(earned_[one], earned_[other]);
  }

 private:
  Onward end(const Applied& applied, const Earned& earned, Tag tag, Notepad& notes) {
    if (applied.stuck_at() || (aim_.most && applied.has(EventKind::out_of_patience)))
      return Onward::cut_off;
    if (aim_.who == Who::guesser && !earned.named) return Onward::cut_off;
    if (is_better(earnings_.settled(earned, applied.after))) notes.add(0, applied.after, tag);
    return Onward::cut_off;
  }

  bool is_better(const Rational& score) const {
    return !best_ || (aim_.most ? score > *best_ : score < *best_);
  }

  bool knows_all(const play::State& state) const {
    return (scenario_->real_cause(variant_).needs & ~state.facts) == 0;
  }

  std::shared_ptr<const scenario::Scenario> scenario_;
  VariantIndex variant_;
  Aim aim_;
  Flow flow_;
  Earnings earnings_;
  TagBook<Earned> earned_{Earned{}};
  std::optional<Rational> best_;
  Position found_at_;
  bool over_ = false;
  Search search_;
};

}  // namespace

Extreme extreme(const std::shared_ptr<const scenario::Scenario>& scenario, VariantIndex variant,
                const Aim& aim, const Budget& budget) {
  return ExtremeSearch(scenario, variant, aim, budget).run();
}

Rational score_of(const play::Run& run, const DimensionSet& scores) {
  const play::Scores had = run.result().scores;
  if (scores == DimensionSet{true, true, true}) return had.total;
  Rational sum;
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) sum += scores[i] ? had.exact[i] : 0;
  return sum;
}

bool is_mistake(const scenario::Scenario& scenario, const play::Step& step) {
  return any_mistake(scenario, step.events);
}

bool has_mistake(const play::Run& run) {
  return std::any_of(run.steps().begin(), run.steps().end(),
                     [&](const play::Step& step) { return is_mistake(run.scenario(), step); });
}

}  // namespace earshot::analysis
