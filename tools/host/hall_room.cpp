// The room plays: one play for everybody, kept at the host. Seats vote; the facilitator opens the vote, decides, and does what is not voted
// on. What may be done is the rulebook's to say, as in guarded play; everybody gets the View and no more.
#include <fmt/format.h>

#include "host/hall.h"
#include "host/json_out.h"
#include "host/play_at.h"
#include "host/replay.h"
#include "host/room_play.h"
#include "host/view_json.h"
#include "host/wrong_body.h"
#include "play/transcript.h"

namespace earshot::host {
namespace {

using workshop::Act;
using workshop::Do;
using workshop::EventState;
using workshop::kNobody;

constexpr int kMostVoteSeconds = 600;

Response not_in_room(const std::string& why) { return failed(409, "not-now", why); }

const workshop::Round& round_of(const EventState& state, int round) {
  return state.rounds[static_cast<std::size_t>(round)];
}

// A vote decides nothing where two replies have as many, or nobody voted.
Response undecided(const workshop::Ballot& ballot) {
  return failed(409, "tie",
                ballot.votes.empty() ? "nobody has voted" : "two replies have the same votes",
                "say which reply is taken");
}

std::optional<Response> ballot_forbids(const Act& act, const workshop::RoomPlay& room) {
  if (act.what == Do::vote && room.ballot) return not_in_room("a vote is open already");
  if (act.what == Do::move && room.ballot) {
    return not_in_room("a vote is open: decide it first, or drop it");
  }
  const bool needs = act.what != Do::vote && act.what != Do::move;
  if (needs && !room.ballot) return not_in_room("nothing is voted on now");
  if (act.what == Do::show_vote && room.ballot->shown) return not_in_room("the votes are shown");
  return std::nullopt;
}

std::optional<Response> room_forbids(const EventState& state, const Act& act, int first) {
  if (!state.is_room()) return not_in_room("this event is not played by the room together");
  const workshop::Round* round = state.running();
  if (round == nullptr) return not_in_room("no round is running");
  if (round->state == workshop::RoundState::paused) {
    return failed(409, "paused", "the round is paused");
  }
  const std::size_t stored = round->room.play.commands.size();
  if (act.what == Do::move && first != static_cast<int>(stored)) {
    return failed(409, "gap", "the play stands elsewhere", "fetch the view again",
                  fmt::format("\"stored\":{}", stored));
  }
  if (stored + 2 > workshop::kMostCommandsInPlay) {
    return failed(413, "too-large", "the play has as many commands as a play may have");
  }
  if (act.what == Do::vote && (act.seconds < 0 || act.seconds > kMostVoteSeconds)) {
    return failed(400, "wrong-body", "`/seconds` is not between 0 and 600", {},
                  "\"where\":\"/seconds\"");
  }
  return ballot_forbids(act, round->room);
}

// The card that the vote is for, as a move.
std::optional<Response> decide_move(const workshop::Ballot& ballot, workshop::RoomAct& room) {
  const auto most = workshop::majority_of(ballot);
  if (room.option == -1 && !most) return undecided(ballot);
  if (room.option == -1) room.option = *most;
  if (room.option < 0 || room.option >= static_cast<int>(ballot.options.size())) {
    return failed(400, "wrong-body", "`/option` is no option of this vote", {},
                  "\"where\":\"/option\"");
  }
  const auto& option = ballot.options[static_cast<std::size_t>(room.option)];
  room.majority = most && *most == room.option;
  room.move.what = workshop::MoveKind::choose;
  room.move.card = option.card;
  room.move.cause = option.cause;
  return std::nullopt;
}

// What the move adds to the play, or why it cannot be done.
std::optional<Response> do_move(play::Run& run, Act& act, std::size_t stored) {
  const auto action = action_of(run, act.room->move);
  if (!action) {
    return failed(422, "refused", "there is no such card, line, fact or cause to be seen now",
                  "fetch the view again", fmt::format("\"at\":{0},\"stored\":{0}", stored));
  }
  for (const auto& command : play::commands_of(run.scenario(), run.state(), *action)) {
    act.room->commands.push_back(play::write_command(command));
  }
  if (const auto refusal = run.apply(*action)) {
    return failed(422, "refused", std::string(play::sentence_of(*refusal)), {},
                  fmt::format("\"at\":{0},\"stored\":{0}", stored));
  }
  if (run.closed()) act.score = score_of(run, 0, false);
  return std::nullopt;
}

}  // namespace

bool is_room_act(Do what) {
  return what == Do::vote || what == Do::show_vote || what == Do::drop_vote || what == Do::decide ||
         what == Do::move;
}

std::optional<play::Run> room_run(const Library& library, const EventState& state, int round) {
  const auto scenario = scenario_of(library, state, round);
  const workshop::Round& of = round_of(state, round);
  if (!scenario || of.run == 0) return std::nullopt;
  Replayed replayed =
      replay(scenario, of.variant, workshop::order_of(state, round, of.run, kNobody),
             of.room.play.commands);
  return std::move(replayed.run);
}

std::optional<Response> Hall::fill_in_room(const EventState& state, Act& act, int first) {
  if (auto refusal = room_forbids(state, act, first)) return refusal;
  if (act.what == Do::show_vote || act.what == Do::drop_vote) return std::nullopt;
  const workshop::RoomPlay& room = round_of(state, state.round).room;
  auto run = room_run(library_, state, state.round);
  if (!run) return failed(503, "store-failed", "this round cannot be replayed by this host");
  if (act.what == Do::vote) {
    act.room.emplace().options = options_of(*run);
    if (act.room->options.empty()) return not_in_room("there is nothing to choose now");
    return std::nullopt;
  }
  if (act.what == Do::decide) {
    if (auto refusal = decide_move(*room.ballot, *act.room)) return refusal;
  }
  return do_move(*run, act, room.play.commands.size());
}

void Hall::post_vote(const AskingPtr& asking) {
  const auto body = workshop::vote_body(asking->request.body);
  if (!body.value) return asking->respond(wrong_body(body));
  if (!posts_.of(asking->asker, now()).take(now())) {
    return asking->respond(failed(429, "slow-down", "you post too often"));
  }
  const EventState& state = asking->event->ahead.state();
  int round = kNobody;
  if (auto refusal = find_room_round(*asking, round)) return asking->respond(*refusal);
  const workshop::Round& of = round_of(state, round);
  if (body.value->run != of.run) {
    return asking->respond(failed(409, "other-run", "this round was begun anew", {},
                                  fmt::format("\"run\":{}", of.run)));
  }
  if (of.state == workshop::RoundState::paused) {
    return asking->respond(failed(409, "paused", "the round is paused"));
  }
  const auto& ballot = of.room.ballot;
  if (!of.open() || !ballot || ballot->seq != body.value->ballot) {
    return asking->respond(not_in_room("this is not voted on any more"));
  }
  const int option = body.value->option;
  if (option < 0 || option >= static_cast<int>(ballot->options.size())) {
    return asking->respond(failed(400, "wrong-body", "`/option` is no option of this vote", {},
                                  "\"where\":\"/option\""));
  }
  commit(asking, *asking->event,
         {workshop::Voted{round, of.run, asking->who.seat, ballot->seq, option}},
         {200, JsonOut().number("option", option).done(), "application/json", {}});
}

std::optional<Response> find_room_round(const Asking& asking, int& round) {
  const EventState& state = asking.event->ahead.state();
  round = round_asked(state, asking.arguments[1]);
  if (round == kNobody) return failed(404, "no-such-round", "there is no such round");
  if (!state.is_room()) return not_in_room("this event is not played by the room together");
  if (round_of(state, round).run == 0) return not_in_room("this round has not begun");
  return std::nullopt;
}

// As it is on the disk. Many ask for the same moment: it is made once.
void Hall::room_view(const AskingPtr& asking) {
  LiveEvent& event = *asking->event;
  const EventState& state = event.durable.state();
  int round = kNobody;
  if (auto refusal = find_room_round(*asking, round)) return asking->respond(*refusal);
  const workshop::Round& of = round_of(state, round);
  const std::string name = fmt::format("{} {} {} {}", round, of.run, of.room.at, of.open());
  if (event.room_view_name != name) {
    const auto run = room_run(library_, state, round);
    if (!run) {
      return asking->respond(
          failed(503, "store-failed", "this round cannot be replayed by this host"));
    }
    event.room_view = JsonOut()
                          .number("run", of.run)
                          .number("at", of.room.at)
                          .number("moves", static_cast<std::int64_t>(of.room.play.commands.size()))
                          .text("state", run->closed() || !of.open() ? "finished" : "playing")
                          .raw("view", view_json(*run, state.setup.rules.meters))
                          .raw("said", said_json(*run))
                          .done();
    event.room_view_name = name;
  }
  asking->respond({200, event.room_view, "application/json", {}});
}

// The countdown of a vote, when one was chosen.
void Hall::show_vote_in_time(LiveEvent& event) {
  const workshop::Round* running = event.ahead.state().running();
  if (running == nullptr || running->state != workshop::RoundState::playing) return;
  const auto& ballot = running->room.ballot;
  if (!ballot || ballot->shown || ballot->until == 0 || now() < ballot->until) return;
  Act show;
  show.what = Do::show_vote;
  show.by_host = true;
  commit(nullptr, event, {show}, {});
}

}  // namespace earshot::host
