// Replies are asked again at each state, so those that were seen both ways are passed over.
#include "analysis/conditions.h"

#include "play/apply.h"

namespace earshot::analysis {

using play::Event;
using play::EventKind;

namespace {
constexpr std::uint8_t kMet = 1, kUnmet = 2;
}

Conditions::Conditions(const scenario::Scenario& scenario) {
  for (std::size_t i = 0; i < scenario.nodes.size(); ++i) {
    first_.push_back(all_.size());
    add_node(scenario, static_cast<scenario::NodeIndex>(i));
  }
  first_.push_back(all_.size());
}

void Conditions::add_node(const scenario::Scenario& scenario, scenario::NodeIndex index) {
  const scenario::Node& node = scenario.nodes[index];
  Asked asked;
  asked.node = index;
  asked.of = Asked::Of::line;
  for (std::size_t i = 0; i < node.lines.size(); ++i) {
    asked.number = static_cast<std::uint8_t>(i);
    asked.condition = &node.lines[i].condition;
    add(asked);
  }
  asked.of = Asked::Of::reaction;
  for (std::size_t i = 0; i < node.interrupted.size(); ++i) {
    asked.number = static_cast<std::uint8_t>(i);
    asked.condition = &node.interrupted[i].condition;
    add(asked);
  }
  for (unsigned i = 0; i < node.choice_count; ++i)
    add_choice(scenario, static_cast<scenario::ChoiceIndex>(node.first_choice + i));
}

void Conditions::add_choice(const scenario::Scenario& scenario, scenario::ChoiceIndex index) {
  const scenario::Choice& choice = scenario.choices[index];
  Asked asked{Asked::Of::reply, choice.node, index, 0, 0, &choice.condition};
  add(asked);
  asked.of = Asked::Of::way;
  for (std::size_t route = 0; route < choice.routes.size(); ++route) {
    asked.route = static_cast<std::uint8_t>(route);
    for (std::size_t i = 0; i < choice.routes[route].cases.size(); ++i) {
      asked.number = static_cast<std::uint8_t>(i);
      asked.condition = &choice.routes[route].cases[i].condition;
      add(asked);
    }
  }
}

void Conditions::add(const Asked& asked) {
  if (!asked.condition->always()) all_.push_back(asked);
}

ConditionLog::ConditionLog(const scenario::Scenario& scenario, bool reactions)
    : scenario_(scenario),
      reactions_(reactions),
      conditions_(scenario),
      answers_(conditions_.all().size()),
      replies_(scenario.nodes.size()) {
  for (std::size_t i = 0; i < answers_.size(); ++i) {
    const Asked& asked = conditions_.all()[i];
    if (asked.of == Asked::Of::reply) replies_[asked.node].push_back(i);
  }
}

void ConditionLog::see(const Applied& applied) {
  Way way{};
  for (const Event& event : applied.events) {
    if (event.kind == EventKind::arrived) see_lines(applied.after);
    if (reactions_ && event.kind == EventKind::interrupted) see_reactions(event.node, event.value);
    if (event.kind != EventKind::way_taken) continue;
    way = {event.choice, static_cast<std::uint8_t>(event.value),
           static_cast<std::uint8_t>(event.what)};
    see_ways(way);
  }
  if (!play::at_ending(applied.after)) see_replies(applied.after);
}

void ConditionLog::see_replies(const play::State& state) {
  for (const std::size_t number : replies_[state.place]) {
    if (!both(number))
      note(number, play::holds(scenario_, state, *conditions_.all()[number].condition));
  }
}

void ConditionLog::see_lines(const play::State& state) {
  if (play::at_ending(state)) return;
  for (std::size_t i = conditions_.first_of(state.place); i < answers_.size(); ++i) {
    const Asked& asked = conditions_.all()[i];
    if (asked.node != state.place || asked.of != Asked::Of::line) return;
    note(i, (state.lines >> asked.number & 1U) != 0);
  }
}

void ConditionLog::see_reactions(std::size_t node, std::int32_t shown) {
  for (std::size_t i = conditions_.first_of(node); i < conditions_.first_of(node + 1); ++i) {
    const Asked& asked = conditions_.all()[i];
    if (asked.of != Asked::Of::reaction) continue;
    if (shown >= 0 && asked.number > shown) return;
    note(i, asked.number == shown);
  }
}

void ConditionLog::see_ways(const Way& way) {
  const std::size_t node = scenario_.choices[way.choice].node;
  for (std::size_t i = conditions_.first_of(node); i < conditions_.first_of(node + 1); ++i) {
    const Asked& asked = conditions_.all()[i];
    const bool of_it = asked.of == Asked::Of::way && asked.choice == way.choice;
    if (of_it && asked.route == way.route && asked.number <= way.taken)
      note(i, asked.number == way.taken);
  }
}

void ConditionLog::note(std::size_t number, bool met) {
  const std::uint8_t bit = met ? kMet : kUnmet;
  std::atomic<std::uint8_t>& answer = answers_[number];
  if ((answer.load(std::memory_order_relaxed) & bit) == 0)
    answer.fetch_or(bit, std::memory_order_relaxed);
}

bool ConditionLog::both(std::size_t number) const {
  return answers_[number].load(std::memory_order_relaxed) == (kMet | kUnmet);
}

std::vector<Answers> ConditionLog::answers() const {
  std::vector<Answers> answers;
  for (const auto& one : answers_)
    answers.push_back({(one.load() & kMet) != 0, (one.load() & kUnmet) != 0});
  return answers;
}

}  // namespace earshot::analysis
