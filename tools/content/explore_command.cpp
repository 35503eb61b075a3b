// Each variant is explored on its own, by the player who waits and by the one who interrupts; what
// no variant and no player reaches is named.
#include "content/explore_command.h"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/survey.h"
#include "analysis/witness.h"
#include "base/render.h"
#include "check/check_pack.h"
#include "content/save.h"
#include "content/text.h"
#include "play/debrief.h"
#include "play/transcript.h"

namespace earshot::content {

namespace {

using analysis::Exploration;
using analysis::FullMarks;
using analysis::Player;
using analysis::Subject;
using Json = nlohmann::ordered_json;

// What there is of one kind, and which of it some play meets with.
struct Coverage {
  std::string_view noun;  // plural
  std::vector<std::string> names;
  std::vector<bool> found;

  std::size_t count() const {
    return static_cast<std::size_t>(std::count(found.begin(), found.end(), true));
  }
  std::vector<std::string> missing() const {
    std::vector<std::string> list;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (!found[i]) list.push_back(names[i]);
    }
    return list;
  }
};

struct Explored {
  std::string variant;  // empty: there are none
  analysis::Survey survey;

  const Exploration& patient() const { return survey.patient; }
  const Exploration& impatient() const { return survey.impatient; }
  const FullMarks& best() const { return survey.best.full_marks; }
  bool complete() const { return patient().complete && impatient().complete; }
};

std::string joined_names(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "`" : ", `") + word + "`";
  return text;
}

std::vector<std::string> names_of(const std::vector<analysis::Part>& parts) {
  std::vector<std::string> names;
  names.reserve(parts.size());
  for (const auto part : parts) names.emplace_back(analysis::name_of(part));
  return names;
}

class ExploreCommand {
 public:
  ExploreCommand(const ExploreOptions& options, Console& console)
      : options_(options), console_(console) {
    budget_.states = options.budget;
  }

  ExitCode run() {
    const auto refused = options_.best.empty() ? std::nullopt : in_the_way(options_.best);
    if (refused) return fail(console_, ExitCode::usage, *refused);
    const check::Opened opened = check::open_scenario(options_.scenario);
    if (!opened.scenario) return not_playable(opened.report);
    scenario_ = opened.scenario;
    look();
    options_.json ? print_json() : print_text();
    return save_best();
  }

 private:
  ExitCode not_playable(const check::Report& report) {
    console_.err << base::render_text(report.diagnostics, report.finder());
    for (const auto& failure : report.unreadable)
      fail(console_, ExitCode::unreadable, failure.text);
    return report.read_everything() ? ExitCode::findings : ExitCode::unreadable;
  }

  void look() {
    auto surveys = analysis::survey(scenario_, {.budget = budget_});
    for (std::size_t i = 0; i < surveys.size(); ++i) {
      const std::string variant = scenario_->variants.empty() ? "" : scenario_->variants[i];
      explored_.push_back({variant, std::move(surveys[i])});
    }
  }

  template <class Items>
  Coverage coverage(std::string_view noun, Subject subject, const Items& items) const {
    Coverage result{noun, {}, {}};
    for (std::size_t i = 0; i < items.size(); ++i) {
      result.names.push_back(name(items[i]));
      result.found.push_back(
          std::any_of(explored_.begin(), explored_.end(), [&](const Explored& one) {
            return one.patient().has(subject, i) || one.impatient().has(subject, i);
          }));
    }
    if (subject == Subject::ending) result.found[scenario_->left] = true;  // one can always leave
    return result;
  }

  template <class Item>
  std::string name(const Item& item) const {
    return item.name;
  }
  std::string name(const scenario::Choice& choice) const {
    return scenario_->nodes[choice.node].name + "/" + choice.name;
  }

  std::vector<Coverage> coverages() const {
    return {coverage("nodes", Subject::node, scenario_->nodes),
            coverage("choices", Subject::choice, scenario_->choices),
            coverage("endings", Subject::ending, scenario_->endings),
            coverage("facts", Subject::fact, scenario_->facts),
            coverage("cues", Subject::cue, scenario_->cues)};
  }

  bool complete() const {
    return std::all_of(explored_.begin(), explored_.end(),
                       [](const Explored& one) { return one.complete(); });
  }

  void print_text() {
    std::ostream& out = console_.out;
    out << scenario_->title << "\n";
    for (const Coverage& one : coverages()) {
      const auto missing = one.missing();
      std::string text = std::to_string(one.count()) + " of " + std::to_string(one.names.size()) +
                         " " + std::string(one.noun);
      if (!missing.empty())
        text += (complete() ? "; in no play: " : "; not found: ") + joined_names(missing);
      out << wrapped(text, console_.width, "  ");
    }
    for (const Explored& one : explored_) print_variant(one);
  }

  void print_variant(const Explored& one) {
    std::ostream& out = console_.out;
    out << "\n" << (one.variant.empty() ? "All plays" : "Variant " + one.variant) << "\n";
    out << wrapped(states(one.patient(), "who hears everything out") + ", " +
                       states(one.impatient(), "who also interrupts"),
                   console_.width, "  ");
    if (one.impatient().stuck_states > 0) {
      out << wrapped("plays can come to where no reply is on offer: " +
                         std::to_string(one.impatient().stuck_states) + " states",
                     console_.width, "  ");
    }
    print_plays(one.survey);
    print_best(one.best());
  }

  static std::string states(const Exploration& exploration, std::string_view who) {
    return (exploration.complete ? "" : "more than ") + std::to_string(exploration.states) +
           (exploration.states == 1 ? " state" : " states") + " of a player " + std::string(who);
  }

  void say(const std::string& text) { console_.out << wrapped(text, console_.width, "  "); }

  void print_plays(const analysis::Survey& survey) {
    say(plays_of(survey.plays));
    for (std::size_t i = 0; i < analysis::kScores; ++i)
      say(score_name(i) + ": " + extreme_of(survey.least[i]) + " to " + extreme_of(survey.most[i]));
    if (survey.guessed.score)
      say("who names the real cause before knowing all of it: root cause at most " +
          extreme_of(survey.guessed));
    say(mistakes_of(survey.best.mistake_pays));
    say(random_of(survey.random));
  }

  // A number of plays soon has more digits than anybody reads.
  static std::string rounded(double number) {
    return number < 1e6 ? fmt::format("{:.0f}", number) : fmt::format("about {:.3g}", number);
  }

  static std::string plays_of(const analysis::PlayCount& plays) {
    if (plays.plays == 0)
      return plays.decided ? "no play comes to an end by a reply"
                           : "how many plays there are was not decided";
    const std::string number =
        plays.decided ? rounded(plays.plays) : fmt::format("more than {:.3g}", plays.plays);
    return number + (plays.plays == 1 ? " play" : " plays") + " without a reply taken twice, of " +
           std::to_string(plays.shortest) + " to " + std::to_string(plays.longest) +
           (plays.decided ? "" : " or more") + " replies";
  }

  static std::string score_name(std::size_t which) {
    if (which == scenario::kDimensions) return "total";
    std::string name(scenario::name_of(static_cast<scenario::Dimension>(which)));
    std::replace(name.begin(), name.end(), '-', ' ');
    return name;
  }

  static std::string extreme_of(const analysis::Extreme& extreme) {
    if (!extreme.score) return extreme.decided ? "none" : "not decided";
    return std::to_string(extreme.score->rounded()) + (extreme.decided ? "" : " (not decided)");
  }

  static std::string mistakes_of(analysis::Answer pays) {
    if (pays == analysis::Answer::undecided) return "whether a mistake pays was not decided";
    return pays == analysis::Answer::yes ? "a mistake pays: the best play without one earns less"
                                         : "no mistake pays";
  }

  static std::string random_of(const analysis::Simulation& random) {
    return fmt::format(
        "{} random plays: total {:.1f} on average, ± {:.1f}, from {} to {}; {} passed",
        random.plays, random.total.mean, random.total.deviation, random.total.least,
        random.total.most, random.passed);
  }

  void print_best(const FullMarks& best) {
    std::ostream& out = console_.out;
    if (best.answer == FullMarks::Answer::undecided) {
      out << wrapped(
          "whether full marks can be had was not decided within the budget; --budget allows more",
          console_.width, "  ");
    } else if (best.play) {
      out << wrapped(
          "full marks in all three scores with " + std::to_string(best.replies) + " replies:",
          console_.width, "  ");
      out << "\n" << play::write(*best.play);
    } else {
      out << wrapped(obstacle(best), console_.width, "  ");
    }
  }

  static std::string obstacle(const FullMarks& best) {
    if (!best.never.empty())
      return "no play has full marks: it cannot have " + joined_names(names_of(best.never));
    if (!best.never_together.empty()) {
      return "no play has full marks: none has all of " +
             joined_names(names_of(best.never_together)) + " together";
    }
    return "no play comes to an end by a reply";
  }

  void print_json() {
    Json json;
    json["scenario"] = scenario_->id;
    json["complete"] = complete();
    for (const Coverage& one : coverages()) {
      json[std::string(one.noun)] = {
          {"of", one.names.size()}, {"found", one.count()}, {"missing", one.missing()}};
    }
    json["variants"] = Json::array();
    for (std::size_t i = 0; i < explored_.size(); ++i) {
      json["variants"].push_back(variant_json(explored_[i]));
      json["variants"].back()["found"] =
          found_json(static_cast<scenario::VariantIndex>(i), explored_[i].impatient());
    }
    console_.out << json.dump(2) << "\n";
  }

  static Json exploration_json(const Exploration& exploration) {
    return {{"complete", exploration.complete},
            {"states", exploration.states},
            {"stuck_states", exploration.stuck_states}};
  }

  static Json extreme_json(const analysis::Extreme& extreme) {
    return {{"decided", extreme.decided},
            {"score", extreme.score ? Json(extreme.score->text()) : Json()},
            {"play", extreme.play ? Json(play::write(*extreme.play)) : Json()}};
  }

  static Json spread_json(const analysis::Spread& spread) {
    return {{"mean", spread.mean},
            {"deviation", spread.deviation},
            {"least", spread.least},
            {"most", spread.most}};
  }

  static void add_survey(const analysis::Survey& survey, Json& json) {
    for (std::size_t i = 0; i < analysis::kScores; ++i) {
      const std::string name =
          i == scenario::kDimensions
              ? "total"
              : std::string(scenario::name_of(static_cast<scenario::Dimension>(i)));
      json["scores"][name] = {{"least", extreme_json(survey.least[i])},
                              {"most", extreme_json(survey.most[i])}};
    }
    static constexpr std::string_view kAnswers[] = {"no", "yes", "undecided"};
    json["guessed_root_cause"] = extreme_json(survey.guessed);
    json["best_without_mistake"] = extreme_json(survey.best.unmistaken);
    json["mistake_pays"] = kAnswers[static_cast<std::size_t>(survey.best.mistake_pays)];
    json["plays"] = {{"decided", survey.plays.decided},
                     {"count", survey.plays.plays},
                     {"shortest", survey.plays.shortest},
                     {"longest", survey.plays.longest}};
    json["random"] = {{"plays", survey.random.plays},
                      {"passed", survey.random.passed},
                      {"root-cause", spread_json(survey.random.root_cause)},
                      {"empathy", spread_json(survey.random.empathy)},
                      {"follow-through", spread_json(survey.random.follow_through)},
                      {"total", spread_json(survey.random.total)}};
  }

  std::string name_of(const Exploration::Witness& witness) const {
    switch (witness.subject) {
      case Subject::node:
      case Subject::stuck_node:
        return scenario_->nodes[witness.index].name;
      case Subject::choice:
      case Subject::promise_unchanged:
      case Subject::variable_clamped:
        return name(scenario_->choices[witness.index]);
      case Subject::ending:
        return scenario_->endings[witness.index].name;
      case Subject::fact:
        return scenario_->facts[witness.index].name;
      case Subject::cue:
        return scenario_->cues[witness.index].name;
      default:
        return scenario_->promises[witness.index].name;
    }
  }

  // For each thing that a play can come to a shortest play that does.
  Json found_json(scenario::VariantIndex variant, const Exploration& exploration) const {
    static constexpr std::array<std::string_view, analysis::kSubjects> kWhat{"node",
                                                                             "choice",
                                                                             "ending",
                                                                             "fact",
                                                                             "cue",
                                                                             "promise-made",
                                                                             "promise-kept",
                                                                             "promise-renewed",
                                                                             "promise-broken",
                                                                             "promise-unchanged",
                                                                             "variable-clamped",
                                                                             "stuck-node"};
    Json found = Json::array();
    for (const Exploration::Witness& witness : exploration.witnesses) {
      const auto script = analysis::script_of_way(scenario_, variant, witness.actions);
      found.push_back({{"what", kWhat[static_cast<std::size_t>(witness.subject)]},
                       {"name", name_of(witness)},
                       {"play", play::write(script)}});
    }
    return found;
  }

  static Json variant_json(const Explored& one) {
    Json json;
    json["variant"] = one.variant.empty() ? Json() : Json(one.variant);
    json["patient"] = exploration_json(one.patient());
    json["impatient"] = exploration_json(one.impatient());
    static constexpr std::string_view kAnswers[] = {"possible", "impossible", "undecided"};
    Json best;
    best["answer"] = kAnswers[static_cast<std::size_t>(one.best().answer)];
    best["play"] = one.best().play ? Json(play::write(*one.best().play)) : Json();
    best["never"] = names_of(one.best().never);
    best["never_together"] = names_of(one.best().never_together);
    json["full_marks"] = std::move(best);
    add_survey(one.survey, json);
    return json;
  }

  ExitCode save_best() {
    if (options_.best.empty()) return ExitCode::fine;
    for (const Explored& one : explored_) {
      if (!one.best().play) continue;
      return put(with_expectations(*one.best().play), options_.best, console_);
    }
    return fail(console_, ExitCode::findings, "there is no play with full marks to write");
  }

  // As a test of what it comes to: played again, it fails when a change has closed this way.
  std::string with_expectations(const play::Script& script) const {
    std::string text = play::write(script);
    const play::Performed performed = play::perform(scenario_, script);
    if (!performed.performance) return text;
    const play::Debrief debrief = play::debrief(performed.performance->run);
    text += "expect ending " + scenario_->endings[debrief.ending].name + "\n";
    for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
      const auto dimension = static_cast<scenario::Dimension>(i);
      text += fmt::format("expect score {} = {}\n", scenario::name_of(dimension),
                          debrief.result.scores.shown(dimension));
    }
    return text + (debrief.result.passed ? "expect passed\n" : "");
  }

  const ExploreOptions& options_;
  Console& console_;
  analysis::Budget budget_;
  std::shared_ptr<const scenario::Scenario> scenario_;
  std::vector<Explored> explored_;
};

}  // namespace

ExitCode explore(const ExploreOptions& options, Console& console) {
  return ExploreCommand(options, console).run();
}

}  // namespace earshot::content
