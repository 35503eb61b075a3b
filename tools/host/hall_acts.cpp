// The facilitator: making an event, and acts. What an act may be is asked here; what it does is the fold's (workshop/fold_acts.cpp).
#include <algorithm>

#include <fmt/format.h>

#include "host/hall.h"
#include "host/json_out.h"
#include "host/replay.h"
#include "host/room_play.h"
#include "host/wrong_body.h"
#include "workshop/names.h"

namespace earshot::host {
namespace {

using workshop::Act;
using workshop::Do;
using workshop::EventState;
using workshop::kNobody;
using workshop::RoundState;

constexpr int kMostSeatsAtOnce = 200;

Response not_now(const std::string& why) { return failed(409, "not-now", why); }

Response wrong_at(const std::string& where, const std::string& what) {
  return failed(400, "wrong-body", fmt::format("`{}` {}", where, what), {},
                "\"where\":" + workshop::quoted_json(where));
}

bool is_round(const EventState& state, int round) {
  return round >= 0 && round < static_cast<int>(state.rounds.size());
}
bool is_seat(const EventState& state, int seat) {
  return seat >= 0 && seat < static_cast<int>(state.seats.size());
}
bool is_team(const EventState& state, int team) {
  return team >= 0 && team < static_cast<int>(state.teams.size());
}

bool needs_round(Do what) {
  return what == Do::start || what == Do::again || what == Do::skip || what == Do::void_round ||
         what == Do::excuse || what == Do::annul || what == Do::accept_late;
}
bool needs_seat(Do what) {
  return what == Do::rename_seat || what == Do::move_seat || what == Do::kick ||
         what == Do::let_back || what == Do::new_seat_code || what == Do::extra_time ||
         what == Do::excuse || what == Do::annul || what == Do::accept_late;
}
bool needs_team(Do what) {
  return what == Do::move_seat || what == Do::rename_team || what == Do::merge_teams;
}
bool needs_running(Do what) {
  return what == Do::pause || what == Do::go_on || what == Do::end || what == Do::extend;
}

std::optional<Response> names_nothing(const EventState& state, const Act& act) {
  if (needs_round(act.what) && !is_round(state, act.round)) {
    return failed(404, "no-such-round", "there is no such round");
  }
  if (needs_seat(act.what) && !is_seat(state, act.seat)) {
    return failed(404, "no-such-seat", "there is no such seat");
  }
  if (needs_team(act.what) && !is_team(state, act.team)) {
    return wrong_at("/team", "is no team of this event");
  }
  if (act.what == Do::merge_teams && !is_team(state, act.into)) {
    return wrong_at("/into", "is no team of this event");
  }
  return std::nullopt;
}

std::optional<Response> round_forbids(const EventState& state, const Act& act) {
  const RoundState of = state.rounds[static_cast<std::size_t>(act.round)].state;
  const bool begins = act.what == Do::start || act.what == Do::again;
  if (begins && state.running() != nullptr) return not_now("another round is running");
  if (act.what == Do::start && of != RoundState::planned) return not_now("this round has begun");
  if (act.what == Do::again && of != RoundState::done && of != RoundState::void_round) {
    return not_now("this round was not played yet");
  }
  if (act.what == Do::skip && of != RoundState::planned) return not_now("this round has begun");
  if (act.what == Do::void_round && of != RoundState::done) {
    return not_now("this round is not over");
  }
  return std::nullopt;
}

std::optional<Response> phase_forbids(const EventState& state, const Act& act) {
  if (state.closed && act.what != Do::undo) return not_now("the event is closed");
  if (needs_round(act.what)) {
    if (auto refusal = round_forbids(state, act)) return refusal;
  }
  const workshop::Round* running = state.running();
  if (needs_running(act.what) && running == nullptr) return not_now("no round is running");
  if (act.what == Do::pause && running->state != RoundState::playing) {
    return not_now("the round is paused already");
  }
  if (act.what == Do::go_on && running->state != RoundState::paused) {
    return not_now("the round is not paused");
  }
  if (act.what == Do::pause_between && running != nullptr) return not_now("a round is running");
  if (act.what == Do::close && running != nullptr) return not_now("a round is running");
  if (act.what == Do::freeze && state.is_room()) return not_now("nobody is ranked here");
  if (act.what == Do::freeze && state.frozen) return not_now("the standings are frozen already");
  if (act.what == Do::reveal && !state.frozen) return not_now("the standings are not frozen");
  return std::nullopt;
}

std::optional<Response> number_forbids(const Act& act) {
  const bool far = act.seconds < -3600 || act.seconds > 3600;
  if (act.what == Do::extend && far) return wrong_at("/seconds", "is more than an hour");
  if (act.what == Do::extra_time && (far || act.seconds < 0)) {
    return wrong_at("/seconds", "is not between 0 and 3600");
  }
  if (act.what == Do::add_seats && (act.places < 1 || act.places > kMostSeatsAtOnce)) {
    return wrong_at("/count", fmt::format("is not between 1 and {}", kMostSeatsAtOnce));
  }
  if (act.what == Do::reveal && act.places < 1) return wrong_at("/places", "is less than 1");
  return std::nullopt;
}

std::optional<Response> setup_forbids(const workshop::Setup& setup) {
  if (setup.rounds.empty() || setup.rounds.size() > workshop::kMostRounds) {
    return wrong_at("/rounds", fmt::format("has not 1 to {} rounds", workshop::kMostRounds));
  }
  const bool teams = setup.seating == workshop::Seating::teams;
  if (teams && (setup.teams.empty() || setup.teams.size() > workshop::kMostTeams)) {
    return wrong_at("/teams", fmt::format("has not 1 to {} teams", workshop::kMostTeams));
  }
  if (teams && setup.mode == workshop::Mode::room) {
    return wrong_at("/seating", "is not `single`, and the room plays together");
  }
  if (!teams && !setup.teams.empty()) return wrong_at("/teams", "stands beside single players");
  if (setup.consent.size() > 8000) return wrong_at("/consent", "is too long");
  if (setup.rules.freeze_seconds < 0 || setup.rules.freeze_seconds > 3600) {
    return wrong_at("/rules/freeze_seconds", "is not between 0 and 3600");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Response> Hall::fill_in_setup(workshop::Setup& setup,
                                            std::vector<Content>& contents) {
  if (auto refusal = setup_forbids(setup)) return refusal;
  const auto title = workshop::clean_name(setup.title, workshop::kMostTitleCharacters);
  if (!title) return failed(422, "name-refused", title.failure().text);
  setup.title = *title;
  for (std::size_t i = 0; i < setup.rounds.size(); ++i) {
    workshop::RoundSetup& round = setup.rounds[i];
    const auto scenario = library_.find(round.scenario);
    const std::string where = fmt::format("/rounds/{}/", i);
    if (!scenario)
      return failed(404, "no-such-scenario",
                    fmt::format("there is no scenario `{}`", round.scenario));
    if (!round.variant.empty() && !scenario->find_variant(round.variant)) {
      return wrong_at(where + "variant", "is no variant of this scenario");
    }
    // A room talks between two replies: it has as long as there is.
    const bool together = setup.mode == workshop::Mode::room;
    if (round.minutes == 0) round.minutes = together ? workshop::kMostMinutes : scenario->minutes;
    if (round.minutes < 1 || round.minutes > workshop::kMostMinutes) {
      return wrong_at(where + "minutes", "is not between 1 and 120");
    }
    round.title = scenario->title;
    const Content content = Library::content_of(*scenario);
    if (const auto kept = library_.keep(content); !kept) {
      return failed(422, "refused", kept.failure().text, {}, "\"at\":0,\"stored\":0");
    }
    round.digest = content.digest;
    contents.push_back(content);
  }
  setup.event = random_event(random_);
  setup.code = random_code(random_);
  setup.seed = static_cast<std::int64_t>(random_number(random_) >> 1U);
  return std::nullopt;
}

void Hall::create_event(const AskingPtr& asking) {
  const auto body = workshop::setup_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  workshop::Setup setup = *body.value;
  std::vector<Content> contents;
  if (auto refusal = fill_in_setup(setup, contents)) return asking->respond(*refusal);
  workshop::EventState so_far;
  for (std::string& team : setup.teams) {
    const auto name = workshop::clean_name(team);
    if (!name) return asking->respond(failed(422, "name-refused", name.failure().text));
    if (team_name_is_taken(so_far, *name)) {
      return asking->respond(failed(
          409, "name-taken", fmt::format("two teams would be called `{}`, or look so", *name)));
    }
    team = *name;
    so_far.teams.push_back({team, kNobody});
  }
  auto event = std::make_shared<LiveEvent>();
  event->id = setup.event;
  LiveEvent& live = *(events_[setup.event] = std::move(event));
  const std::string answer = JsonOut().text("event", setup.event).text("code", setup.code).done();
  commit(asking, live, {setup}, {201, answer, "application/json", {}}, std::move(contents));
}

// The same for all, and new for each run, so that nobody can tell the answer on.
std::string Hall::drawn_variant(const EventState& state, int round) {
  const auto& setup = state.setup.rounds[static_cast<std::size_t>(round)];
  const auto scenario = scenario_of(library_, state, round);
  if (!setup.variant.empty() || !scenario || scenario->variants.empty()) return setup.variant;
  return scenario->variants[random_number(random_) % scenario->variants.size()];
}

std::optional<Response> Hall::fill_in_names(const EventState& state, Act& act) {
  const bool message = act.what == Do::message || act.what == Do::pause_between;
  const bool seat = act.what == Do::rename_seat;
  const bool team = act.what == Do::add_team || act.what == Do::rename_team;
  if (message && act.text.empty()) return std::nullopt;
  if (!message && !seat && !team) return std::nullopt;
  const auto name = workshop::clean_name(
      act.text, message ? workshop::kMostMessageCharacters : workshop::kMostNameCharacters);
  if (!name) return failed(422, "name-refused", name.failure().text);
  act.text = *name;
  const bool taken = (seat && name_is_taken(state, *name, act.seat)) ||
                     (team && team_name_is_taken(state, *name, act.team));
  if (taken) return failed(409, "name-taken", fmt::format("`{}` is taken, or looks so", *name));
  if (act.what == Do::add_team && state.setup.seating == workshop::Seating::single) {
    return not_now("this event has no teams");
  }
  if (act.what == Do::add_team && state.teams.size() >= workshop::kMostTeams) {
    return failed(409, "full", "no more teams fit into this event");
  }
  return std::nullopt;
}

// What the play comes to with its tail, left where it then stands.
std::optional<Response> Hall::fill_in_late(const EventState& state, Act& act) {
  const workshop::Round& round = state.rounds[static_cast<std::size_t>(act.round)];
  const auto play = round.plays.find(act.seat);
  if (round.open() || play == round.plays.end() || play->second.late.empty()) {
    return not_now("nothing came late from this seat in this round");
  }
  std::vector<std::string> commands = play->second.commands;
  commands.insert(commands.end(), play->second.late.begin(), play->second.late.end());
  const auto scenario = scenario_of(library_, state, act.round);
  if (!scenario) return not_now("this round cannot be replayed by this host");
  const std::int64_t order = workshop::order_of(state, act.round, round.run, act.seat);
  Replayed replayed = replay(scenario, round.variant, order, commands);
  if (!replayed.run) return failed(422, "refused", replayed.why);
  const bool left = !replayed.run->closed();
  act.score = score_of(ended(std::move(*replayed.run)), round.deadline - round.started, left);
  return std::nullopt;
}

std::optional<Response> Hall::fill_in_act(const EventState& state, Act& act) {
  if (auto refusal = names_nothing(state, act)) return refusal;
  if (auto refusal = phase_forbids(state, act)) return refusal;
  if (auto refusal = number_forbids(act)) return refusal;
  if (auto refusal = fill_in_names(state, act)) return refusal;
  if (act.what == Do::start || act.what == Do::again) {
    act.variant = drawn_variant(state, act.round);
  }
  if (act.what == Do::new_code || act.what == Do::new_seat_code) act.code = random_code(random_);
  if (act.what == Do::accept_late) return fill_in_late(state, act);
  if (act.what == Do::undo) {
    if (const auto why = workshop::why_not_undone(state, act.seq)) {
      return failed(422, "cannot-be-undone", *why);
    }
  }
  return std::nullopt;
}

void Hall::act(const AskingPtr& asking) {
  const auto body = workshop::act_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  LiveEvent& event = *asking->event;
  const EventState& state = event.ahead.state();
  Act act = body.value->act;
  auto refusal =
      is_room_act(act.what) ? fill_in_room(state, act, body.value->first) : fill_in_act(state, act);
  if (refusal) return asking->respond(*refusal);
  JsonOut answer;
  answer.number("seq", state.seq + 1);
  if (act.what == Do::new_seat_code) answer.text("seat_code", act.code);
  std::vector<workshop::Happening> what = {act};
  if (act.what == Do::add_seats) {
    if (auto full = add_seats(state, act.places, what)) return asking->respond(*full);
  }
  if (is_room_act(act.what) && act.score) {  // the room is through: nobody else is waited for
    const auto& round = state.rounds[static_cast<std::size_t>(state.round)];
    what.emplace_back(workshop::RoundClosed{state.round, round.run, {}});
  }
  commit(asking, event, std::move(what), {200, answer.done(), "application/json", {}});
}

// Seats that wait for somebody, under names that are made up; the teams are filled in turn.
std::optional<Response> Hall::add_seats(EventState state, int count,
                                        std::vector<workshop::Happening>& what) {
  if (state.seats.size() + static_cast<std::size_t>(count) > workshop::kMostSeats) {
    return failed(409, "full", "no more players fit into this event");
  }
  for (int i = 0; i < count; ++i) {
    const int seat = static_cast<int>(state.seats.size());
    const workshop::Joined joined{
        seat, free_name(state), smallest_team(state), {}, random_code(random_)};
    state.seats.push_back({joined.name, joined.team, {}, joined.seat_code, 0, 0, false, false});
    what.emplace_back(joined);
  }
  return std::nullopt;
}

void Hall::new_secret(const AskingPtr& asking) {
  if (!workshop::is_empty_object(asking->request.body)) {
    return asking->respond(failed(400, "wrong-body", "the body is not an empty object"));
  }
  const std::string secret = random_token(random_);
  Commit commit;
  commit.setting = {"facilitator", hash_of(secret)};
  store_.commit(std::move(commit), [this, asking, secret](Outcome outcome, const std::string&) {
    if (outcome != Outcome::stored) {
      return asking->respond(
          failed(503, "store-failed", "the new secret could not be written down"));
    }
    secret_ = hash_of(secret);
    for (const auto& [id, event] : events_) {
      end_feeds(*event, "taken-over",
                [](const OpenFeed& feed) { return feed.who.role == Role::facilitator; });
    }
    asking->respond({200, JsonOut().text("secret", secret).done(), "application/json", {}});
  });
}

}  // namespace earshot::host
