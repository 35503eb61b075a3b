// The tables of members (json_fields.h) and the words of enumerations. Private to the room.
#pragma once

#include "workshop/fold.h"
#include "workshop/happenings.h"
#include "workshop/json_fields.h"

namespace earshot::workshop {

template <>
struct Words<Mode> {
  static constexpr std::string_view kAll[] = {"open", "guarded", "room"};
};
template <>
struct Words<Seating> {
  static constexpr std::string_view kAll[] = {"teams", "single"};
};
template <>
struct Words<Pace> {
  static constexpr std::string_view kAll[] = {"slow", "normal", "fast"};
};
template <>
struct Words<Names> {
  static constexpr std::string_view kAll[] = {"own", "drawn"};
};
template <>
struct Words<LateComers> {
  static constexpr std::string_view kAll[] = {"next", "running"};
};
template <>
struct Words<Phase> {
  static constexpr std::string_view kAll[] = {"lobby", "play", "review", "break", "over"};
};
template <>
struct Words<RoundState> {
  static constexpr std::string_view kAll[] = {"planned", "playing", "paused", "closing",
                                              "done",    "skipped", "void"};
};
template <>
struct Words<PlayState> {
  static constexpr std::string_view kAll[] = {"waiting", "playing", "finished"};
};
template <>
struct Words<Do> {
  static constexpr std::string_view kAll[] = {
      "start",     "pause",         "go-on",       "end",         "extend",    "again",
      "skip",      "void",          "break",       "message",     "freeze",    "reveal",
      "lock",      "unlock",        "new-code",    "rename-seat", "move-seat", "kick",
      "let-back",  "new-seat-code", "extra-time",  "excuse",      "annul",     "accept-late",
      "add-team",  "rename-team",   "merge-teams", "close",       "undo",      "vote",
      "show-vote", "drop-vote",     "decide",      "move",        "add-seats"};
};

template <>
struct Words<MoveKind> {
  static constexpr std::string_view kAll[] = {"hear",   "notice", "glance", "note",
                                              "unnote", "choose", "leave",  "close"};
};

template <class F>
void fields(F& f, Move& move) {
  f.needs("do", move.what);
  f("line", move.line);
  f("fact", move.fact);
  f("card", move.card);
  f("facts", move.facts);
  f("cause", move.cause);
}

template <class F>
void fields(F& f, Option& option) {
  f.needs("card", option.card);
  f("cause", option.cause);
  f("kind", option.kind);
  f("text", option.text);
}

template <class F>
void fields(F& f, RoomAct& room) {
  f("commands", room.commands);
  f("options", room.options);
  f("option", room.option);
  f("majority", room.majority);
  f("move", room.move);
}

template <class F>
void fields(F& f, Rules& rules) {
  f("pace", rules.pace);
  f("captions", rules.captions);
  f("coach", rules.coach);
  f("meters", rules.meters);
  f("late_comers", rules.late_comers);
  f("time_breaks_ties", rules.time_breaks_ties);
  f("freeze_seconds", rules.freeze_seconds);
}

template <class F>
void fields(F& f, RoundSetup& round) {
  f.needs("scenario", round.scenario);
  f("variant", round.variant);
  f("minutes", round.minutes);
  f("practice", round.practice);
  f("title", round.title);
  f("digest", round.digest);
}

template <class F>
void fields(F& f, Setup& setup) {
  f.needs("title", setup.title);
  f("mode", setup.mode);
  f("seating", setup.seating);
  f("teams", setup.teams);
  f("consent", setup.consent);
  f("names", setup.names);
  f.needs("rounds", setup.rounds);
  f("rules", setup.rules);
  f("event", setup.event);
  f("code", setup.code);
  f("seed", setup.seed);
}

template <class F>
void fields(F& f, Score& score) {
  f.needs("points", score.points);
  f.needs("root_cause", score.root_cause);
  f.needs("empathy", score.empathy);
  f.needs("follow_through", score.follow_through);
  f("flags", score.flags);
  f("passed", score.passed);
  f("mark", score.mark);
  f("took", score.took);
  f("left", score.left);
}

template <class F>
void fields(F& f, Joined& joined) {
  f.needs("seat", joined.seat);
  f.needs("name", joined.name);
  f("team", joined.team);
  f.needs("token", joined.token);
  f.needs("seat_code", joined.seat_code);
}

template <class F>
void fields(F& f, Resumed& resumed) {
  f.needs("seat", resumed.seat);
  f.needs("token", resumed.token);
}

template <class F>
void fields(F& f, Posted& posted) {
  f.needs("round", posted.round);
  f.needs("run", posted.run);
  f.needs("seat", posted.seat);
  f.needs("first", posted.first);
  f.needs("commands", posted.commands);
  f("late", posted.late);
  f("score", posted.score);
}

template <class F>
void fields(F& f, Refused& refused) {
  f.needs("round", refused.round);
  f.needs("run", refused.run);
  f.needs("seat", refused.seat);
  f.needs("first", refused.first);
  f.needs("commands", refused.commands);
  f.needs("at", refused.at);
  f.needs("why", refused.why);
}

template <class F>
void fields(F& f, Closing& closing) {
  f.needs("seat", closing.seat);
  f.needs("score", closing.score);
}

template <class F>
void fields(F& f, RoundClosed& closed) {
  f.needs("round", closed.round);
  f.needs("run", closed.run);
  f.needs("plays", closed.plays);
}

template <class F>
void fields(F& f, Returned& returned) {
  f("away", returned.away);
}

template <class F>
void fields(F& f, Agreed& agreed) {
  f.needs("seat", agreed.seat);
}

template <class F>
void fields(F& f, Voted& voted) {
  f.needs("round", voted.round);
  f.needs("run", voted.run);
  f.needs("seat", voted.seat);
  f.needs("ballot", voted.ballot);
  f.needs("option", voted.option);
}

template <class F>
void fields(F& f, Act& act) {
  f.needs("do", act.what);
  f("round", act.round);
  f("seat", act.seat);
  f("team", act.team);
  f("into", act.into);
  f("seconds", act.seconds);
  f("places", act.places);
  f("seq", act.seq);
  f("text", act.text);
  f("code", act.code);
  f("variant", act.variant);
  f("score", act.score);
  f("by_host", act.by_host);
  f("room", act.room);
}

}  // namespace earshot::workshop
