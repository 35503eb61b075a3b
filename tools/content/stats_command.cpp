// Counts over the model; what a play reads is counted along its own Views.
#include "content/stats_command.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "analysis/card_looks.h"
#include "content/given.h"
#include "content/text.h"
#include "play/view.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;
using analysis::words_in;
using scenario::Scenario;

// "1.5": minutes to the nearest tenth.
std::string minutes(std::size_t words) {
  const std::size_t tenths = (words * 20 + kWordsAMinute) / (2 * kWordsAMinute);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

struct SceneCount {
  std::size_t nodes = 0, lines = 0, most_lines = 0, choices = 0;
};

struct PlayCount {
  std::string name;
  std::size_t words = 0, replies = 0;
};

struct Counted {
  ScenarioPointer scenario;
  std::size_t customer = 0, narrator = 0, replies = 0, feedback = 0, endings = 0,
              desk = 0;  // words
  SceneCount contact, alone;
  std::map<std::string, std::size_t> techniques;  // by name
  std::size_t mistakes = 0;                       // choices of that family
  std::size_t feelings = 0;                       // lines
  std::vector<PlayCount> plays;

  std::size_t words() const { return customer + narrator + replies + feedback + endings + desk; }
};

// What a player has before their eyes: the lines as they are heard, each card when it first shows.
class PlayedReader {
 public:
  explicit PlayedReader(const Scenario& scenario) : scenario_(scenario) {}

  void see(const play::State& state, std::uint64_t order) {
    const play::View view = play::view(scenario_, state, order);
    for (const play::Card& card : view.cards) {
      if (cards_.insert({visit_, card.choice}).second) words_ += words_in(card.what->text.plain);
    }
    if (view.ending != nullptr) words_ += words_in(view.ending->text.plain);
  }
  void read(const play::Event& event) {
    if (event.kind == play::EventKind::line_heard)
      words_ += words_in(scenario_.nodes[event.node].lines[event.what].text.plain);
    if (event.kind == play::EventKind::arrived) ++visit_;
  }
  std::size_t words() const { return words_; }

 private:
  const Scenario& scenario_;
  std::set<std::pair<std::size_t, std::size_t>> cards_;  // by visit
  std::size_t visit_ = 0;
  std::size_t words_ = 0;
};

PlayCount count_play(const GivenPlay& play) {
  PlayedReader reader(play.run.scenario());
  PlayCount count{play.file.filename().string(), 0, 0};
  for (const play::Step& step : play.run.steps()) {
    for (const play::Event& event : step.events) reader.read(event);
    const bool over = play::at_ending(step.before) && step.action.has_value();
    if (!over) reader.see(step.after, play.run.order());
    if (step.action && std::holds_alternative<play::Choose>(*step.action)) ++count.replies;
  }
  count.words = reader.words();
  return count;
}

void count_node(const Scenario& scenario, const scenario::Node& node, Counted& counted) {
  SceneCount& scene = node.scene == scenario::Scene::desk ? counted.alone : counted.contact;
  ++scene.nodes;
  scene.lines += node.lines.size();
  scene.most_lines = std::max(scene.most_lines, node.lines.size());
  scene.choices += node.choice_count;
  for (const scenario::Line& line : node.lines) {
    const bool customer = line.who == scenario::Line::Who::customer;
    (customer ? counted.customer : counted.narrator) += words_in(line.text.plain);
    if (!line.feeling.empty()) ++counted.feelings;
  }
  for (const scenario::Reaction& reaction : node.interrupted)
    counted.customer += words_in(reaction.text.plain);
  for (std::size_t i = 0; i < node.choice_count; ++i) {
    const scenario::Choice& choice = scenario.choices[node.first_choice + i];
    counted.replies += words_in(choice.text.plain);
    counted.feedback += words_in(choice.feedback.plain);
    const scenario::Technique& technique = scenario.technique(choice);
    ++counted.techniques[technique.name];
    if (technique.family == scenario::Family::mistake) ++counted.mistakes;
  }
}

Counted count(const ScenarioPointer& scenario) {
  Counted counted;
  counted.scenario = scenario;
  for (const scenario::Node& node : scenario->nodes) count_node(*scenario, node, counted);
  for (const scenario::Ending& ending : scenario->endings) {
    if (ending.where.end.offset > 0)  // the built-in one is not the author's
      counted.endings += words_in(ending.text.plain) + words_in(ending.later.plain);
  }
  for (const auto& entry : scenario->customer.record)
    counted.desk += words_in(entry.label) + words_in(entry.value);
  for (const auto& fact : scenario->facts) counted.desk += words_in(fact.is);
  for (const auto& cause : scenario->causes) counted.desk += words_in(cause.is);
  for (const auto& promise : scenario->promises) counted.desk += words_in(promise.is);
  for (const GivenPlay& play : plays_of(scenario)) counted.plays.push_back(count_play(play));
  return counted;
}

std::string of(std::size_t number, const std::string& noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

// "2.3"
std::string mean(std::size_t sum, std::size_t number) {
  if (number == 0) return "0";
  const std::size_t tenths = (sum * 20 + number) / (2 * number);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string scene_text(const SceneCount& scene) {
  return of(scene.nodes, "node") + ", " + mean(scene.lines, scene.nodes) + " lines each (most " +
         std::to_string(scene.most_lines) + "), " + mean(scene.choices, scene.nodes) +
         " replies each";
}

// By family, the most used first.
std::vector<std::pair<std::string, std::string>> by_family(const Counted& counted) {
  const scenario::Rubric& rubric = *counted.scenario->rubric;
  std::map<scenario::Family, std::vector<std::pair<std::size_t, std::string>>> families;
  for (const auto& [name, number] : counted.techniques)
    families[rubric.techniques[*rubric.find(name)].family].push_back({number, name});
  std::vector<std::pair<std::string, std::string>> rows;
  for (auto& [family, list] : families) {
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::string text;
    for (const auto& [number, name] : list)
      text += (text.empty() ? "" : ", ") + name + (number > 1 ? " " + std::to_string(number) : "");
    rows.emplace_back(scenario::name_of(family), text);
  }
  return rows;
}

class StatsPrinter {
 public:
  explicit StatsPrinter(Console& console) : console_(console) {}

  void print(const Counted& one) {
    console_.out << (first_ ? "" : "\n") << one.scenario->id << ": " << one.scenario->title << "\n";
    first_ = false;
    row("words", std::to_string(one.words()) + ": customer " + std::to_string(one.customer) +
                     ", narrator " + std::to_string(one.narrator) + ", replies " +
                     std::to_string(one.replies) + ", feedback " + std::to_string(one.feedback) +
                     ", endings " + std::to_string(one.endings) + ", record, facts and causes " +
                     std::to_string(one.desk));
    row("reading time", minutes(one.words()) + " minutes for all of it");
    for (const PlayCount& play : one.plays) {
      row("", minutes(play.words) + " minutes for " + play.name + ": " +
                  std::to_string(play.words) + " words, " +
                  (play.replies == 1 ? "1 reply" : std::to_string(play.replies) + " replies"));
    }
    row("with the customer", scene_text(one.contact));
    row("at the desk", scene_text(one.alone));
    row("to be heard", of(one.feelings, "line") + " with a feeling, " +
                           of(one.scenario->cues.size(), "cue") + ", " +
                           of(one.scenario->facts.size(), "fact"));
    row("techniques", std::to_string(one.techniques.size()) + " of " +
                          std::to_string(one.scenario->rubric->techniques.size()) + "; " +
                          std::to_string(one.mistakes) + " of " +
                          of(one.scenario->choices.size(), "choice") + " are mistakes");
    for (const auto& [family, list] : by_family(one)) row("  " + family, list);
  }

 private:
  void row(const std::string& label, const std::string& text) {
    console_.out << wrapped(text, console_.width, "  " + padded_right(label, 19));
  }

  Console& console_;
  bool first_ = true;
};

Json scene_json(const SceneCount& scene) {
  return {{"nodes", scene.nodes},
          {"lines", scene.lines},
          {"most_lines", scene.most_lines},
          {"choices", scene.choices}};
}

Json json_of(const Counted& one) {
  Json plays = Json::array();
  for (const PlayCount& play : one.plays)
    plays.push_back({{"play", play.name}, {"words", play.words}, {"replies", play.replies}});
  return {{"scenario", one.scenario->id},
          {"words",
           {{"all", one.words()},
            {"customer", one.customer},
            {"narrator", one.narrator},
            {"replies", one.replies},
            {"feedback", one.feedback},
            {"endings", one.endings},
            {"desk", one.desk}}},
          {"words_a_minute", kWordsAMinute},
          {"plays", plays},
          {"contact", scene_json(one.contact)},
          {"desk", scene_json(one.alone)},
          {"feelings", one.feelings},
          {"cues", one.scenario->cues.size()},
          {"facts", one.scenario->facts.size()},
          {"choices", one.scenario->choices.size()},
          {"mistakes", one.mistakes},
          {"techniques", one.techniques}};
}

}  // namespace

ExitCode stats(const StatsOptions& options, Console& console) {
  const Given given = open_given(options.paths, console);
  Json all = Json::array();
  StatsPrinter printer(console);
  for (const ScenarioPointer& scenario : given.scenarios) {
    const Counted counted = count(scenario);
    options.json ? all.push_back(json_of(counted)) : printer.print(counted);
  }
  if (options.json) console.out << all.dump(2) << "\n";
  console.out.flush();
  return given.code;
}

}  // namespace earshot::content
