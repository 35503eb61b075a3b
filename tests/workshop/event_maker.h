// A log as tests write it: records numbered and dated by themselves.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "workshop/fold.h"

namespace earshot::workshop::test {

class EventMaker {
 public:
  explicit EventMaker(Setup setup) { add(std::move(setup)); }

  EventMaker& add(Happening what) {
    auto record = std::make_shared<Record>();
    record->seq = static_cast<std::int64_t>(history_.records().size()) + 1;
    record->at = now_;
    record->what = std::move(what);
    history_.add(std::move(record));
    return *this;
  }
  EventMaker& after(std::int64_t milliseconds) {
    now_ += milliseconds;
    return *this;
  }
  EventMaker& act(Do what, Act with = {}) {
    with.what = what;
    return add(std::move(with));
  }
  int join(const std::string& name, int team = kNobody) {
    const int seat = static_cast<int>(state().seats.size());
    add(Joined{seat, name, team, "token of " + name, "CODE00"});
    return seat;
  }
  EventMaker& play(int round, int seat, int points, std::vector<std::string> flags = {}) {
    Score score;
    score.points = points;
    score.root_cause = points;
    score.flags = std::move(flags);
    return add(Posted{round,
                      state().rounds[static_cast<std::size_t>(round)].run,
                      seat,
                      0,
                      {"hear 1", "leave", "close"},
                      false,
                      score});
  }
  EventMaker& start(int round) {
    Act act;
    act.round = round;
    return this->act(Do::start, act);
  }
  EventMaker& close_round(int round) {
    return add(RoundClosed{round, state().rounds[static_cast<std::size_t>(round)].run, {}});
  }

  const EventState& state() const { return history_.state(); }
  const History& history() const { return history_; }
  std::int64_t now() const { return now_; }
  std::int64_t last_seq() const { return state().seq; }

 private:
  History history_;
  std::int64_t now_ = 1'000'000;
};

inline Setup setup_of(Seating seating, std::size_t rounds = 2,
                      std::vector<std::string> teams = {}) {
  Setup setup;
  setup.title = "Tuesday";
  setup.seating = seating;
  setup.teams = std::move(teams);
  for (std::size_t i = 0; i < rounds; ++i) {
    setup.rounds.push_back({"customer-" + std::to_string(i), "", 10, false, "", ""});
  }
  setup.event = "E1";
  setup.code = "AAAAAA";
  return setup;
}

// "1 Anna 80, 2 Ben 70": rank, name, points.
inline std::string text_of(const std::vector<Row>& rows) {
  std::string text;
  for (const Row& row : rows) {
    if (!text.empty()) text += ", ";
    text += std::to_string(row.rank) + ' ' + row.name + ' ' + row.points.total.text();
  }
  return text;
}

inline Act of_seat(int seat, int round = kNobody) {
  Act act;
  act.seat = seat;
  act.round = round;
  return act;
}

}  // namespace earshot::workshop::test
