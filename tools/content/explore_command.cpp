// Each variant is explored on its own, by the player who waits and by the one who interrupts; what
// no variant and no player reaches is named.
#include "content/explore_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/explore.h"
#include "analysis/full_marks.h"
#include "base/render.h"
#include "check/check_pack.h"
#include "content/save.h"
#include "content/text.h"

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
  Exploration patient, impatient;
  FullMarks best;
  bool complete() const {
    return patient.complete && impatient.complete && best.answer != FullMarks::Answer::undecided;
  }
};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "`" : ", `") + word + "`";
  return text;
}

std::vector<std::string> names_of(const std::vector<analysis::Part>& parts) {
  std::vector<std::string> names;
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
    const check::Opened opened = check::open_scenario(options_.scenario);
    if (!opened.scenario) return not_playable(opened.report);
    scenario_ = opened.scenario;
    for (std::size_t i = 0; i < scenario_->variant_count(); ++i)
      look_at(static_cast<scenario::VariantIndex>(i));
    options_.json ? print_json() : print_text();
    return save_best();
  }

 private:
  ExitCode not_playable(const check::Report& report) {
    console_.err << base::render_text(report.diagnostics, report.finder());
    for (const auto& failure : report.unreadable)
      fail(console_, ExitCode::unreadable, failure.text);
    return report.unreadable.empty() ? ExitCode::findings : ExitCode::unreadable;
  }

  void look_at(scenario::VariantIndex variant) {
    Explored explored;
    if (!scenario_->variants.empty()) explored.variant = scenario_->variants[variant];
    const auto by = [&](Player player) {
      analysis::Options options;
      options.player = player;
      options.budget = budget_;
      return analysis::explore(*scenario_, variant, options);
    };
    explored.patient = by(Player::patient);
    explored.impatient = by(Player::impatient);
    explored.best = analysis::full_marks(scenario_, variant, budget_);
    explored_.push_back(std::move(explored));
  }

  template <class Items>
  Coverage coverage(std::string_view noun, Subject subject, const Items& items) const {
    Coverage result{noun, {}, {}};
    for (std::size_t i = 0; i < items.size(); ++i) {
      result.names.push_back(name(items[i]));
      result.found.push_back(
          std::any_of(explored_.begin(), explored_.end(), [&](const Explored& one) {
            return one.patient.has(subject, i) || one.impatient.has(subject, i);
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
        text += (complete() ? "; in no play: " : "; not found: ") + joined(missing);
      out << wrapped(text, console_.width, "  ");
    }
    for (const Explored& one : explored_) print_variant(one);
  }

  void print_variant(const Explored& one) {
    std::ostream& out = console_.out;
    out << "\n" << (one.variant.empty() ? "All plays" : "Variant " + one.variant) << "\n";
    out << wrapped(states(one.patient, "who hears everything out") + ", " +
                       states(one.impatient, "who also interrupts"),
                   console_.width, "  ");
    if (one.impatient.stuck_states > 0) {
      out << wrapped("plays can come to where no reply is on offer: " +
                         std::to_string(one.impatient.stuck_states) + " states",
                     console_.width, "  ");
    }
    print_best(one.best);
  }

  static std::string states(const Exploration& exploration, std::string_view who) {
    return (exploration.complete ? "" : "more than ") + std::to_string(exploration.states) +
           (exploration.states == 1 ? " state" : " states") + " of a player " + std::string(who);
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
      return "no play has full marks: it cannot have " + joined(names_of(best.never));
    if (!best.never_together.empty()) {
      return "no play has full marks: none has all of " + joined(names_of(best.never_together)) +
             " together";
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
    for (const Explored& one : explored_) json["variants"].push_back(variant_json(one));
    console_.out << json.dump(2) << "\n";
  }

  static Json exploration_json(const Exploration& exploration) {
    return {{"complete", exploration.complete},
            {"states", exploration.states},
            {"stuck_states", exploration.stuck_states}};
  }

  static Json variant_json(const Explored& one) {
    Json json;
    json["variant"] = one.variant.empty() ? Json() : Json(one.variant);
    json["patient"] = exploration_json(one.patient);
    json["impatient"] = exploration_json(one.impatient);
    static constexpr std::string_view kAnswers[] = {"possible", "impossible", "undecided"};
    Json best;
    best["answer"] = kAnswers[static_cast<std::size_t>(one.best.answer)];
    best["play"] = one.best.play ? Json(play::write(*one.best.play)) : Json();
    best["never"] = names_of(one.best.never);
    best["never_together"] = names_of(one.best.never_together);
    json["full_marks"] = std::move(best);
    return json;
  }

  ExitCode save_best() {
    if (options_.best.empty()) return ExitCode::fine;
    for (const Explored& one : explored_) {
      if (!one.best.play) continue;
      const base::Outcome saved = write_new_file(options_.best, play::write(*one.best.play));
      return saved ? ExitCode::fine : fail(console_, ExitCode::unreadable, saved.failure().text);
    }
    return fail(console_, ExitCode::findings, "there is no play with full marks to write");
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
