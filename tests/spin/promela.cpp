// One function for each part of the model: the visit of a node (rules 5–10), taking a reply (rules
// 11–13), arriving (rules 1–4). Within a visit `heard` is the number of the node's lines that have
// been said or passed over, `unattended` how many cues and distractions of it were left alone.
#include "promela.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "promela_words.h"

namespace earshot::test {
namespace {

using analysis::Player;
using scenario::Choice;
using scenario::FactSet;
using scenario::Line;
using scenario::Node;
using scenario::Scenario;
using scenario::Target;

namespace field = analysis::field;

constexpr std::uint64_t kAnyBit = ~std::uint64_t{0};

constexpr std::string_view kHead =
    R"(/* {id}{variant}, {player}: written by tests/spin/promela.cpp. */
#define NONE 0
#define OPEN 1
#define RENEWED 2
#define KEPT 3
#define BROKEN 4

/* Where the play is: 0 nowhere yet, then the nodes, then the endings. */
unsigned place : 9;
/* 0 except within a step. */
unsigned heard : 5;
unsigned unattended : 6;
)";

class Writer {
 public:
  Writer(const Scenario& scenario, scenario::VariantIndex variant, Player player)
      : scenario_(scenario), variant_(variant), player_(player), words_(scenario, variant) {}

  std::string write() {
    head();
    say("active proctype play() {{\nend:\nrest:\natomic {{\nif\n");
    start();
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) visit(i);
    say("fi;\n\n");
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) arrivals(i);
    for (std::size_t i = 0; i < scenario_.endings.size(); ++i) ending(i);
    say("nothing_came_of_it:\n  if :: d_step {{ true -> forget_all(); place = 0 }} fi\n}};\n");
    say("goto rest\n}}\n");
    return text_;
  }

 private:
  template <class... Arguments>
  void say(fmt::format_string<Arguments...> form, Arguments&&... arguments) {
    text_ += fmt::format(form, std::forward<Arguments>(arguments)...);
  }

  void head() {
    const std::string variant =
        scenario_.variants.empty() ? "" : ", variant " + scenario_.variants[variant_];
    say(kHead, fmt::arg("id", scenario_.id), fmt::arg("variant", variant),
        fmt::arg("player",
                 player_ == Player::patient ? "a patient player" : "an impatient player"));
    say("{}\n", words_.declarations());
    say("inline forget_all() {{ heard = 0; unattended = 0; {}skip }}\n\n", words_.forget_all());
    for (std::size_t i = 0; i < scenario_.nodes.size(); ++i) {
      say("inline enter_{}() {{\n{}}}\n", word(i), enter(i));
      if (impatient()) say("inline break_in_{}() {{\n{}  skip\n}}\n", word(i), break_in(i));
    }
  }

  bool impatient() const { return player_ == Player::impatient; }
  std::string word(std::size_t node) const { return promela_word(scenario_.nodes[node].name); }
  static bool is_desk(const Node& node) { return node.scene == scenario::Scene::desk; }
  std::size_t ending_place(std::size_t ending) const { return 1 + scenario_.nodes.size() + ending; }

  // --- Lines ------------------------------------------------------------------------------------
  // Whether the line is said in this visit; nothing: it always is.
  std::optional<std::string> said(std::size_t node, std::size_t line) const {
    if (scenario_.nodes[node].lines[line].condition.always()) return std::nullopt;
    return words_.has(Words::line_name(line)) ? Words::line_name(line) : "0";
  }
  std::string is_said(std::size_t node, std::size_t line) const {
    return said(node, line).value_or("true");
  }
  std::string was_heard(std::size_t node, std::size_t line) const {
    const std::string text = is_said(node, line);
    return impatient() ? fmt::format("{} && heard > {}", text, line) : text;
  }

  // Rule 5. The facts marked in a line are known from its last word on.
  std::string hear(const Line& line) const {
    const int asking = (line.cue ? 1 : 0) + (line.distraction.empty() ? 0 : 1);
    std::string text = words_.learn(line.facts);
    if (asking > 0) text += fmt::format("unattended = unattended + {}; ", asking);
    return text;
  }

  void hear_all(std::size_t index) {
    const Node& node = scenario_.nodes[index];
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      const std::string heard = hear(node.lines[i]);
      if (heard.empty()) continue;
      const auto condition = said(index, i);
      if (condition)
        say("    if :: {} -> {}:: else fi;\n", *condition, heard);
      else
        say("    {}\n", heard);
    }
  }

  // Before any line that will be said the player may stop listening.
  void hear_some(std::size_t index) {
    const Node& node = scenario_.nodes[index];
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      const auto condition = said(index, i);
      const std::string if_said = condition ? *condition + " -> " : "true -> ";
      say("  if\n  :: {}goto attend_{}\n  :: d_step {{ {}{}heard = {} }}\n", if_said, word(index),
          if_said, hear(node.lines[i]), i + 1);
      if (condition) say("  :: !{} -> heard = {}\n", *condition, i + 1);
      say("  fi;\n");
    }
    say("attend_{}:\n  if :: true fi;\n", word(index));
  }

  // Rule 10: at a desk, and while a narrator speaks, the rest is heard; else the customer is interrupted.
  std::string break_in(std::size_t index) const {
    const Node& node = scenario_.nodes[index];
    std::string text;
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      const bool listens = is_desk(node) || node.lines[i].who == Line::Who::narrator;
      if (listens)
        text += fmt::format(
            "  if :: heard == {} -> heard = {}; if :: {} -> {}skip :: else fi :: else fi;\n", i,
            i + 1, is_said(index, i), words_.learn(node.lines[i].facts));
      else if (said(index, i))
        text += fmt::format("  if :: heard == {} && !{} -> heard = {} :: else fi;\n", i,
                            *said(index, i), i + 1);
    }
    if (is_desk(node) || node.lines.empty()) return text;
    const auto& interrupting = scenario_.rubric->techniques[scenario_.rubric->interrupting];
    return text + fmt::format("  if :: heard < {} -> {}{}skip :: else fi;\n", node.lines.size(),
                              words_.move_meter("trust", interrupting.trust / 5),
                              words_.move_meter("tension", interrupting.tension / 5));
  }

  // Rule 6, glancing.
  void glance(std::size_t index) {
    const Node& node = scenario_.nodes[index];
    const bool asked =
        words_.keeps(index, field::trust, kAnyBit) || words_.keeps(index, field::tension, kAnyBit);
    const auto& multitask = scenario_.rubric->techniques[scenario_.rubric->multitask];
    for (std::size_t i = 0; asked && i < node.lines.size(); ++i) {
      if (node.lines[i].distraction.empty()) continue;
      const std::string effect = is_desk(node)
                                     ? ""
                                     : words_.move_meter("trust", multitask.trust / 5) +
                                           words_.move_meter("tension", multitask.tension / 5);
      say("  if :: d_step {{ {} -> {}unattended = unattended - 1 }} :: true fi;\n",
          was_heard(index, i), effect);
    }
  }

  // Rule 6, noticing.
  void notice(std::size_t index) {
    const Node& node = scenario_.nodes[index];
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      const auto& cue = node.lines[i].cue;
      if (!cue || !words_.keeps(index, field::cues, std::uint64_t{1} << *cue)) continue;
      say("  if :: d_step {{ {} && !{} -> {}unattended = unattended - 1 }} :: true fi;\n",
          was_heard(index, i), words_.noticed(*cue), words_.set(words_.cue_name(*cue), "1"));
    }
  }

  // --- A visit ----------------------------------------------------------------------------------
  void visit(std::size_t index) {
    const Node& node = scenario_.nodes[index];
    say("\n/* {} */\n:: d_step {{ place == {} ->\n", node.name, index + 1);
    if (!impatient()) hear_all(index);
    say("    skip }};\n");
    if (impatient()) hear_some(index);
    glance(index);
    notice(index);
    say("  if\n");
    for (std::size_t i = 0; i < node.choice_count; ++i) replies(node.first_choice + i);
    say("  :: else ->\n");
    // Rule 9: where nothing is on offer and nothing can come, the play goes to `left` by itself.
    say("    if :: {} -> goto arrive_{} :: else -> goto nothing_came_of_it fi\n",
        impatient() ? fmt::format("unattended == 0 && heard == {}", node.lines.size())
                    : "unattended == 0",
        promela_word(scenario_.endings[scenario_.left].name));
    say("  fi\n");
  }

  // Rule 8.
  std::string shown(std::size_t index) const {
    const Choice& choice = scenario_.choices[index];
    const std::string holds = words_.condition(choice.condition);
    return choice.again ? holds : fmt::format("!{} && {}", words_.took(index), holds);
  }

  void replies(std::size_t index) {
    const Choice& choice = scenario_.choices[index];
    if (choice.kind == Choice::Kind::summarise)
      summaries(index);
    else if (choice.kind == Choice::Kind::diagnose)
      diagnoses(index);
    else
      reply(index, "true", "", 0);
  }

  void reply(std::size_t index, const std::string& picked, const std::string& outcome,
             std::size_t route) {
    const Choice& choice = scenario_.choices[index];
    say("  :: d_step {{ /* {} */ {} && {} ->\n", choice.name, shown(index), picked);
    if (impatient()) say("      break_in_{}(); ", word(choice.node));
    say("      {}{}skip }};\n", take(index), outcome);
    go(choice.routes[route]);
  }

  // Rules 11–13.
  std::string take(std::size_t index) const {
    const Choice& choice = scenario_.choices[index];
    std::string text = words_.set(Words::choice_name(index), "1");
    if (!is_desk(scenario_.nodes[choice.node]) || choice.keep != 0) {
      text += words_.move_meter("trust", choice.trust / 5);
      text += words_.move_meter("tension", choice.tension / 5);
    }
    text += words_.learn(choice.learn);
    text += promises(choice);
    for (const auto& assignment : choice.set) text += assign(assignment);
    return text;
  }

  std::string promises(const Choice& choice) const {
    std::string text;
    const auto when = [&](const std::string& condition, const std::string& then) {
      if (!then.empty()) text += fmt::format("if :: {} -> {}:: else fi; ", condition, then);
    };
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      if ((choice.promise >> i & 1U) != 0)
        when(words_.promise(i) + " == NONE",
             words_.set(words_.promise_name(i), "OPEN") +
                 words_.set(words_.due_name(i), std::to_string(scenario_.promises[i].due)));
    }
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      if ((choice.keep >> i & 1U) != 0)
        when(pending(i),
             words_.set(words_.promise_name(i), "KEPT") + words_.set(words_.due_name(i), "0"));
    }
    for (const auto& renewal : choice.renew) {
      const std::size_t i = renewal.promise;
      when(fmt::format("{} == OPEN && {} > {}", words_.promise(i), renewal.day, words_.day()),
           words_.set(words_.promise_name(i), "RENEWED") + words_.set(words_.renewed_name(i), "1") +
               words_.set(words_.due_name(i), std::to_string(renewal.day)));
    }
    return text;
  }

  std::string pending(std::size_t promise) const {
    return fmt::format("({0} == OPEN || {0} == RENEWED)", words_.promise(promise));
  }

  // Variables are held from 0 on; out of range they stop at the end of it.
  std::string assign(const scenario::Assignment& assignment) const {
    const auto& variable = scenario_.variables[assignment.variable];
    const std::string name = words_.variable_name(assignment.variable);
    const int most = variable.most - variable.least;
    const int by = assignment.value;
    if (!assignment.relative)
      return words_.set(name, std::to_string(std::clamp(by - variable.least, 0, most)));
    if (by < 0) return words_.set(name, fmt::format("({0} < {1} -> 0 : {0} - {1})", name, -by));
    return words_.set(name, fmt::format("({0} + {1} > {2} -> {2} : {0} + {1})", name, by, most));
  }

  // --- Outcomes ---------------------------------------------------------------------------------
  FactSet needs() const { return scenario_.real_cause(variant_).needs; }

  std::string any_known(FactSet facts) const {
    std::string text = "(0";
    for (FactSet rest = facts; rest != 0; rest &= rest - 1)
      text += " || " + words_.fact(static_cast<std::size_t>(std::countr_zero(rest)));
    return text + ")";
  }

  // More than two facts that prove nothing and are no `note` spoil a complete summary.
  std::string too_many_others() const {
    std::string text = "((0";
    for (std::size_t i = 0; i < scenario_.facts.size(); ++i) {
      if ((needs() >> i & 1U) == 0 && !scenario_.facts[i].note) text += " + " + words_.fact(i);
    }
    return text + ") > 2)";
  }

  void summaries(std::size_t index) {
    const auto best = [&](int result) {
      return words_.has("summary")
                 ? fmt::format("summary = (summary > {0} -> summary : {0}); ", result)
                 : "";
    };
    reply(index, words_.all_known(needs()), best(3), 0);
    const std::string some = any_known(needs());
    const bool by_leaving_out = std::popcount(needs()) > 1;
    reply(index, by_leaving_out ? some : some + " && " + too_many_others(), best(2), 1);
    reply(index, "true", best(1), 2);
  }

  void diagnoses(std::size_t index) {
    for (std::size_t cause = 0; cause < scenario_.causes.size(); ++cause) {
      const bool right = cause == scenario_.variant_facts[variant_].real;
      // After the right one another changes nothing.
      const std::string named = words_.set("diagnosis", std::to_string(cause + 1)) +
                                (right ? words_.set("right_named", "1") : "");
      const std::string outcome =
          named.empty() ? ""
                        : fmt::format("if :: !{} -> {}:: else fi; ", words_.right_named(), named);
      if (!right) {
        reply(index, "true", outcome, 2);
        continue;
      }
      reply(index, words_.all_known(needs()), outcome, 0);
      reply(index, "true", outcome, 1);  // nothing pinned
    }
  }

  // --- Going on ---------------------------------------------------------------------------------
  std::string arrive(Target target) const {
    return "arrive_" + (target.kind == Target::Kind::node
                            ? word(target.index)
                            : promela_word(scenario_.endings[target.index].name));
  }

  void go(const scenario::Route& route) {
    const std::size_t last = route.cases.size() - 1;
    for (std::size_t i = 0; i < last; ++i) {
      say("     if :: {} -> goto {} :: else ->\n", words_.condition(route.cases[i].condition),
          arrive(route.cases[i].to));
    }
    say("     goto {}", arrive(route.cases[last].to));
    for (std::size_t i = 0; i < last; ++i) say(" fi");
    say("\n");
  }

  // Nobody loses patience on the first arrival, and no day has passed.
  void start() {
    say(":: d_step {{ place == 0 ->\n    ");
    text_ += words_.set("trust", std::to_string(scenario_.customer.trust / 5));
    text_ += words_.set("tension", std::to_string(scenario_.customer.tension / 5));
    text_ += words_.set("day", std::to_string(std::max(1, scenario_.nodes[scenario_.start].day)));
    for (std::size_t i = 0; i < scenario_.variables.size(); ++i) {
      const auto& variable = scenario_.variables[i];
      text_ += words_.set(words_.variable_name(i), std::to_string(variable.start - variable.least));
    }
    say("enter_{}() }}; goto rest\n", word(scenario_.start));
  }

  std::optional<Target> instead_of(const Node& node) const {
    if (is_desk(node)) return std::nullopt;
    return node.if_out_of_patience ? node.if_out_of_patience : scenario_.if_out_of_patience;
  }

  bool entered_out_of_patience(std::size_t index) const {
    const Target here{Target::Kind::node, static_cast<std::uint16_t>(index)};
    return std::any_of(scenario_.nodes.begin(), scenario_.nodes.end(),
                       [&](const Node& node) { return instead_of(node) == here; });
  }

  // Rules 2 and 3.
  std::string turn_to_day_of(std::size_t index) const {
    const int day = scenario_.nodes[index].day;
    std::string text;
    if (day > 0)
      text += words_.set("day", fmt::format("({0} < {1} -> {1} : {0})", words_.day(), day));
    for (std::size_t i = 0; i < scenario_.promises.size(); ++i) {
      if (!words_.has(words_.promise_name(i)) || !words_.has("day")) continue;
      text += fmt::format("if :: {} && {} < {} -> {}{}{}:: else fi; ", pending(i), words_.due(i),
                          words_.day(), words_.set(words_.promise_name(i), "BROKEN"),
                          words_.set(words_.due_name(i), "0"),
                          words_.move_meter("trust", scenario_.rubric->broken_trust / 5));
    }
    return text;
  }

  // Rule 4, and rule 9 where nobody says anything. Then only what the key keeps is left.
  std::string enter(std::size_t index) const {
    const Node& node = scenario_.nodes[index];
    std::string text = "  heard = 0; unattended = 0; ";
    bool always_somebody_speaks = false;
    std::string nothing = "true";
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      const auto condition = said(index, i);
      always_somebody_speaks = always_somebody_speaks || !condition;
      if (!condition) continue;
      text += words_.set(Words::line_name(i), words_.condition(node.lines[i].condition));
      nothing += " && !" + *condition;
    }
    text += words_.set(words_.visited_name(index), "1") + "\n";
    const std::string at_rest = fmt::format("{}place = {}", words_.forget_at(index), index + 1);
    if (always_somebody_speaks) return text + "  " + at_rest + "\n";
    for (std::size_t i = 0; i < node.choice_count; ++i)
      nothing += fmt::format(" && !({})", shown(node.first_choice + i));
    return text + fmt::format("  if :: {} -> forget_all(); place = {}\n  :: else -> {}\n  fi\n",
                              nothing, ending_place(scenario_.left), at_rest);
  }

  // Rule 1 asks before the day turns and again after it; whoever came by it is not asked, nor sent
  // on from where it leads.
  void arrivals(std::size_t index) {
    const auto instead = instead_of(scenario_.nodes[index]);
    const std::string name = word(index);
    const std::string enter = fmt::format("enter_{}()", name);
    const std::string days = turn_to_day_of(index);
    const std::string came_by_it = words_.set("out_of_patience", "1");
    const std::string came = words_.set("out_of_patience", "0");
    if (entered_out_of_patience(index))
      say("instead_{}:\n  if :: d_step {{ true -> {}{}{} }} fi; goto rest;\n", name, days,
          came_by_it, enter);
    if (!instead) {
      say("arrive_{}:\n  if :: d_step {{ true -> {}{}{} }} fi; goto rest;\n", name, days, came,
          enter);
      return;
    }
    const std::string to =
        instead->kind == Target::Kind::node ? "instead_" + word(instead->index) : arrive(*instead);
    const std::string out = fmt::format("(({} == 0 || {} == 20) && !{})", words_.trust(),
                                        words_.tension(), words_.out_of_patience());
    say("arrive_{}:\n  if :: {} -> goto {} :: d_step {{ !{} -> {}skip }} fi;\n", name, out, to, out,
        days);
    say("  if :: {} -> goto {} :: d_step {{ !{} -> {}{} }} fi; goto rest;\n", out, to, out, came,
        enter);
  }

  void ending(std::size_t index) {
    say("arrive_{}:\n  if :: d_step {{ true -> forget_all(); place = {} }} fi; goto rest;\n",
        promela_word(scenario_.endings[index].name), ending_place(index));
  }

  const Scenario& scenario_;
  scenario::VariantIndex variant_;
  Player player_;
  Words words_;
  std::string text_;
};

}  // namespace

std::string promela(const Scenario& scenario, scenario::VariantIndex variant, Player player) {
  return Writer(scenario, variant, player).write();
}

}  // namespace earshot::test
