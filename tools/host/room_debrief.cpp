#include "host/room_debrief.h"

#include <algorithm>
#include <map>
#include <optional>

#include <nlohmann/json.hpp>

#include "play/debrief.h"

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Scenario;

constexpr std::size_t kMostMissed = 5;

Json missed_json(const Scenario& scenario, const std::vector<play::Debrief>& debriefs) {
  std::map<scenario::FactIndex, int> missed;
  for (const auto& one : debriefs) {
    for (const auto& fact : one.missed) missed[fact.fact] += fact.needed ? 1 : 0;
  }
  std::vector<std::pair<scenario::FactIndex, int>> sorted(missed.begin(), missed.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  Json list = Json::array();
  for (const auto& [fact, plays] : sorted) {
    if (plays == 0 || list.size() == kMostMissed) break;
    list.push_back({{"text", scenario.facts[fact].is}, {"plays", plays}, {"of", debriefs.size()}});
  }
  return list;
}

struct Moment {
  std::uint16_t line = 0;
  std::map<scenario::ChoiceIndex, int> replies;
  int plays = 0;
  int most() const {
    int most = 0;
    for (const auto& [reply, count] : replies) most = std::max(most, count);
    return most;
  }
};

// The moment at which the largest part of those who met it did something else than the largest group did.
Json split_json(const Scenario& scenario, const std::vector<play::Debrief>& debriefs) {
  std::map<scenario::NodeIndex, Moment> moments;
  for (const auto& one : debriefs) {
    for (const auto& review : one.moments) {
      if (review.reply == play::kNone) continue;
      Moment& moment = moments[review.node];
      moment.line = review.line;
      ++moment.replies[review.reply];
      ++moment.plays;
    }
  }
  const auto split =
      std::max_element(moments.begin(), moments.end(), [](const auto& a, const auto& b) {
        return (a.second.plays - a.second.most()) * b.second.plays <
               (b.second.plays - b.second.most()) * a.second.plays;
      });
  if (split == moments.end() || split->second.most() == split->second.plays) return nullptr;
  Json replies = Json::array();
  for (const auto& [reply, plays] : split->second.replies) {
    replies.push_back({{"text", scenario.choices[reply].text.plain}, {"plays", plays}});
  }
  return {{"customer", scenario.nodes[split->first].lines[split->second.line].text.plain},
          {"replies", std::move(replies)}};
}

struct Question {
  int worth = 0;  // weight of the needed facts that came of it, at best
  int plays = 0;
};

// Facts that came between a question and the next reply are its doing.
void add_questions(const play::Run& run, std::map<scenario::ChoiceIndex, Question>& questions) {
  const Scenario& scenario = run.scenario();
  const auto needed = scenario.real_cause(run.variant()).needs;
  std::optional<scenario::ChoiceIndex> asked;
  int worth = 0;
  for (const play::Step& step : run.steps()) {
    const auto* choose = step.action ? std::get_if<play::Choose>(&*step.action) : nullptr;
    if (choose != nullptr) {
      worth = 0;
      asked.reset();
      const bool question =
          scenario.technique(scenario.choices[choose->choice]).family == scenario::Family::ask;
      if (question) asked = choose->choice;
      if (question) ++questions[*asked].plays;
    }
    for (const play::Event& event : step.events) {
      if (!asked || event.kind != play::EventKind::fact_learnt) continue;
      if ((needed >> event.what & 1U) == 0) continue;
      worth += scenario.facts[event.what].weight;
      questions[*asked].worth = std::max(questions[*asked].worth, worth);
    }
  }
}

Json question_json(const Scenario& scenario, const std::vector<play::Run>& plays) {
  std::map<scenario::ChoiceIndex, Question> questions;
  for (const play::Run& run : plays) add_questions(run, questions);
  const auto best =
      std::max_element(questions.begin(), questions.end(), [](const auto& a, const auto& b) {
        return std::pair(a.second.worth, a.second.plays) <
               std::pair(b.second.worth, b.second.plays);
      });
  if (best == questions.end() || best->second.worth == 0) return nullptr;
  return {{"text", scenario.choices[best->first].text.plain}, {"plays", best->second.plays}};
}

}  // namespace

std::string room_debrief_json(int round, const std::vector<play::Run>& plays) {
  Json json = {{"round", round},   {"plays", plays.size()},
               {"passed", 0},      {"missed_facts", Json::array()},
               {"split", nullptr}, {"best_question", nullptr}};
  if (plays.empty()) return json.dump();
  std::vector<play::Debrief> debriefs;
  int passed = 0;
  for (const play::Run& run : plays) {
    debriefs.push_back(play::debrief(run));
    passed += debriefs.back().result.passed ? 1 : 0;
  }
  json["passed"] = passed;
  json["missed_facts"] = missed_json(plays.front().scenario(), debriefs);
  json["split"] = split_json(plays.front().scenario(), debriefs);
  json["best_question"] = question_json(plays.front().scenario(), plays);
  return json.dump();
}

}  // namespace earshot::host
