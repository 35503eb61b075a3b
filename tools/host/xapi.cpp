#include "host/xapi.h"

#include <algorithm>
#include <ctime>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "base/source.h"
#include "host/hall.h"
#include "host/replay.h"
#include "host/uuid5.h"
#include "host/version.h"
#include "play/apply.h"
#include "play/transcript.h"
#include "workshop/board.h"

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;
using scenario::Scenario;
using workshop::EventState;

constexpr const char* kAdl = "http://adlnet.gov/expapi/";
constexpr const char* kUnlocked = "https://w3id.org/xapi/seriousgames/verbs/unlocked";

// 2026-11-30T03:36:02.125Z
std::string time_text(std::int64_t milliseconds) {
  const std::time_t seconds = milliseconds / 1000;
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", parts.tm_year + 1900,
                     parts.tm_mon + 1, parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec,
                     milliseconds % 1000);
}

std::string duration_text(std::int64_t milliseconds) {
  return fmt::format("PT{}.{:02}S", milliseconds / 1000, milliseconds % 1000 / 10);
}

Json english(const std::string& text) { return {{"en", text}}; }

Json verb(const char* name) {
  return {{"id", std::string(kAdl) + "verbs/" + name}, {"display", english(name)}};
}

// One play, being told.
class Telling {
 public:
  Telling(const EventState& state, const XapiOptions& options, std::size_t round, int run, int seat,
          const workshop::Play& play, const std::string& variant, const play::Run& played)
      : state_(state),
        options_(options),
        round_(round),
        run_(run),
        seat_(seat),
        play_(play),
        variant_(variant),
        played_(played),
        scenario_(played.scenario()) {
    const bool late = play.with_late.has_value();
    name_ = fmt::format("{}/{}/{}/{}{}", state.setup.event, round, run, seat_word(),
                        late ? "/late" : "");
    find_times();
  }

  std::vector<XapiStatement> tell() {
    add("initialized", verb("initialized"), play_activity(), nullptr, play_.first_at);
    for (const play::Step& step : played_.steps()) tell_step(step);
    const std::int64_t end = std::max(last_, play_.last_at);
    const workshop::Score& score = *play_.counted();
    Json result = {{"score", score_json(score)},
                   {"completion", true},
                   {"duration", duration_text(end - play_.first_at)}};
    add("completed", verb("completed"), play_activity(), result, end);
    result["success"] = score.passed;
    add("verdict", verb(score.passed ? "passed" : "failed"), play_activity(), result, end);
    add("terminated", verb("terminated"), play_activity(), nullptr, end);
    return std::move(told_);
  }

 private:
  std::string seat_word() const {
    return seat_ == workshop::kNobody ? "room" : workshop::seat_word(seat_);
  }

  // A client's own times count from the beginning of the play, and are believed between the receipts of its first and its last action.
  void find_times() {
    std::vector<std::string> commands = play_.commands;
    if (play_.with_late) commands.insert(commands.end(), play_.late.begin(), play_.late.end());
    std::string text;
    for (const std::string& command : commands) text += command + '\n';
    last_ = play_.first_at;
    std::int64_t at = play_.first_at;
    for (const auto& command : play::parse(base::SourceFile("play", text)).script.commands) {
      const bool reply = command.verb == play::Verb::choose ||
                         command.verb == play::Verb::summarise ||
                         command.verb == play::Verb::diagnose;
      if (!reply) continue;
      const std::int64_t said = play_.first_at + command.milliseconds.value_or(0);
      at = std::clamp(said, at, std::max(at, play_.last_at));
      reply_times_.push_back(at);
    }
  }

  void tell_step(const play::Step& step) {
    const auto* choose = step.action ? std::get_if<play::Choose>(&*step.action) : nullptr;
    if (choose != nullptr) {
      if (replies_ < reply_times_.size()) last_ = reply_times_[replies_];
      tell_reply(choose->choice);
      ++replies_;
    }
    for (const play::Event& event : step.events) {
      if (event.kind == play::EventKind::fact_learnt) tell_fact(event.what);
    }
  }

  void tell_reply(scenario::ChoiceIndex index) {
    const scenario::Choice& choice = scenario_.choices[index];
    const scenario::Node& node = scenario_.nodes[choice.node];
    Json choices = Json::array();
    for (unsigned i = 0; i < node.choice_count; ++i) {
      const scenario::Choice& one = scenario_.choices[node.first_choice + i];
      choices.push_back({{"id", one.name}, {"description", english(one.text.plain)}});
    }
    const Json object = {{"objectType", "Activity"},
                         {"id", fmt::format("{}/moments/{}", scenario_id(), node.name)},
                         {"definition",
                          {{"type", std::string(kAdl) + "activities/cmi.interaction"},
                           {"name", english(node.name)},
                           {"interactionType", "choice"},
                           {"choices", choices}}}};
    add(fmt::format("answered/{}", replies_), verb("answered"), object, {{"response", choice.name}},
        last_);
  }

  void tell_fact(std::size_t fact) {
    const Json object = {
        {"objectType", "Activity"},
        {"id", fmt::format("{}/facts/{}", scenario_id(), scenario_.facts[fact].name)},
        {"definition",
         {{"type", std::string(kAdl) + "activities/objective"},
          {"name", english(scenario_.facts[fact].is)}}}};
    add(fmt::format("unlocked/{}", scenario_.facts[fact].name),
        {{"id", kUnlocked}, {"display", english("unlocked")}}, object, nullptr, last_);
  }

  std::string scenario_id() const { return options_.home + "/scenarios/" + scenario_.id; }

  Json play_activity() const {
    return {{"objectType", "Activity"},
            {"id", scenario_id()},
            {"definition",
             {{"type", std::string(kAdl) + "activities/simulation"},
              {"name", english(scenario_.title)},
              {"description", english(scenario_.summary)}}}};
  }

  static Json score_json(const workshop::Score& score) {
    return {{"scaled", score.points / 100.0}, {"raw", score.points}, {"min", 0}, {"max", 100}};
  }

  // A room that plays together is a group.
  Json actor() const {
    const bool room = seat_ == workshop::kNobody;
    Json json = {{"objectType", room ? "Group" : "Agent"}};
    if (options_.names) {
      json["name"] = room ? state_.setup.title : state_.seats[static_cast<std::size_t>(seat_)].name;
    }
    json["account"] = {{"homePage", options_.home},
                       {"name", state_.setup.event + "-" + seat_word()}};
    return json;
  }

  Json context(const Json& object) const {
    const std::string ours = options_.home + "/extensions/";
    const Json event = {{"objectType", "Activity"},
                        {"id", options_.home + "/events/" + state_.setup.event}};
    Json activities = {{"grouping", Json::array({event})}};
    if (object["id"] != scenario_id()) {
      activities["parent"] = Json::array({{{"objectType", "Activity"}, {"id", scenario_id()}}});
    }
    const auto& setup = state_.setup.rounds[round_];
    return {{"registration", uuid5(name_)},
            {"revision", setup.digest},
            {"platform", fmt::format("Earshot {}", kVersion)},
            {"language", "en"},
            {"contextActivities", activities},
            {"extensions",
             {{ours + "round", round_},
              {ours + "run", run_},
              {ours + "variant", variant_},
              {ours + "practice", setup.practice},
              {ours + "rulebook", std::string(play::kRulebook)}}}};
  }

  void add(const std::string& what, const Json& how, const Json& object, const Json& result,
           std::int64_t at) {
    XapiStatement statement{uuid5(name_ + "/" + what), {}};
    Json json = {{"id", statement.id}, {"actor", actor()}, {"verb", how}, {"object", object}};
    if (!result.is_null()) json["result"] = result;
    json["context"] = context(object);
    json["timestamp"] = time_text(at);
    json["version"] = "1.0.3";
    statement.json = json.dump();
    told_.push_back(std::move(statement));
  }

  const EventState& state_;
  const XapiOptions& options_;
  std::size_t round_;
  int run_;
  int seat_;
  const workshop::Play& play_;
  const std::string& variant_;
  const play::Run& played_;
  const Scenario& scenario_;
  std::string name_;
  std::vector<std::int64_t> reply_times_;
  std::size_t replies_ = 0;
  std::int64_t last_ = 0;
  std::vector<XapiStatement> told_;
};

class Collecting {
 public:
  Collecting(const Library& library, const EventState& state, const XapiOptions& options)
      : library_(library), state_(state), options_(options) {}

  std::vector<XapiStatement> collect() {
    for (std::size_t i = 0; i < state_.rounds.size(); ++i) {
      const workshop::Round& round = state_.rounds[i];
      if (round.run == 0 || round.open()) continue;
      for (const auto& [seat, play] : round.plays) {
        if (!state_.seats[static_cast<std::size_t>(seat)].kicked) add(i, seat, play);
      }
      add(i, workshop::kNobody, round.room.play);
    }
    return std::move(all_);
  }

 private:
  void add(std::size_t number, int seat, const workshop::Play& play) {
    const int round = static_cast<int>(number);
    const workshop::Round& of = state_.rounds[number];
    const auto scenario = scenario_of(library_, state_, round);
    if (!play.counted() || play.commands.empty() || !scenario) return;
    std::vector<std::string> commands = play.commands;
    if (play.with_late) commands.insert(commands.end(), play.late.begin(), play.late.end());
    const std::int64_t order = workshop::order_of(state_, round, of.run, seat);
    Replayed replayed = replay(scenario, of.variant, order, commands);
    if (!replayed.run) return;
    const play::Run run = ended(std::move(*replayed.run));
    for (XapiStatement& one :
         Telling(state_, options_, number, of.run, seat, play, of.variant, run).tell()) {
      all_.push_back(std::move(one));
    }
  }

  const Library& library_;
  const EventState& state_;
  const XapiOptions& options_;
  std::vector<XapiStatement> all_;
};

}  // namespace

std::vector<XapiStatement> xapi_statements(const Library& library, const EventState& state,
                                           const XapiOptions& options) {
  return Collecting(library, state, options).collect();
}

std::string xapi_json(const std::vector<XapiStatement>& statements) {
  std::string list = "[";
  for (const XapiStatement& one : statements) list += (list.size() == 1 ? "\n" : ",\n") + one.json;
  return list + "\n]\n";
}

}  // namespace earshot::host
