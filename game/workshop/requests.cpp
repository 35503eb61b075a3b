// One table for each body; acts have a row that says which keys belong to which `do`.
#include "workshop/requests.h"

#include <algorithm>

#include "workshop/tables.h"

namespace earshot::workshop {

namespace {

template <class F>
void fields(F& f, EnterBody& body) {
  f.needs("code", body.code);
}
template <class F>
void fields(F& f, JoinBody& body) {
  f.needs("code", body.code);
  f.needs("name", body.name);
  f("team", body.team);
  f("agreed", body.agreed);
}
template <class F>
void fields(F& f, ResumeBody& body) {
  f.needs("code", body.code);
  f.needs("seat_code", body.seat_code);
  f("agreed", body.agreed);
}
template <class F>
void fields(F& f, ActionsBody& body) {
  f.needs("run", body.run);
  f.needs("digest", body.digest);
  f.needs("first", body.first);
  f.needs("commands", body.commands);
}
template <class F>
void fields(F& f, DeletionBody& body) {
  f.needs("event", body.event);
  f.needs("title", body.title);
}
template <class F>
void fields(F& f, MoveBody& body) {
  f.needs("run", body.run);
  f.needs("first", body.first);
  f.needs("move", body.move);
}

template <class F>
void fields(F& f, VoteBody& body) {
  f.needs("run", body.run);
  f.needs("ballot", body.ballot);
  f.needs("option", body.option);
}

// Seats and teams are words on the wire.
struct ActBody {
  Do what = Do::message;
  int round = 0;
  int seconds = 0;
  int places = 0;
  std::int64_t seq = 0;
  int first = 0;
  int count = 0;
  int option = -1;
  std::vector<int> facts;
  Move move;
  std::string seat, team, from, into, name, text;
};
template <class F>
void fields(F& f, ActBody& body) {
  f.needs("do", body.what);
  f("round", body.round);
  f("seconds", body.seconds);
  f("places", body.places);
  f("seq", body.seq);
  f("seat", body.seat);
  f("team", body.team);
  f("from", body.from);
  f("into", body.into);
  f("name", body.name);
  f("text", body.text);
  f("first", body.first);
  f("count", body.count);
  f("option", body.option);
  f("facts", body.facts);
  f("move", body.move);
}

template <class T>
Asked<T> read(std::string_view text) {
  const Json json = parsed(text);
  if (json.is_discarded()) return {std::nullopt, "", "is no JSON", false};
  T value;
  Trouble trouble;
  Reading reading(json, "", trouble);
  if (!trouble.any()) fields(reading, value);
  reading.finish();
  if (trouble.any()) return {std::nullopt, trouble.where, trouble.what, true};
  return {std::move(value), "", "", true};
}

std::vector<std::string_view> keys_of(Do what) {
  switch (what) {
    case Do::start:
    case Do::again:
    case Do::skip:
    case Do::void_round:
      return {"round"};
    case Do::extend:
    case Do::vote:
      return {"seconds"};
    case Do::add_seats:
      return {"count"};
    case Do::decide:
      return {"option", "facts"};
    case Do::move:
      return {"first", "move"};
    case Do::pause_between:
    case Do::message:
      return {"text"};
    case Do::reveal:
      return {"places"};
    case Do::rename_seat:
      return {"seat", "name"};
    case Do::move_seat:
      return {"seat", "team"};
    case Do::kick:
    case Do::let_back:
    case Do::new_seat_code:
      return {"seat"};
    case Do::extra_time:
      return {"seat", "seconds"};
    case Do::excuse:
    case Do::annul:
    case Do::accept_late:
      return {"seat", "round"};
    case Do::add_team:
      return {"name"};
    case Do::rename_team:
      return {"team", "name"};
    case Do::merge_teams:
      return {"from", "into"};
    case Do::undo:
      return {"seq"};
    default:
      return {};
  }
}

Act act_of(const ActBody& body) {
  Act act;
  act.what = body.what;
  const auto keys = keys_of(body.what);
  const auto has = [&](std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  if (has("round")) act.round = body.round;
  if (has("seat")) act.seat = seat_of(body.seat);
  if (has("team")) act.team = team_of(body.team);
  if (has("from")) act.team = team_of(body.from);
  if (has("into")) act.into = team_of(body.into);
  act.seconds = body.seconds;
  act.places = has("count") ? body.count : body.places;
  act.seq = body.seq;
  act.text = has("name") ? body.name : body.text;
  if (has("option")) {
    act.room.emplace().option = body.option;
    act.room->move.facts = body.facts;
  }
  if (has("move")) act.room.emplace().move = body.move;
  return act;
}

Asked<AskedAct> wrong_act(std::string what) { return {std::nullopt, "", std::move(what), true}; }

}  // namespace

Asked<EnterBody> enter_body(std::string_view text) { return read<EnterBody>(text); }
Asked<JoinBody> join_body(std::string_view text) { return read<JoinBody>(text); }
Asked<ResumeBody> resume_body(std::string_view text) { return read<ResumeBody>(text); }
Asked<ActionsBody> actions_body(std::string_view text) { return read<ActionsBody>(text); }
Asked<MoveBody> move_body(std::string_view text) { return read<MoveBody>(text); }
Asked<DeletionBody> deletion_body(std::string_view text) { return read<DeletionBody>(text); }

Asked<Setup> setup_body(std::string_view text) {
  Asked<Setup> asked = read<Setup>(text);
  if (!asked.value) return asked;
  const Setup& setup = *asked.value;
  const bool fills_in = std::any_of(setup.rounds.begin(), setup.rounds.end(), [](const auto& one) {
    return !one.digest.empty() || !one.title.empty();
  });
  if (fills_in || !setup.event.empty() || !setup.code.empty() || setup.seed != 0) {
    return {std::nullopt, "", "says what only the host fills in", true};
  }
  return asked;
}

Asked<VoteBody> vote_body(std::string_view text) { return read<VoteBody>(text); }

Asked<AskedAct> act_body(std::string_view text) {
  const Asked<ActBody> asked = read<ActBody>(text);
  if (!asked.value) return {std::nullopt, asked.where, asked.what, asked.is_json};
  const Json json = parsed(text);
  const auto keys = keys_of(asked.value->what);
  for (const std::string_view key : keys) {
    if (!json.contains(std::string(key))) return wrong_act(fmt::format("lacks `{}`", key));
  }
  if (json.size() != keys.size() + 1) {
    return wrong_act(fmt::format("has a key that `{}` does not take", word_of(asked.value->what)));
  }
  return {AskedAct{act_of(*asked.value), asked.value->first}, "", "", true};
}

bool is_empty_object(std::string_view text) {
  const Json json = parsed(text);
  return json.is_object() && json.empty();
}

std::string quoted_json(std::string_view text) {
  return Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string error_json(std::string_view code, std::string_view message, std::string_view help,
                       std::string_view more) {
  std::string json =
      fmt::format(R"({{"error":{{"code":{},"message":{})", quoted_json(code), quoted_json(message));
  if (!help.empty()) json += ",\"help\":" + quoted_json(help);
  if (!more.empty()) json += "," + std::string(more);
  return json + "}}";
}

}  // namespace earshot::workshop
