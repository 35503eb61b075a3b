// One search for both: the tag of a state is what was earned on the way and which mistake was made.
#include "analysis/passing.h"

#include <bitset>
#include <cassert>
#include <utility>

#include "analysis/earnings.h"
#include "analysis/live.h"
#include "analysis/mistakes.h"
#include "analysis/retrace.h"
#include "analysis/tag_book.h"
#include "analysis/witness.h"

namespace earshot::analysis {
namespace {

using play::EventKind;
using scenario::ChoiceIndex;
using scenario::VariantIndex;
using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;
using Choices = std::bitset<scenario::kMaxChoices>;

constexpr DimensionSet kAllScores{true, true, true};

Packing::Kept kept_for_points(const scenario::Scenario& scenario, VariantIndex variant,
                              const Flow& flow) {
  const Purpose purpose{
      .root_cause = true, .empathy = true, .follow_through = true, .learnt_notes = true};
  Packing::Kept what{live_fields(scenario, variant, flow, purpose), {}, {}};
  const bool meters = impatience_ends_plays(scenario, flow);
  what.loose = loose_fields(scenario, variant, flow, purpose, what.kept, meters);
  return what;
}

// The real cause was named and not proven, which nothing makes good.
bool names_unproven(const Applied& applied) {
  for (const play::Event& event : applied.events) {
    if (event.kind == EventKind::diagnosed && event.value == 1) return true;
  }
  return false;
}

class PassSearch : public Watcher {
 public:
  PassSearch(const ScenarioPointer& scenario, VariantIndex variant, const Budget& budget)
      : scenario_(scenario),
        flow_(*scenario, variant),
        earnings_(*scenario, variant, kAllScores, true),
        search_(*scenario, variant, flow_, kept_for_points(*scenario, variant, flow_),
                {.player = Player::impatient,
                 .habits = Habits::proving,
                 .budget = budget,
                 .tags = Tags::loose},
                *this) {}

  Onward applied(const Applied& applied, Tag& tag, Notepad& notes) final {
    Path path = paths_[tag];
    const bool lost = applied.has(EventKind::flag_raised) || names_unproven(applied) ||
                      applied.has(EventKind::out_of_patience);
    if (lost || !allows(applied, path, notes)) return Onward::cut_off;
    earnings_.add(applied.entries, applied.events, path.earned);
    tag = paths_.number_of(tag, path);
    if (!play::at_ending(applied.after)) {
      const play::Scores bounds = earnings_.bounds(path.earned, applied.after);
      return play::enough(*scenario_->rubric, bounds) ? Onward::go_on : Onward::cut_off;
    }
    if (over_ || applied.stuck_at() || !path.earned.named) return Onward::cut_off;
    const play::Scores scores = earnings_.settled_scores(path.earned, applied.after);
    if (play::enough(*scenario_->rubric, scores)) notes.add(kPassed, applied.after, tag);
    return Onward::cut_off;
  }

  bool as_good(Tag one, Tag other) const final {
    return one == other || (paths_[one].mistake == paths_[other].mistake &&
                            earnings_.as_good(paths_[one].earned, paths_[other].earned));
  }

 protected:
  static constexpr ChoiceIndex kNone = 0xFFFF;
  struct Path {
    Earned earned;
    ChoiceIndex mistake = kNone;  // the one that was made

    friend auto operator<=>(const Path&, const Path&) = default;
  };

  static constexpr std::uint32_t kPassed = 0xFFFFFFFF;  // what a note says

  // Whether a play in the manner looked for goes on like this; may write into the path.
  virtual bool allows(const Applied& applied, Path& path, Notepad& notes) = 0;

  const Path& path(Tag tag) const { return paths_[tag]; }

  const scenario::Scenario& scenario() const { return *scenario_; }
  Search& search() { return search_; }
  Verdict run_search() {
    const Verdict verdict = search_.run();
    over_ = true;
    return verdict;
  }

 private:
  ScenarioPointer scenario_;
  Flow flow_;
  Earnings earnings_;
  TagBook<Path> paths_{Path{}};
  bool over_ = false;
  Search search_;
};

bool asks(const scenario::Scenario& scenario, const play::Action& action) {
  const auto* choose = std::get_if<play::Choose>(&action);
  if (choose == nullptr) return false;
  const scenario::Code code = scenario.technique(scenario.choices[choose->choice]).code;
  return code == scenario::Code::open || code == scenario::Code::closed;
}

class MannerSearch final : public PassSearch {
 public:
  MannerSearch(const ScenarioPointer& scenario, VariantIndex variant, Manner manner,
               const Budget& budget)
      : PassSearch(scenario, variant, budget), manner_(manner) {}

  // The actions of the first play that passes; none when nobody does.
  std::pair<Verdict, std::vector<play::Action>> run() {
    const Verdict verdict = run_search();
    if (verdict != Verdict::stopped) return {verdict, {}};
    return {verdict, search().way_to(found_at_)};
  }
  std::uint64_t states() { return search().states(); }

 private:
  bool allows(const Applied& applied, Path&, Notepad&) override {
    if (applied.action == nullptr) return true;
    if (manner_ == Manner::asks_nothing) return !asks(scenario(), *applied.action);
    const bool hears = std::holds_alternative<play::Hear>(*applied.action);
    return manner_ != Manner::hears_nothing || !hears;
  }

  Onward noted(const Noted& note) override {
    found_at_ = note.position;
    return Onward::stop;
  }

  Manner manner_;
  Position found_at_;
};

class RecoverySearch final : public PassSearch {
 public:
  RecoverySearch(const ScenarioPointer& scenario, VariantIndex variant, const Choices& sought,
                 const Budget& budget)
      : PassSearch(scenario, variant, budget), sought_(sought) {}

  // The mistakes that were made, but not come back from.
  std::pair<Verdict, Choices> run() {
    const Verdict verdict = run_search();
    return {verdict, sought_ & made_};
  }
  std::uint64_t states() { return search().states(); }

 private:
  bool allows(const Applied& applied, Path& path, Notepad& notes) override {
    for (const play::Event& event : applied.events) {
      if (!is_mistake(scenario(), event)) continue;
      const bool sought = event.kind == EventKind::chosen && sought_.test(event.choice);
      if (!sought || path.mistake != kNone) return false;
      path.mistake = event.choice;
      if (!made_.test(event.choice)) notes.add(event.choice, applied.after, 0);
    }
    return path.mistake == kNone || sought_.test(path.mistake);
  }

  Onward noted(const Noted& note) override {
    if (note.what != kPassed) {
      made_.set(note.what);
    } else if (const ChoiceIndex mistake = path(note.tag).mistake; mistake != kNone) {
      sought_.reset(mistake);
    }
    return sought_.none() ? Onward::stop : Onward::go_on;
  }

  Choices sought_, made_;
};

Choices mistakes_of(const scenario::Scenario& scenario) {
  Choices mistakes;
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    const scenario::Choice& choice = scenario.choices[i];
    const bool mistake = scenario.technique(choice).family == scenario::Family::mistake;
    if (mistake && choice.critical == scenario::Critical::none) mistakes.set(i);
  }
  return mistakes;
}

// To the ending, without what is noted there.
std::vector<play::Action> passing_actions_of(const ScenarioPointer& scenario,
                                             const play::Script& script) {
  std::vector<play::Action> actions;
  const play::Performed performed = play::perform(scenario, script);
  if (!performed.performance) return actions;
  for (const play::Step& step : performed.performance->run.steps()) {
    if (step.action) actions.push_back(*step.action);
    if (play::at_ending(step.after)) break;
  }
  return actions;
}

}  // namespace

Passing passing(const ScenarioPointer& scenario, VariantIndex variant, Manner manner,
                const Budget& budget) {
  MannerSearch search(scenario, variant, manner, budget);
  auto [verdict, way] = search.run();
  Passing result{verdict != Verdict::out_of_budget, {}, search.states()};
  if (verdict != Verdict::stopped) return result;
  hand_in(scenario, variant, Notes::right_ones, way);
  result.play = script_of_way(scenario, variant, way);
  return result;
}

Recovery recovery(const ScenarioPointer& scenario, VariantIndex variant,
                  const std::optional<play::Script>& good_play, const Budget& budget) {
  Choices open = mistakes_of(*scenario);
  if (good_play) {
    const std::vector<play::Action> way = passing_actions_of(scenario, *good_play);
    open &= ~recovered_by_retracing(scenario, variant, way, open);
  }
  if (open.none()) return {true, {}, 0};
  RecoverySearch search(scenario, variant, open, budget);
  const auto [verdict, left] = search.run();
  Recovery result{verdict != Verdict::out_of_budget, {}, search.states()};
  for (std::size_t i = 0; i < scenario->choices.size(); ++i) {
    if (left.test(i)) result.never.push_back(static_cast<ChoiceIndex>(i));
  }
  return result;
}

}  // namespace earshot::analysis
