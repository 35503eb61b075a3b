// What depends on the whole scenario: best levels and moments for each variant, which parts of the
// scores there are, and names that nothing uses.
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

void work_out_variants(Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.variant_facts.size(); ++i) {
    const int variant = static_cast<int>(i);
    VariantFacts& facts = scenario.variant_facts[i];
    for (const Node& node : scenario.nodes) {
      facts.best_level.push_back(best_level(scenario, node, variant));
      if (facts.best_level.back() > 0 && can_touch(node, variant)) ++facts.nodes_with_moments;
    }
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
  work_out_variants(builder.scenario);
  work_out_parts(builder.scenario);
  report_unused(builder);
}

}  // namespace earshot::scenario
