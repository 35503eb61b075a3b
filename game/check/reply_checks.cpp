// Replies and reactions of one node: what is missing, what nobody can tell apart, what is never
// reached.
#include "check/reply_checks.h"

#include <span>
#include <string>

#include "check/messages.h"

namespace earshot::check {
namespace {

using scenario::Choice;
using scenario::Condition;
using scenario::Node;
using scenario::Scenario;

std::span<const Choice> choices_of(const Scenario& scenario, const Node& node) {
  return std::span(scenario.choices).subspan(node.first_choice, node.choice_count);
}

class ReplyChecks {
 public:
  ReplyChecks(const Scenario& scenario, base::Diagnostics& diagnostics)
      : scenario_(scenario), diagnostics_(diagnostics) {}

  void look_at(const Node& node) {
    const auto choices = choices_of(scenario_, node);
    if (choices.empty()) report(messages::kNodeWithoutChoices, node.where, {node.name});
    for (std::size_t i = 0; i < choices.size(); ++i) report_same_words(node, choices, i);
    report_reactions_never_said(node);
    const bool silent = node.scene == scenario::Scene::contact && node.lines.empty();
    if (silent) report(messages::kNothingSaid, node.where, {node.name});
  }

 private:
  base::Location at(const base::Span& span) const { return {scenario_.file, span}; }
  base::Diagnostic& report(const base::Message& message, const base::Span& where,
                           std::vector<std::string> arguments) {
    diagnostics_.push_back({&message, at(where), std::move(arguments), {}, {}});
    return diagnostics_.back();
  }

  // Of three replies with the same words the second and the third are reported, each against the
  // first.
  void report_same_words(const Node& node, std::span<const Choice> choices, std::size_t later) {
    for (std::size_t i = 0; i < later; ++i) {
      if (!look_alike(choices[i], choices[later])) continue;
      auto& diagnostic = report(messages::kSameWords, choices[later].where, {node.name});
      diagnostic.notes.push_back({at(choices[i].where), "the first one is here"});
      return;
    }
  }

  bool look_alike(const Choice& a, const Choice& b) const {
    return a.kind == b.kind && a.text.plain == b.text.plain &&
           !exclude_each_other(a.condition, b.condition);
  }

  // One is `not` the other, or no variant allows both. What else keeps two replies apart only
  // playing can tell.
  bool exclude_each_other(const Condition& a, const Condition& b) const {
    if (is_negation(a, b) || is_negation(b, a)) return true;
    for (std::size_t variant = 0; variant < scenario_.variant_count(); ++variant) {
      const int index = static_cast<int>(variant);
      if (possible(a, index) && possible(b, index)) return false;
    }
    return true;
  }

  static bool is_negation(const Condition& a, const Condition& b) {
    auto code = a.code;
    code.push_back({scenario::Op::negate});
    return !a.always() && code == b.code;
  }

  void report_reactions_never_said(const Node& node) {
    const std::string why_none = why_nobody_interrupts(node);
    bool settled = false;
    for (const auto& reaction : node.interrupted) {
      if (!why_none.empty()) report(messages::kReactionNeverSaid, reaction.where, {why_none});
      if (settled && why_none.empty()) {
        report(messages::kReactionNeverSaid, reaction.where,
               {"the one before it has no `if` and always holds"});
      }
      settled = settled || reaction.condition.always();
    }
  }

  // Rule 10: at the desk and in narration nobody is interrupted.
  static std::string why_nobody_interrupts(const Node& node) {
    if (node.scene == scenario::Scene::desk) return "at the desk nobody can be interrupted";
    for (const auto& line : node.lines) {
      if (line.who == scenario::Line::Who::customer) return {};
    }
    return "the customer says nothing in this node";
  }

  const Scenario& scenario_;
  base::Diagnostics& diagnostics_;
};

}  // namespace

void check_replies(const Scenario& scenario, base::Diagnostics& diagnostics) {
  ReplyChecks checks(scenario, diagnostics);
  for (const Node& node : scenario.nodes) checks.look_at(node);
}

}  // namespace earshot::check
