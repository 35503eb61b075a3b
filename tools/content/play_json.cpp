// Names, not indices; amounts exactly ("50/3") and as numbers.
#include "content/play_json.h"

#include <nlohmann/json.hpp>
#include <string>

#include "content/play_report.h"
#include "play/transcript.h"

namespace earshot::content {

namespace {

using Json = nlohmann::ordered_json;
using scenario::Scenario;

Json ledger_entry(const Scenario& scenario, const play::Entry& entry) {
  Json json;
  json["step"] = entry.step;
  json["dimension"] = scenario::name_of(entry.dimension);
  json["reason"] = play::name_of(entry.reason);
  json["amount"] = entry.amount.text();
  json["of"] = entry.of.text();
  json["points"] = entry.amount.approximate();
  if (entry.reason == play::Reason::moment || entry.reason == play::Reason::repair) {
    json["share"] = entry.share.text();
    json["counts"] = entry.counts;
  }
  json["text"] = play::sentence_of(scenario, entry);
  if (entry.node != play::kNone) json["node"] = scenario.nodes[entry.node].name;
  if (entry.choice != play::kNone) json["choice"] = scenario.choices[entry.choice].name;
  return json;
}

Json scores_json(const play::Scores& scores) {
  Json json;
  for (const auto dimension : kAllDimensions) {
    const auto index = static_cast<std::size_t>(dimension);
    json[std::string(scenario::name_of(dimension))] = {{"shown", scores.shown(dimension)},
                                                       {"exact", scores.exact[index].text()}};
  }
  json["total"] = {{"shown", scores.shown_total()}, {"exact", scores.total.text()}};
  return json;
}

Json profile_json(const play::Profile& profile) {
  Json json;
  json["open_questions"] = profile.open_questions;
  json["closed_questions"] = profile.closed_questions;
  json["simple_reflections"] = profile.simple_reflections;
  json["complex_reflections"] = profile.complex_reflections;
  json["interruptions"] = profile.interruptions;
  json["turns_before_empathy"] = nullptr;
  if (profile.turns_before_empathy >= 0)
    json["turns_before_empathy"] = profile.turns_before_empathy;
  json["cues_shown"] = profile.cues_shown;
  json["cues_noticed"] = profile.cues_noticed;
  return json;
}

Json promises_json(const Scenario& scenario, const play::Debrief& debrief) {
  Json json = Json::array();
  for (const play::PromiseReview& review : debrief.promises) {
    json.push_back({{"promise", scenario.promises[review.promise].name},
                    {"status", play::name_of(review.status)},
                    {"due", review.due}});
  }
  return json;
}

Json missed_json(const Scenario& scenario, const play::Debrief& debrief) {
  Json json = Json::array();
  for (const play::MissedFact& missed : debrief.missed) {
    json.push_back({{"fact", scenario.facts[missed.fact].name}, {"needed", missed.needed}});
  }
  return json;
}

Json ending_json(const play::Run& run, const play::Debrief& debrief) {
  if (!run.ended()) return nullptr;
  const scenario::Ending& ending = run.scenario().endings[debrief.ending];
  return {{"id", ending.name}, {"outcome", scenario::name_of(ending.outcome)}};
}

Json cause_json(const Scenario& scenario, const play::Debrief& debrief) {
  Json json;
  json["real"] = scenario.causes[debrief.real_cause].name;
  json["named"] = nullptr;
  if (debrief.named_cause) json["named"] = scenario.causes[*debrief.named_cause].name;
  json["proven"] = debrief.result.cause_proven;
  return json;
}

void add_result(Json& json, const Scenario& scenario, const play::Debrief& debrief) {
  const play::Result& result = debrief.result;
  json["scores"] = scores_json(result.scores);
  json["mark"] = play::name_of(result.mark);
  json["passed"] = result.passed;
  json["flags"] = Json::array();
  for (const auto flag : result.flags) json["flags"].push_back(scenario::name_of(flag));
  json["cause"] = cause_json(scenario, debrief);
  json["missed"] = missed_json(scenario, debrief);
  json["promises"] = promises_json(scenario, debrief);
  json["profile"] = profile_json(debrief.profile);
  json["ledger"] = Json::array();
  for (const play::Entry& entry : debrief.ledger)
    json["ledger"].push_back(ledger_entry(scenario, entry));
}

}  // namespace

Json play_json(const play::Run& run, const play::Debrief& debrief) {
  const Scenario& scenario = run.scenario();
  Json json;
  json["scenario"] = scenario.id;
  json["digest"] = play::digest(scenario);
  json["variant"] = nullptr;
  if (!scenario.variants.empty()) json["variant"] = scenario.variants[run.variant()];
  json["order"] = run.order();
  json["closed"] = run.closed();
  json["ending"] = ending_json(run, debrief);
  add_result(json, scenario, debrief);
  json["actions"] = Json::array();
  for (const auto& command : play::script_of(run).commands)
    json["actions"].push_back(play::write_command(command));
  return json;
}

}  // namespace earshot::content
