#include "host/export.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "workshop/board.h"

namespace earshot::host {
namespace {

using Json = nlohmann::ordered_json;
using workshop::EventState;
using workshop::Play;
using workshop::Round;
using workshop::Score;

std::string row_of(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + csv_cell(cell);
  return row + "\r\n";
}

std::string flags_of(const Score& score) {
  std::string flags;
  for (const std::string& flag : score.flags) flags += (flags.empty() ? "" : " ") + flag;
  return flags;
}

std::string state_of(const EventState& state, std::size_t number, int run, int seat,
                     const Play& play) {
  const Round& round = state.rounds[number];
  if (run != round.run) return "earlier-run";
  if (!play.score) return "playing";
  if (round.state == workshop::RoundState::void_round) return "void";
  if (round.annulled.count(seat) != 0) return "annulled";
  if (round.excused.count(seat) != 0) return "excused";
  if (state.setup.rounds[number].practice) return "practice";
  return play.with_late ? "late-accepted" : "counted";
}

// Every play of every run: function(round number, run, seat, play).
template <class Function>
void each_play(const EventState& state, const Function& function) {
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    for (const auto& [run, plays] : state.rounds[i].earlier) {
      for (const auto& [seat, play] : plays) function(i, run, seat, play);
    }
    for (const auto& [seat, play] : state.rounds[i].plays) {
      function(i, state.rounds[i].run, seat, play);
    }
    for (const auto& [run, room] : state.rounds[i].earlier_room) {
      if (!room.play.commands.empty()) function(i, run, workshop::kNobody, room.play);
    }
    const Play& room = state.rounds[i].room.play;
    if (!room.commands.empty()) function(i, state.rounds[i].run, workshop::kNobody, room);
  }
}

// The play of the whole room has no seat.
std::string word_of_seat(int seat) {
  return seat == workshop::kNobody ? "room" : workshop::seat_word(seat);
}
std::string name_of_seat(const EventState& state, int seat) {
  return seat == workshop::kNobody ? "the room" : state.seats[static_cast<std::size_t>(seat)].name;
}

// Empty where nothing was asked for.
std::string has_agreed(const EventState& state, int seat) {
  if (state.setup.consent.empty() || seat == workshop::kNobody) return "";
  return state.seats[static_cast<std::size_t>(seat)].agreed != 0 ? "yes" : "no";
}

// Who has agreed to what the event asks for, and when.
Json agreed_json(const EventState& state) {
  Json list = Json::array();
  for (std::size_t seat = 0; seat < state.seats.size(); ++seat) {
    const std::int64_t at = state.seats[seat].agreed;
    if (at != 0) list.push_back({{"seat", word_of_seat(static_cast<int>(seat))}, {"at", at}});
  }
  return list;
}

std::string team_name(const EventState& state, int seat) {
  if (seat == workshop::kNobody) return "";
  const int team = state.team_of_seat(seat);
  return team == workshop::kNobody ? "" : state.teams[static_cast<std::size_t>(team)].name;
}

std::vector<std::string> score_cells(const std::optional<Score>& score) {
  if (!score) return std::vector<std::string>(9);
  return {std::to_string(score->points),
          std::to_string(score->root_cause),
          std::to_string(score->empathy),
          std::to_string(score->follow_through),
          flags_of(*score),
          score->passed ? "yes" : "no",
          score->mark,
          score->left ? "yes" : "no",
          std::to_string(score->took)};
}

Json score_json(const std::optional<Score>& score) {
  if (!score) return nullptr;
  return {{"points", score->points},   {"root_cause", score->root_cause},
          {"empathy", score->empathy}, {"follow_through", score->follow_through},
          {"flags", score->flags},     {"passed", score->passed},
          {"mark", score->mark},       {"left", score->left},
          {"took", score->took}};
}

Json play_json(const EventState& state, std::size_t number, int run, int seat, const Play& play) {
  return {{"round", number},
          {"run", run},
          {"scenario", state.setup.rounds[number].scenario},
          {"digest", state.setup.rounds[number].digest},
          {"seat", word_of_seat(seat)},
          {"state", state_of(state, number, run, seat, play)},
          {"order", workshop::order_of(state, static_cast<int>(number), run, seat)},
          {"commands", play.commands},
          {"late", play.late},
          {"score", score_json(play.score)},
          {"score_with_late", score_json(play.with_late)}};
}

Json decision_json(const workshop::Decision& decision) {
  Json json = {{"options", Json::array()},
               {"taken", nullptr},
               {"by", decision.majority ? "majority" : "facilitator"},
               {"votes", Json::array()}};
  if (decision.option >= 0) json["taken"] = decision.option;
  for (const auto& option : decision.options) json["options"].push_back(option.text);
  for (const auto& [seat, option] : decision.votes) {
    json["votes"].push_back({{"seat", workshop::seat_word(seat)}, {"option", option}});
  }
  return json;
}

// Of the room's plays: who voted for what, reply by reply.
Json decisions_json(const EventState& state) {
  Json list = Json::array();
  const auto add = [&](std::size_t round, int run, const workshop::RoomPlay& room) {
    for (const auto& decision : room.decisions) {
      Json one = {{"round", round}, {"run", run}};
      one.update(decision_json(decision));
      list.push_back(std::move(one));
    }
  };
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    for (const auto& [run, room] : state.rounds[i].earlier_room) add(i, run, room);
    add(i, state.rounds[i].run, state.rounds[i].room);
  }
  return list;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell;
  const bool formula =
      !text.empty() && std::string_view("=+-@\t\r").find(text[0]) != std::string_view::npos;
  // Full-width forms, which some tables read as the signs themselves.
  const bool wide = text.starts_with("\xEF\xBC\x9D") || text.starts_with("\xEF\xBC\x8B") ||
                    text.starts_with("\xEF\xBC\x8D") || text.starts_with("\xEF\xBC\xA0");
  if (formula || wide) cell += '\'';
  for (const char one : text) {
    if (one == '"') cell += '"';
    cell += one == '\n' || one == '\r' || one == '\0' ? ' ' : one;
  }
  return '"' + cell + '"';
}

std::string plays_csv(const EventState& state) {
  std::string text = row_of(
      {"event", "round", "run",     "scenario",   "variant", "practice",       "seat",  "name",
       "team",  "state", "points",  "root_cause", "empathy", "follow_through", "flags", "passed",
       "mark",  "left",  "took_ms", "commands",   "late",    "refused",        "agreed"});
  each_play(state, [&](std::size_t number, int run, int seat, const Play& play) {
    const auto& setup = state.setup.rounds[number];
    std::vector<std::string> cells = {
        state.setup.event,
        std::to_string(number),
        std::to_string(run),
        setup.scenario,
        run == state.rounds[number].run ? state.rounds[number].variant : "",
        setup.practice ? "yes" : "no",
        word_of_seat(seat),
        name_of_seat(state, seat),
        team_name(state, seat),
        state_of(state, number, run, seat, play)};
    for (std::string& cell : score_cells(play.counted())) cells.push_back(std::move(cell));
    cells.push_back(std::to_string(play.commands.size()));
    cells.push_back(std::to_string(play.late.size()));
    cells.push_back(std::to_string(play.refused));
    cells.push_back(has_agreed(state, seat));
    text += row_of(cells);
  });
  return text;
}

std::string choices_csv(const EventState& state) {
  std::string text = row_of(
      {"event", "round", "run", "scenario", "seat", "name", "team", "number", "command", "late"});
  each_play(state, [&](std::size_t number, int run, int seat, const Play& play) {
    const auto add = [&](std::size_t at, const std::string& command, bool late) {
      text += row_of({state.setup.event, std::to_string(number), std::to_string(run),
                      state.setup.rounds[number].scenario, word_of_seat(seat),
                      name_of_seat(state, seat), team_name(state, seat), std::to_string(at),
                      command, late ? "yes" : "no"});
    };
    for (std::size_t i = 0; i < play.commands.size(); ++i) add(i, play.commands[i], false);
    for (std::size_t i = 0; i < play.late.size(); ++i) {
      add(play.commands.size() + i, play.late[i], true);
    }
  });
  return text;
}

std::string event_json(const EventState& state) {
  Json plays = Json::array();
  each_play(state, [&](std::size_t number, int run, int seat, const Play& play) {
    plays.push_back(play_json(state, number, run, seat, play));
  });
  Json json = Json::parse(
      workshop::board_json(state, workshop::Reader::facilitator, state.last_at, std::string()));
  json.erase("join");
  json["plays"] = std::move(plays);
  if (!state.setup.consent.empty()) {
    json["consent"] = {{"text", state.setup.consent}, {"agreed", agreed_json(state)}};
  }
  if (state.is_room()) json["decisions"] = decisions_json(state);
  return json.dump(1);
}

}  // namespace earshot::host
