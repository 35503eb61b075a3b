// What players post in open play: replayed on what is stored, kept, and scored when the play is closed.
#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "host/hall.h"
#include "host/json_out.h"
#include "host/play_at.h"
#include "host/replay.h"
#include "host/wrong_body.h"

namespace earshot::host {
namespace {

using workshop::EventState;
using workshop::Mode;

constexpr int kMostRefusalsKept =
    20;  // for each play: what does not replay shall not fill the disk

Response stored_answer(std::size_t commands, std::size_t late, bool finished) {
  return {200,
          JsonOut()
              .number("stored", static_cast<std::int64_t>(commands))
              .number("late", static_cast<std::int64_t>(late))
              .text("state", finished ? "finished" : "playing")
              .done(),
          "application/json",
          {}};
}

std::string stored_member(std::size_t stored) { return fmt::format("\"stored\":{}", stored); }

// What is new in a batch that may begin before the end of what is stored.
struct Fresh {
  std::optional<Response> refusal;
  std::vector<std::string> commands;
};
Fresh fresh_of(const PlayAt& at, const workshop::ActionsBody& body) {
  const std::size_t stored = at.stored();
  if (body.first < 0 || static_cast<std::size_t>(body.first) > stored) {
    return {failed(409, "gap", "commands before these are missing", "send from what is stored",
                   stored_member(stored)),
            {}};
  }
  const auto first = static_cast<std::size_t>(body.first);
  const std::size_t overlap = std::min(stored - first, body.commands.size());
  for (std::size_t i = 0; i < overlap; ++i) {
    if (body.commands[i] == at.command(first + i)) continue;
    return {failed(409, "conflict", "something else was played here from another workstation",
                   "take over what is stored", stored_member(stored)),
            {}};
  }
  return {std::nullopt,
          {body.commands.begin() + static_cast<std::ptrdiff_t>(overlap), body.commands.end()}};
}

std::optional<Response> wrong_size(const workshop::ActionsBody& body, std::size_t stored) {
  const bool none = body.commands.empty();
  if (none || body.commands.size() > workshop::kMostCommandsInBatch) {
    return failed(
        400, "wrong-body",
        fmt::format("`/commands` has not 1 to {} commands", workshop::kMostCommandsInBatch), {},
        "\"where\":\"/commands\"");
  }
  const bool too_long = std::any_of(body.commands.begin(), body.commands.end(),
                                    [](const auto& one) { return one.size() > 8192; });
  if (too_long || stored + body.commands.size() > workshop::kMostCommandsInPlay) {
    return failed(413, "too-large", "the play would have more commands than a play may have");
  }
  return std::nullopt;
}

}  // namespace

const workshop::Asked<workshop::ActionsBody>& actions_of(Asking& asking) {
  if (!asking.actions) asking.actions = workshop::actions_body(asking.request.body);
  return *asking.actions;
}

std::optional<Response> find_play(const Asking& asking, std::int64_t now, PlayAt& at) {
  const EventState& state = asking.event->ahead.state();
  const std::string& word = asking.arguments[1];
  int round = workshop::kNobody;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), round);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  if (!whole || round < 0 || round >= static_cast<int>(state.rounds.size())) {
    return failed(404, "no-such-round", "there is no such round");
  }
  at.number = round;
  at.round = &state.rounds[static_cast<std::size_t>(round)];
  if (at.round->run == 0) return failed(409, "not-now", "this round has not begun");
  if (!workshop::may_play(state, round, asking.who.seat)) {
    return failed(409, "not-now", "you come in at the next round");
  }
  static const workshop::Play kNone;
  const auto play = at.round->plays.find(asking.who.seat);
  at.play = play == at.round->plays.end() ? &kNone : &play->second;
  at.order = workshop::order_of(state, round, at.round->run, asking.who.seat);
  at.late = !at.round->open() || now > workshop::last_call(state, round, asking.who.seat);
  return std::nullopt;
}

std::optional<Response> play_forbids(const Asking& asking, const PlayAt& at, int run) {
  if (run != at.round->run) {
    return failed(409, "other-run", "this round was begun anew",
                  "what is left of the old run is void", fmt::format("\"run\":{}", at.round->run));
  }
  if (asking.event->ahead.state().closed) {
    return failed(409, "play-over", "the event is closed", {}, stored_member(at.stored()));
  }
  return std::nullopt;
}

void Hall::post_actions(const AskingPtr& asking) {
  const auto& body = actions_of(*asking);
  if (!body.value) return asking->respond(wrong_body(body));
  LiveEvent& event = *asking->event;
  const EventState& state = event.ahead.state();
  if (state.setup.mode != Mode::open) {
    return asking->respond(failed(403, "guarded", "in guarded play the host does the actions"));
  }
  if (asking->tries == 0 && !posts_.of(asking->asker, now()).take(now())) {
    return asking->respond(
        failed(429, "slow-down", "you post too often", "gather more in a batch"));
  }
  PlayAt at;
  if (auto refusal = find_play(*asking, now(), at)) return asking->respond(*refusal);
  if (auto refusal = play_forbids(*asking, at, body.value->run)) return asking->respond(*refusal);
  const auto& setup = state.setup.rounds[static_cast<std::size_t>(at.number)];
  if (body.value->digest != setup.digest) {
    return asking->respond(failed(409, "other-digest",
                                  "this was played on another scenario or rubric", {},
                                  fmt::format("\"digest\":\"{}\"", setup.digest)));
  }
  if (auto refusal = wrong_size(*body.value, at.stored())) return asking->respond(*refusal);
  Fresh fresh = fresh_of(at, *body.value);
  if (fresh.refusal) return asking->respond(*fresh.refusal);
  const bool closed = at.play->score && !at.play->score->left;
  if (fresh.commands.empty()) {
    return commit(asking, event, {},
                  stored_answer(at.play->commands.size(), at.play->late.size(), closed));
  }
  if (closed) {
    return asking->respond(
        failed(409, "play-over", "this play is finished", {}, stored_member(at.stored())));
  }
  keep_batch(asking, at, std::move(fresh.commands));
}

// From where the play was kept, or all of it anew.
Replayed Hall::replay_batch(const Asking& asking, const PlayAt& at,
                            const std::shared_ptr<const scenario::Scenario>& scenario,
                            const std::vector<std::string>& fresh) {
  LiveEvent& event = *asking.event;
  const PlayKey key{at.number, at.round->run, asking.who.seat};
  if (auto kept = event.kept.take(key, at.stored())) {
    Replayed replayed = go_on(std::move(*kept), fresh);
    if (replayed.run) return replayed;
  }
  std::vector<std::string> all = at.all();
  all.insert(all.end(), fresh.begin(), fresh.end());
  return replay(scenario, at.round->variant, at.order, all);
}

void Hall::keep_batch(const AskingPtr& asking, const PlayAt& at, std::vector<std::string> fresh) {
  LiveEvent& event = *asking->event;
  const int first = static_cast<int>(at.stored());
  const auto scenario = scenario_of(library_, event.ahead.state(), at.number);
  if (!scenario)
    return asking->respond(
        failed(503, "store-failed", "this round cannot be replayed by this host"));
  Replayed replayed = replay_batch(*asking, at, scenario, fresh);
  const int seat = asking->who.seat, run = at.round->run;
  if (!replayed.run) {
    const Response refusal =
        failed(422, "refused", replayed.why, replayed.help,
               fmt::format("\"at\":{},{}", replayed.at, stored_member(at.stored())));
    if (at.play->refused >= kMostRefusalsKept) return asking->respond(refusal);
    return commit(asking, event,
                  {workshop::Refused{at.number, run, seat, first, std::move(fresh), replayed.at,
                                     replayed.why}},
                  refusal);
  }
  workshop::Posted posted{at.number, run, seat, first, std::move(fresh), at.late, std::nullopt};
  const bool closed = replayed.run->closed();
  if (closed && !at.late) posted.score = score_of(*replayed.run, 0, false);
  const std::size_t count = posted.commands.size();
  const Response answer =
      stored_answer(at.play->commands.size() + (at.late ? 0 : count),
                    at.play->late.size() + (at.late ? count : 0), closed || at.late);
  if (!closed) event.kept.put({at.number, run, seat}, at.stored() + count, std::move(replayed));
  commit(asking, event, {std::move(posted)}, answer);
}

void Hall::own_play(const AskingPtr& asking) {
  PlayAt at;
  if (auto refusal = find_play(*asking, now(), at)) return asking->respond(*refusal);
  // As it is on the disk: what a client reads here it may forget.
  const EventState& state = asking->event->durable.state();
  if (!is_let_out(state, state.setup.rounds[static_cast<std::size_t>(at.number)].digest)) {
    return asking->respond(failed(403, "guarded", "in guarded play the host shows what is seen"));
  }
  const workshop::Round& round = state.rounds[static_cast<std::size_t>(at.number)];
  const auto found = round.plays.find(asking->who.seat);
  const workshop::Play play = found == round.plays.end() ? workshop::Play{} : found->second;
  std::vector<std::string> stored = play.commands;
  stored.insert(stored.end(), play.late.begin(), play.late.end());
  std::string commands = "[";
  for (const std::string& one : stored) {
    commands += (commands.size() == 1 ? "" : ",") + workshop::quoted_json(one);
  }
  const char* words[] = {"waiting", "playing", "finished"};
  const auto& setup = state.setup.rounds[static_cast<std::size_t>(at.number)];
  asking->respond({200,
                   JsonOut()
                       .number("run", round.run)
                       .text("digest", setup.digest)
                       .text("variant", round.variant)
                       .number("order", at.order)
                       .text("state", words[static_cast<std::size_t>(play.state())])
                       .number("stored", static_cast<std::int64_t>(stored.size()))
                       .raw("commands", commands + "]")
                       .done(),
                   "application/json",
                   {}});
}

}  // namespace earshot::host
