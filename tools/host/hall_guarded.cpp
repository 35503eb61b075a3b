// Guarded play: the host does the actions and shows Views; the scenario stays here.
#include <fmt/format.h>

#include "host/hall.h"
#include "host/json_out.h"
#include "host/play_at.h"
#include "host/replay.h"
#include "host/talk_json.h"
#include "host/view_json.h"
#include "host/wrong_body.h"
#include "play/transcript.h"

namespace earshot::host {
namespace {

Response seen_answer(const play::Run& run, int run_number, std::size_t moves, bool meters) {
  return {200,
          JsonOut()
              .number("run", run_number)
              .number("moves", static_cast<std::int64_t>(moves))
              .text("state", run.closed() ? "finished"
                             : moves == 0 ? "waiting"
                                          : "playing")
              .raw("view", view_json(run, meters))
              .raw("talk", talk_json(run, meters))
              .done(),
          "application/json",
          {}};
}

Response not_to_be_seen() {
  return failed(422, "refused", "there is no such card, line, fact or cause to be seen now",
                "fetch the view again");
}

std::optional<Response> guarded_forbids(const Asking& asking, const PlayAt& at, int first) {
  if (asking.event->ahead.state().setup.mode != workshop::Mode::guarded) {
    return failed(409, "not-now", "this event is not played by moves of seats");
  }
  if (at.round->state == workshop::RoundState::paused) {
    return failed(409, "paused", "the round is paused");
  }
  if (at.late || at.play->score) return failed(409, "play-over", "this play is over");
  if (first != static_cast<int>(at.stored())) {
    return failed(409, "gap", "the play stands elsewhere", "fetch the view again",
                  fmt::format("\"stored\":{}", at.stored()));
  }
  if (at.stored() + 2 > workshop::kMostCommandsInPlay) {
    return failed(413, "too-large", "the play has as many commands as a play may have");
  }
  return std::nullopt;
}

}  // namespace

void Hall::own_view(const AskingPtr& asking) {
  PlayAt at;
  if (auto refusal = find_play(*asking, now(), at)) return asking->respond(*refusal);
  if (asking->event->ahead.state().setup.mode != workshop::Mode::guarded) {
    return asking->respond(failed(409, "not-now", "this event is not played by moves of seats"));
  }
  answer_view(asking, at);
}

// As it is on the disk.
void Hall::answer_view(const AskingPtr& asking, const PlayAt& at) {
  const auto& state = asking->event->durable.state();
  const auto& plays = state.rounds[static_cast<std::size_t>(at.number)].plays;
  const auto play = plays.find(asking->who.seat);
  const std::vector<std::string> stored =
      play == plays.end() ? std::vector<std::string>() : play->second.commands;
  const auto scenario = scenario_of(library_, state, at.number);
  if (!scenario)
    return asking->respond(
        failed(503, "store-failed", "this round cannot be replayed by this host"));
  const Replayed replayed = replay(scenario, at.round->variant, at.order, stored);
  if (!replayed.run) return asking->respond(failed(503, "store-failed", replayed.why));
  asking->respond(
      seen_answer(*replayed.run, at.round->run, stored.size(), state.setup.rules.meters));
}

void Hall::post_move(const AskingPtr& asking) {
  const auto body = workshop::move_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  if (asking->tries == 0 && !posts_.of(asking->asker, now()).take(now())) {
    return asking->respond(failed(429, "slow-down", "you post too often"));
  }
  LiveEvent& event = *asking->event;
  PlayAt at;
  if (auto refusal = find_play(*asking, now(), at)) return asking->respond(*refusal);
  if (auto refusal = play_forbids(*asking, at, body.value->run)) return asking->respond(*refusal);
  if (auto refusal = guarded_forbids(*asking, at, body.value->first))
    return asking->respond(*refusal);
  const auto scenario = scenario_of(library_, event.ahead.state(), at.number);
  if (!scenario)
    return asking->respond(
        failed(503, "store-failed", "this round cannot be replayed by this host"));
  Replayed replayed = replay(scenario, at.round->variant, at.order, at.all());
  if (!replayed.run) return asking->respond(failed(503, "store-failed", replayed.why));
  play::Run& run = *replayed.run;
  const auto action = action_of(run, body.value->move);
  if (!action) return asking->respond(not_to_be_seen());
  std::vector<std::string> commands;
  for (const auto& command : play::commands_of(*scenario, run.state(), *action)) {
    commands.push_back(play::write_command(command));
  }
  if (const auto refusal = run.apply(*action)) {
    return asking->respond(failed(422, "refused", std::string(play::sentence_of(*refusal)), {},
                                  fmt::format("\"at\":{0},\"stored\":{0}", at.stored())));
  }
  const int first = static_cast<int>(at.stored());
  workshop::Posted posted{at.number, at.round->run, asking->who.seat, first,
                          commands,  false,         std::nullopt};
  if (run.closed()) posted.score = score_of(run, 0, false);
  const Response answer = seen_answer(run, at.round->run, at.stored() + commands.size(),
                                      event.ahead.state().setup.rules.meters);
  commit(asking, event, {std::move(posted)}, answer);
}

}  // namespace earshot::host
