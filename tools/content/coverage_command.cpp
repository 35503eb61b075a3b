// Best plays are those that the search finds, one for each variant, and those that lie beside the
// scenario.
#include "content/coverage_command.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "analysis/explore.h"
#include "analysis/full_marks.h"
#include "base/render.h"
#include "content/given.h"
#include "content/text.h"
#include "scenario/built_in.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;
using scenario::Scenario;
using Items = std::set<std::string>;

bool has_full_marks(const play::Run& run) {
  const auto scores = run.result().scores;
  return std::all_of(scores.exact.begin(), scores.exact.end(),
                     [](const base::Rational& score) { return score == base::Rational(100); });
}

// What one scenario exercises.
class Exercised {
 public:
  Exercised(const ScenarioPointer& scenario, std::uint64_t budget) : scenario_(scenario) {
    budget_.states = budget;
    for (const GivenPlay& play : plays_of(scenario_)) {
      if (has_full_marks(play.run)) take(play.run);
    }
    for (std::size_t i = 0; i < scenario_->variant_count(); ++i)
      look_at(static_cast<scenario::VariantIndex>(i));
  }

  const Items& on_best_plays() const { return on_best_plays_; }
  const Items& mistakes() const { return mistakes_; }
  const std::vector<std::string>& undecided() const { return undecided_; }

 private:
  void add(const scenario::Technique& technique, Items& items) const {
    items.insert(technique.covers.begin(), technique.covers.end());
  }

  void take(const play::Run& run) {
    for (const play::Step& step : run.steps()) {
      if (const auto* choose = step.action ? std::get_if<play::Choose>(&*step.action) : nullptr)
        add(scenario_->technique(scenario_->choices[choose->choice]), on_best_plays_);
    }
  }

  void look_at(scenario::VariantIndex variant) {
    const analysis::FullMarks best = analysis::full_marks(scenario_, variant, budget_);
    if (best.play) {
      const play::Performed done = play::perform(scenario_, *best.play);
      if (done.performance) take(done.performance->run);
    } else if (best.answer == analysis::FullMarks::Answer::undecided) {
      leave_undecided(variant, "no play with full marks was found");
    }
    look_for_mistakes(variant);
  }

  void look_for_mistakes(scenario::VariantIndex variant) {
    analysis::Options options;
    options.player = analysis::Player::impatient;
    options.budget = budget_;
    const analysis::Exploration all = analysis::explore(*scenario_, variant, options);
    if (!all.complete) leave_undecided(variant, "not every mistake was looked for");
    for (std::size_t i = 0; i < scenario_->choices.size(); ++i) {
      const scenario::Choice& choice = scenario_->choices[i];
      if (all.has(analysis::Subject::choice, i) && !choice.feedback.empty())
        add(scenario_->technique(choice), mistakes_);
    }
    for (std::size_t i = 0; i < scenario_->nodes.size(); ++i) {
      if (all.has(analysis::Subject::node, i)) add_unspoken_mistakes(scenario_->nodes[i]);
    }
  }

  // Two mistakes are no choices: what the customer says to them, or what lay there, is the feedback.
  void add_unspoken_mistakes(const scenario::Node& node) {
    const scenario::Rubric& rubric = *scenario_->rubric;
    if (!node.interrupted.empty()) add(rubric.techniques[rubric.interrupting], mistakes_);
    const bool distracts = std::any_of(node.lines.begin(), node.lines.end(),
                                       [](const auto& line) { return !line.distraction.empty(); });
    if (distracts) add(rubric.techniques[rubric.multitask], mistakes_);
  }

  void leave_undecided(scenario::VariantIndex variant, const std::string& what) {
    std::string text = scenario_->id;
    if (!scenario_->variants.empty()) text += ", variant " + scenario_->variants[variant];
    undecided_.push_back(text + ": " + what + " within the budget; --budget allows more");
  }

  ScenarioPointer scenario_;
  analysis::Budget budget_;
  Items on_best_plays_, mistakes_;
  std::vector<std::string> undecided_;
};

bool counts(const CoveredItem& one, const Exercised& exercised, bool named) {
  if (exercised.on_best_plays().contains(one.item.id)) return true;
  switch (counting_of(one.item)) {
    case Counting::mistake:
      return exercised.mistakes().contains(one.item.id);
    case Counting::named:
      return named;
    case Counting::on_best_play:
      break;
  }
  return false;
}

std::string joined_list(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

// What keeps an item from counting, for whoever mends it.
std::string hole_text(const CoveredItem& one) {
  std::string text = "not covered";
  if (!one.scenarios.empty()) text = "only in " + joined_list(one.scenarios);
  if (!one.claimed.empty()) text += "; named without being exercised: " + joined_list(one.claimed);
  return text;
}

class CoverageCommand {
 public:
  CoverageCommand(const CoverageOptions& options, Console& console)
      : options_(options), console_(console) {}

  ExitCode run() {
    const auto pack = scenario::load_pack(options_.pack, scenario::built_in_rubric);
    if (!pack) return fail(console_, ExitCode::unreadable, pack.failure().text);
    if (pack->curriculum.empty()) {
      return fail(console_, ExitCode::unreadable,
                  "there is no curriculum in " + options_.pack.string());
    }
    if (!say_what_does_not_load(*pack)) return ExitCode::findings;
    const PackCoverage found = covered(*pack, options_.budget);
    options_.json ? print_json(found) : print_text(found);
    return std::all_of(found.items.begin(), found.items.end(),
                       [](const CoveredItem& one) { return one.covered(); })
               ? ExitCode::fine
               : ExitCode::findings;
  }

 private:
  bool say_what_does_not_load(const scenario::Pack& pack) {
    bool sound = !base::has_errors(pack.diagnostics);
    for (const scenario::PackEntry& entry : pack.scenarios)
      sound = sound && entry.loaded.scenario != nullptr;
    if (!sound)
      fail(console_, ExitCode::findings,
           "the pack has mistakes; `earshot-content check " + options_.pack.string() +
               "` says which");
    return sound;
  }

  void print_text(const PackCoverage& found) {
    std::string kind;
    std::size_t number = 0;
    for (const CoveredItem& one : found.items) {
      number += one.covered() ? 1U : 0U;
      if (one.covered() && options_.holes) continue;
      if (one.item.kind != kind)
        console_.out << (kind.empty() ? "" : "\n") << one.item.kind << "\n";
      kind = one.item.kind;
      console_.out << wrapped(one.covered() ? joined_list(one.scenarios) : hole_text(one),
                              console_.width,
                              (one.covered() ? "    " : "  ! ") + padded_right(one.item.id, 20));
      if (!one.covered()) console_.out << wrapped(one.item.teaches, console_.width, "      ");
    }
    if (!kind.empty()) console_.out << "\n";
    console_.out << number << " of " << found.items.size() << " items covered\n";
    for (const std::string& sentence : found.undecided)
      console_.out << "not decided: " << sentence << "\n";
    console_.out.flush();
  }

  void print_json(const PackCoverage& found) {
    Json json;
    json["items"] = Json::array();
    for (const CoveredItem& one : found.items) {
      if (one.covered() && options_.holes) continue;
      json["items"].push_back({{"id", one.item.id},
                               {"kind", one.item.kind},
                               {"covered", one.covered()},
                               {"scenarios", one.scenarios},
                               {"claimed", one.claimed}});
    }
    json["undecided"] = found.undecided;
    console_.out << json.dump(2) << "\n";
  }

  const CoverageOptions& options_;
  Console& console_;
};

}  // namespace

Counting counting_of(const scenario::CurriculumItem& item) {
  if (item.kind == "mistake") return Counting::mistake;
  const bool no_move = item.kind == "team" || item.kind == "technology" || item.kind == "outcome";
  return no_move ? Counting::named : Counting::on_best_play;
}

std::size_t scenarios_needed(Counting counting) { return counting == Counting::mistake ? 2 : 1; }

bool CoveredItem::covered() const {
  return scenarios.size() >= scenarios_needed(counting_of(item));
}

PackCoverage covered(const scenario::Pack& pack, std::uint64_t budget) {
  PackCoverage found;
  for (const scenario::CurriculumItem& item : pack.curriculum)
    found.items.push_back({item, {}, {}});
  for (const scenario::PackEntry& entry : pack.scenarios) {
    if (!entry.loaded.scenario) continue;
    const Exercised exercised(entry.loaded.scenario, budget);
    const auto& claims = entry.loaded.scenario->covers;
    for (CoveredItem& one : found.items) {
      const bool named = std::find(claims.begin(), claims.end(), one.item.id) != claims.end();
      if (counts(one, exercised, named)) {
        one.scenarios.push_back(entry.loaded.id);
      } else if (named) {
        one.claimed.push_back(entry.loaded.id);
      }
    }
    found.undecided.insert(found.undecided.end(), exercised.undecided().begin(),
                           exercised.undecided().end());
  }
  std::stable_sort(
      found.items.begin(), found.items.end(),
      [](const CoveredItem& a, const CoveredItem& b) { return a.item.kind < b.item.kind; });
  return found;
}

ExitCode coverage(const CoverageOptions& options, Console& console) {
  return CoverageCommand(options, console).run();
}

}  // namespace earshot::content
