#include "host/talk_json.h"

#include <nlohmann/json.hpp>

#include "host/view_json.h"
#include "play/log.h"

namespace earshot::host {
namespace {

using Talk = nlohmann::ordered_json;
using play::LogItem;
using play::SaidKind;
using scenario::Scenario;

constexpr int kFaceStep = 20;  // points: what a face tells apart

// 0–20 as 0–100, or as the middle of the step that a face shows.
int told_points(int fives, bool exact) {
  const int points = fives * 5;
  return exact ? points : std::min(points / kFaceStep, 4) * kFaceStep + kFaceStep / 2;
}

Talk mood_json(const play::State& state, bool exact) {
  return {{"trust", told_points(state.trust, exact)},
          {"tension", told_points(state.tension, exact)}};
}

Talk marked_json(const scenario::Text& text) {
  Talk runs = Talk::array();
  for (const auto& run : text.runs) {
    Talk one = {{"begin", run.begin}, {"end", run.end}, {"fact", nullptr}};
    if (run.fact) one["fact"] = *run.fact;
    runs.push_back(std::move(one));
  }
  return {{"text", text.plain}, {"runs", std::move(runs)}};
}

Talk spoken_json(const Scenario& scenario, const scenario::Line& line) {
  const std::string_view signal = line.cue ? scenario.cues[*line.cue].signal : std::string_view();
  Talk json = marked_json(line.text);
  json["who"] = line.who == scenario::Line::Who::customer ? "customer" : "narrator";
  json["feeling"] = line.feeling;
  json["shows"] = line.shows.empty() ? signal : line.shows;
  json["distraction"] = line.distraction;
  return json;
}

Talk reply_json(const Scenario& scenario, const LogItem& item) {
  const scenario::Choice& choice = scenario.choices[item.index];
  Talk json = {{"text", choice.text.plain},
               {"card", kind_word(choice.kind)},
               {"facts", Talk::array()},
               {"named", ""}};
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((item.picked >> i & 1U) != 0) json["facts"].push_back(i);
  }
  if (item.cause) json["named"] = scenario.causes[*item.cause].is;
  return json;
}

Talk words_json(const Scenario& scenario, const LogItem& item) {
  switch (item.kind) {
    case SaidKind::line:
    case SaidKind::broken_off:
      return spoken_json(scenario, scenario.nodes[item.node].lines[item.index]);
    case SaidKind::reaction:
      return marked_json(scenario.nodes[item.node].interrupted[item.index].text);
    case SaidKind::reply:
      return reply_json(scenario, item);
    case SaidKind::day:
      return {{"day", item.value}};
    case SaidKind::noticed:
      return {{"text", scenario.cues[item.index].is}};
    case SaidKind::glanced:
      return Talk::object();
  }
  return Talk::object();
}

const char* word_of_kind(SaidKind kind) {
  constexpr const char* kWords[] = {"line", "broken-off", "reaction", "reply",
                                    "day",  "noticed",    "glanced"};
  return kWords[static_cast<std::size_t>(kind)];
}

Talk said_json(const play::Run& run, bool exact) {
  Talk list = Talk::array();
  for (const LogItem& item : play::log_of(run)) {
    Talk one = {{"kind", word_of_kind(item.kind)}};
    one.update(words_json(run.scenario(), item));
    if (item.kind == SaidKind::line)
      one["tension"] = told_points(run.steps()[item.step].before.tension, exact);
    list.push_back(std::move(one));
  }
  return list;
}

Talk portrait_json(const scenario::Portrait& portrait) {
  return {{"age", portrait.age},
          {"skin", portrait.skin},
          {"hair_style", portrait.hair_style},
          {"hair_colour", portrait.hair_colour},
          {"face", portrait.face},
          {"beard", portrait.beard},
          {"headwear", portrait.headwear},
          {"clothes", portrait.clothes},
          {"clothes_colour", portrait.clothes_colour},
          {"glasses", portrait.glasses}};
}

Talk customer_json(const play::Run& run) {
  const scenario::Customer& customer = run.scenario().customer;
  Talk record = Talk::array();
  for (const auto& entry : customer.record)
    record.push_back({{"label", entry.label}, {"value", entry.value}});
  Talk json = {{"name", customer.name},
               {"portrait", portrait_json(customer.portrait)},
               {"record", std::move(record)}};
  json.update(mood_json(run.steps().front().after, false));
  return json;
}

// How often one came to another place: a number that tells two visits apart, and nothing of where one is.
int visits_of(const play::Run& run) {
  int visits = 0;
  for (const play::Step& step : run.steps()) {
    visits += step.before.place != step.after.place ? 1 : 0;
  }
  return visits;
}

Talk promises_json(const Scenario& scenario, const play::View& view) {
  Talk list = Talk::array();
  for (const auto& one : view.promises) {
    list.push_back({{"text", scenario.promises[one.promise].is},
                    {"status", play::name_of(one.status)},
                    {"due", one.due},
                    {"renewed", one.was_renewed}});
  }
  return list;
}

}  // namespace

std::string talk_json(const play::Run& run, bool meters) {
  const Scenario& scenario = run.scenario();
  const play::View view = play::view(scenario, run.state(), run.order());
  Talk json = {{"customer", customer_json(run)},
               {"place", scenario.place},
               {"time", scenario.time},
               {"knowledge", scenario.knowledge},
               {"visit", visits_of(run)},
               {"closed", run.closed()},
               {"mood", mood_json(run.state(), meters)},
               {"said", said_json(run, meters)},
               {"next", nullptr},
               {"promises", promises_json(scenario, view)}};
  if (view.next != nullptr) json["next"] = spoken_json(scenario, *view.next);
  return json.dump();
}

}  // namespace earshot::host
