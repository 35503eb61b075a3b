// The log is read record by record; before each one that carries a score, the play as it stood is replayed.
#include "host/verify.h"

#include <fmt/format.h>

#include "host/library.h"
#include "host/replay.h"
#include "workshop/board.h"
#include "workshop/fold.h"

namespace earshot::host {
namespace {

using workshop::EventState;
using workshop::History;
using workshop::Record;
using workshop::Score;

class Verifier {
 public:
  Verifier(Log& log, Verified& found) : log_(log), found_(found) {
    for (const Content& content : log.contents()) {
      if (const auto kept = library_.keep(content); !kept) {
        found_.mistakes.push_back(kept.failure().text);
      }
    }
  }

  void event(const std::string& id) {
    ++found_.events;
    History history;
    std::string hash;
    std::int64_t seq = 0;
    for (const LoggedRecord& logged : log_.records(id)) {
      ++found_.records;
      where_ = fmt::format("event {}, record {}", id, logged.seq);
      if (logged.seq != ++seq) return mistake("the record before it is missing");
      hash = chain_hash(hash, logged.seq, logged.at, logged.body);
      if (hash != logged.hash) return mistake("its hash is not that of its content");
      auto what = workshop::happening_of(logged.body);
      if (!what) return mistake(what.failure().text);
      auto record = std::make_shared<Record>();
      record->seq = logged.seq;
      record->at = logged.at;
      record->what = std::move(*what);
      std::visit([&](const auto& one) { check(history.state(), *record, one); }, record->what);
      history.add(std::move(record));
    }
    compare_boards(id, history);
  }

 private:
  void mistake(const std::string& what) { found_.mistakes.push_back(where_ + ": " + what); }

  template <class Other>
  void check(const EventState&, const Record&, const Other&) {}

  // The play of the whole room is that of seat kNobody.
  bool is_there(const EventState& state, int round, int seat) {
    const bool room = seat == workshop::kNobody && state.is_room();
    const bool there = round >= 0 && round < static_cast<int>(state.rounds.size()) &&
                       (room || (seat >= 0 && seat < static_cast<int>(state.seats.size())));
    if (!there) mistake("it names a round or a seat that is not there");
    return there;
  }

  void check(const EventState& state, const Record& record, const workshop::Posted& posted) {
    if (!is_there(state, posted.round, posted.seat)) return;
    std::vector<std::string> all = stored(state, posted.round, posted.seat, posted.late);
    if (static_cast<int>(all.size()) != posted.first)
      return mistake("commands before it are missing");
    all.insert(all.end(), posted.commands.begin(), posted.commands.end());
    if (posted.late) return;
    const auto& round = state.rounds[static_cast<std::size_t>(posted.round)];
    const auto run = replayed(state, posted.round, posted.seat, all);
    if (!run) return;
    if (run->closed() != posted.score.has_value())
      return mistake("its play is closed without a score, or scored without being closed");
    if (posted.score) compare(score_of(*run, record.at - round.started, false), *posted.score);
  }

  void check(const EventState& state, const Record&, const workshop::RoundClosed& closed) {
    for (const auto& closing : closed.plays) {
      if (!is_there(state, closed.round, closing.seat)) return;
    }
    if (closed.plays.empty()) return;
    const auto& round = state.rounds[static_cast<std::size_t>(closed.round)];
    for (const auto& closing : closed.plays) {
      const auto run = replayed(state, closed.round, closing.seat,
                                stored(state, closed.round, closing.seat, false));
      const auto deadline = closing.seat == workshop::kNobody
                                ? round.deadline
                                : workshop::deadline_of(state, closed.round, closing.seat);
      const auto took = deadline - round.started;
      if (run) compare(score_of(ended(*run), took, true), closing.score);
    }
  }

  // An act that adds to the room's play replays on what was there, and is scored when it closes it.
  void check_room(const EventState& state, const Record& record, const workshop::Act& act) {
    const workshop::Round* round = state.running();
    if (round == nullptr) return mistake("no round runs that it could add to");
    std::vector<std::string> all = round->room.play.commands;
    all.insert(all.end(), act.room->commands.begin(), act.room->commands.end());
    const auto run = replayed(state, state.round, workshop::kNobody, all);
    if (!run) return;
    if (run->closed() != act.score.has_value())
      return mistake("its play is closed without a score, or scored without being closed");
    if (act.score) compare(score_of(*run, record.at - round->started, false), *act.score);
  }

  void check(const EventState& state, const Record& record, const workshop::Act& act) {
    if (act.room && !act.room->commands.empty()) return check_room(state, record, act);
    if (act.what != workshop::Do::accept_late || !act.score) return;
    if (!is_there(state, act.round, act.seat)) return;
    const auto& round = state.rounds[static_cast<std::size_t>(act.round)];
    const auto run = replayed(state, act.round, act.seat, stored(state, act.round, act.seat, true));
    if (!run) return;
    const bool left = !run->closed();
    compare(score_of(ended(*run), round.deadline - round.started, left), *act.score);
  }

  static std::vector<std::string> stored(const EventState& state, int round, int seat, bool late) {
    const auto& plays = state.rounds[static_cast<std::size_t>(round)].plays;
    if (seat == workshop::kNobody) {
      return state.rounds[static_cast<std::size_t>(round)].room.play.commands;
    }
    const auto play = plays.find(seat);
    if (play == plays.end()) return {};
    std::vector<std::string> all = play->second.commands;
    if (late) all.insert(all.end(), play->second.late.begin(), play->second.late.end());
    return all;
  }

  std::optional<play::Run> replayed(const EventState& state, int round, int seat,
                                    const std::vector<std::string>& commands) {
    const auto scenario = scenario_of_round(state, round);
    if (!scenario) {
      mistake("its scenario is not kept, or is of another rulebook");
      return std::nullopt;
    }
    const auto& of = state.rounds[static_cast<std::size_t>(round)];
    Replayed replayed =
        replay(scenario, of.variant, workshop::order_of(state, round, of.run, seat), commands);
    if (!replayed.run) mistake(fmt::format("its commands do not replay: {}", replayed.why));
    return std::move(replayed.run);
  }

  std::shared_ptr<const scenario::Scenario> scenario_of_round(const EventState& state, int round) {
    return library_.by_digest(state.setup.rounds[static_cast<std::size_t>(round)].digest);
  }

  void compare(const Score& computed, const Score& logged) {
    ++found_.scores;
    if (computed == logged) return;
    mistake(
        fmt::format("its score is {}, and the replay gives {}", logged.points, computed.points));
  }

  // As the log grew, and as it is read at a start.
  void compare_boards(const std::string& id, const History& history) {
    const EventState anew = workshop::fold(history.records());
    const auto text = [](const EventState& state) {
      return workshop::board_json(state, workshop::Reader::facilitator, state.last_at, "");
    };
    where_ = "event " + id;
    if (text(anew) != text(history.state()))
      mistake("its standings differ when they are folded anew");
  }

  Log& log_;
  Verified& found_;
  Library library_;
  std::string where_;
};

}  // namespace

Verified verify(Log& log) {
  Verified found;
  Verifier verifier(log, found);
  for (const std::string& event : log.events()) verifier.event(event);
  return found;
}

}  // namespace earshot::host
