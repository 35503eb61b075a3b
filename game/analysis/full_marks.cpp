// First the search for all parts at once; only when it fails, searches for fewer parts tell which
// are to blame.
#include "analysis/full_marks.h"

#include <array>
#include <cassert>

#include "analysis/live.h"
#include "analysis/progress.h"
#include "analysis/tag_book.h"
#include "analysis/witness.h"

namespace earshot::analysis {
namespace {

using play::Action;
using scenario::VariantIndex;

// One search: the first ending whose play has all that is demanded.
class Seeker final : public Watcher {
 public:
  Seeker(const scenario::Scenario& scenario, VariantIndex variant, const Flow& flow,
         const Packing::Kept& kept, const Demand& demand, const ChoiceSet& forbidden,
         const Budget& budget)
      : scenario_(scenario),
        demand_(demand),
        forbidden_(forbidden),
        search_(scenario, variant, flow, kept,
                {.player = Player::impatient, .budget = budget, .tags = Tags::loose}, *this) {}

  struct Result {
    Verdict verdict = Verdict::complete;
    std::vector<Action> way;  // with the notes and `close`; only when the search was stopped
    std::uint64_t states = 0;
  };
  Result run() {
    Result result;
    result.verdict = search_.run();
    result.states = search_.states();
    if (result.verdict != Verdict::stopped) return result;
    result.way = search_.way_to(found_at_);
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
      if ((notes_ >> i & 1U) == 0) continue;
      result.way.emplace_back(play::Note{static_cast<scenario::FactIndex>(i)});
    }
    result.way.emplace_back(play::Close{});
    return result;
  }

  Onward applied(const Applied& applied, Tag& tag, Notepad& notes) override {
    if (demand_.has(Part::no_flag) && applied.has(play::EventKind::flag_raised))
      return Onward::cut_off;
    if (takes_forbidden(applied)) return Onward::cut_off;
    if (!applied.entries.empty()) {
      Progress progress = progress_[tag];
      if (!add(scenario_, demand_, applied.entries, progress)) return Onward::cut_off;
      tag = progress_.number_of(tag, progress);
    }
    if (!play::at_ending(applied.after)) return Onward::go_on;
    if (applied.stuck_at()) return Onward::cut_off;
    if (!fulfilled(scenario_, demand_, progress_[tag], applied.after)) return Onward::cut_off;
    notes.add(0, applied.after, tag);
    return Onward::stop;
  }

  Onward noted(const Noted& note) override {
    found_at_ = note.position;
    notes_ = note.state.facts & play::note_sets(scenario_, note.state.variant).right;
    return Onward::stop;
  }

  bool as_good(Tag one, Tag other) const override {
    return one == other || as_much(progress_[one], progress_[other]);
  }

 private:
  bool takes_forbidden(const Applied& applied) const {
    const auto* choose =
        applied.action == nullptr ? nullptr : std::get_if<play::Choose>(applied.action);
    return choose != nullptr && forbidden_.test(choose->choice);
  }

  const scenario::Scenario& scenario_;
  Demand demand_;
  ChoiceSet forbidden_;
  TagBook<Progress> progress_{Progress{}};
  Position found_at_;
  scenario::FactSet notes_ = 0;
  Search search_;
};

Packing::Kept kept_for_score(const scenario::Scenario& scenario, VariantIndex variant,
                             const Flow& flow) {
  Packing::Kept what{live_fields(scenario, variant, flow, Purpose::score), {}, {}};
  what.loose = loose_fields(scenario, variant, flow, Purpose::score, what.kept, false);
  return what;
}

class FullMarksFinder {
 public:
  FullMarksFinder(const std::shared_ptr<const scenario::Scenario>& scenario, VariantIndex variant,
                  const ChoiceSet& forbidden, const Budget& budget)
      : scenario_(scenario),
        variant_(variant),
        forbidden_(forbidden),
        budget_(budget),
        flow_(*scenario, variant),
        kept_(kept_for_score(*scenario, variant, flow_)) {}

  FullMarks run() {
    seek();
    if (result_.answer != FullMarks::Answer::possible && out_of_budget_) {
      result_.answer = FullMarks::Answer::undecided;
      result_.never.clear();
      result_.never_together.clear();
    }
    return std::move(result_);
  }

 private:
  void seek() {
    const Demand scores_alone = Demand::all().without(Part::no_flag);
    if (take_play(Demand::all()) || out_of_budget_) return;
    result_.flagged = take_play(scores_alone);
    if (result_.flagged || out_of_budget_) return;
    result_.answer = FullMarks::Answer::impossible;
    if (forbidden_.any()) return;
    if (!possible(Demand::none())) return;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Part::no_flag); ++i) {
      const auto part = static_cast<Part>(i);
      if (!possible(Demand::none().with(part))) result_.never.push_back(part);
    }
    if (result_.never.empty()) find_conflict(scores_alone);
  }

  // Leaves out one part after another as long as what remains is still impossible.
  void find_conflict(Demand demand) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(Part::no_flag); ++i) {
      const Demand fewer = demand.without(static_cast<Part>(i));
      if (!possible(fewer)) demand = fewer;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(Part::no_flag); ++i) {
      if (demand.has(static_cast<Part>(i))) result_.never_together.push_back(static_cast<Part>(i));
    }
  }

  Seeker::Result search(const Demand& demand) {
    Seeker::Result found =
        Seeker(*scenario_, variant_, flow_, kept_, demand, forbidden_, budget_).run();
    result_.states += found.states;
    out_of_budget_ |= found.verdict == Verdict::out_of_budget;
    return found;
  }

  bool possible(const Demand& demand) { return search(demand).verdict == Verdict::stopped; }

  bool take_play(const Demand& demand) {
    const Seeker::Result found = search(demand);
    if (found.verdict != Verdict::stopped) return false;
    result_.answer = FullMarks::Answer::possible;
    result_.play = script_of_way(scenario_, variant_, found.way);
    for (const Action& action : found.way) {
      if (std::holds_alternative<play::Choose>(action)) ++result_.replies;
    }
    assert(earns_full_marks(*result_.play));
    return true;
  }

  [[maybe_unused]] bool earns_full_marks(const play::Script& script) const {
    const play::Performed performed = play::perform(scenario_, script);
    if (!performed.performance || !performed.performance->complete) return false;
    for (const base::Rational& score : performed.performance->run.result().scores.exact) {
      if (score != base::Rational(100)) return false;
    }
    return true;
  }

  std::shared_ptr<const scenario::Scenario> scenario_;
  VariantIndex variant_;
  ChoiceSet forbidden_;
  Budget budget_;
  Flow flow_;
  Packing::Kept kept_;
  FullMarks result_;
  bool out_of_budget_ = false;
};

}  // namespace

std::string_view name_of(Part part) {
  constexpr std::array<std::string_view, kParts> kNames{
      "facts",    "diagnosis", "summary", "something-else", "moments",
      "promises", "steps",     "notes",   "no-loss",        "no-flag"};
  return kNames[static_cast<std::size_t>(part)];
}

FullMarks full_marks(const std::shared_ptr<const scenario::Scenario>& scenario,
                     VariantIndex variant, const Budget& budget) {
  return full_marks_without(scenario, variant, {}, budget);
}

FullMarks full_marks_without(const std::shared_ptr<const scenario::Scenario>& scenario,
                             VariantIndex variant, const ChoiceSet& forbidden,
                             const Budget& budget) {
  return FullMarksFinder(scenario, variant, forbidden, budget).run();
}

}  // namespace earshot::analysis
