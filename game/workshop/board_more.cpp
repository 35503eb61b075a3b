// What a seat and the facilitator see beyond the public part.
#include <algorithm>

#include "workshop/board.h"
#include "workshop/board_room.h"
#include "workshop/requests.h"
#include "workshop/tables.h"

namespace earshot::workshop {

namespace {

constexpr std::size_t kMostListed = 200;  // of the audit and of what was refused

const Play* play_of(const Round& round, int seat) {
  const auto found = round.plays.find(seat);
  return found == round.plays.end() ? nullptr : &found->second;
}

Json play_state(const Play* play) {
  return written(play == nullptr ? PlayState::waiting : play->state());
}

Json own_play_json(const EventState& state, int seat) {
  const Round* round = state.running();
  if (round == nullptr || state.is_room() || !may_play(state, state.round, seat)) return nullptr;
  const RoundSetup& setup = state.setup.rounds[static_cast<std::size_t>(state.round)];
  const bool open = state.setup.mode == Mode::open;
  Json json = {{"round", state.round},
               {"run", round->run},
               {"scenario", open ? setup.scenario : ""},
               {"digest", open ? setup.digest : ""},
               {"variant", open ? round->variant : ""},
               {"order", order_of(state, state.round, round->run, seat)},
               {"deadline", nullptr},
               {"state", play_state(play_of(*round, seat))}};
  if (round->state == RoundState::playing) json["deadline"] = deadline_of(state, state.round, seat);
  return json;
}

std::string standing_of(const EventState& state, std::size_t number, int seat, const Play& play) {
  const Round& round = state.rounds[number];
  if (round.state == RoundState::void_round) return "void";
  if (round.annulled.count(seat) != 0) return "annulled";
  if (round.excused.count(seat) != 0) return "excused";
  if (state.setup.rounds[number].practice) return "practice";
  return play.with_late ? "late-accepted" : "counted";
}

Json score_json(const Score& score) {
  Json json = written(score);
  json.erase("took");
  return json;
}

Json results_json(const EventState& state, int seat) {
  Json list = Json::array();
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    const Round& round = state.rounds[i];
    const Play* play = play_of(round, seat);
    if (round.open() || play == nullptr || !play->score) continue;
    Json one = {{"round", i}, {"run", round.run}, {"state", standing_of(state, i, seat, *play)}};
    one.update(score_json(*play->counted()));
    list.push_back(std::move(one));
  }
  return list;
}

Json control_play_json(const Play* play) {
  Json json = {{"state", play_state(play)}, {"stored", 0}, {"late", 0}, {"refused", 0}};
  if (play == nullptr) return json;
  json["stored"] = play->commands.size();
  json["late"] = play->late.size();
  json["refused"] = play->refused;
  return json;
}

Json rounds_with(const EventState& state, int seat, std::set<int> Round::*which) {
  Json list = Json::array();
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    if ((state.rounds[i].*which).count(seat) != 0) list.push_back(i);
  }
  return list;
}

Json control_seats(const EventState& state, const std::map<int, int>& connected) {
  Json list = Json::array();
  for (int seat = 0; seat < static_cast<int>(state.seats.size()); ++seat) {
    const Seat& one = state.seats[static_cast<std::size_t>(seat)];
    const auto feeds = connected.find(seat);
    Json json = {{"seat", seat_word(seat)},
                 {"name", one.name},
                 {"team", team_word(state.team_of_seat(seat))},
                 {"kicked", one.kicked},
                 {"taken", one.taken},
                 {"seat_code", one.seat_code},
                 {"extra_seconds", one.extra_seconds},
                 {"agreed", one.agreed == 0 ? Json(nullptr) : Json(one.agreed)},
                 {"connected", feeds == connected.end() ? 0 : feeds->second},
                 {"play", nullptr}};
    if (state.round != kNobody) {
      json["play"] =
          control_play_json(play_of(state.rounds[static_cast<std::size_t>(state.round)], seat));
    }
    json["excused"] = rounds_with(state, seat, &Round::excused);
    json["annulled"] = rounds_with(state, seat, &Round::annulled);
    list.push_back(std::move(json));
  }
  return list;
}

Json late_json(const EventState& state) {
  Json list = Json::array();
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    for (const auto& [seat, play] : state.rounds[i].plays) {
      if (play.late.empty()) continue;
      list.push_back({{"seat", seat_word(seat)},
                      {"round", i},
                      {"run", state.rounds[i].run},
                      {"commands", play.late.size()},
                      {"accepted", play.with_late.has_value()}});
    }
  }
  return list;
}

Json refused_json(const RefusalEntry& entry) {
  const Refused& refused = entry.refused;
  const auto at = static_cast<std::size_t>(std::max(refused.at - refused.first, 0));
  return {{"seq", entry.seq},
          {"seat", seat_word(refused.seat)},
          {"round", refused.round},
          {"run", refused.run},
          {"at", entry.at},
          {"command", at < refused.commands.size() ? refused.commands[at] : ""},
          {"why", refused.why}};
}

Json audit_json(const EventState& state, const AuditEntry& entry) {
  return {{"seq", entry.seq},
          {"at", entry.at},
          {"act", Json::parse(act_json(entry.act))},
          {"undone", entry.undone},
          {"can_undo", !why_not_undone(state, entry.seq)}};
}

template <class Entries, class Function>
Json newest(const Entries& entries, const Function& json_of_one) {
  Json list = Json::array();
  for (auto one = entries.rbegin(); one != entries.rend() && list.size() < kMostListed; ++one) {
    list.push_back(json_of_one(*one));
  }
  return list;
}

}  // namespace

std::string act_json(const Act& act) {
  Json json = {{"do", written(act.what)}};
  if (act.round != kNobody) json["round"] = act.round;
  if (act.seat != kNobody) json["seat"] = seat_word(act.seat);
  const bool merges = act.what == Do::merge_teams;
  if (act.team != kNobody) json[merges ? "from" : "team"] = team_word(act.team);
  if (act.into != kNobody) json["into"] = team_word(act.into);
  const bool timed = act.what == Do::extend || act.what == Do::extra_time || act.what == Do::vote;
  if (timed) json["seconds"] = act.seconds;
  if (act.what == Do::reveal) json["places"] = act.places;
  if (act.what == Do::add_seats) json["count"] = act.places;
  if (act.what == Do::undo) json["seq"] = act.seq;
  if (!act.text.empty())
    json[act.what == Do::message || act.what == Do::pause_between ? "text" : "name"] = act.text;
  if (act.by_host) json["by_host"] = true;
  if (act.room && !act.room->commands.empty()) json["commands"] = act.room->commands;
  if (act.what == Do::decide) json["majority"] = act.room && act.room->majority;
  return json.dump();
}

std::string you_json(const EventState& state, int seat) {
  const Seat& one = state.seats[static_cast<std::size_t>(seat)];
  const bool running = state.running() != nullptr;
  Json json = {{"seat", seat_word(seat)},
               {"name", one.name},
               {"team", team_word(state.team_of_seat(seat))},
               {"seat_code", one.seat_code},
               {"extra_seconds", one.extra_seconds},
               {"may_play", state.is_room() || !running || may_play(state, state.round, seat)},
               {"play", own_play_json(state, seat)},
               {"results", results_json(state, seat)}};
  if (state.is_room()) json["vote"] = own_vote_json(state, seat);
  return "\"you\":" + json.dump();
}

std::string control_json(const EventState& state, const std::map<int, int>& connected) {
  const Json json = {
      {"seq", state.seq},
      {"code", state.code},
      {"seats", control_seats(state, connected)},
      {"late", late_json(state)},
      {"refused", newest(state.refusals, refused_json)},
      {"audit", newest(state.audit, [&](const auto& one) { return audit_json(state, one); })}};
  return "\"control\":" + json.dump();
}

}  // namespace earshot::workshop
