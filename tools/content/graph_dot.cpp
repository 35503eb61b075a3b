// DOT, the language of Graphviz. Colours are told apart by shape and line as well.
#include "content/graph.h"

namespace earshot::content {

namespace {

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (c == '\n') {
      result += "\\n";
    } else {
      result += c;
    }
  }
  return result + "\"";
}

std::string joined_by(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string label_of(const GraphPlace& place) {
  std::string label = place.name;
  for (const std::string& line : place.lines) label += "\n" + line;
  if (!place.outcome.empty()) label += "\n(" + place.outcome + ")";
  if (!place.felt.empty()) label += "\nfeels: " + joined_by(place.felt, ", ");
  for (const std::string& fact : place.learnt) label += "\n+ " + fact;
  return label;
}

std::string_view colour_of(const std::string& outcome) {
  if (outcome == "resolved") return "#cfe8cf";
  if (outcome == "lost") return "#f0cccc";
  return "#f3e4bd";
}

std::string place_line(const GraphPlace& place, bool start) {
  std::string attributes = "label=" + quoted(label_of(place));
  if (place.kind == GraphPlace::Kind::ending) {
    attributes += ", shape=box, peripheries=2, style=filled, fillcolor=\"" +
                  std::string(colour_of(place.outcome)) + "\"";
  } else if (place.kind == GraphPlace::Kind::desk) {
    attributes += ", shape=note, style=filled, fillcolor=\"#e4e4ee\"";
  } else {
    attributes += ", shape=box, style=\"rounded,filled\", fillcolor=\"#ffffff\"";
  }
  if (start) attributes += ", xlabel=\"start\"";
  if (place.on_play) attributes += ", penwidth=3, color=\"#1a5fb4\"";
  return "  " + quoted(place.name) + " [" + attributes + "];\n";
}

std::string label_of(const GraphWay& way) {
  if (way.choice.empty()) return "out of patience";
  std::string label = way.choice + "\n" + way.technique;
  for (const std::string& gate : way.gates) label += "\n[" + gate + "]";
  for (const std::string& effect : way.effects) label += "\n+ " + effect;
  for (const int step : way.steps)
    label += (step == way.steps[0] ? "\n#" : ", #") + std::to_string(step);
  return label;
}

std::string way_line(const Graph& graph, const GraphWay& way) {
  std::string attributes = "label=" + quoted(label_of(way));
  if (way.choice.empty()) attributes += ", style=dotted";
  if (!way.gates.empty()) attributes += ", arrowhead=odiamond";
  if (way.mistake) attributes += ", style=dashed, color=\"#b3261e\", fontcolor=\"#b3261e\"";
  if (!way.steps.empty()) attributes += ", penwidth=3, color=\"#1a5fb4\"";
  return "  " + quoted(graph.places[way.from].name) + " -> " + quoted(graph.places[way.to].name) +
         " [" + attributes + "];\n";
}

}  // namespace

std::string render_dot(const Graph& graph) {
  std::string text = "digraph scenario {\n  label=" + quoted(graph.title) +
                     ";\n  labelloc=t;\n  rankdir=TB;\n"
                     "  node [fontname=\"sans-serif\", fontsize=11];\n"
                     "  edge [fontname=\"sans-serif\", fontsize=9];\n";
  for (std::size_t i = 0; i < graph.places.size(); ++i)
    text += place_line(graph.places[i], i == graph.start);
  for (const GraphWay& way : graph.ways) text += way_line(graph, way);
  return text + "}\n";
}

}  // namespace earshot::content
