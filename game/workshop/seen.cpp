#include "workshop/seen.h"

#include <algorithm>

#include "workshop/lenient.h"

namespace earshot::workshop {
namespace {

Rules rules_of(const Json& json) {
  Rules rules;
  rules.pace = word_in(json, "pace", rules.pace);
  rules.captions = flag_in(json, "captions", rules.captions);
  rules.coach = flag_in(json, "coach");
  rules.meters = flag_in(json, "meters");
  rules.late_comers = word_in(json, "late_comers", rules.late_comers);
  rules.time_breaks_ties = flag_in(json, "time_breaks_ties");
  rules.freeze_seconds = small_in(json, "freeze_seconds");
  return rules;
}

SeenRound seen_round_of(const Json& json) {
  SeenRound round;
  round.round = small_in(json, "round");
  round.title = text_in(json, "title");
  round.minutes = small_in(json, "minutes");
  round.practice = flag_in(json, "practice");
  round.counts = flag_in(json, "counts", true);
  round.state = word_in(json, "state", round.state);
  round.run = small_in(json, "run");
  round.deadline = number_in(json, "deadline");
  round.paused_left = number_in(json, "paused_left");
  round.players = small_in(json, "players");
  round.done = small_in(json, "done");
  return round;
}

SeenTeam team_of_json(const Json& json) { return {text_in(json, "team"), text_in(json, "name")}; }

SeenRow row_of(const Json& json) {
  return {small_in(json, "rank"), text_in(json, "entrant"), text_in(json, "name"),
          text_in(json, "shown"), flag_in(json, "flagged")};
}

std::optional<SeenPlay> own_play_of(const Json& you) {
  const auto found = you.find("play");
  if (found == you.end() || !found->is_object()) return std::nullopt;
  const Json& json = *found;
  SeenPlay play;
  play.round = small_in(json, "round");
  play.run = small_in(json, "run");
  play.scenario = text_in(json, "scenario");
  play.digest = text_in(json, "digest");
  play.variant = text_in(json, "variant");
  play.order = number_in(json, "order").value_or(0);
  play.deadline = number_in(json, "deadline");
  play.state = word_in(json, "state", play.state);
  return play;
}

SeenResult result_of_json(const Json& json) {
  SeenResult result;
  result.round = small_in(json, "round");
  result.run = small_in(json, "run");
  result.points = small_in(json, "points");
  result.root_cause = small_in(json, "root_cause");
  result.empathy = small_in(json, "empathy");
  result.follow_through = small_in(json, "follow_through");
  result.flags = texts_in(json, "flags");
  result.passed = flag_in(json, "passed");
  result.mark = text_in(json, "mark");
  result.state = text_in(json, "state");
  return result;
}

SeenYou you_of(const Json& json) {
  SeenYou you;
  you.seat = text_in(json, "seat");
  you.name = text_in(json, "name");
  you.team = text_in(json, "team");
  you.seat_code = text_in(json, "seat_code");
  you.extra_seconds = small_in(json, "extra_seconds");
  you.may_play = flag_in(json, "may_play", true);
  you.play = own_play_of(json);
  you.results = list_in<SeenResult>(json, "results", result_of_json);
  return you;
}

std::vector<std::vector<SeenRow>> round_standings_of(const Json& json, std::size_t rounds) {
  std::vector<std::vector<SeenRow>> all(rounds);
  const auto found = json.find("round_standings");
  if (found == json.end() || !found->is_array()) return all;
  for (const Json& one : *found) {
    const int number = one.is_object() ? small_in(one, "round", -1) : -1;
    if (number < 0 || static_cast<std::size_t>(number) >= rounds) continue;
    all[static_cast<std::size_t>(number)] = list_in<SeenRow>(one, "rows", row_of);
  }
  return all;
}

SeenBoard board_of(const Json& json) {
  SeenBoard board;
  board.event = text_in(json, "event");
  board.title = text_in(json, "title");
  board.mode = word_in(json, "mode", board.mode);
  board.seating = word_in(json, "seating", board.seating);
  board.locked = flag_in(json, "locked");
  board.closed = flag_in(json, "closed");
  board.rules = rules_of(member_in(json, "rules"));
  board.phase = word_in(json, "phase", board.phase);
  board.round = small_in(json, "round", kNobody);
  board.message = text_in(json, "message");
  board.rounds = list_in<SeenRound>(json, "rounds", seen_round_of);
  board.teams = list_in<SeenTeam>(json, "teams", team_of_json);
  board.frozen = flag_in(json, "frozen");
  if (const Json& reveal = member_in(json, "reveal"); !reveal.empty()) {
    board.reveal = SeenReveal{small_in(reveal, "places"), small_in(reveal, "of"),
                              list_in<SeenRow>(reveal, "rows", row_of)};
  }
  board.standings = list_in<SeenRow>(json, "standings", row_of);
  board.round_standings = round_standings_of(json, board.rounds.size());
  board.you = you_of(member_in(json, "you"));
  return board;
}

SeenFile file_of(const Json& json) { return {text_in(json, "file"), text_in(json, "text")}; }

}  // namespace

const SeenRound* SeenBoard::find_round(int number) const {
  const auto found = std::find_if(rounds.begin(), rounds.end(),
                                  [&](const SeenRound& one) { return one.round == number; });
  return found == rounds.end() ? nullptr : &*found;
}

std::string SeenBoard::team_name(std::string_view id) const {
  for (const SeenTeam& one : teams) {
    if (one.team == id) return one.name;
  }
  return {};
}

std::optional<SeenBoard> seen_board(std::string_view text) {
  const auto json = object_of(text);
  if (!json) return std::nullopt;
  const Json& inner = member_in(*json, "board");
  const auto now = number_in(*json, "now");
  if (!now || text_in(inner, "event").empty()) return std::nullopt;
  SeenBoard board = board_of(inner);
  board.now = *now;
  return board;
}

std::optional<SeenHost> seen_host(std::string_view text) {
  const auto json = object_of(text);
  if (!json) return std::nullopt;
  return SeenHost{small_in(*json, "protocol"), text_in(*json, "rulebook")};
}

std::optional<Entered> seen_entered(std::string_view text) {
  const auto json = object_of(text);
  if (!json || text_in(*json, "event").empty()) return std::nullopt;
  Entered entered;
  entered.event = text_in(*json, "event");
  entered.title = text_in(*json, "title");
  entered.consent = text_in(*json, "consent");
  entered.teams = list_in<SeenTeam>(*json, "teams", team_of_json);
  entered.seating = word_in(*json, "seating", entered.seating);
  entered.mode = word_in(*json, "mode", entered.mode);
  entered.rules = rules_of(member_in(*json, "rules"));
  entered.locked = flag_in(*json, "locked");
  entered.draws_names = text_in(*json, "names") == "drawn";
  return entered;
}

std::optional<Seated> seen_seated(std::string_view text) {
  const auto json = object_of(text);
  if (!json || text_in(*json, "token").empty()) return std::nullopt;
  return Seated{text_in(*json, "event"),     text_in(*json, "seat"), text_in(*json, "token"),
                text_in(*json, "seat_code"), text_in(*json, "name"), text_in(*json, "team")};
}

std::optional<StoredPlay> seen_play(std::string_view text) {
  const auto json = object_of(text);
  if (!json || !number_in(*json, "run")) return std::nullopt;
  StoredPlay play;
  play.run = small_in(*json, "run");
  play.digest = text_in(*json, "digest");
  play.variant = text_in(*json, "variant");
  play.order = number_in(*json, "order").value_or(0);
  play.state = word_in(*json, "state", play.state);
  play.commands = texts_in(*json, "commands");
  return play;
}

std::optional<Taken> seen_taken(std::string_view text) {
  const auto json = object_of(text);
  if (!json || !number_in(*json, "stored")) return std::nullopt;
  const int stored = small_in(*json, "stored"), late = small_in(*json, "late");
  if (stored < 0 || late < 0) return std::nullopt;
  return Taken{static_cast<std::size_t>(stored), static_cast<std::size_t>(late)};
}

std::optional<SeenScenario> seen_scenario(std::string_view text) {
  const auto json = object_of(text);
  if (!json) return std::nullopt;
  SeenScenario seen{file_of(member_in(*json, "scenario")), file_of(member_in(*json, "rubric"))};
  if (seen.scenario.text.empty() || seen.rubric.text.empty()) return std::nullopt;
  return seen;
}

SeenError seen_error(std::string_view text) {
  const auto json = object_of(text);
  if (!json) return {};
  const Json& inner = member_in(*json, "error");
  SeenError error{text_in(inner, "code"), text_in(inner, "message"), text_in(inner, "help"), {}};
  const int stored = small_in(inner, "stored", -1);
  if (stored >= 0) error.stored = static_cast<std::size_t>(stored);
  return error;
}

std::string seen_reason(std::string_view text) {
  const auto json = object_of(text);
  return json ? text_in(*json, "reason") : std::string();
}

}  // namespace earshot::workshop
