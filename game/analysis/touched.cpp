#include "analysis/touched.h"

#include <algorithm>

#include "analysis/asked.h"

namespace earshot::analysis {
namespace {

using scenario::Choice;
using scenario::ChoiceIndex;
using scenario::NodeIndex;
using scenario::Scenario;

FieldBits all_but_sets() {
  FieldBits bits;
  std::fill(bits.of.begin() + field::variables, bits.of.end(), ~std::uint64_t{0});
  return bits;
}

void add_replies_of(const Scenario& scenario, NodeIndex node, FieldBits& bits) {
  const scenario::Node& what = scenario.nodes[node];
  for (std::size_t i = 0; i < what.choice_count; ++i)
    bits.add_choice(static_cast<ChoiceIndex>(what.first_choice + i));
}

void add_conditions_of_replies(const Scenario& scenario, const Flow& flow, NodeIndex node,
                               FieldBits& bits) {
  for (const ChoiceIndex choice : flow.choices(node))
    add_asked(scenario, scenario.choices[choice].condition, bits);
}

// Its lines are chosen, its cards are dealt; where nobody says anything and nothing can be done the
// play goes on to `left` at once.
void add_arrival(const Scenario& scenario, const Flow& flow, NodeIndex node, FieldBits& bits) {
  bits.add_node(node);
  const auto& lines = scenario.nodes[node].lines;
  for (const auto& line : lines) add_asked(scenario, line.condition, bits);
  add_conditions_of_replies(scenario, flow, node, bits);
  const bool somebody_speaks = std::any_of(
      lines.begin(), lines.end(), [](const auto& line) { return line.condition.always(); });
  if (!somebody_speaks) add_replies_of(scenario, node, bits);
}

void add_reply(const Scenario& scenario, const Flow& flow, ChoiceIndex index, FieldBits& bits) {
  const Choice& choice = scenario.choices[index];
  bits[field::facts] |= choice.learn;
  if (choice.kind == Choice::Kind::summarise || choice.kind == Choice::Kind::diagnose)
    bits[field::facts] = ~std::uint64_t{0};
  for (const auto& route : choice.routes) {
    for (const auto& one : route.cases) add_asked(scenario, one.condition, bits);
  }
  for (const Flow::Way& way : flow.named_by(index)) {
    add_arrival(scenario, flow, way.to, bits);
    const auto instead = flow.instead_of(way.to);
    if (instead && instead->kind == scenario::Target::Kind::node)
      add_arrival(scenario, flow, instead->index, bits);
  }
}

// Whether a safety cue was answered is asked when the visit ends.
void add_lines(const Scenario& scenario, NodeIndex node, FieldBits& bits) {
  scenario::CueSet safety = 0;
  for (const auto& line : scenario.nodes[node].lines) {
    bits[field::facts] |= line.facts;
    if (!line.cue) continue;
    bits[field::cues] |= std::uint64_t{1} << *line.cue;
    if (scenario.cues[*line.cue].safety) safety |= scenario::CueSet{1} << *line.cue;
  }
  for (std::size_t i = 0; i < scenario.choices.size(); ++i) {
    if ((scenario.choices[i].answers & safety) != 0) bits.add_choice(static_cast<ChoiceIndex>(i));
  }
}

FieldBits touched_at(const Scenario& scenario, const Flow& flow, NodeIndex node) {
  FieldBits bits = all_but_sets();
  add_lines(scenario, node, bits);
  for (const auto& reaction : scenario.nodes[node].interrupted)
    add_asked(scenario, reaction.condition, bits);
  add_replies_of(scenario, node, bits);
  add_conditions_of_replies(scenario, flow, node, bits);
  for (const ChoiceIndex choice : flow.choices(node)) add_reply(scenario, flow, choice, bits);
  return bits;
}

}  // namespace

std::vector<FieldBits> touched_fields(const Scenario& scenario, const Flow& flow) {
  std::vector<FieldBits> touched;
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i)
    touched.push_back(touched_at(scenario, flow, static_cast<NodeIndex>(i)));
  return touched;
}

}  // namespace earshot::analysis
