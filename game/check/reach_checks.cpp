// A thing is missing when it is ruled out in every variant. What follows from something missing
// (the replies of a node to which no play comes) is not reported beside it, nor what the plain
// checks of the graph have said.
#include "check/reach_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "analysis/witness.h"
#include "check/graph.h"
#include "check/messages.h"
#include "play/transcript.h"

namespace earshot::check {
namespace {

using analysis::Appraisal;
using analysis::Asked;
using analysis::Exploration;
using analysis::Subject;
using scenario::Choice;

class ReachChecks {
 public:
  ReachChecks(const std::shared_ptr<const scenario::Scenario>& pointer,
              const std::vector<Appraisal>& appraisals, Reporter& reporter)
      : pointer_(pointer),
        scenario_(*pointer),
        appraisals_(appraisals),
        reporter_(reporter),
        conditions_(*pointer),
        graph_(*pointer),
        in_graph_(graph_.reachable_from(graph_.first())) {}

  std::vector<std::string> run() {
    check_nodes();
    check_endings();
    check_replies();
    check_conditions();
    check_facts_and_cues();
    check_promises();
    check_steps();
    check_witnessed();
    return undecided();
  }

 private:
  // Over all variants.
  bool found(Subject subject, std::size_t index) const {
    return std::any_of(appraisals_.begin(), appraisals_.end(),
                       [&](const Appraisal& one) { return one.all.has(subject, index); });
  }
  bool missing(Subject subject, std::size_t index) const {
    return std::all_of(appraisals_.begin(), appraisals_.end(),
                       [&](const Appraisal& one) { return one.all.ruled_out(subject, index); });
  }
  bool reached(std::size_t node) const { return !missing(Subject::node, node); }

  void check_nodes() {
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
      const scenario::Node& node = scenario_.nodes[i];
      if (in_graph_[i] && !reached(i))
        reporter_.report(messages::kNodeNeverReached, node.where, {node.name});
    }
  }

  void check_endings() {
    for (std::size_t i = 0; i < scenario_.endings.size(); ++i) {
      const scenario::Ending& ending = scenario_.endings[i];
      const bool there =
          i == scenario_.left || !in_graph_[graph_.ending(static_cast<scenario::EndingIndex>(i))];
      if (!there && missing(Subject::ending, i))
        reporter_.report(messages::kEndingNeverReached, ending.where, {ending.name});
    }
  }

  void check_replies() {
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      const Choice& choice = scenario_.choices[i];
      if (!reached(choice.node) || !missing(Subject::choice, i)) continue;
      auto& diagnostic = reporter_.report(messages::kReplyNeverShown, choice.where, {choice.name});
      if (!has_condition_met(i))
        diagnostic.notes.push_back(
            {{scenario_.file, choice.condition.where}, "its condition holds in no play"});
    }
  }

  bool has_condition_met(std::size_t choice) const {
    for (std::size_t i = 0; i < conditions_.all().size(); ++i) {
      const Asked& asked = conditions_.all()[i];
      if (asked.of == Asked::Of::reply && asked.choice == choice) return answers(i).met;
    }
    return true;
  }

  analysis::Answers answers(std::size_t number) const {
    analysis::Answers sum;
    const bool reaction = conditions_.all()[number].of == Asked::Of::reaction;
    for (const Appraisal& one : appraisals_) {
      const Exploration& where = reaction ? *one.reactions : one.all;
      sum.met = sum.met || where.possible_answers[number].met;
      sum.unmet = sum.unmet || where.possible_answers[number].unmet;
    }
    return sum;
  }

  void check_conditions() {
    for (std::size_t i = 0; i < conditions_.all().size(); ++i) {
      const Asked& asked = conditions_.all()[i];
      const analysis::Answers found = answers(i);
      const scenario::Condition& condition = *asked.condition;
      if (found.met && !found.unmet)
        reporter_.report(messages::kConditionAlwaysTrue, condition.where, {condition.text});
      if (found.unmet && !found.met && asked.of != Asked::Of::reply)
        reporter_.report(messages::kConditionNeverTrue, condition.where,
                         {condition.text, consequence(asked)});
    }
  }

  static std::string consequence(const Asked& asked) {
    if (asked.of == Asked::Of::line) return "the line is never said";
    return asked.of == Asked::Of::way ? "this way is never taken" : "this is never said";
  }

  void check_facts_and_cues() {
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
      const scenario::Fact& fact = scenario_.facts[i];
      if (missing(Subject::fact, i))
        reporter_.report(messages::kFactNeverLearnt, fact.where, {fact.name});
    }
    for (std::size_t i = 0; i < scenario_.cues.size(); ++i) {
      const scenario::Cue& cue = scenario_.cues[i];
      if (missing(Subject::cue, i))
        reporter_.report(messages::kCueNeverNoticed, cue.where, {cue.name});
    }
  }

  int last_day() const {
    int day = 1;
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i)
      if (reached(i)) day = std::max(day, scenario_.nodes[i].day);
    return day;
  }

  void check_promises() {
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      const scenario::Promise& promise = scenario_.promises[i];
      const bool made = found(Subject::promise_made, i);
      if (!made || promise.impossible || !missing(Subject::promise_kept, i)) continue;
      if (last_day() < promise.due)
        reporter_.report(messages::kDueDayNeverComes, promise.where,
                         {promise.name, std::to_string(promise.due)});
      else
        report_never_kept(i);
    }
  }

  // A reply that would keep it, and comes too late, is named.
  void report_never_kept(std::size_t index) {
    const scenario::Promise& promise = scenario_.promises[index];
    auto& diagnostic = reporter_.report(messages::kPromiseNeverKept, promise.where, {promise.name});
    const auto late = late_keeper(index);
    if (!late) return;
    const Choice& choice = scenario_.choices[*late];
    const int day = scenario_.nodes[choice.node].day;
    diagnostic.help =
        fmt::format("`{}` keeps it on day {}; it is due on day {}", choice.name, day, promise.due);
    diagnostic.notes.push_back({{scenario_.file, choice.where}, "here it is kept, too late"});
  }

  std::optional<std::size_t> late_keeper(std::size_t promise) const {
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      const Choice& choice = scenario_.choices[i];
      const bool keeps = (unsigned{choice.keep} >> promise & 1U) != 0;
      if (keeps && scenario_.nodes[choice.node].day > scenario_.promises[promise].due) return i;
    }
    return std::nullopt;
  }

  // Told already as a promise that is never kept.
  bool keeps_too_late(std::size_t choice) const {
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      const bool told = found(Subject::promise_made, i) && missing(Subject::promise_kept, i) &&
                        !scenario_.promises[i].impossible;
      if (told && late_keeper(i) == choice) return true;
    }
    return false;
  }

  void check_steps() {
    for (const scenario::ExpectedStep& step : scenario_.expects) {
      if (!can_be_used(step.technique))
        reporter_.report(messages::kStepNeverTaken, step.where,
                         {scenario_.rubric->techniques[step.technique].name});
    }
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      const Choice& choice = scenario_.choices[i];
      const scenario::Technique& technique = scenario_.technique(choice);
      const bool step = technique.family == scenario::Family::follow_up && choice.keep == 0;
      if (step && !expected(choice.technique) && found(Subject::choice, i))
        reporter_.report(messages::kStepNotExpected, choice.where, {technique.name});
    }
  }

  bool can_be_used(scenario::TechniqueIndex technique) const {
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      const bool has_it = scenario_.choices[i].technique == technique;
      if (has_it && !missing(Subject::choice, i)) return true;
    }
    return false;
  }

  bool expected(scenario::TechniqueIndex technique) const {
    return std::any_of(scenario_.expects.begin(), scenario_.expects.end(),
                       [&](const auto& step) { return step.technique == technique; });
  }

  // What a play can come to and none should: each with a play.
  void check_witnessed() {
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
      const scenario::Node& node = scenario_.nodes[i];
      if (node.choice_count > 0 && found(Subject::stuck_node, i))
        reporter_.report(messages::kNoReplyLeft, node.where, {node.name}).play =
            play_to(Subject::stuck_node, i);
    }
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      const Choice& choice = scenario_.choices[i];
      if (found(Subject::variable_clamped, i))
        reporter_.report(messages::kVariableOutOfRange, choice.where, {choice.name, set_by(choice)})
            .play = play_to(Subject::variable_clamped, i);
      if (found(Subject::promise_unchanged, i) && !keeps_too_late(i))
        reporter_.report(messages::kPromiseChangesNothing, choice.where, {choice.name}).play =
            play_to(Subject::promise_unchanged, i);
    }
  }

  std::string set_by(const Choice& choice) const {
    std::string names;
    for (const scenario::Assignment& one : choice.set)
      names += (names.empty() ? "`" : ", `") + scenario_.variables[one.variable].name + "`";
    return names;
  }

  std::string play_to(Subject subject, std::size_t index) const {
    for (std::size_t i = 0; i < appraisals_.size(); ++i) {
      const auto* witness = appraisals_[i].all.witness(subject, index);
      if (witness == nullptr) continue;
      return play::write(analysis::script_of_way(pointer_, static_cast<scenario::VariantIndex>(i),
                                                 witness->actions));
    }
    return {};
  }

  std::vector<std::string> undecided() const {
    std::vector<std::string> what;
    const auto add = [&](Subject subject, std::size_t count, std::string_view noun) {
      std::size_t open = 0;
      for (std::size_t i = 0; i < count; ++i)
        open += !found(subject, i) && !missing(subject, i) ? 1U : 0U;
      if (open > 0)
        what.push_back(fmt::format("whether {} of {} {} can be reached", open, count, noun));
    };
    add(Subject::node, scenario_.nodes.size(), "nodes");
    add(Subject::ending, scenario_.endings.size(), "endings");
    add(Subject::choice, scenario_.choices.size(), "replies");
    add(Subject::fact, scenario_.facts.size(), "facts");
    add(Subject::cue, scenario_.cues.size(), "cues");
    return what;
  }

  std::shared_ptr<const scenario::Scenario> pointer_;
  const scenario::Scenario& scenario_;
  const std::vector<Appraisal>& appraisals_;
  Reporter& reporter_;
  analysis::Conditions conditions_;
  Graph graph_;
  PlaceSet in_graph_;
};

}  // namespace

std::vector<std::string> check_reach(const std::shared_ptr<const scenario::Scenario>& scenario,
                                     const std::vector<Appraisal>& appraisals, Reporter& reporter) {
  return ReachChecks(scenario, appraisals, reporter).run();
}

}  // namespace earshot::check
