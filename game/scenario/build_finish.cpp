// What depends on the whole scenario: which parts of the scores there are, what the rules ask of each
// node and fact (for each variant), and names that nothing uses.
#include <algorithm>
#include <array>

#include "scenario/bits.h"
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

// The best empathy level among the choices that this variant can show; 0 when all have one level.
std::uint8_t best_level(const Scenario& scenario, const Node& node, int variant) {
  int least = 0;
  int most = 0;
  for (std::size_t i = 0; i < node.choice_count; ++i) {
    const Choice& choice = scenario.choices[node.first_choice + i];
    if (!possible(choice.condition, variant)) continue;
    least = least == 0 ? choice.level : std::min(least, choice.level);
    most = std::max(most, choice.level);
  }
  return static_cast<std::uint8_t>(least == most ? 0 : most);
}

bool can_touch(const Node& node, int variant) {
  return std::any_of(node.lines.begin(), node.lines.end(), [&](const Line& line) {
    return line.touches() && possible(line.condition, variant);
  });
}

// `set` gets the bit where it is so.
template <class Set>
void note(Set& set, std::size_t index, bool is_so) {
  if (is_so) set = static_cast<Set>(set | bit<Set>(index));
}

bool is_safety_cue(const Scenario& scenario, CueIndex cue) {
  return cue < scenario.cues.size() && scenario.cues[cue].safety;
}

void add_lines(const Scenario& scenario, const Node& node, int variant, NodeSets& sets) {
  for (std::size_t i = 0; i < node.lines.size(); ++i) {
    const Line& line = node.lines[i];
    const auto said = foreseen(line.condition, variant);
    note(sets.sure_lines, i, said == true);
    note(sets.asked_lines, i, !said);
    note(sets.touching, i, line.touches());
    note(sets.with_cue, i, line.cue.has_value());
    note(sets.with_safety_cue, i, line.cue && is_safety_cue(scenario, *line.cue));
    note(sets.distracting, i, !line.distraction.empty());
  }
}

void add_cards(const Scenario& scenario, const Node& node, int variant, NodeSets& sets) {
  for (std::size_t i = 0; i < node.choice_count; ++i) {
    const Choice& choice = scenario.choices[node.first_choice + i];
    const auto shown = foreseen(choice.condition, variant);
    note(sets.cards, i, true);
    note(sets.sure_cards, i, shown == true);
    note(sets.asked_cards, i, !shown);
    note(sets.again, i, choice.again);
    note(sets.hinted, i, !choice.hint.empty());
  }
}

void work_out_nodes(const Scenario& scenario, int variant, VariantFacts& facts) {
  for (const Node& node : scenario.nodes) {
    facts.best_level.push_back(best_level(scenario, node, variant));
    if (facts.best_level.back() > 0 && can_touch(node, variant)) ++facts.nodes_with_moments;
    NodeSets& sets = facts.nodes.emplace_back();
    sets.first_choice = node.first_choice;
    add_lines(scenario, node, variant, sets);
    add_cards(scenario, node, variant, sets);
  }
}

// A needed fact's share goes by its weight (scoring.md).
void work_out_facts(const Scenario& scenario, VariantFacts& facts) {
  facts.fact_points.resize(scenario.facts.size());
  if (facts.real >= scenario.causes.size()) return;  // reported elsewhere
  const FactSet needs = scenario.causes[facts.real].needs;
  std::int64_t all = 0;
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((needs & bit<FactSet>(i)) != 0) all += scenario.facts[i].weight;
  }
  for (std::size_t i = 0; i < scenario.facts.size() && all != 0; ++i) {
    if ((needs & bit<FactSet>(i)) != 0)
      facts.fact_points[i] = scenario.parts.facts * base::Rational(scenario.facts[i].weight, all);
  }
}

void work_out_variants(Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.variant_facts.size(); ++i) {
    work_out_nodes(scenario, static_cast<int>(i), scenario.variant_facts[i]);
    work_out_facts(scenario, scenario.variant_facts[i]);
  }
}

void work_out_steps(Scenario& scenario) {
  for (Choice& choice : scenario.choices) {
    for (std::size_t i = 0; i < scenario.expects.size(); ++i)
      note(choice.steps, i, scenario.expects[i].technique == choice.technique);
  }
}

void work_out_parts(Scenario& scenario) {
  PromiseSet made = 0;
  PromiseSet kept = 0;
  for (const Choice& choice : scenario.choices) {
    scenario.has_summarise = scenario.has_summarise || choice.kind == Choice::Kind::summarise;
    scenario.has_diagnose = scenario.has_diagnose || choice.kind == Choice::Kind::diagnose;
    scenario.has_something_else =
        scenario.has_something_else || choice.technique == scenario.rubric->something_else;
    made |= choice.promise;
    kept |= choice.keep;
  }
  for (std::size_t i = 0; i < scenario.promises.size(); ++i) {
    const bool both = (made & kept & bit<PromiseSet>(i)) != 0;
    if (both && !scenario.promises[i].impossible) scenario.has_keepable_promise = true;
  }
  scenario.parts = parts_of(scenario);
}

// Only when all else is right: a misspelt name would leave the right one unused.
void report_unused(Builder& builder) {
  for (const NameKind kind :
       {NameKind::fact, NameKind::cue, NameKind::promise, NameKind::variable}) {
    for (const Names::Declared& declared : builder.names.all(kind)) {
      if (declared.used) continue;
      builder.report.add(message("never-used"), declared.where,
                         {std::string(word_for(kind)), std::string(declared.name)});
    }
  }
}

}  // namespace

void finish(Builder& builder) {
  work_out_parts(builder.scenario);
  work_out_steps(builder.scenario);
  work_out_variants(builder.scenario);
  report_unused(builder);
}

}  // namespace earshot::scenario
