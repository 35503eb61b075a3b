// The public part, which everybody gets.
#include "workshop/board.h"

#include "base/split_mix.h"
#include "workshop/board_room.h"
#include "workshop/tables.h"

namespace earshot::workshop {

namespace {

Json row_json(const EventState& state, const Row& row) {
  const bool teams = state.setup.seating == Seating::teams;
  Json json = {{"rank", row.rank},
               {"entrant", teams ? team_word(row.entrant) : seat_word(row.entrant)},
               {"name", row.name},
               {"total", row.points.total.text()},
               {"shown", shown(row.points.total)},
               {"flagged", row.standing == Class::flagged}};
  return json;
}

Json part_json(const Part& part) {
  return {{"round", part.round},
          {"points", part.points.text()},
          {"shown", shown(part.points)},
          {"plays", part.plays},
          {"of", part.of},
          {"flags", part.flags}};
}

Json rows_json(const EventState& state, const std::vector<Row>& rows, bool with_parts) {
  Json list = Json::array();
  for (const Row& row : rows) {
    Json one = row_json(state, row);
    if (with_parts) {
      one["rounds"] = Json::array();
      for (const Part& part : row.parts) one["rounds"].push_back(part_json(part));
    }
    list.push_back(std::move(one));
  }
  return list;
}

int players_of(const EventState& state, const Round& round) {
  if (state.is_room()) return round.run == 0 ? 0 : state.seated();
  std::set<int> seats;
  for (const auto& [seat, team] : round.roster) seats.insert(seat);
  for (const auto& [seat, play] : round.plays) seats.insert(seat);
  int count = 0;
  for (const int seat : seats) count += state.seats[static_cast<std::size_t>(seat)].kicked ? 0 : 1;
  return count;
}

RoundState state_at(const Round& round, std::int64_t now) {
  const bool over = round.state == RoundState::playing && now >= round.deadline;
  return over ? RoundState::closing : round.state;
}

Json round_json(const EventState& state, std::size_t number, std::int64_t now, int done) {
  const Round& round = state.rounds[number];
  const RoundSetup& setup = state.setup.rounds[number];
  Json json = {{"round", number},
               {"title", setup.title},
               {"minutes", setup.minutes},
               {"practice", setup.practice},
               {"counts", state.counts(number)},
               {"state", written(state_at(round, now))},
               {"run", round.run},
               {"deadline", nullptr},
               {"paused_left", nullptr},
               {"players", players_of(state, round)},
               {"done", done}};
  if (round.state == RoundState::playing) json["deadline"] = round.deadline;
  if (round.state == RoundState::paused) json["paused_left"] = round.deadline - round.paused_at;
  return json;
}

Json rounds_json(const EventState& state, std::int64_t now, const Results& results, bool quiet) {
  Json list = Json::array();
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    int done = 0;
    for (const RoundResults& one : results.rounds) {
      if (!quiet && one.round == static_cast<int>(i)) done = one.done;
    }
    list.push_back(round_json(state, i, now, done));
  }
  return list;
}

Json teams_json(const EventState& state) {
  Json list = Json::array();
  for (std::size_t i = 0; i < state.teams.size(); ++i) {
    if (state.teams[i].merged_into != kNobody) continue;
    list.push_back({{"team", team_word(static_cast<int>(i))}, {"name", state.teams[i].name}});
  }
  return list;
}

// As text, and not by way of values: a thousand of them were a third of what the host did in a full room.
std::string seats_text(const EventState& state) {
  std::string list;
  for (std::size_t i = 0; i < state.seats.size(); ++i) {
    if (!state.seats[i].is_in()) continue;
    const auto quoted = [](const std::string& text) { return Json(text).dump(); };
    list += list.empty() ? R"({"seat":)" : R"(,{"seat":)";
    list += quoted(seat_word(static_cast<int>(i)));
    list += R"(,"name":)" + quoted(state.seats[i].name);
    list += R"(,"team":)" + quoted(team_word(state.team_of_seat(static_cast<int>(i)))) + "}";
  }
  return "[" + list + "]";
}

Json reveal_json(const EventState& state, const Results& results) {
  if (!state.frozen || state.revealed == 0) return nullptr;
  const std::vector<Row> rows = revealed_rows(state);
  return {{"places", rows.size()},
          {"of", results.standings.size()},
          {"rows", rows_json(state, rows, false)}};
}

Json round_standings_json(const EventState& state, const Results& results) {
  Json list = Json::array();
  for (const RoundResults& one : results.rounds) {
    list.push_back({{"round", one.round}, {"rows", rows_json(state, one.rows, false)}});
  }
  return list;
}

void add_results(Json& json, const EventState& state, const Results& results, bool quiet) {
  json["frozen"] = state.frozen.has_value();
  json["reveal"] = reveal_json(state, results);
  json["standings"] = quiet ? Json::array() : rows_json(state, results.standings, true);
  json["round_standings"] = quiet ? Json::array() : round_standings_json(state, results);
}

}  // namespace

std::string board_json(const EventState& state, Reader reader, std::int64_t now,
                       const std::string& address) {
  const bool quiet = reader == Reader::seat && state.phase == Phase::play;
  const Results results = seen_results(
      state, reader == Reader::facilitator ? Audience::facilitator : Audience::everybody);
  const Setup& setup = state.setup;
  Json json = {{"event", setup.event},
               {"title", setup.title},
               {"protocol", 1},
               {"mode", written(setup.mode)},
               {"seating", written(setup.seating)},
               {"locked", state.locked},
               {"closed", state.closed},
               {"rules", written(setup.rules)},
               {"join", {{"address", address}, {"code", state.code}}},
               {"phase", written(state.phase)},
               {"round", state.round},
               {"message", state.message},
               {"rounds", rounds_json(state, now, results, quiet)},
               {"teams", teams_json(state)}};
  add_results(json, state, results, quiet);
  if (state.is_room()) json["room"] = room_json(state, reader);
  return with_member(json.dump(),
                     "\"seats\":" + (reader == Reader::seat ? "[]" : seats_text(state)));
}

std::string entered_json(const EventState& state) {
  const Setup& setup = state.setup;
  const bool teams = setup.seating == Seating::teams;
  const Json json = {{"event", setup.event},
                     {"title", setup.title},
                     {"teams", teams ? teams_json(state) : Json::array()},
                     {"seating", written(setup.seating)},
                     {"mode", written(setup.mode)},
                     {"rules", written(setup.rules)},
                     {"locked", state.locked},
                     {"closed", state.closed},
                     {"consent", setup.consent},
                     {"names", written(setup.names)}};
  return json.dump();
}

std::string with_member(std::string object, const std::string& member) {
  object.back() = ',';
  return object + member + '}';
}

std::int64_t order_of(const EventState& state, int round, int run, int seat) {
  base::SplitMix64 random(static_cast<std::uint64_t>(state.setup.seed));
  std::uint64_t mixed = random.next();
  for (const int part : {round, run, seat}) {
    mixed = base::SplitMix64(mixed ^ static_cast<std::uint64_t>(part)).next();
  }
  return static_cast<std::int64_t>(mixed & 0x7FFF'FFFFU);
}

}  // namespace earshot::workshop
