// Ways with the same choice and the same two ends are one, with all their gates.
#include "content/graph.h"

#include <algorithm>
#include <array>

namespace earshot::content {

namespace {

using scenario::Choice;
using scenario::Scenario;
using scenario::Target;

std::size_t place_of(const Scenario& scenario, const Target& target) {
  return target.kind == Target::Kind::node ? target.index : scenario.nodes.size() + target.index;
}

template <class Things, class Bits>
std::string names_in(const Things& things, Bits bits) {
  std::string text;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if ((bits >> i & 1U) != 0) text += (text.empty() ? "" : ", ") + things[i].name;
  }
  return text;
}

GraphPlace place_of_node(const Scenario& scenario, const scenario::Node& node) {
  GraphPlace place;
  place.name = node.name;
  if (node.scene == scenario::Scene::desk) place.kind = GraphPlace::Kind::desk;
  if (node.day > 0) place.lines.push_back("day " + std::to_string(node.day));
  for (const scenario::Line& line : node.lines) {
    for (std::size_t fact = 0; fact < scenario.facts.size(); ++fact) {
      if ((line.facts >> fact & 1U) != 0) place.learnt.push_back(scenario.facts[fact].name);
    }
    if (!line.feeling.empty()) place.felt.emplace_back(line.feeling);
    if (line.cue) place.felt.push_back("cue " + scenario.cues[*line.cue].name);
  }
  return place;
}

GraphPlace place_of_ending(const scenario::Ending& ending) {
  GraphPlace place;
  place.name = ending.name;
  place.kind = GraphPlace::Kind::ending;
  place.outcome = std::string(name_of(ending.outcome));
  place.lines.push_back(ending.title);
  return place;
}

std::vector<std::string> effects_of(const Scenario& scenario, const Choice& choice) {
  std::vector<std::string> effects;
  const auto add = [&](const char* verb, const std::string& names) {
    if (!names.empty()) effects.push_back(verb + names);
  };
  add("learns ", names_in(scenario.facts, choice.learn));
  add("promises ", names_in(scenario.promises, choice.promise));
  add("keeps ", names_in(scenario.promises, choice.keep));
  for (const scenario::Renewal& one : choice.renew)
    effects.push_back("renews " + scenario.promises[one.promise].name);
  return effects;
}

// What a summary or a diagnosis came to, by route.
std::string_view outcome_of(const Choice& choice, std::size_t route) {
  constexpr std::array<std::string_view, 3> kSummary = {"complete", "partial", "wrong"};
  constexpr std::array<std::string_view, 3> kDiagnosis = {"right", "unproven", "wrong"};
  if (choice.kind == Choice::Kind::summarise) return kSummary[route];
  if (choice.kind == Choice::Kind::diagnose) return kDiagnosis[route];
  return {};
}

std::string gate_of(std::string_view outcome, const scenario::Condition& condition) {
  std::string gate(outcome);
  if (!condition.always()) gate += (gate.empty() ? "" : ", ") + ("if " + condition.text);
  return gate;
}

// One for each place that the choice can lead to.
std::vector<GraphWay> ways_of(const Scenario& scenario, const Choice& choice) {
  std::vector<GraphWay> ways;
  for (std::size_t route = 0; route < choice.routes.size(); ++route) {
    for (const auto& one : choice.routes[route].cases) {
      const std::size_t to = place_of(scenario, one.to);
      auto way = std::find_if(ways.begin(), ways.end(), [&](const auto& w) { return w.to == to; });
      if (way == ways.end()) {
        GraphWay fresh;
        fresh.from = choice.node;
        fresh.to = to;
        way = ways.insert(ways.end(), fresh);
      }
      const std::string gate = gate_of(outcome_of(choice, route), one.condition);
      if (!gate.empty()) way->gates.push_back(gate);
    }
  }
  for (GraphWay& way : ways) {
    way.choice = choice.name;
    way.technique = scenario.technique(choice).name;
    way.mistake = scenario.technique(choice).family == scenario::Family::mistake;
    way.effects = effects_of(scenario, choice);
    if (!choice.condition.always())
      way.gates.insert(way.gates.begin(), "shown if " + choice.condition.text);
  }
  return ways;
}

// Where customers go who lose patience at a node that says nothing of it.
void add_patience_anywhere(const Scenario& scenario, Graph& graph) {
  if (!scenario.if_out_of_patience) return;
  GraphPlace anywhere;
  anywhere.name = "(anywhere)";
  graph.places.push_back(std::move(anywhere));
  GraphWay way;
  way.from = graph.places.size() - 1;
  way.to = place_of(scenario, *scenario.if_out_of_patience);
  graph.ways.push_back(std::move(way));
}

// Where a customer goes whose patience has run out, instead of to this node.
void add_patience(const Scenario& scenario, std::size_t node, Graph& graph) {
  const auto& own = scenario.nodes[node].if_out_of_patience;
  if (!own || scenario.nodes[node].scene == scenario::Scene::desk) return;
  GraphWay way;
  way.from = node;
  way.to = place_of(scenario, *own);
  graph.ways.push_back(std::move(way));
}

}  // namespace

Graph graph_of(const Scenario& scenario) {
  Graph graph;
  graph.title = scenario.title;
  graph.start = scenario.start;
  for (const auto& node : scenario.nodes) graph.places.push_back(place_of_node(scenario, node));
  for (const auto& ending : scenario.endings) graph.places.push_back(place_of_ending(ending));
  for (const Choice& choice : scenario.choices) {
    for (GraphWay& way : ways_of(scenario, choice)) graph.ways.push_back(std::move(way));
  }
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) add_patience(scenario, i, graph);
  // The built-in ending of who leaves is everywhere a step away; drawn, it would hide the rest.
  const bool author_has_it = scenario.endings[scenario.left].where.end.offset > 0;
  if (!author_has_it && scenario.left + 1U == scenario.endings.size()) graph.places.pop_back();
  add_patience_anywhere(scenario, graph);
  return graph;
}

void mark(Graph& graph, const play::Run& run) {
  const Scenario& scenario = run.scenario();
  int number = 0;
  for (const play::Step& step : run.steps()) {
    const bool ended = play::at_ending(step.after);
    const std::size_t at =
        ended ? scenario.nodes.size() + step.after.place - play::kEndingPlace : step.after.place;
    const std::string& name = ended ? play::ending_of(scenario, step.after).name
                                    : play::node_of(scenario, step.after).name;
    // The built-in ending is not drawn.
    if (at < graph.places.size() && graph.places[at].name == name) graph.places[at].on_play = true;
    const auto* choose = step.action ? std::get_if<play::Choose>(&*step.action) : nullptr;
    if (choose == nullptr) continue;
    ++number;
    const Choice& choice = scenario.choices[choose->choice];
    for (GraphWay& way : graph.ways) {
      if (way.from == choice.node && way.choice == choice.name && way.to == at)
        way.steps.push_back(number);
    }
  }
}

}  // namespace earshot::content
