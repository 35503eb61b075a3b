// Reading: what one reply or arrival asks (conditions: asked.h). Then the pass, until nothing grows.
#include "analysis/live.h"

#include <algorithm>
#include <bit>

#include "analysis/asked.h"
#include "play/ledger.h"

namespace earshot::analysis {
namespace {

using scenario::Choice;
using scenario::ChoiceIndex;
using scenario::NodeIndex;
using scenario::Scenario;

constexpr std::uint64_t kWhole = ~std::uint64_t{0};
constexpr std::uint64_t bit(std::size_t index) { return std::uint64_t{1} << index; }

class Liveness {
 public:
  Liveness(const Scenario& scenario, scenario::VariantIndex variant, const Flow& flow,
           const Purpose& purpose)
      : scenario_(scenario),
        variant_(variant),
        flow_(flow),
        purpose_(purpose),
        full_(full_fields(scenario, variant)),
        live_(scenario.nodes.size()) {
    if (purpose.root_cause) scored_facts_ = scenario.real_cause(variant).needs;
    if (purpose.learnt_notes) learnt_facts_ = play::note_sets(scenario, variant).right;
    learnt_facts_ |= scored_facts_;
    if (purpose.notes) noted_facts_ = play::note_sets(scenario, variant).right;
  }

  std::vector<FieldBits> run() {
    bool grown = true;
    while (grown) {
      grown = false;
      for (std::size_t i = live_.size(); i-- > 0;) {
        const FieldBits now = within_scenario(at(static_cast<NodeIndex>(i)));
        grown |= !(now == live_[i]);
        live_[i] = now;
      }
    }
    return live_;
  }

 private:
  FieldBits within_scenario(FieldBits bits) const {
    for (std::size_t i = 0; i < field::count; ++i) bits[i] &= full_[i];
    return bits;
  }

  void read(const scenario::Condition& condition, FieldBits& bits) const {
    if (!scenario::possible(condition, variant_)) return;
    add_asked(scenario_, condition, bits);
  }

  // What arriving reads once it is settled that it is this node, and what is read from there on.
  void read_entered(NodeIndex index, bool first_visit, FieldBits& bits) const {
    const scenario::Node& node = scenario_.nodes[index];
    FieldBits after = live_[index];
    for (const std::size_t set_on_arrival : {field::lines, field::marked, field::glanced,
                                             field::heard, field::moment, field::out_of_patience}) {
      after[set_on_arrival] = 0;
    }
    after[field::visited + index / 64U] &= ~bit(index % 64U);
    if (flow_.only_day_at(index)) after[field::day] = 0;
    // Nobody took a reply where he has not been.
    for (std::size_t i = 0; first_visit && i < node.choice_count; ++i)
      after.remove_choice(static_cast<ChoiceIndex>(node.first_choice + i));
    bits |= after;
    for (const auto& line : node.lines) read(line.condition, bits);
    if (purpose_.empathy && can_make_moment(index)) bits.add_node(index);
  }

  bool can_make_moment(NodeIndex index) const {
    const auto& lines = scenario_.nodes[index].lines;
    return scenario_.variant_facts[variant_].best_level[index] > 0 &&
           std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.touches(); });
  }

  // Promises that may be found overdue there.
  void read_due_days(NodeIndex index, FieldBits& bits) const {
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      if (!flow_.may_be_overdue(index, i)) continue;
      bits[field::promises + i] |= kPromiseStands;
      bits[field::day] = kWhole;
    }
  }

  // All that is read from setting out for a node on.
  void read_behind(const Flow::Way& way, FieldBits& bits) const {
    const NodeIndex named = way.to;
    read_due_days(named, bits);
    read_entered(named, way.first_visit, bits);
    const auto instead = flow_.instead_of(named);
    if (!instead) return;
    if (purpose_.patience) bits[field::trust] = bits[field::tension] = kWhole;
    bits[field::out_of_patience] = kWhole;
    if (instead->kind != scenario::Target::Kind::node) return;
    read_due_days(instead->index, bits);
    read_entered(instead->index, false, bits);
  }

  void read_assignments(const Choice& choice, FieldBits& bits) const {
    for (auto one = choice.set.rbegin(); one != choice.set.rend(); ++one) {
      const std::uint64_t variable = bits_of(scenario_.variables[one->variable]);
      if (one->relative) {
        bits[field::variables] |= variable;
      } else {
        bits[field::variables] &= ~variable;
      }
    }
  }

  void read_promises(const Choice& choice, FieldBits& bits) const {
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      if (((choice.promise | choice.keep) >> i & 1U) != 0)
        bits[field::promises + i] |= kPromiseStands;
    }
    for (const auto& renewal : choice.renew) {
      bits[field::promises + renewal.promise] |= kPromiseStands;
      bits[field::day] = kWhole;
    }
  }

  // A partial summary of a single needed fact is made with others beside it (moves.cpp).
  void read_picks(const Choice& choice, FieldBits& bits) const {
    if (choice.kind != Choice::Kind::summarise && choice.kind != Choice::Kind::diagnose) return;
    const scenario::FactSet needs = scenario_.real_cause(variant_).needs;
    bits[field::facts] |= std::popcount(needs) > 1 ? needs : kWhole;
    const bool asked_later = choice.kind == Choice::Kind::diagnose && bits[field::diagnosis] != 0;
    if (asked_later) bits[field::right_try] = kWhole;
  }

  void read_reply(ChoiceIndex index, FieldBits& bits) const {
    const Choice& choice = scenario_.choices[index];
    FieldBits reply;
    for (const Flow::Way& way : flow_.named_by(index)) read_behind(way, reply);
    for (const auto& route : choice.routes) {
      for (const auto& one : route.cases) read(one.condition, reply);
    }
    read_earnings(choice, reply);
    read_picks(choice, reply);  // behind it, backwards: what it teaches cannot be picked yet
    read_assignments(choice, reply);
    read_promises(choice, reply);
    read(choice.condition, reply);
    if (purpose_.each_once || (!choice.again && purpose_.once_only)) reply.add_choice(index);
    bits |= reply;
  }

  // Whoever answered a safety cue elsewhere need not do so again.
  void read_answers(NodeIndex index, FieldBits& bits) const {
    scenario::CueSet safety = 0;
    for (const auto& line : scenario_.nodes[index].lines) {
      if (line.cue && scenario_.cues[*line.cue].safety) safety |= scenario::CueSet{1} << *line.cue;
    }
    for (std::size_t i = 0; i < scenario_.choices.size(); ++i) {
      if ((scenario_.choices[i].answers & safety) != 0)
        bits.add_choice(static_cast<ChoiceIndex>(i));
    }
  }

  // Learning a fact for the first time earns points, for the root cause until it is named.
  void read_learning(scenario::FactSet facts, FieldBits& bits) const {
    bits[field::facts] |= facts & learnt_facts_;
    if ((facts & scored_facts_) != 0) bits[field::right_try] = kWhole;
  }

  // Backwards through what rules.md lets a reply do; what it sets for certain is not read before it.
  void read_earnings(const Choice& choice, FieldBits& bits) const {
    bits[field::facts] &= ~choice.learn;
    read_learning(choice.learn, bits);
    if (purpose_.root_cause) read_root_cause(choice, bits);
    for (std::size_t i = 0; purpose_.follow_through && i < scenario_.expects.size(); ++i) {
      if (scenario_.expects[i].technique == choice.technique) bits[field::steps] |= bit(i);
    }
  }

  int lightest_needed() const {
    int lightest = scenario::kMaxFactWeight;
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
      if ((scored_facts_ >> i & 1U) != 0) lightest = std::min(lightest, scenario_.facts[i].weight);
    }
    return lightest;
  }

  void read_root_cause(const Choice& choice, FieldBits& bits) const {
    if (choice.kind == Choice::Kind::summarise) {
      bits[field::summary_before_solution] = bits[field::solution_offered] = kWhole;
    }
    if (choice.kind == Choice::Kind::diagnose) {
      bits[field::right_try] = bits[field::diagnoses] = kWhole;
      if (lightest_needed() > 1) bits[field::facts] = kWhole;  // see Moves::pins_without_proof
    }
    if (scenario_.technique(choice).solution) bits[field::solution_offered] = 0;
    if (choice.technique != scenario_.rubric->something_else) return;
    bits[field::something_else_asked] = bits[field::right_try] = bits[field::solution_offered] =
        kWhole;
  }

  void read_scores(NodeIndex index, FieldBits& bits) const {
    for (const auto& line : scenario_.nodes[index].lines) {
      if (scenario::possible(line.condition, variant_)) read_learning(line.facts, bits);
    }
    bits[field::facts] |= noted_facts_;
    if (purpose_.empathy) bits[field::moment] = kWhole;
    for (std::size_t i = 0; purpose_.follow_through && i < scenario_.promises.size(); ++i)
      bits[field::promises + i] |= kPromiseStands;
    if (purpose_.flags) read_answers(index, bits);
  }

  FieldBits at(NodeIndex index) const {
    FieldBits bits = visit_fields();
    bits[field::lines] = kWhole;
    for (const ChoiceIndex choice : flow_.choices(index)) read_reply(choice, bits);
    read_scores(index, bits);
    for (const auto& reaction : scenario_.nodes[index].interrupted) {
      if (purpose_.reactions) read(reaction.condition, bits);
    }
    return bits;
  }

  const Scenario& scenario_;
  scenario::VariantIndex variant_;
  const Flow& flow_;
  Purpose purpose_;
  FieldBits full_;
  scenario::FactSet scored_facts_ = 0;  // worth points until the real cause is named
  scenario::FactSet learnt_facts_ = 0;  // to be told from those that are known
  scenario::FactSet noted_facts_ = 0;
  std::vector<FieldBits> live_;
};

// By choice: its node always has a reply on offer.
std::vector<bool> never_without_reply(const Scenario& scenario) {
  std::vector<bool> sure(scenario.choices.size());
  for (const auto& node : scenario.nodes) {
    const std::size_t end = std::size_t{node.first_choice} + node.choice_count;
    bool any = false;
    for (std::size_t i = node.first_choice; i < end; ++i)
      any |= scenario.choices[i].again && scenario.choices[i].condition.always();
    for (std::size_t i = node.first_choice; i < end; ++i) sure[i] = any;
  }
  return sure;
}

}  // namespace

std::vector<FieldBits> live_fields(const Scenario& scenario, scenario::VariantIndex variant,
                                   const Flow& flow, const Purpose& purpose) {
  return Liveness(scenario, variant, flow, purpose).run();
}

std::vector<FieldBits> loose_fields(const Scenario& scenario, scenario::VariantIndex variant,
                                    const Flow& flow, const Purpose& purpose,
                                    const std::vector<FieldBits>& kept, bool meters) {
  Purpose asked = purpose;
  asked.once_only = asked.patience = false;
  const auto asked_for = live_fields(scenario, variant, flow, asked);
  const auto sure = never_without_reply(scenario);
  FieldBits sure_bits;
  for (std::size_t i = 0; i < sure.size(); ++i) {
    if (sure[i]) sure_bits.add_choice(static_cast<ChoiceIndex>(i));
  }
  std::vector<FieldBits> loose(kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) {
    for (std::size_t which = field::taken; which < field::visited; ++which)
      loose[i][which] = kept[i][which] & ~asked_for[i][which] & sure_bits[which];
    for (const std::size_t which : {field::trust, field::tension}) {
      if (meters && asked_for[i][which] == 0) loose[i][which] = kept[i][which];
    }
  }
  return loose;
}

bool impatience_ends_plays(const Scenario& scenario, const Flow& flow) {
  const auto targets = targets_of_impatience(scenario, flow);
  return std::all_of(targets.begin(), targets.end(), [](const scenario::Target& target) {
    return target.kind == scenario::Target::Kind::ending;
  });
}

std::vector<scenario::Target> targets_of_impatience(const Scenario& scenario, const Flow& flow) {
  std::vector<scenario::Target> targets;
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    const auto instead = flow.instead_of(static_cast<NodeIndex>(i));
    if (!instead) continue;
    if (std::find(targets.begin(), targets.end(), *instead) == targets.end())
      targets.push_back(*instead);
  }
  return targets;
}

}  // namespace earshot::analysis
