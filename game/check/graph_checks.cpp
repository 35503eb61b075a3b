// What cannot be reached, and from where no ending can be.
//
// Of an island only the places nothing else of the island leads to are reported, the rest stands in
// notes; of a stretch without an ending the node by which one comes into it, and the loop in which
// it ends.
#include "check/graph_checks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "check/graph.h"
#include "check/messages.h"
#include "check/reply_checks.h"

namespace earshot::check {
namespace {

using scenario::Scenario;
using Places = std::vector<PlaceNumber>;

class GraphChecks {
 public:
  GraphChecks(const Scenario& scenario, base::Diagnostics& diagnostics)
      : scenario_(scenario),
        graph_(scenario),
        reached_(graph_.reachable_from(graph_.first())),
        ends_(graph_.leading_to(endings())),
        diagnostics_(diagnostics) {}

  void run() {
    report_cut_off_nodes();
    report_cut_off_endings();
    report_loops();
    report_ways_into_nowhere();
  }

 private:
  Places endings() const {
    Places places;
    for (std::size_t i = 0; i < scenario_.endings.size(); ++i) {
      places.push_back(graph_.ending(static_cast<scenario::EndingIndex>(i)));
    }
    return places;
  }

  // The nodes for which `wanted` holds, in the order of the file.
  template <class Wanted>
  Places nodes_where(const Wanted& wanted) const {
    Places places;
    for (std::size_t i = 0; i < graph_.node_count(); ++i) {
      if (wanted(static_cast<PlaceNumber>(i))) places.push_back(static_cast<PlaceNumber>(i));
    }
    return places;
  }

  const scenario::Node& node(PlaceNumber place) const { return scenario_.nodes[place]; }
  std::string quoted(PlaceNumber place) const { return "`" + node(place).name + "`"; }
  base::Location at(const base::Span& span) const { return {scenario_.file, span}; }

  base::Diagnostic& report(const base::Message& message, const base::Span& where,
                           std::string argument) {
    diagnostics_.push_back({&message, at(where), {std::move(argument)}, {}, {}});
    return diagnostics_.back();
  }
  void add_note(base::Diagnostic& diagnostic, PlaceNumber place, const std::string& text) const {
    diagnostic.notes.push_back({at(node(place).where), quoted(place) + text});
  }

  // A node is left for a note when another one of its island leads to it and it does not lead back.
  void report_cut_off_nodes() {
    const Places cut_off = nodes_where([&](PlaceNumber place) { return !reached_[place]; });
    PlaceSet told(graph_.place_count(), false);
    for (const PlaceNumber place : cut_off) {
      if (told[place] || !is_head_of_island(place, cut_off)) continue;
      auto& diagnostic = report(messages::kNodeUnreachable, node(place).where, node(place).name);
      const PlaceSet island = graph_.reachable_from({place});
      for (const PlaceNumber other : cut_off) {
        if (!island[other] || told[other]) continue;
        told[other] = true;
        if (other != place) add_note(diagnostic, other, " is cut off with it");
      }
    }
  }

  bool is_head_of_island(PlaceNumber place, const Places& cut_off) const {
    const PlaceSet before = graph_.leading_to({place});
    const PlaceSet after = graph_.reachable_from({place});
    return std::all_of(cut_off.begin(), cut_off.end(),
                       [&](PlaceNumber other) { return !before[other] || after[other]; });
  }

  void report_cut_off_endings() {
    for (std::size_t i = 0; i < scenario_.endings.size(); ++i) {
      const auto index = static_cast<scenario::EndingIndex>(i);
      const PlaceNumber place = graph_.ending(index);
      if (reached_[place] || index == scenario_.left) continue;  // leaving is always possible
      const scenario::Ending& ending = scenario_.endings[i];
      auto& diagnostic = report(messages::kEndingUnreachable, ending.where, ending.name);
      for (const PlaceNumber from : nodes_where([&](PlaceNumber n) { return leads(n, place); })) {
        add_note(diagnostic, from, " leads here and cannot be reached itself");
      }
    }
  }

  bool leads(PlaceNumber from, PlaceNumber to) const {
    const auto& ways = graph_.ways(from);
    return std::find(ways.begin(), ways.end(), to) != ways.end();
  }

  bool is_lost(PlaceNumber place) const { return reached_[place] && !ends_[place]; }

  // The nodes from which one comes back to this one whatever is chosen; empty when some way leads
  // out.
  Places loop_of(PlaceNumber place) const {
    const PlaceSet after = graph_.reachable_from({place});
    const PlaceSet before = graph_.leading_to({place});
    Places loop = nodes_where([&](PlaceNumber other) { return after[other]; });
    const bool closed =
        !graph_.ways(place).empty() &&
        std::all_of(loop.begin(), loop.end(), [&](PlaceNumber n) { return before[n]; });
    return closed ? loop : Places{};
  }

  void report_loops() {
    PlaceSet told(graph_.place_count(), false);
    for (const PlaceNumber place : nodes_where([&](PlaceNumber n) { return is_lost(n); })) {
      if (told[place]) continue;
      const Places loop = loop_of(place);
      if (loop.empty()) continue;
      for (const PlaceNumber member : loop) told[member] = true;
      auto& diagnostic = report(messages::kLoopWithoutExit, node(place).where, listed(loop));
      for (const PlaceNumber member : loop) {
        if (member != place) add_note(diagnostic, member, " is part of the loop");
      }
    }
  }

  std::string listed(const Places& places) const {
    std::string text;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (i > 0) text += i + 1 == places.size() ? " and " : ", ";
      text += quoted(places[i]);
    }
    return text;
  }

  // Loops and nodes without choices are reported as such; here only how one comes to them.
  void report_ways_into_nowhere() {
    for (const PlaceNumber place : nodes_where([&](PlaceNumber n) { return is_lost(n); })) {
      if (graph_.ways(place).empty() || !loop_of(place).empty() || !is_first_lost(place)) continue;
      auto& diagnostic = report(messages::kNoEndingFrom, node(place).where, node(place).name);
      const PlaceSet after = graph_.reachable_from({place});
      for (const PlaceNumber end : nodes_where([&](PlaceNumber n) { return after[n]; })) {
        if (graph_.ways(end).empty()) add_note(diagnostic, end, " has no choices");
        const Places loop = loop_of(end);
        if (!loop.empty() && loop.front() == end)
          add_note(diagnostic, end, " begins a loop without a way out");
      }
    }
  }

  bool is_first_lost(PlaceNumber place) const {
    const auto& first = graph_.first();
    if (std::find(first.begin(), first.end(), place) != first.end()) return true;
    return !nodes_where([&](PlaceNumber n) {
              return reached_[n] && ends_[n] && leads(n, place);
            }).empty();
  }

  const Scenario& scenario_;
  Graph graph_;
  PlaceSet reached_;  // some play may come here
  PlaceSet ends_;     // from here an ending may be reached
  base::Diagnostics& diagnostics_;
};

}  // namespace

base::Diagnostics check_graph(const Scenario& scenario) {
  base::Diagnostics diagnostics;
  GraphChecks(scenario, diagnostics).run();
  check_replies(scenario, diagnostics);
  base::sort_by_place(diagnostics);
  return diagnostics;
}

}  // namespace earshot::check
