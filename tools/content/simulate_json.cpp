// `simulate --format json`: everything the text says, every reply of the item picture, and the whole
// histograms.
#include <nlohmann/json.hpp>

#include "content/simulate_figures.h"
#include "content/stats_command.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;
using analysis::Simulation;

std::string key_of(std::size_t which) {
  if (which == scenario::kDimensions) return "total";
  return std::string(scenario::name_of(static_cast<scenario::Dimension>(which)));
}

Json score_json(const analysis::Spread& spread, const analysis::Histogram& histogram) {
  return {{"mean", spread.mean},
          {"deviation", spread.deviation},
          {"least", spread.least},
          {"most", spread.most},
          {"histogram", histogram}};
}

Json bot_json(const scenario::Scenario& scenario, const BotFigures& bot) {
  const Simulation& s = bot.figures;
  Json json{{"bot", analysis::info_of(bot.bot).name}, {"plays", s.plays}};
  if (s.plays == 0) return json;
  json["passed"] = s.passed;
  const std::array<const analysis::Spread*, kScoreCount> spreads{&s.root_cause, &s.empathy,
                                                                 &s.follow_through, &s.total};
  for (std::size_t i = 0; i < kScoreCount; ++i)
    json["scores"][key_of(i)] = score_json(*spreads[i], s.histograms[i]);
  json["replies"] = {{"mean", s.replies}, {"least", s.least_replies}, {"most", s.most_replies}};
  json["words"] = s.words;
  json["endings"] = Json::object();
  for (std::size_t i = 0; i < s.endings.size(); ++i) {
    if (s.endings[i] > 0) json["endings"][scenario.endings[i].name] = s.endings[i];
  }
  return json;
}

Json item_json(const VariantFigures& one, std::size_t index) {
  const scenario::Choice& choice = one.scenario->choices[index];
  const analysis::ReplyFigures& f = one.all.replies_by_choice[index];
  const auto side = [](std::uint32_t plays, double mean) {
    return Json{{"plays", plays}, {"mean", plays == 0 ? Json() : Json(mean)}};
  };
  const bool both = f.taken > 0 && f.passed_over > 0;
  return {{"reply", name_of_choice(*one.scenario, static_cast<scenario::ChoiceIndex>(index))},
          {"line", choice.where.begin.line},
          {"technique", one.scenario->technique(choice).name},
          {"taken", side(f.taken, f.mean_taken())},
          {"passed_over", side(f.passed_over, f.mean_passed_over())},
          {"split", both ? Json(f.split()) : Json()}};
}

Json variant_json(const VariantFigures& one) {
  Json json{{"scenario", one.scenario->id},
            {"file", one.scenario->file},
            {"variant", one.variant.empty() ? Json() : Json(one.variant)},
            {"bots", Json::array()}};
  for (const BotFigures& bot : one.bots) json["bots"].push_back(bot_json(*one.scenario, bot));
  json["never_visited"] = Json::array();
  for (const auto node : never_visited(one))
    json["never_visited"].push_back(one.scenario->nodes[node].name);
  json["never_taken"] = Json::array();
  for (const auto choice : never_taken(one))
    json["never_taken"].push_back(name_of_choice(*one.scenario, choice));
  json["items"] = Json::array();
  for (std::size_t i = 0; i < one.scenario->choices.size(); ++i)
    json["items"].push_back(item_json(one, i));
  return json;
}

}  // namespace

std::string render_json(const Simulated& simulated) {
  Json json{{"plays", simulated.plays},
            {"first_seed", simulated.first_seed},
            {"interrupted", simulated.interrupted},
            {"words_a_minute", kWordsAMinute},
            {"scenarios", Json::array()}};
  for (const VariantFigures& one : simulated.variants)
    json["scenarios"].push_back(variant_json(one));
  return json.dump(2) + "\n";
}

}  // namespace earshot::content
