// Coming in: by the event's code, or back to a seat by the seat's. Wrong codes are counted for each address and over all.
#include <algorithm>

#include <fmt/format.h>

#include "host/hall.h"
#include "host/json_out.h"
#include "host/made_up_names.h"
#include "host/wrong_body.h"
#include "workshop/codes.h"
#include "workshop/names.h"

namespace earshot::host {
namespace {

using workshop::EventState;
using workshop::kNobody;

Response wrong_code() {
  return failed(401, "wrong-code", "there is no event with this code",
                "ask for the six symbols that stand on the projector");
}

}  // namespace

// The team with the fewest players; of equals the first.
int smallest_team(const EventState& state) {
  std::vector<int> members(state.teams.size(), 0);
  for (std::size_t seat = 0; seat < state.seats.size(); ++seat) {
    const int team = state.team_of_seat(static_cast<int>(seat));
    if (team != kNobody && !state.seats[seat].kicked) ++members[static_cast<std::size_t>(team)];
  }
  int found = kNobody;
  for (int team = 0; team < static_cast<int>(state.teams.size()); ++team) {
    const auto at = static_cast<std::size_t>(team);
    if (state.teams[at].merged_into != kNobody) continue;
    if (found == kNobody || members[at] < members[static_cast<std::size_t>(found)]) found = team;
  }
  return found;
}

namespace {

std::string seated_json(const EventState& state, int seat, const std::string& token,
                        const std::string& seat_code, const std::string& name, int team) {
  return JsonOut()
      .text("event", state.setup.event)
      .text("seat", workshop::seat_word(seat))
      .text("token", token)
      .text("seat_code", seat_code)
      .text("name", name)
      .text("team", workshop::team_word(team))
      .done();
}

// The team that was asked for, if there is such a one; kNobody alone is no refusal.
std::optional<int> team_asked(const EventState& state, const std::string& word) {
  if (state.setup.seating == workshop::Seating::single) return kNobody;
  if (word.empty()) return smallest_team(state);
  const int team = workshop::team_of(word);
  if (team < 0 || team >= static_cast<int>(state.teams.size())) return std::nullopt;
  return state.root(team);
}

}  // namespace

std::optional<Response> Hall::too_many_wrong_codes(const Request& request) {
  const bool free =
      wrong_codes_.of(request.peer, now()).has_any(now()) && all_wrong_codes_.has_any(now());
  if (free) return std::nullopt;
  return failed(429, "slow-down", "too many wrong codes came from here", "wait a moment");
}

void Hall::count_wrong_code(const Request& request) {
  wrong_codes_.of(request.peer, now()).take(now());
  all_wrong_codes_.take(now());
}

// Every event is compared, whichever it is. One that was closed is found where no other has the code: its results may be looked at.
LiveEvent* Hall::event_by_code(const std::string& typed) {
  const std::string code = workshop::read_code(typed).value_or("");
  LiveEvent* open = nullptr;
  LiveEvent* closed = nullptr;
  for (const auto& [id, event] : events_) {
    const EventState& state = event->ahead.state();
    const bool same = workshop::equal_in_constant_time(state.code, code);
    if (same && !event->is_removed) (state.closed ? closed : open) = event.get();
  }
  return open != nullptr ? open : closed;
}

void Hall::enter(const AskingPtr& asking) {
  if (auto refusal = too_many_wrong_codes(asking->request)) return asking->respond(*refusal);
  const auto body = workshop::enter_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  const LiveEvent* event = event_by_code(body.value->code);
  if (event == nullptr) {
    count_wrong_code(asking->request);
    return asking->respond(wrong_code());
  }
  asking->respond({200, workshop::entered_json(event->durable.state()), "application/json", {}});
}

// What a thousand names look like is not worked out anew for everybody who joins.
const std::string& Hall::likeness_of(const std::string& name) {
  if (likenesses_.size() > 20'000) likenesses_.clear();
  const auto [found, is_new] = likenesses_.try_emplace(name);
  if (is_new) found->second = workshop::likeness(name);
  return found->second;
}

bool Hall::name_is_taken(const EventState& state, const std::string& name, int except) {
  const std::string like = workshop::likeness(name);
  for (int seat = 0; seat < static_cast<int>(state.seats.size()); ++seat) {
    if (seat == except) continue;
    if (likeness_of(state.seats[static_cast<std::size_t>(seat)].name) == like) return true;
  }
  return false;
}

bool Hall::team_name_is_taken(const EventState& state, const std::string& name, int except) const {
  const std::string like = workshop::likeness(name);
  for (int team = 0; team < static_cast<int>(state.teams.size()); ++team) {
    const workshop::Team& other = state.teams[static_cast<std::size_t>(team)];
    if (team == except || other.merged_into != kNobody) continue;
    if (workshop::likeness(other.name) == like) return true;
  }
  return false;
}

std::string Hall::free_name(const EventState& state) {
  return made_up_name(random_, [&](const std::string& name) { return name_is_taken(state, name); });
}

void Hall::join(const AskingPtr& asking) {
  if (auto refusal = too_many_wrong_codes(asking->request)) return asking->respond(*refusal);
  const auto body = workshop::join_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  LiveEvent* event = event_by_code(body.value->code);
  if (event == nullptr) {
    count_wrong_code(asking->request);
    return asking->respond(wrong_code());
  }
  const EventState& state = event->ahead.state();
  const auto name = state.setup.names == workshop::Names::drawn
                        ? base::Result<std::string>(free_name(state))
                        : workshop::clean_name(body.value->name);
  if (!name) return asking->respond(failed(422, "name-refused", name.failure().text));
  if (state.closed) return asking->respond(failed(409, "not-now", "the event is closed"));
  if (state.locked) {
    return asking->respond(failed(403, "locked", "the facilitator takes no new players now"));
  }
  if (state.seats.size() >= workshop::kMostSeats) {
    return asking->respond(failed(409, "full", "no more players fit into this event"));
  }
  if (name_is_taken(state, *name)) {
    return asking->respond(
        failed(409, "name-taken", fmt::format("somebody here is called `{}`, or looks so", *name),
               "if that is you, take your seat up again with its code; else choose another name"));
  }
  const auto team = team_asked(state, body.value->team);
  if (!team) {
    return asking->respond(
        failed(400, "wrong-body", "there is no such team", {}, "\"where\":\"/team\""));
  }
  const std::string token = random_token(random_), seat_code = random_code(random_);
  const int seat = static_cast<int>(state.seats.size());
  std::vector<workshop::Happening> what = {
      workshop::Joined{seat, *name, *team, hash_of(token), seat_code}};
  if (body.value->agreed && !state.setup.consent.empty()) what.push_back(workshop::Agreed{seat});
  commit(asking, *event, std::move(what),
         {201, seated_json(state, seat, token, seat_code, *name, *team), "application/json", {}});
}

void Hall::resume(const AskingPtr& asking) {
  if (auto refusal = too_many_wrong_codes(asking->request)) return asking->respond(*refusal);
  const auto body = workshop::resume_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  LiveEvent* event = event_by_code(body.value->code);
  const auto by_id = events_.find(workshop::read_code(body.value->code, 8).value_or(""));
  if (event == nullptr && by_id != events_.end()) event = by_id->second.get();
  int found = kNobody;
  const std::string typed = workshop::read_code(body.value->seat_code).value_or("");
  if (event != nullptr) {
    const auto& seats = event->ahead.state().seats;
    for (int seat = 0; seat < static_cast<int>(seats.size()); ++seat) {
      const auto& code = seats[static_cast<std::size_t>(seat)].seat_code;
      if (workshop::equal_in_constant_time(code, typed)) found = seat;
    }
  }
  if (found == kNobody) {
    count_wrong_code(asking->request);
    return asking->respond(failed(401, "wrong-code", "there is no seat with these codes"));
  }
  const workshop::Seat& seat = event->ahead.state().seats[static_cast<std::size_t>(found)];
  if (seat.kicked) {
    return asking->respond(failed(403, "kicked", "the facilitator has sent this seat out"));
  }
  const std::string token = random_token(random_);
  const std::string answer = seated_json(event->ahead.state(), found, token, seat.seat_code,
                                         seat.name, event->ahead.state().team_of_seat(found));
  std::vector<workshop::Happening> what = {workshop::Resumed{found, hash_of(token)}};
  const bool agrees = body.value->agreed && seat.agreed == 0;
  if (agrees && !event->ahead.state().setup.consent.empty())
    what.push_back(workshop::Agreed{found});
  commit(asking, *event, std::move(what), {200, answer, "application/json", {}});
}

}  // namespace earshot::host
