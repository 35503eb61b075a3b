// Rounds as tests, for the facilitator: figures over all finished plays of a round.
#include <fmt/format.h>

#include "host/export.h"
#include "host/hall.h"
#include "host/item_analysis.h"
#include "host/replay.h"
#include "host/room_play.h"

namespace earshot::host {

using workshop::EventState;

// The plays that were finished, of who was not sent out, each at its end.
std::vector<play::Run> finished_runs(const Library& library, const EventState& state, int number) {
  const workshop::Round& round = state.rounds[static_cast<std::size_t>(number)];
  const auto scenario = scenario_of(library, state, number);
  std::vector<play::Run> plays;
  for (const auto& [seat, play] : round.plays) {
    const bool counts = !state.seats[static_cast<std::size_t>(seat)].kicked && play.score;
    if (!counts || !scenario) continue;
    Replayed replayed = replay(scenario, round.variant,
                               workshop::order_of(state, number, round.run, seat), play.commands);
    if (replayed.run) plays.push_back(ended(std::move(*replayed.run)));
  }
  return plays;
}

namespace {

bool is_over(const workshop::Round& round) { return round.run > 0 && !round.open(); }

}  // namespace

void Hall::round_items(const AskingPtr& asking) {
  const EventState& state = asking->event->durable.state();
  const int number = round_asked(state, asking->arguments[1]);
  if (number == workshop::kNobody) {
    return asking->respond(failed(404, "no-such-round", "there is no such round"));
  }
  if (!is_over(state.rounds[static_cast<std::size_t>(number)])) {
    return asking->respond(failed(409, "not-now", "this round is not over"));
  }
  asking->respond({200,
                   items_json(number, items_of(finished_runs(library_, state, number))),
                   "application/json",
                   {}});
}

std::string event_items_csv(const Library& library, const EventState& state) {
  std::string text = items_csv_head();
  for (int number = 0; number < static_cast<int>(state.rounds.size()); ++number) {
    const auto at = static_cast<std::size_t>(number);
    if (!is_over(state.rounds[at])) continue;
    text += items_csv({state.setup.event, std::to_string(number), state.setup.rounds[at].scenario},
                      items_of(finished_runs(library, state, number)));
  }
  return text;
}

void Hall::export_items(const AskingPtr& asking) {
  const std::string name = fmt::format("attachment; filename=\"{}-items.csv\"", asking->event->id);
  asking->respond({200,
                   event_items_csv(library_, asking->event->durable.state()),
                   "text/csv; charset=utf-8",
                   {{"Content-Disposition", name}}});
}

}  // namespace earshot::host
