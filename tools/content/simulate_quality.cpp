// Bounds are a table: who may come to how much. What a column shows is worked out once for a variant
// (Proof); a cell that breaks its bound is bold, and stands again in the list below the table.
#include "content/simulate_quality.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <ostream>
#include <string>

#include "analysis/appraise.h"
#include "check/best_cards.h"
#include "check/play_checks.h"
#include "content/simulate_figures.h"
#include "content/simulate_interrupt.h"
#include "content/simulate_progress.h"

namespace earshot::content {

namespace {

using analysis::Answer;
using analysis::BotKind;
using analysis::FullMarks;
using scenario::Scenario;

constexpr int kLeastEndings = 3;

struct Bound {
  BotKind bot;
  double below;  // the mean total; 0: exactly 100 is asked for
};
constexpr Bound kBounds[] = {
    {BotKind::random, 35},       {BotKind::longest_option, 55}, {BotKind::most_polite, 55},
    {BotKind::interrogator, 60}, {BotKind::sympathiser, 60},    {BotKind::premature_fixer, 40},
    {BotKind::expert, 0},
};

// What is known of one variant.
struct Proof {
  VariantFigures figures;  // a bot for each bound, in their order
  FullMarks::Answer full_marks = FullMarks::Answer::undecided;
  Answer mistake_pays = Answer::undecided;
  std::string past_recovery;  // the mistakes after which nobody passes
  bool recovery_decided = false;
  check::BestByLooks longest;
  int endings = 0;  // that a bot came to, walking out not counted
  int overridden = 0;
};

std::string names_of(const Scenario& scenario, const std::vector<scenario::ChoiceIndex>& choices) {
  std::string names;
  for (const scenario::ChoiceIndex choice : choices)
    names += (names.empty() ? "" : ", ") + scenario.choices[choice].name;
  return names;
}

// Numbers of replies that differ from those of their technique.
int overridden_numbers(const Scenario& scenario) {
  int count = 0;
  for (const scenario::Choice& choice : scenario.choices) {
    const scenario::Technique& technique = scenario.technique(choice);
    count += choice.trust != technique.trust ? 1 : 0;
    count += choice.tension != technique.tension ? 1 : 0;
    count += choice.level != std::max(technique.level, 1) ? 1 : 0;
    count += choice.penalty != technique.penalty ? 1 : 0;
  }
  return count;
}

int endings_reached(const VariantFigures& one) {
  int count = 0;
  for (std::size_t i = 0; i < one.all.endings.size(); ++i)
    count += i != one.scenario->left && one.all.endings[i] > 0 ? 1 : 0;
  return count;
}

class Prover {
 public:
  Prover(const QualityOptions& options, ProgressBar& progress)
      : options_(options), progress_(progress) {}

  std::vector<Proof> prove(const ScenarioPointer& scenario) {
    progress_.now_at(scenario->id + ", all plays");
    analysis::AppraisalOptions limits;
    limits.budget.states = options_.states;
    limits.random_plays = 1;
    const auto appraisals = analysis::appraise({scenario}, limits).front();
    std::vector<Proof> proofs;
    for (std::size_t i = 0; i < appraisals.size() && !Interrupt::asked(); ++i) {
      Proof proof;
      proof.figures.scenario = scenario;
      if (!scenario->variants.empty()) proof.figures.variant = scenario->variants[i];
      proof.full_marks = appraisals[i].best.full_marks.answer;
      proof.mistake_pays = appraisals[i].best.mistake_pays;
      proof.recovery_decided = appraisals[i].recovery.decided;
      proof.past_recovery = names_of(*scenario, check::past_recovery(*scenario, appraisals[i]));
      proof.longest = check::best_by_looks(*scenario, check::length_of);
      proof.overridden = overridden_numbers(*scenario);
      let_bots_play(static_cast<scenario::VariantIndex>(i), proof.figures);
      proof.endings = endings_reached(proof.figures);
      if (!Interrupt::asked()) proofs.push_back(std::move(proof));
    }
    return proofs;
  }

 private:
  void let_bots_play(scenario::VariantIndex variant, VariantFigures& one) {
    for (const Bound& bound : kBounds) {
      progress_.now_at(one.scenario->id + ", " + std::string(analysis::info_of(bound.bot).name));
      analysis::Plays plays;
      plays.count = options_.plays;
      plays.bot = bound.bot;
      plays.budget.states = options_.states;
      plays.stop = &Interrupt::asked();
      one.bots.push_back({bound.bot, analysis::simulate(one.scenario, variant, plays)});
      if (one.bots.size() == 1) {
        one.all = one.bots.front().figures;
      } else {
        analysis::add(one.all, one.bots.back().figures);
      }
      progress_.done(1);
    }
  }

  const QualityOptions& options_;
  ProgressBar& progress_;
};

// One row at a time, and what is broken in it.
class Table {
 public:
  explicit Table(std::ostream& out) : out_(out) {}

  void head() {
    std::string names = "| customer | full marks |";
    std::string rule = "|---|---|";
    for (const Bound& bound : kBounds) {
      names += fmt::format(" {} |", analysis::info_of(bound.bot).name);
      rule += "---|";
    }
    out_ << names
         << " best card longest | a mistake pays | no way back from | endings | overridden |\n"
         << rule << "---|---|---|---|---|\n";
    bounds();
  }

  void row(const Proof& proof) {
    who_ = proof.figures.scenario->id +
           (proof.figures.variant.empty() ? "" : ", " + proof.figures.variant);
    out_ << "| " << who_ << " |";
    cell(full_marks(proof), proof.full_marks == FullMarks::Answer::possible,
         "full marks: ", "should be possible");
    for (std::size_t i = 0; i < std::size(kBounds); ++i) mean(proof, i);
    const auto found = static_cast<double>(proof.longest.nodes.size());
    cell(fmt::format("{:.0f} of {:.1f}", found, proof.longest.by_chance),
         found <= std::ceil(proof.longest.by_chance),
         "best card longest: ", "should be in no more nodes than chance gives");
    cell(mistakes(proof), proof.mistake_pays == Answer::no, "a mistake pays: ", "should be no");
    const bool back = proof.recovery_decided && proof.past_recovery.empty();
    cell(back                     ? "nothing"
         : proof.recovery_decided ? proof.past_recovery
                                  : "undecided",
         back, "no way back from: ", "a passed play should be possible after any one mistake");
    cell(std::to_string(proof.endings), proof.endings >= kLeastEndings,
         "endings: ", "bots should come to three");
    out_ << " " << proof.overridden << " |\n";
    out_.flush();
  }

  const std::vector<std::string>& broken() const { return broken_; }

 private:
  void bounds() {
    out_ << "| *should be* | *yes* |";
    for (const Bound& bound : kBounds)
      out_ << (bound.below > 0 ? fmt::format(" *< {:.0f}* |", bound.below) : " *100* |");
    out_ << " *≤ chance* | *no* | *nothing* | *≥ 3* | |\n";
  }

  void cell(const std::string& text, bool holds, const std::string& what,
            const std::string& should) {
    out_ << (holds ? " " + text + " |" : " **" + text + "** |");
    if (!holds) broken_.push_back(fmt::format("{}: {}{}; {}", who_, what, text, should));
  }

  void mean(const Proof& proof, std::size_t which) {
    const Bound& bound = kBounds[which];
    const analysis::Spread& total = proof.figures.bots[which].figures.total;
    const bool holds = bound.below > 0 ? total.mean < bound.below
                                       : total.mean > 100 - 1e-9 && total.deviation == 0;
    const std::string should =
        bound.below > 0 ? fmt::format("should be under {:.0f}", bound.below) : "should be 100";
    cell(fmt::format("{:.1f}", total.mean), holds,
         std::string(analysis::info_of(bound.bot).name) + ": ", should);
  }

  static std::string full_marks(const Proof& proof) {
    static constexpr const char* kAnswers[] = {"yes", "no", "undecided"};
    return kAnswers[static_cast<std::size_t>(proof.full_marks)];
  }
  static std::string mistakes(const Proof& proof) {
    static constexpr const char* kAnswers[] = {"no", "yes", "undecided"};
    return kAnswers[static_cast<std::size_t>(proof.mistake_pays)];
  }

  std::ostream& out_;
  std::string who_;
  std::vector<std::string> broken_;
};

void print_broken(const std::vector<std::string>& broken, std::ostream& out) {
  out << "\n";
  if (broken.empty()) out << "Every bound holds.\n";
  if (!broken.empty()) out << "Broken bounds:\n\n";
  for (const std::string& line : broken) out << "- " << line << "\n";
  out.flush();
}

std::size_t variants_of(const Given& given) {
  std::size_t count = 0;
  for (const auto& scenario : given.scenarios) count += scenario->variant_count();
  return count;
}

}  // namespace

ExitCode quality(const QualityOptions& options, Console& console) {
  const Given given = open_given(options.paths, console);
  if (given.scenarios.empty()) return given.code;
  const Interrupt interrupt;
  Table table(console.out);
  table.head();
  {
    ProgressBar progress(console, variants_of(given) * std::size(kBounds));
    Prover prover(options, progress);
    for (const ScenarioPointer& scenario : given.scenarios) {
      if (interrupt.asked()) break;
      for (const Proof& proof : prover.prove(scenario)) table.row(proof);
    }
  }
  print_broken(table.broken(), console.out);
  if (interrupt.asked()) return ExitCode::interrupted;
  return table.broken().empty() ? given.code : std::max(given.code, ExitCode::findings);
}

}  // namespace earshot::content
