// Which route, who asks, and whether this was asked before.
#include "host/hall.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/sha256.h"
#include "host/play_at.h"
#include "workshop/codes.h"

namespace earshot::host {
namespace {

constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
constexpr unsigned kAll = bit(Role::everybody) | bit(Role::seat) | bit(Role::facilitator);
constexpr unsigned kSeat = bit(Role::seat);
constexpr unsigned kFacilitator = bit(Role::facilitator);
constexpr std::string_view kBearer = "Bearer ";
constexpr std::size_t kTokenDigits = 32;
constexpr int kMostTries = 40;

std::string_view take_part(std::string_view& path) {
  const auto slash = path.find('/');
  const std::string_view part = path.substr(0, slash);
  path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  return part;
}

bool matches(std::string_view pattern, std::string_view path, std::vector<std::string>& arguments) {
  arguments.clear();
  while (!pattern.empty() && !path.empty()) {
    const std::string_view wanted = take_part(pattern), found = take_part(path);
    if (wanted.starts_with('{')) {
      arguments.emplace_back(found);
    } else if (wanted != found) {
      return false;
    }
  }
  return pattern.empty() && path.empty();
}

bool is_key(std::string_view key) {
  const auto fits = [](char one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || (one >= '0' && one <= '9') ||
           one == '_' || one == '-';
  };
  return key.size() >= 16 && key.size() <= 64 && std::all_of(key.begin(), key.end(), fits);
}

bool has_secret(std::string_view query) {
  for (const std::string_view name : {"secret=", "token=", "code="}) {
    if (query.find(name) != std::string_view::npos) return true;
  }
  return false;
}

Response key_used() {
  return failed(422, "key-used", "this `Idempotency-Key` was used for something else",
                "make a new key for each thing that is to happen");
}

}  // namespace

Response failed(int status, const std::string& code, const std::string& message,
                const std::string& help, const std::string& more) {
  Response response{
      status, workshop::error_json(code, message, help, more), "application/json", {}};
  if (status == 429 || status == 503) response.headers.emplace_back("Retry-After", "1");
  return response;
}

const std::vector<Hall::Route>& Hall::routes() {
  static const std::vector<Route> table = {
      {"GET", "/api/host", kAll, &Hall::host_info},
      {"GET", "/api/openapi.json", kAll, &Hall::openapi},
      {"POST", "/api/enter", kAll, &Hall::enter},
      {"POST", "/api/join", kAll, &Hall::join},
      {"POST", "/api/resume", kAll, &Hall::resume},
      {"GET", "/api/scenarios/{digest}", kSeat | kFacilitator, &Hall::scenario_text},
      {"GET", "/api/events", kFacilitator, &Hall::list_events},
      {"POST", "/api/events", kFacilitator, &Hall::create_event},
      {"GET", "/api/library", kFacilitator, &Hall::list_library},
      {"POST", "/api/secret", kFacilitator, &Hall::new_secret},
      {"POST", "/api/deletions", kFacilitator, &Hall::delete_event},
      {"GET", "/api/events/{event}/feed", kAll, nullptr},  // open_feed()
      {"GET", "/api/events/{event}/board", kAll, &Hall::board},
      {"GET", "/api/events/{event}/qr.svg", kAll, &Hall::qr_code},
      {"GET", "/api/events/{event}/seats/{seat}/qr.svg", kFacilitator, &Hall::seat_qr_code},
      {"POST", "/api/events/{event}/acts", kFacilitator, &Hall::act},
      {"POST", "/api/events/{event}/rounds/{round}/actions", kSeat, &Hall::post_actions},
      {"GET", "/api/events/{event}/rounds/{round}/play", kSeat, &Hall::own_play},
      {"POST", "/api/events/{event}/rounds/{round}/moves", kSeat, &Hall::post_move},
      {"GET", "/api/events/{event}/rounds/{round}/view", kSeat, &Hall::own_view},
      {"POST", "/api/events/{event}/rounds/{round}/vote", kSeat, &Hall::post_vote},
      {"GET", "/api/events/{event}/rounds/{round}/room", kAll, &Hall::room_view},
      {"GET", "/api/events/{event}/rounds/{round}/debrief", kAll, &Hall::room_debrief},
      {"GET", "/api/events/{event}/rounds/{round}/items", kFacilitator, &Hall::round_items},
      {"GET", "/api/events/{event}/items.csv", kFacilitator, &Hall::export_items},
      {"GET", "/api/events/{event}/xapi.json", kFacilitator, &Hall::export_xapi},
      {"GET", "/api/events/{event}/export.csv", kFacilitator, &Hall::export_plays},
      {"GET", "/api/events/{event}/choices.csv", kFacilitator, &Hall::export_choices},
      {"GET", "/api/events/{event}/export.json", kFacilitator, &Hall::export_json},
  };
  return table;
}

Hall::Hall(Store& store, Library library, Clock clock, Random random)
    : store_(store),
      library_(std::move(library)),
      clock_(std::move(clock)),
      random_(std::move(random)) {}

std::optional<std::string> Hall::first_secret(Log& log) {
  secret_ = log.setting("facilitator");
  if (!secret_.empty()) return std::nullopt;
  const std::string secret = random_token(random_);
  secret_ = hash_of(secret);
  Commit commit;
  commit.setting = {"facilitator", secret_};
  commit.only_if_unset = true;
  log.begin();
  log.append(commit);
  log.finish();
  const std::string kept = log.setting("facilitator");
  const bool is_first = kept == secret_;
  secret_ = kept;
  return is_first ? std::optional(secret) : std::nullopt;
}

void Hall::handle(Request request, Respond respond) {
  auto asking = std::make_shared<Asking>();
  asking->request = std::move(request);
  asking->respond = std::move(respond);
  std::string allow;
  const Route* route = find_route(asking->request, asking->arguments, allow);
  if (route == nullptr) {
    Response response = allow.empty()
                            ? failed(404, "no-such-route", "there is nothing at this address")
                            : failed(405, "wrong-method", "this address does not take this method");
    if (!allow.empty()) response.headers.emplace_back("Allow", allow);
    return asking->respond(std::move(response));
  }
  if (auto refusal = prepare(*asking, *route)) return handle_again(asking, std::move(*refusal));
  if (asking->request.method == "GET") return (this->*route->handler)(asking);
  answer_once(asking, *route);
}

// Who was just seated by another host is not known here yet.
void Hall::handle_again(const AskingPtr& asking, Response refusal) {
  if (!may_be_stale(*asking, refusal.status)) return asking->respond(std::move(refusal));
  store_.refresh([this, asking] {
    std::string allow;
    const Route* route = find_route(asking->request, asking->arguments, allow);
    asking->is_fresh = true;
    if (auto anew = prepare(*asking, *route)) return asking->respond(std::move(*anew));
    if (asking->request.method == "GET") return (this->*route->handler)(asking);
    answer_once(asking, *route);
  });
}

bool Hall::may_be_stale(const Asking& asking, int status) const {
  if (asking.is_fresh || !store_.shared()) return false;
  return status == 401 || status == 403 || status == 404 || status == 409 || status == 422;
}

const Hall::Route* Hall::find_route(const Request& request, std::vector<std::string>& arguments,
                                    std::string& allow) const {
  for (const Route& route : routes()) {
    if (!matches(route.pattern, request.path, arguments)) continue;
    if (request.method == route.method) return route.handler == nullptr ? nullptr : &route;
    allow += (allow.empty() ? "" : ", ") + std::string(route.method);
  }
  return nullptr;
}

std::optional<Response> Hall::prepare(Asking& asking, const Route& route) {
  const Request& request = asking.request;
  if (has_secret(request.query)) {
    return failed(400, "secret-in-query", "a secret stood in the address, where it may be logged",
                  "send it in the header `Authorization`, and make a new one");
  }
  if (request.method == "POST") {
    if (auto refusal = check_post(request)) return refusal;
  }
  if (std::string_view(route.pattern).find("{event}") != std::string_view::npos) {
    const auto found = events_.find(asking.arguments[0]);
    if (found == events_.end() || found->second->is_removed) {
      return failed(404, "no-such-event", "there is no such event here");
    }
    asking.event = found->second;
  }
  if (auto refusal = recognise(asking)) return refusal;
  if ((route.roles & bit(asking.who.role)) == 0) {
    return failed(403, "not-yours", "this is not yours to do");
  }
  asking.asker = asking.who.role == Role::facilitator ? "f"
                 : asking.who.role == Role::seat
                     ? "s:" + asking.event->id + ":" + std::to_string(asking.who.seat)
                     : "p";
  return std::nullopt;
}

std::optional<Response> Hall::check_post(const Request& request) const {
  if (!request.content_type.starts_with("application/json")) {
    return failed(415, "not-json-type", "the body is not said to be `application/json`");
  }
  if (!request.origin.empty() && request.origin != "http://" + request.host &&
      request.origin != "https://" + request.host) {
    return failed(403, "other-origin", "a page of another origin asks");
  }
  if (!is_key(request.key)) {
    return failed(400, "key-missing", "the header `Idempotency-Key` is missing or is no key",
                  "16 to 64 letters, digits, `_` and `-`, new for each thing that is to happen");
  }
  return std::nullopt;
}

std::optional<Response> Hall::recognise(Asking& asking) {
  const std::string& header = asking.request.authorization;
  if (header.empty()) return std::nullopt;
  if (!header.starts_with(kBearer) || header.size() != kBearer.size() + kTokenDigits) {
    return failed(401, "unknown-token", "the header `Authorization` holds no token");
  }
  const std::string token = hash_of(header.substr(kBearer.size()));
  if (workshop::equal_in_constant_time(token, secret_)) {
    asking.who = {Role::facilitator, workshop::kNobody};
    return std::nullopt;
  }
  return recognise_seat(asking, token);
}

// Where the path names no event, the token's own is meant.
std::optional<Response> Hall::recognise_seat(Asking& asking, const std::string& token) {
  for (const auto& [id, event] : events_) {
    if (asking.event && asking.event != event) continue;
    const auto found = event->tokens.find(token);
    if (found == event->tokens.end()) continue;
    const workshop::Seat& seat =
        event->ahead.state().seats[static_cast<std::size_t>(found->second)];
    if (seat.token != token) {
      return failed(401, "taken-over", "another workstation has taken this seat up",
                    "take it back with the seat's code");
    }
    if (seat.kicked &&
        (asking.request.method == "POST" || asking.request.path.ends_with("/feed"))) {
      return failed(403, "kicked", "the facilitator has sent this seat out");
    }
    asking.event = event;
    asking.who = {Role::seat, found->second};
    return std::nullopt;
  }
  return failed(401, "unknown-token", "nobody here has this token");
}

// A batch that goes on exactly where the play stands cannot have been stored before.
bool Hall::is_plainly_new(Asking& asking) const {
  if (!asking.request.path.ends_with("/actions")) return false;
  const auto& body = actions_of(asking);
  if (!body.value || asking.arguments.size() < 2) return false;
  const auto& state = asking.event->ahead.state();
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    if (asking.arguments[1] != std::to_string(i)) continue;
    const auto play = state.rounds[i].plays.find(asking.who.seat);
    const std::size_t stored = play == state.rounds[i].plays.end()
                                   ? 0
                                   : play->second.commands.size() + play->second.late.size();
    return body.value->first == static_cast<int>(stored) && state.rounds[i].run == body.value->run;
  }
  return false;
}

// The same request twice at a time is done once, and answered twice. Where others write too, no refusal goes by what may be old.
void Hall::answer_once(const AskingPtr& asking, const Route& route) {
  const Request& request = asking->request;
  asking->hash = base::sha256_hex({request.method, request.path, request.body});
  const std::string name = asking->asker + ' ' + request.key + ' ' + asking->hash;
  auto& waiting = in_flight_[name];
  waiting.push_back(std::move(asking->respond));
  if (waiting.size() > 1) return;
  asking->respond = [this, name, weak = std::weak_ptr(asking)](Response response) {
    const AskingPtr self = weak.lock();
    if (self && !self->is_settled && may_be_stale(*self, response.status)) {
      self->is_fresh = true;
      return store_.refresh([this, self] { try_again(self); });
    }
    auto all = std::move(in_flight_[name]);
    in_flight_.erase(name);
    for (const Respond& respond : all) respond(response);
  };
  if (is_plainly_new(*asking)) return (this->*route.handler)(asking);
  look_up_and_answer(asking, route);
}

void Hall::look_up_and_answer(const AskingPtr& asking, const Route& route) {
  store_.look_up(
      asking->asker, asking->request.key,
      [this, asking, handler = route.handler](Outcome outcome, std::optional<KeptAnswer> kept) {
        if (outcome == Outcome::failed) {
          return asking->respond(
              failed(503, "store-failed", "the log cannot be read now", "try again in a moment"));
        }
        if (!kept) return (this->*handler)(asking);
        asking->is_settled = true;
        if (kept->request != asking->hash) return asking->respond(key_used());
        asking->respond({kept->answer.status, kept->answer.body, "application/json", {}});
      });
}

// Others were first: who asks, what for and whether it was answered elsewhere is asked anew.
void Hall::try_again(const AskingPtr& asking) {
  if (!asking) return;
  if (++asking->tries > kMostTries) {
    return asking->respond(
        failed(503, "store-failed", "too much is written at once", "try again in a moment"));
  }
  std::string allow;
  const Route* route = find_route(asking->request, asking->arguments, allow);
  asking->who = {};
  asking->event = nullptr;
  if (auto refusal = prepare(*asking, *route)) return asking->respond(std::move(*refusal));
  look_up_and_answer(asking, *route);
}

}  // namespace earshot::host
