// What is only read. All of it goes by what is on the disk.
#include <charconv>

#include <fmt/format.h>

#include "host/export.h"
#include "host/hall.h"
#include "host/json_out.h"
#include "host/qr.h"
#include "host/replay.h"
#include "host/room_debrief.h"
#include "host/room_play.h"
#include "host/version.h"
#include "host/xapi.h"
#include "play/apply.h"

extern const std::string_view kOpenApi;

namespace earshot::host {
namespace {

using workshop::EventState;

Response json(std::string body) { return {200, std::move(body), "application/json", {}}; }

Response file(std::string body, const std::string& type, const std::string& name) {
  return {200,
          std::move(body),
          type,
          {{"Content-Disposition", fmt::format("attachment; filename=\"{}\"", name)}}};
}

const char* phase_word(workshop::Phase phase) {
  constexpr const char* kWords[] = {"lobby", "play", "review", "break", "over"};
  return kWords[static_cast<std::size_t>(phase)];
}

// A round that a seat may read the scenario of: one that has begun.
bool has_begun(const EventState& state, const std::string& digest) {
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    if (state.setup.rounds[i].digest == digest && state.rounds[i].run > 0) return true;
  }
  return false;
}

// Guarded, it stays here until no round is played on it any more.
bool is_done(const EventState& state, const std::string& digest) {
  for (std::size_t i = 0; i < state.rounds.size(); ++i) {
    const workshop::RoundState of = state.rounds[i].state;
    const bool open = of == workshop::RoundState::planned || state.rounds[i].open();
    if (state.setup.rounds[i].digest == digest && open) return false;
  }
  return true;
}

}  // namespace

int round_asked(const EventState& state, const std::string& word) {
  int round = workshop::kNobody;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), round);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole && round >= 0 && round < static_cast<int>(state.rounds.size()) ? round
                                                                              : workshop::kNobody;
}

void Hall::host_info(const AskingPtr& asking) {
  asking->respond(json(JsonOut()
                           .number("protocol", 1)
                           .text("version", kVersion)
                           .text("rulebook", play::kRulebook)
                           .text("address", address_)
                           .text("certificate", certificate_)
                           .raw("downloads", downloads_json(downloads_))
                           .done()));
}

void Hall::openapi(const AskingPtr& asking) { asking->respond(json(std::string(kOpenApi))); }

void Hall::list_library(const AskingPtr& asking) { asking->respond(json(library_.json())); }

void Hall::list_events(const AskingPtr& asking) {
  std::string list = "[";
  for (const auto& [id, event] : events_) {
    const EventState& state = event->durable.state();
    if (state.seq == 0) continue;
    list += (list.size() == 1 ? "" : ",") + JsonOut()
                                                .text("event", id)
                                                .text("title", state.setup.title)
                                                .number("created", state.created)
                                                .text("phase", phase_word(state.phase))
                                                .raw("closed", state.closed ? "true" : "false")
                                                .done();
  }
  std::string deleted;
  for (const auto& [id, note] : deleted_) deleted += (deleted.empty() ? "" : ",") + note;
  asking->respond(json(fmt::format("{{\"events\":{}],\"deleted\":[{}]}}", list, deleted)));
}

void Hall::board(const AskingPtr& asking) {
  const Snapshot snapshot = snapshot_for(*asking->event, asking->who);
  const std::string tag = '"' + snapshot.id + '"';
  Response response;
  response.headers.emplace_back("ETag", tag);
  if (asking->request.if_none_match == tag) {
    response.status = 304;
  } else {
    response.body = fmt::format("{{\"now\":{},\"board\":{}}}", now(), snapshot.board);
  }
  asking->respond(std::move(response));
}

void Hall::scenario_text(const AskingPtr& asking) {
  const std::string& digest = asking->arguments[0];
  const auto scenario = library_.by_digest(digest);
  if (asking->who.role == Role::seat) {
    const EventState& state = asking->event->durable.state();
    if (!has_begun(state, digest)) {
      return asking->respond(failed(403, "not-yet", "no round of yours is played on this yet"));
    }
    if (state.setup.mode != workshop::Mode::open && !is_done(state, digest)) {
      return asking->respond(
          failed(403, "guarded", "the scenario stays with the host until its round is done"));
    }
  }
  if (!scenario) {
    return asking->respond(
        failed(404, "no-such-scenario", "there is no scenario with this digest"));
  }
  Response response = json(scenario_json(*scenario));
  response.headers.emplace_back("Cache-Control", "private, max-age=31536000, immutable");
  asking->respond(std::move(response));
}

void Hall::room_debrief(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  const int number = round_asked(state, asking->arguments[1]);
  if (number == workshop::kNobody) {
    return asking->respond(failed(404, "no-such-round", "there is no such round"));
  }
  const workshop::Round& round = state.rounds[static_cast<std::size_t>(number)];
  if (round.run == 0 || round.open()) {
    return asking->respond(failed(409, "not-now", "this round is not over"));
  }
  if (state.frozen && asking->who.role != Role::facilitator) {
    return asking->respond(
        failed(403, "frozen", "the results are held back until they are revealed"));
  }
  if (state.is_room()) {
    std::vector<play::Run> plays;
    auto run = room_run(library_, state, number);
    const bool played = run && !round.room.play.commands.empty();
    if (played) plays.push_back(ended(std::move(*run)));
    return asking->respond(json(workshop::with_member(
        room_debrief_json(number, plays),
        "\"room\":" + (played ? room_review_json(plays[0], round.room) : "null"))));
  }
  asking->respond(json(room_debrief_json(number, finished_runs(library_, state, number))));
}

void Hall::export_plays(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  asking->respond(
      file(plays_csv(state), "text/csv; charset=utf-8", asking->event->id + "-plays.csv"));
}

void Hall::export_choices(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  asking->respond(
      file(choices_csv(state), "text/csv; charset=utf-8", asking->event->id + "-choices.csv"));
}

void Hall::export_json(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  asking->respond(file(event_json(state), "application/json", asking->event->id + ".json"));
}

// Without names: who has the list of seats knows them all the same.
void Hall::export_xapi(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  asking->respond(file(xapi_json(xapi_statements(library_, state)), "application/json",
                       asking->event->id + "-xapi.json"));
}

// What stands behind `#` is not sent to the host by the browser.
// On a seat card: the join code and the seat's own.
void Hall::seat_qr_code(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  const int seat = workshop::seat_of(asking->arguments[1]);
  if (seat < 0 || seat >= static_cast<int>(state.seats.size())) {
    return asking->respond(failed(404, "no-such-seat", "there is no such seat"));
  }
  const std::string& code = state.seats[static_cast<std::size_t>(seat)].seat_code;
  asking->respond(
      {200, qr_svg(fmt::format("{}/join#{}.{}", address_, state.code, code)), "image/svg+xml", {}});
}

void Hall::qr_code(const AskingPtr& asking) {
  const std::string address =
      fmt::format("{}/join#{}", address_, asking->event->durable.state().code);
  asking->respond({200, qr_svg(address), "image/svg+xml", {}});
}

}  // namespace earshot::host
