#include "ui/screens/workshop/workshop_screen.h"

#include "ui/screens/conversation/conversation_screen.h"
#include "ui/screens/workshop/contest.h"
#include "workshop_doubles.h"

namespace earshot::ui {
namespace {

using namespace test;

struct Case {
  std::string_view moment;
  BoardWords board;
  bool has_play = true;
};

std::vector<Case> cases() {
  const std::string running = play_json(kFiveMinutes);
  return {{"lobby", {}, false},
          {"to-play", {"play", "playing", running}},
          {"arriving", {"play", "playing", running}, false},
          {"paused", {"play", "paused", play_json("null")}},
          {"time-up", {"play", "closing", play_json(std::to_string(kHostNow))}},
          {"handed-in", {"play", "playing", play_json(kFiveMinutes, "finished")}},
          {"late-comer", {.phase = "play", .round_state = "playing", .may_play = false}, false},
          {"in-browser",
           {.phase = "play", .round_state = "playing", .play = running, .mode = "room"},
           false},
          {"arriving",
           {.phase = "play", .round_state = "playing", .play = running, .mode = "guarded"},
           false},
          {"review",
           {.phase = "review",
            .round_state = "done",
            .results = kResult,
            .message = "Look up, please"}},
          {"review",
           {.phase = "review",
            .round_state = "done",
            .results = kResult,
            .more = R"("frozen":true,"reveal":{"places":1,"of":3,"rows":[)" +
                    row_json(3, "t3", "Ünïcödé", "9.5") + "]}"}},
          {"break", {.phase = "break", .round_state = "done"}, false},
          {"over", {.phase = "over", .round_state = "done", .closed = true}, false}};
}

TEST_CASE("each moment of a workshop can be read at every size") {
  for (const Case& one : cases()) {
    Seated seated(one.has_play);
    seated.show(one.board);
    for (const Look& look : shapes()) {
      INFO(one.moment << ", " << words_of(look));
      WorkshopScreen screen(dressed(seated.desk, look));
      Headless stage = at(seated.desk, look, screen);
      check_clean(stage.seen());
      CHECK(stage.seen().find("workshop/moment")->value == one.moment);
      CHECK(stage.seen().find("workshop/seat-code")->value == "9QX2M4");
    }
  }
}

TEST_CASE("each moment of a workshop can be read in every theme") {
  Seated seated;
  seated.show({.phase = "review", .round_state = "done", .results = kResult});
  for (const Look& look : looks()) {
    if (look.text_size != 20.0F) continue;
    INFO(words_of(look));
    WorkshopScreen screen(dressed(seated.desk, look));
    Headless stage = at(seated.desk, look, screen);
    check_clean(stage.seen());
  }
}

TEST_CASE(
    "a host that is away is said in words, with what is safe, and the round can be gone on with") {
  Seated seated;
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  seated.host->break_feed();
  seated.tick();
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    WorkshopScreen screen(dressed(seated.desk, look));
    Headless stage = at(seated.desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().find("workshop/host")->value == "away");
    press(stage, "workshop/play");
    REQUIRE(screen.wish());
    CHECK(screen.wish()->page == Page::play);
  }
}

TEST_CASE("a seat that is somewhere else, sent out or unknown says so and what to do") {
  constexpr std::array<std::pair<int, const char*>, 3> kRefusals{
      {{401, "taken-over"}, {403, "kicked"}, {401, "unknown-token"}}};
  for (const auto& refusal : kRefusals) {
    Seated seated(false);
    Heard heard;
    heard.what = Heard::What::feed_refused;
    heard.id = seated.host->feed;
    heard.status = refusal.first;
    heard.body = fmt::format(R"({{"error":{{"code":"{}","message":"m"}}}})", refusal.second);
    seated.host->to_hear.push_back(heard);
    seated.tick();
    for (const Look& look : shapes()) {
      INFO(refusal.second << ", " << words_of(look));
      WorkshopScreen screen(dressed(seated.desk, look));
      Headless stage = at(seated.desk, look, screen);
      check_clean(stage.seen());
      CHECK(stage.seen().find("workshop/moment")->value == "seat-gone");
    }
  }
}

TEST_CASE("leaving asks first, and a seat in an event that goes on stays kept") {
  Seated seated;
  seated.show({});
  WorkshopScreen screen(seated.desk.world);
  Headless stage = at(seated.desk, {}, screen);
  press(stage, "workshop/leave");
  check_clean(stage.seen());
  press(stage, "leave-workshop/do");
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::board);
  CHECK(seated.desk.world.attending == nullptr);
  CHECK(must(seated.desk.world.store.seats()).size() == 1);
}

TEST_CASE(
    "a conversation in a round has the clock above it at every size, and nothing of a coach") {
  Seated seated;
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  for (const Look& look : shapes()) {
    INFO(words_of(look));
    auto live = must(records::LivePlay::resume(seated.desk.world.store, seated.record()));
    ConversationScreen screen(dressed(seated.desk, look), std::move(live), play::Mode::competition,
                              std::make_unique<Contest>(seated.desk.world));
    Headless stage = at(seated.desk, look, screen);
    check_clean(stage.seen());
    CHECK(stage.seen().find("round/clock")->text == "5:05");
    CHECK(stage.seen().find("meters") == nullptr);
  }
}

TEST_CASE(
    "paused, the conversation stands behind words that say so; at the end of the time it is left") {
  Seated seated;
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  auto live = must(records::LivePlay::resume(seated.desk.world.store, seated.record()));
  ConversationScreen screen(seated.desk.world, std::move(live), play::Mode::competition,
                            std::make_unique<Contest>(seated.desk.world));
  Headless stage = at(seated.desk, {}, screen);
  seated.show({"play", "paused", play_json("null")});
  stage.settle();
  check_clean(stage.seen());
  CHECK(stage.seen().find("round/paused") != nullptr);
  const auto before = must(seated.desk.world.store.play(seated.record())).actions;
  stage.key(Key::space);
  stage.key(Key::one);
  CHECK(must(seated.desk.world.store.play(seated.record())).actions == before);
  seated.show({"play", "playing", play_json(kFiveMinutes)});
  stage.settle();
  CHECK_FALSE(screen.wish());
  seated.now += 305'000;
  stage.settle();
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::workshop);
}

}  // namespace
}  // namespace earshot::ui
