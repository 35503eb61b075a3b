// Mermaid's flowcharts, which many wikis and code hosts draw by themselves.
#include "content/graph.h"

namespace earshot::content {

namespace {

// Names are the places' numbers, since `end` and others mean something to Mermaid.
std::string id_of(std::size_t place) { return "p" + std::to_string(place); }

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '"':
        result += "#quot;";
        break;
      case '#':
        result += "#35;";
        break;
      case '&':
        result += "#amp;";
        break;
      case '<':
        result += "#lt;";
        break;
      case '>':
        result += "#gt;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string mermaid_label_of(const GraphPlace& place) {
  std::string label = escaped(place.name);
  for (const std::string& line : place.lines) label += "<br>" + escaped(line);
  if (!place.outcome.empty()) label += "<br>(" + place.outcome + ")";
  std::string felt;
  for (const std::string& one : place.felt) felt += (felt.empty() ? "" : ", ") + one;
  if (!felt.empty()) label += "<br>feels: " + escaped(felt);
  for (const std::string& fact : place.learnt) label += "<br>+ " + escaped(fact);
  return "\"" + label + "\"";
}

std::string place_line(std::size_t number, const GraphPlace& place) {
  std::string shape = "(" + mermaid_label_of(place) + ")";
  if (place.kind == GraphPlace::Kind::ending) shape = "([" + mermaid_label_of(place) + "])";
  if (place.kind == GraphPlace::Kind::desk) shape = "[" + mermaid_label_of(place) + "]";
  return "  " + id_of(number) + shape + "\n";
}

std::string mermaid_label_of(const GraphWay& way) {
  if (way.choice.empty()) return "out of patience";
  std::string label = escaped(way.choice) + "<br>" + escaped(way.technique);
  for (const std::string& gate : way.gates) label += "<br>[" + escaped(gate) + "]";
  for (const std::string& effect : way.effects) label += "<br>+ " + escaped(effect);
  for (const int step : way.steps)
    label += (step == way.steps[0] ? "<br>no. " : ", ") + std::to_string(step);
  return label;
}

std::string way_line(const GraphWay& way) {
  const bool dotted = way.mistake || way.choice.empty();
  const std::string arrow = !way.steps.empty() ? "==>" : dotted ? "-.->" : "-->";
  return "  " + id_of(way.from) + " " + arrow + "|\"" + mermaid_label_of(way) + "\"| " +
         id_of(way.to) + "\n";
}

}  // namespace

std::string render_mermaid(const Graph& graph) {
  std::string text = "---\ntitle: \"" + escaped(graph.title) + "\"\n---\nflowchart TD\n";
  for (std::size_t i = 0; i < graph.places.size(); ++i) text += place_line(i, graph.places[i]);
  for (const GraphWay& way : graph.ways) text += way_line(way);
  std::string played;
  for (std::size_t i = 0; i < graph.places.size(); ++i) {
    if (graph.places[i].on_play) played += (played.empty() ? "" : ",") + id_of(i);
  }
  if (played.empty()) return text;
  return text + "  classDef played stroke:#1a5fb4,stroke-width:3px\n  class " + played +
         " played\n";
}

}  // namespace earshot::content
