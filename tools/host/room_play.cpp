#include "host/room_play.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "host/view_json.h"
#include "play/debrief.h"

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;
using play::EventKind;
using scenario::Scenario;
using workshop::Option;

const play::Choose* reply_of(const play::Step& step) {
  return step.action ? std::get_if<play::Choose>(&*step.action) : nullptr;
}

Json said(const char* who, const std::string& text) { return {{"who", who}, {"text", text}}; }

const scenario::Line& line_of(const Scenario& scenario, const play::Event& event) {
  return scenario.nodes[event.node].lines[event.what];
}

void add_said(const Scenario& scenario, const play::Step& step, Json& list) {
  if (const auto* reply = reply_of(step)) {
    list.push_back(said("room", scenario.choices[reply->choice].text.plain));
  }
  for (const play::Event& event : step.events) {
    if (event.kind == EventKind::day_turned) {
      list.push_back(said("day", std::to_string(event.value)));
    }
    if (event.kind != EventKind::line_heard) continue;
    const scenario::Line& line = line_of(scenario, event);
    const bool customer = line.who == scenario::Line::Who::customer;
    list.push_back(said(customer ? "customer" : "narrator", line.text.plain));
  }
}

// The customer's last words before this step.
std::string heard_before(const play::Run& run, std::size_t step) {
  for (std::size_t i = step; i-- > 0;) {
    const auto& events = run.steps()[i].events;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
      if (event->kind != EventKind::line_heard) continue;
      return line_of(run.scenario(), *event).text.plain;
    }
  }
  return {};
}

Json votes_json(const workshop::Decision& decision) {
  Json list = Json::array();
  for (std::size_t i = 0; i < decision.options.size(); ++i) {
    const auto votes =
        std::count_if(decision.votes.begin(), decision.votes.end(),
                      [&](const auto& vote) { return vote.second == static_cast<int>(i); });
    list.push_back({{"text", decision.options[i].text},
                    {"votes", votes},
                    {"taken", static_cast<int>(i) == decision.option}});
  }
  return list;
}

Json reply_json(const play::Run& run, const play::Debrief& debrief,
                const play::ChoiceReview& review) {
  const Scenario& scenario = run.scenario();
  const scenario::Choice& choice = scenario.choices[review.choice];
  Json json = {{"customer", heard_before(run, review.step)},
               {"text", choice.text.plain},
               {"feedback", choice.feedback.plain},
               {"better", nullptr},
               {"trust", review.trust_change},
               {"tension", review.tension_change},
               {"interrupted", review.interrupted},
               {"turning", debrief.turning_step == review.step},
               {"by", "facilitator"},
               {"options", Json::array()}};
  for (const auto& moment : debrief.moments) {
    if (moment.step != review.step || !moment.better) continue;
    json["better"] = scenario.choices[*moment.better].text.plain;
  }
  return json;
}

Json replies_json(const play::Run& run, const play::Debrief& debrief,
                  const workshop::RoomPlay& room) {
  Json list = Json::array();
  const bool match = room.decisions.size() == debrief.choices.size();
  for (std::size_t i = 0; i < debrief.choices.size(); ++i) {
    Json one = reply_json(run, debrief, debrief.choices[i]);
    if (match) {
      one["options"] = votes_json(room.decisions[i]);
      if (room.decisions[i].majority) one["by"] = "majority";
    }
    list.push_back(std::move(one));
  }
  return list;
}

Json missed_facts(const Scenario& scenario, const play::Debrief& debrief) {
  Json list = Json::array();
  for (const auto& fact : debrief.missed) {
    if (fact.needed) list.push_back(scenario.facts[fact.fact].is);
  }
  return list;
}

Json promises_json(const Scenario& scenario, const play::Debrief& debrief) {
  Json list = Json::array();
  for (const auto& promise : debrief.promises) {
    list.push_back({{"text", scenario.promises[promise.promise].is},
                    {"status", play::name_of(promise.status)}});
  }
  return list;
}

}  // namespace

std::vector<Option> options_of(const play::Run& run) {
  const Scenario& scenario = run.scenario();
  const play::View view = play::view(scenario, run.state(), run.order(), play::Mode::competition);
  std::vector<Option> options;
  for (const play::Card& card : view.cards) {
    if (card.locked) continue;
    const std::string kind = kind_word(card.what->kind);
    if (card.what->kind != scenario::Choice::Kind::diagnose) {
      options.push_back({card.number, -1, kind, card.what->text.plain});
      continue;
    }
    for (std::size_t cause = 0; cause < scenario.causes.size(); ++cause) {
      options.push_back({card.number, static_cast<int>(cause), kind, scenario.causes[cause].is});
    }
  }
  return options;
}

std::string said_json(const play::Run& run) {
  Json list = Json::array();
  for (const play::Step& step : run.steps()) add_said(run.scenario(), step, list);
  return list.dump();
}

std::string room_review_json(const play::Run& run, const workshop::RoomPlay& room) {
  const Scenario& scenario = run.scenario();
  const play::Debrief debrief = play::debrief(run);
  const play::Result& result = debrief.result;
  const auto shown = [&](scenario::Dimension of) { return result.scores.shown(of); };
  const scenario::Ending& ending = scenario.endings[debrief.ending];
  Json json = {
      {"points", result.scores.shown_total()},
      {"root_cause", shown(scenario::Dimension::root_cause)},
      {"empathy", shown(scenario::Dimension::empathy)},
      {"follow_through", shown(scenario::Dimension::follow_through)},
      {"passed", result.passed},
      {"mark", play::name_of(result.mark)},
      {"cause", scenario.causes[debrief.real_cause].is},
      {"named", nullptr},
      {"ending",
       {{"title", ending.title}, {"text", ending.text.plain}, {"later", ending.later.plain}}},
      {"missed", missed_facts(scenario, debrief)},
      {"promises", promises_json(scenario, debrief)},
      {"replies", replies_json(run, debrief, room)}};
  if (debrief.named_cause) json["named"] = scenario.causes[*debrief.named_cause].is;
  return json.dump();
}

}  // namespace earshot::host
