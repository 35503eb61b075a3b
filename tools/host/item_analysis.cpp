#include "host/item_analysis.h"

#include <algorithm>
#include <map>
#include <set>

#include "play/debrief.h"
#include "play/view.h"

namespace earshot::host {
namespace {

using play::EventKind;
using scenario::ChoiceIndex;
using scenario::Scenario;

// Where an item comes from: items of the same kind and index are the same in every play.
using Key = std::pair<Item::Kind, std::size_t>;

struct Answered {
  std::map<Key, double> scores;  // of one play
};

struct Gathered {
  std::vector<Answered> plays;
  std::map<Key, Item> items;
};

void add_replies(const Scenario& scenario, const play::Run& run, const play::MomentReview& review,
                 Item& item) {
  const play::State& before = run.steps()[review.step].before;
  const play::View view = play::view(scenario, before, run.order(), play::Mode::competition);
  for (const play::Card& card : view.cards) {
    if (card.locked) continue;
    const std::string& text = card.what->text.plain;
    auto reply = std::find_if(item.replies.begin(), item.replies.end(),
                              [&](const ItemReply& one) { return one.text == text; });
    if (reply == item.replies.end()) {
      item.replies.push_back({text, 0, 0, card.what->level >= review.best_level});
      reply = item.replies.end() - 1;
    }
    ++reply->offered;
    if (card.choice == review.reply) ++reply->taken;
  }
}

// The first time that a play met the moment: what comes later knows it already.
void add_moments(const play::Run& run, const play::Debrief& debrief, Gathered& all) {
  const Scenario& scenario = run.scenario();
  for (const play::MomentReview& review : debrief.moments) {
    const Key key{Item::Kind::moment, review.node};
    auto& scores = all.plays.back().scores;
    if (review.best_level == 0 || scores.count(key) != 0) continue;
    scores[key] = static_cast<double>(review.level) / review.best_level;
    Item& item = all.items[key];
    if (item.text.empty()) item.text = scenario.nodes[review.node].lines[review.line].text.plain;
    add_replies(scenario, run, review, item);
  }
}

std::set<std::size_t> visited_nodes(const play::Run& run) {
  std::set<std::size_t> nodes;
  for (const play::Step& step : run.steps()) {
    if (!play::at_ending(step.before)) nodes.insert(step.before.place);
  }
  return nodes;
}

// Whether the fact waits in a line or behind a reply of a node where the play was.
bool came_by(const Scenario& scenario, const std::set<std::size_t>& nodes, std::size_t fact) {
  return std::any_of(nodes.begin(), nodes.end(), [&](std::size_t index) {
    const scenario::Node& node = scenario.nodes[index];
    for (const scenario::Line& line : node.lines) {
      if ((line.facts >> fact & 1U) != 0) return true;
    }
    for (unsigned i = 0; i < node.choice_count; ++i) {
      if ((scenario.choices[node.first_choice + i].learn >> fact & 1U) != 0) return true;
    }
    return false;
  });
}

void add_facts(const play::Run& run, Gathered& all) {
  const Scenario& scenario = run.scenario();
  const auto needs = scenario.real_cause(run.variant()).needs;
  const auto nodes = visited_nodes(run);
  for (std::size_t fact = 0; fact < scenario.facts.size(); ++fact) {
    const bool found = (run.state().facts >> fact & 1U) != 0;
    if ((needs >> fact & 1U) == 0 || !(found || came_by(scenario, nodes, fact))) continue;
    all.plays.back().scores[{Item::Kind::fact, fact}] = found ? 1 : 0;
    all.items[{Item::Kind::fact, fact}].text = scenario.facts[fact].is;
  }
}

void add_cause(const play::Run& run, const play::Debrief& debrief, Gathered& all) {
  if (!debrief.named_cause) return;
  const Key key{Item::Kind::cause, debrief.real_cause};
  all.plays.back().scores[key] = *debrief.named_cause == debrief.real_cause ? 1 : 0;
  all.items[key].text = run.scenario().causes[debrief.real_cause].is;
}

ScoreTable table_of(const Gathered& all) {
  ScoreTable table;
  for (const Answered& play : all.plays) {
    auto& row = table.emplace_back();
    for (const auto& [key, item] : all.items) {
      const auto score = play.scores.find(key);
      row.push_back(score == play.scores.end() ? std::nullopt : std::optional(score->second));
    }
  }
  return table;
}

}  // namespace

Items items_of(const std::vector<play::Run>& plays) {
  Gathered all;
  for (const play::Run& run : plays) {
    all.plays.emplace_back();
    const play::Debrief debrief = play::debrief(run);
    add_moments(run, debrief, all);
    add_facts(run, all);
    add_cause(run, debrief, all);
  }
  const ScoreTable table = table_of(all);
  const auto figures = item_statistics(table);
  Items items;
  items.plays = static_cast<int>(plays.size());
  std::size_t number = 0;
  for (auto& [key, item] : all.items) {
    item.kind = key.first;
    item.figures = figures[number++];
    items.items.push_back(std::move(item));
  }
  items.alpha = cronbachs_alpha(table);
  return items;
}

}  // namespace earshot::host
