// The clock of a round, what is frozen, and what taking back does.
#include "workshop/fold.h"

#include "base/split_mix.h"
#include "support/catch.h"
#include "workshop/board.h"
#include "workshop/event_maker.h"

namespace earshot::workshop::test {
namespace {

constexpr std::int64_t kMinute = 60'000;

EventMaker two_players() {
  EventMaker event(setup_of(Seating::single));
  event.join("Anna");
  event.join("Ben");
  return event;
}

Act undo(std::int64_t seq) {
  Act act;
  act.seq = seq;
  return act;
}

std::string public_board(const EventMaker& event) {
  return board_json(event.state(), Reader::everybody, event.now(), "");
}

}  // namespace

TEST_CASE("a round ends when its minutes are over, and takes what comes for ten seconds more") {
  EventMaker event = two_players();
  event.start(0);
  CHECK(deadline_of(event.state(), 0, 0) == event.now() + 10 * kMinute);
  CHECK(last_call(event.state(), 0, 0) == event.now() + 10 * kMinute + 10'000);
}

TEST_CASE("a pause moves the deadline by as long as it lasted") {
  EventMaker event = two_players();
  const std::int64_t begun = event.now();
  event.start(0).after(kMinute).act(Do::pause);
  CHECK(last_call(event.state(), 0, 0) > begun + 1000 * kMinute);
  event.after(3 * kMinute).act(Do::go_on);
  CHECK(deadline_of(event.state(), 0, 0) == begun + 13 * kMinute);
}

TEST_CASE("extra time is one seat's own, and the round waits for it") {
  EventMaker event = two_players();
  Act more = of_seat(1);
  more.seconds = 120;
  event.act(Do::extra_time, more).start(0);
  CHECK(deadline_of(event.state(), 0, 0) == event.now() + 10 * kMinute);
  CHECK(deadline_of(event.state(), 0, 1) == event.now() + 12 * kMinute);
  CHECK(closing_time(event.state(), 0) == event.now() + 12 * kMinute + 10'000);
  const std::int64_t deadline = event.now() + 10 * kMinute;
  event.play(0, 1, 50);
  CHECK(closing_time(event.state(), 0) == deadline + 10'000);
  event.play(0, 0, 50);
  CHECK(closing_time(event.state(), 0) == deadline);  // nobody is waited for
}

TEST_CASE("where late comers may begin as long as a round runs, the grace is everybody's") {
  Setup setup = setup_of(Seating::single);
  setup.rules.late_comers = LateComers::running;
  EventMaker event(setup);
  event.join("Anna");
  event.start(0);
  const std::int64_t deadline = event.now() + 10 * kMinute;
  event.play(0, 0, 50);
  CHECK(closing_time(event.state(), 0) == deadline + 10'000);
  event.after(10 * kMinute).add(Returned{kMinute});
  CHECK(closing_time(event.state(), 0) == deadline + 30'000);
}

TEST_CASE("after the host was away there are thirty seconds to deliver") {
  EventMaker event = two_players();
  event.start(0).after(20 * kMinute).add(Returned{20 * kMinute});
  CHECK(last_call(event.state(), 0, 0) == event.now() + 30'000);
}

TEST_CASE("ending early takes effect at once, also from a pause") {
  EventMaker event = two_players();
  event.start(0).after(kMinute).act(Do::pause).after(kMinute).act(Do::end);
  CHECK(deadline_of(event.state(), 0, 0) == event.now());
}

TEST_CASE("who joined after the start plays at the next round, unless the rules let them in") {
  for (const auto rule : {LateComers::next, LateComers::running}) {
    Setup setup = setup_of(Seating::single);
    setup.rules.late_comers = rule;
    EventMaker event(setup);
    event.join("Anna");
    event.start(0);
    const int late = event.join("Late");
    CHECK(may_play(event.state(), 0, 0));
    CHECK(may_play(event.state(), 0, late) == (rule == LateComers::running));
  }
}

TEST_CASE("taking an act back leaves things as if it had not been") {
  EventMaker event = two_players();
  event.act(Do::kick, of_seat(0));
  const auto kicked = event.last_seq();
  event.act(Do::lock);
  CHECK(event.state().seats[0].kicked);
  event.act(Do::undo, undo(kicked));
  CHECK_FALSE(event.state().seats[0].kicked);
  CHECK(event.state().locked);
  CHECK(event.state().audit.size() == 3);
  CHECK(event.state().audit[0].undone);
  CHECK(why_not_undone(event.state(), kicked) == "this act was taken back already");
}

TEST_CASE("an act on the clock can be taken back only while that clock runs") {
  EventMaker event = two_players();
  event.start(0).act(Do::pause);
  const auto paused = event.last_seq();
  CHECK_FALSE(why_not_undone(event.state(), paused));
  event.act(Do::go_on);
  CHECK(why_not_undone(event.state(), paused) == "it is too late to take this act back");
}

TEST_CASE("frozen, everybody's board stays the same to the byte whatever is played") {
  EventMaker event = two_players();
  event.start(0).play(0, 0, 40).act(Do::freeze);
  const std::string frozen = public_board(event);
  event.play(0, 1, 90);
  CHECK(public_board(event) == frozen);
  event.act(Do::annul, of_seat(0, 0));
  CHECK(public_board(event) == frozen);
  Act excused = of_seat(1, 0);
  event.act(Do::excuse, excused);
  CHECK(public_board(event) == frozen);
  CHECK(board_json(event.state(), Reader::facilitator, event.now(), "") != frozen);
}

TEST_CASE("places are revealed from the last, and with the first the freeze is over") {
  EventMaker event = two_players();
  event.start(0).act(Do::freeze).play(0, 0, 40).play(0, 1, 90).close_round(0);
  Act reveal;
  reveal.places = 1;
  event.act(Do::reveal, reveal);
  CHECK(text_of(revealed_rows(event.state())) == "2 Anna 40");
  CHECK(text_of(seen_results(event.state(), Audience::everybody).standings) == "1 Anna 0, 1 Ben 0");
  reveal.places = 2;
  event.act(Do::reveal, reveal);
  CHECK_FALSE(event.state().frozen);
  CHECK(text_of(seen_results(event.state(), Audience::everybody).standings) ==
        "1 Ben 90, 2 Anna 40");
}

TEST_CASE("a late tail is kept beside the play and counts once it is accepted") {
  EventMaker event = two_players();
  event.start(0).after(11 * kMinute);
  Score left;
  left.points = 20;
  event.add(RoundClosed{0, 1, {{0, left}}});
  event.add(Posted{0, 1, 0, 0, {"hear 1"}, true, std::nullopt});
  CHECK(event.state().rounds[0].plays.at(0).late.size() == 1);
  CHECK(text_of(results_of(event.state()).standings) == "1 Anna 20, 2 Ben 0");
  Act accept = of_seat(0, 0);
  accept.score = Score{};
  accept.score->points = 77;
  event.act(Do::accept_late, accept);
  const auto accepted = event.last_seq();
  CHECK(text_of(results_of(event.state()).standings) == "1 Anna 77, 2 Ben 0");
  event.act(Do::undo, undo(accepted));
  CHECK(text_of(results_of(event.state()).standings) == "1 Anna 20, 2 Ben 0");
}

TEST_CASE("records that make no sense change nothing") {
  EventMaker event = two_players();
  const std::string before = public_board(event);
  event.add(Posted{7, 1, 0, 0, {"close"}, false, std::nullopt});
  event.add(Posted{0, 1, 99, 0, {"close"}, false, std::nullopt});
  event.add(RoundClosed{0, 1, {}});
  event.act(Do::rename_seat, of_seat(55));
  event.act(Do::go_on);
  event.act(Do::reveal);
  CHECK(public_board(event) == before);
}

TEST_CASE("a log folded as it grows and folded anew give the same boards, whatever is in it") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    base::SplitMix64 random(seed);
    EventMaker event(setup_of(Seating::teams, 3, {"Blue", "Green", "Red"}));
    for (int step = 0; step < 120; ++step) {
      event.after(static_cast<std::int64_t>(random.below(90'000)));
      Act act = of_seat(static_cast<int>(random.below(6)), static_cast<int>(random.below(3)));
      act.team = static_cast<int>(random.below(4));
      act.into = static_cast<int>(random.below(4));
      act.seconds = static_cast<int>(random.below(100));
      act.places = static_cast<int>(random.below(4));
      act.seq = static_cast<std::int64_t>(random.below(100));
      act.text = "x" + std::to_string(step);
      const auto what = static_cast<Do>(random.below(29));
      if (random.chance(1, 4)) {
        event.join("p" + std::to_string(step), act.team);
      } else if (random.chance(1, 3) && !event.state().seats.empty()) {
        event.play(act.round, act.seat % static_cast<int>(event.state().seats.size()),
                   static_cast<int>(random.below(101)));
      } else {
        event.act(what, act);
      }
    }
    const EventState anew = fold(event.history().records());
    INFO("seed " << seed);
    for (const auto reader : {Reader::everybody, Reader::seat, Reader::facilitator}) {
      CHECK(board_json(anew, reader, event.now(), "") ==
            board_json(event.state(), reader, event.now(), ""));
    }
    CHECK(control_json(anew, {}) == control_json(event.state(), {}));
  }
}

}  // namespace earshot::workshop::test
