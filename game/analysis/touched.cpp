#include "analysis/touched.h"

#include <algorithm>
#include <array>

#include "analysis/asked.h"

namespace earshot::analysis {
namespace {

using scenario::Choice;
using scenario::ChoiceIndex;
using scenario::NodeIndex;
using scenario::Scenario;

constexpr std::uint64_t kAnyBit = ~std::uint64_t{0};
constexpr std::array kOfDiagnoses{field::diagnosis, field::diagnoses, field::right_try,
                                  field::evidence};
constexpr std::array kOfSummaries{field::summary, field::summary_before_solution};

template <class Fields>
void set_all(const Fields& fields, std::uint64_t value, FieldBits& bits) {
  for (const std::size_t which : fields) bits[which] = value;
}

// What is always touched, or not worth telling apart.
FieldBits always_touched(bool promises_at_endings) {
  FieldBits bits;
  std::fill(bits.of.begin() + field::lines, bits.of.end(), kAnyBit);
  set_all(kOfDiagnoses, 0, bits);
  set_all(kOfSummaries, 0, bits);
  for (std::size_t i = 0; promises_at_endings && i < scenario::kMaxPromises; ++i)
    bits[field::promises + i] = kAnyBit;
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
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (flow.may_be_overdue(node, i)) bits[field::promises + i] = kAnyBit;
  }
  const auto& lines = scenario.nodes[node].lines;
  for (const auto& line : lines) add_asked(scenario, line.condition, bits);
  add_conditions_of_replies(scenario, flow, node, bits);
  const bool somebody_speaks = std::any_of(
      lines.begin(), lines.end(), [](const auto& line) { return line.condition.always(); });
  if (!somebody_speaks) add_replies_of(scenario, node, bits);
}

void add_outcome(const Scenario& scenario, const Choice& choice, FieldBits& bits) {
  const bool diagnosis = choice.kind == Choice::Kind::diagnose;
  const bool summary = choice.kind == Choice::Kind::summarise;
  if (diagnosis || summary) bits[field::facts] = kAnyBit;
  if (diagnosis) set_all(kOfDiagnoses, kAnyBit, bits);
  if (summary) set_all(kOfSummaries, kAnyBit, bits);
  if (choice.technique == scenario.rubric->something_else) bits[field::right_try] = kAnyBit;
}

void add_what_it_brings_about(const Scenario& scenario, const Choice& choice, FieldBits& bits) {
  bits[field::facts] |= choice.learn;
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    if (((choice.promise | choice.keep) >> i & 1U) != 0) bits[field::promises + i] = kAnyBit;
  }
  for (const auto& renewal : choice.renew) bits[field::promises + renewal.promise] = kAnyBit;
  for (const auto& one : choice.set)
    bits[field::variables] |= bits_of(scenario.variables[one.variable]);
}

void add_reply(const Scenario& scenario, const Flow& flow, ChoiceIndex index, FieldBits& bits) {
  const Choice& choice = scenario.choices[index];
  add_what_it_brings_about(scenario, choice, bits);
  add_outcome(scenario, choice, bits);
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

FieldBits touched_at(const Scenario& scenario, const Flow& flow, NodeIndex node, FieldBits bits) {
  add_lines(scenario, node, bits);
  for (const auto& reaction : scenario.nodes[node].interrupted)
    add_asked(scenario, reaction.condition, bits);
  add_replies_of(scenario, node, bits);
  add_conditions_of_replies(scenario, flow, node, bits);
  for (const ChoiceIndex choice : flow.choices(node)) add_reply(scenario, flow, choice, bits);
  return bits;
}

}  // namespace

std::vector<FieldBits> touched_fields(const Scenario& scenario, const Flow& flow,
                                      bool promises_at_endings) {
  const FieldBits always = always_touched(promises_at_endings);
  std::vector<FieldBits> touched;
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i)
    touched.push_back(touched_at(scenario, flow, static_cast<NodeIndex>(i), always));
  return touched;
}

}  // namespace earshot::analysis
