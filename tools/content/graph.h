// A scenario as a picture: places and the ways between them, with what is learnt, what gates a way,
// and where it can end. As data, for two renderers.
//
// Entry points: graph_of(), mark(), render_dot(), render_mermaid().
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "play/run.h"
#include "scenario/model.h"

namespace earshot::content {

struct GraphPlace {
  enum class Kind : std::uint8_t { node, desk, ending };
  std::string name;
  Kind kind = Kind::node;
  std::string outcome;              // of an ending
  std::vector<std::string> lines;   // below the name: the day, a title
  std::vector<std::string> learnt;  // facts that are heard here
  std::vector<std::string> felt;    // feelings and cues
  bool on_play = false;
};

struct GraphWay {
  std::size_t from = 0, to = 0;
  std::string choice;  // its id; empty: patience has run out
  std::string technique;
  bool mistake = false;
  std::vector<std::string> gates;    // "if noticed(sigh)", "when wrong"
  std::vector<std::string> effects;  // "learns a-fact", "promises call", "keeps call"
  std::vector<int> steps;            // of the play marked on it, replies from 1
};

struct Graph {
  std::string title;
  std::vector<GraphPlace> places;  // nodes, then endings, as in the scenario; then `(anywhere)`
  std::vector<GraphWay> ways;
  std::size_t start = 0;
};

Graph graph_of(const scenario::Scenario& scenario);

// Numbers the ways that this play of the same scenario went.
void mark(Graph& graph, const play::Run& run);

std::string render_dot(const Graph& graph);
std::string render_mermaid(const Graph& graph);

}  // namespace earshot::content
