// The game's client in guarded play, against the host's own hall: what it is dealt is what the rulebook shows, and what it asks happens
// once, whatever breaks in between.
#include <algorithm>

#include "host/workstation.h"
#include "play/view.h"
#include "workshop/attendance.h"

namespace earshot::host::test {
namespace {

using earshot::test::must;
using workshop::Connection;
using workshop::Holding;

// A guarded round of one customer, and the same play here, with all that the host keeps for itself.
struct GuardedHall {
  Room room;
  std::string event = room.make_event(R"(,"mode":"guarded")");
  play::Run best = best_of("third-battery");

  void begin() { REQUIRE(room.act(event, R"({"do":"start","round":0})").status == 200); }
  std::vector<std::string> stored() const {
    const auto& plays = room.state(event).rounds[0].plays;
    const auto found = plays.find(0);
    return found == plays.end() ? std::vector<std::string>() : found->second.commands;
  }
  // Somebody sits down, and the round begins: there, and here as an open play.
  play::Run seated(Workstation& at) {
    at.join(event);
    begin();
    at.wait();
    return open_run(at);
  }
  play::Run open_run(Workstation& at) const {
    const auto order = static_cast<std::uint64_t>(at.attendance().board()->you.play->order);
    return {best.shared_scenario(), 0, order};
  }
};

const workshop::DealtTalk& dealt(Workstation& at) {
  REQUIRE(at.attendance().talk() != nullptr);
  return *at.attendance().talk();
}

// What a card of the open play is called in the dealt one: the same number on the screen.
play::Action translated(const play::Action& action, const play::Run& open,
                        const workshop::DealtTalk& talk) {
  const auto* choose = std::get_if<play::Choose>(&action);
  if (choose == nullptr) return action;
  play::Choose same = *choose;
  for (const auto& card : play::view(open.scenario(), open.state(), open.order()).cards) {
    if (card.choice != choose->choice) continue;
    for (const auto& other : talk.view.cards) {
      if (other.number == card.number) same.choice = other.choice;
    }
  }
  return same;
}

std::string words_of(const scenario::Scenario& scenario, const play::LogItem& item) {
  switch (item.kind) {
    case play::SaidKind::line:
    case play::SaidKind::broken_off:
      return scenario.nodes[item.node].lines[item.index].text.plain;
    case play::SaidKind::reaction:
      return scenario.nodes[item.node].interrupted[item.index].text.plain;
    case play::SaidKind::reply:
      return scenario.choices[item.index].text.plain;
    case play::SaidKind::noticed:
      return scenario.cues[item.index].is;
    default:
      return std::to_string(item.value);
  }
}

std::vector<std::string> log_words(const scenario::Scenario& scenario,
                                   const std::vector<play::LogItem>& log) {
  std::vector<std::string> all;
  for (const auto& item : log) {
    all.push_back(std::to_string(static_cast<int>(item.kind)) + ' ' + words_of(scenario, item) +
                  ' ' + std::to_string(item.picked));
    if (item.cause) all.back() += scenario.causes[*item.cause].is;
  }
  return all;
}

std::vector<std::string> card_words(const play::View& view) {
  std::vector<std::string> all;
  for (const auto& card : view.cards) {
    all.push_back(std::to_string(card.number) + ' ' + card.what->text.plain +
                  (card.locked ? " locked: " + card.what->hint : ""));
  }
  return all;
}

std::vector<std::string> line_words(const play::View& view) {
  std::vector<std::string> all;
  for (const auto& line : view.lines) {
    all.push_back(std::to_string(line.position) + ' ' + line.line->text.plain +
                  (line.marked ? " marked" : "") + (line.cue_noticed ? " cue" : "") +
                  std::string(line.line->feeling) + line.line->distraction);
  }
  if (view.next != nullptr) all.push_back("next " + view.next->text.plain);
  return all;
}

void check_same(const play::Run& open, const workshop::DealtTalk& talk) {
  const play::View view = play::view(open.scenario(), open.state(), open.order());
  CHECK(line_words(talk.view) == line_words(view));
  CHECK(card_words(talk.view) == card_words(view));
  CHECK(log_words(*talk.scenario, talk.log) == log_words(open.scenario(), play::log_of(open)));
  CHECK(talk.state.facts == open.state().facts);
  CHECK(talk.state.notes == open.state().notes);
  CHECK(talk.view.day == view.day);
  CHECK(talk.view.desk == view.desk);
  CHECK((talk.view.ending != nullptr) == (view.ending != nullptr));
  CHECK(talk.view.promises.size() == view.promises.size());
  CHECK(talk.state.closed == open.state().closed);
  CHECK(std::abs(talk.state.trust - open.state().trust) <= 2);  // fives; what a face shows
  for (const auto& known : talk.view.facts)
    CHECK(talk.scenario->facts[known.fact].is == open.scenario().facts[known.fact].is);
}

// Does the actions of the best play from `from` on; the open play goes along.
void play_best(GuardedHall& hall, Workstation& at, play::Run& open, std::size_t from,
               std::size_t end) {
  for (std::size_t i = from; i < std::min(end, hall.best.steps().size()); ++i) {
    const play::Action& action = *hall.best.steps()[i].action;
    REQUIRE(at.attendance().act(translated(action, open, dealt(at))));
    at.tick();
    REQUIRE_FALSE(open.apply(action));
    INFO("action " << i);
    check_same(open, dealt(at));
    at.wait(500);
  }
}

TEST_CASE("guarded, the game is dealt at each step what the rulebook shows, and nothing else") {
  GuardedHall hall;
  Workstation anna(hall.room);
  play::Run open = hall.seated(anna);
  check_same(open, dealt(anna));
  play_best(hall, anna, open, 1, 1'000);
  CHECK(dealt(anna).state.closed);
  CHECK(anna.attendance().board()->you.play->state == workshop::PlayState::finished);
  for (const auto& choice : dealt(anna).scenario->choices) {
    CHECK(choice.routes.empty());
    CHECK(choice.feedback.empty());
  }
}

TEST_CASE("guarded, the play comes into the records when the round is over, and not before") {
  GuardedHall hall;
  // Its customer comes in no other round, who would be known then.
  hall.event = hall.room
                   .post("/api/events",
                         R"({"title":"Tuesday","seating":"single","mode":"guarded",)"
                         R"("rounds":[{"scenario":"third-battery","variant":"","minutes":10}]})",
                         hall.room.secret)
                   .json()["event"];
  Workstation anna(hall.room);
  play::Run open = hall.seated(anna);
  play_best(hall, anna, open, 1, 1'000);
  const workshop::KeptSeat& seat = anna.attendance().seat();
  const workshop::PlayKey key{seat.event, seat.seat, 0, 1};
  const auto record = [&] {
    return must(anna.store().round_record(must(anna.store().seats())[0].person, key));
  };
  CHECK_FALSE(record());
  CHECK(hall.room.get("/api/events/" + hall.event + "/rounds/0/play", seat.token).code() ==
        "guarded");
  hall.room.act(hall.event, R"({"do":"end"})");
  anna.wait(15'000);
  REQUIRE(anna.attendance().board()->phase == workshop::Phase::review);
  REQUIRE(record());
  CHECK(must(anna.store().play(*record())).result->shown_total == 100);
  const int asked = anna.network.asked;
  anna.kill();
  anna.start();
  anna.wait(5'000);
  CHECK(anna.network.asked == asked);  // once written, it is not fetched again
}

TEST_CASE("guarded, a move whose answer was lost happens once") {
  GuardedHall hall;
  Workstation anna(hall.room);
  play::Run open = hall.seated(anna);
  play_best(hall, anna, open, 1, 4);
  anna.network.deaf = true;
  const play::Action& action = *hall.best.steps()[4].action;
  REQUIRE(anna.attendance().act(translated(action, open, dealt(anna))));
  anna.tick();
  CHECK(anna.attendance().dealt().waits());
  anna.network.deaf = false;
  anna.wait(10'000);
  CHECK_FALSE(anna.attendance().dealt().waits());
  REQUIRE_FALSE(open.apply(action));
  check_same(open, dealt(anna));
  play_best(hall, anna, open, 5, 1'000);
  CHECK(dealt(anna).state.closed);
}

TEST_CASE("guarded, while the host is away the view stays, and the play goes on from it") {
  GuardedHall hall;
  Workstation anna(hall.room);
  play::Run open = hall.seated(anna);
  play_best(hall, anna, open, 1, 4);
  const auto stored = hall.stored();
  anna.network.cut = true;
  anna.tick();
  CHECK(anna.attendance().connection() == Connection::away);
  check_same(open, dealt(anna));
  anna.wait(3'000);
  CHECK(hall.stored() == stored);
  anna.network.cut = false;
  anna.wait(10'000);
  CHECK(anna.attendance().connection() == Connection::live);
  play_best(hall, anna, open, 4, 9);
}

TEST_CASE("guarded, at another workstation the conversation stands at the exact step") {
  GuardedHall hall;
  Workstation anna(hall.room), elsewhere(hall.room, "Elsewhere");
  play::Run open = hall.seated(anna);
  play_best(hall, anna, open, 1, 8);
  elsewhere.resume(hall.event, anna.attendance().board()->you.seat_code);
  elsewhere.wait();
  anna.wait();
  CHECK(anna.attendance().holding() == Holding::taken_over);
  check_same(open, dealt(elsewhere));
  play_best(hall, elsewhere, open, 8, 1'000);
  CHECK(dealt(elsewhere).state.closed);
}

TEST_CASE("guarded, several notes may be on their way, and another card not before the answer") {
  GuardedHall hall;
  Workstation anna(hall.room);
  anna.join(hall.event);
  hall.begin();
  anna.wait();
  REQUIRE(anna.attendance().act(play::Hear{}));
  CHECK_FALSE(anna.attendance().act(play::Hear{}));  // the first is not answered yet
  anna.tick();
  CHECK(hall.stored().size() == 1);
  CHECK(dealt(anna).view.lines.size() == 1);
  REQUIRE(anna.attendance().act(play::Notice{0}));
  REQUIRE(anna.attendance().act(play::Notice{0}));  // which the host refuses
  anna.tick();
  CHECK(hall.stored().size() == 2);
  CHECK_FALSE(anna.attendance().dealt().problem().empty());
}

TEST_CASE("guarded, a round that was begun anew is dealt anew") {
  GuardedHall hall;
  Workstation anna(hall.room);
  play::Run open = hall.seated(anna);
  play_best(hall, anna, open, 1, 5);
  hall.room.act(hall.event, R"({"do":"end"})");
  anna.wait(15'000);
  hall.room.act(hall.event, R"({"do":"again","round":0})");
  anna.wait();
  CHECK(dealt(anna).run == 2);
  CHECK(dealt(anna).moves == 0);
}

}  // namespace
}  // namespace earshot::host::test
