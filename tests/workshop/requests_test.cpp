// Bodies as clients send them, and the log's text there and back.
#include "workshop/requests.h"

#include "support/catch.h"

namespace earshot::workshop::test {
namespace {

template <class T>
std::string trouble(const Asked<T>& asked) {
  return asked.value ? "read" : '`' + asked.where + "` " + asked.what;
}

std::string there_and_back(const Happening& what) {
  auto again = happening_of(json_of(what));
  return again ? json_of(*again) : again.failure().text;
}

}  // namespace

TEST_CASE("a body says what is wrong with it, and where") {
  CHECK(trouble(join_body("{")) == "`` is no JSON");
  CHECK_FALSE(join_body("{").is_json);
  CHECK(trouble(join_body("[]")) == "`` is not an object");
  CHECK(trouble(join_body(R"({"code":"AAAAAA"})")) == "`` lacks `name`");
  CHECK(trouble(join_body(R"({"code":7,"name":"x"})")) == "`/code` is not a text");
  CHECK(trouble(join_body(R"({"code":"A","name":"x","role":"facilitator"})")) ==
        "`` has a key that is not known here");
  CHECK(trouble(actions_body(R"({"run":1,"digest":"","first":0.5,"commands":[]})")) ==
        "`/first` is not a whole number");
  CHECK(trouble(actions_body(R"({"run":1,"digest":"","first":99999999999,"commands":[]})")) ==
        "`/first` is out of range");
  CHECK(trouble(actions_body(R"({"run":1,"digest":"","first":0,"commands":["hear 1",2]})")) ==
        "`/commands/1` is not a text");
  CHECK(trouble(setup_body(R"({"title":"T","rounds":[{"scenario":"a","minutes":true}]})")) ==
        "`/rounds/0/minutes` is not a whole number");
  CHECK(trouble(setup_body(R"({"title":"T","rounds":[],"mode":"closed"})")) ==
        "`/mode` is none of the words that may stand here");
}

TEST_CASE("what the host fills in cannot be sent to it") {
  CHECK(trouble(setup_body(R"({"title":"T","rounds":[{"scenario":"a","digest":"00"}]})")) ==
        "`` says what only the host fills in");
  CHECK(trouble(setup_body(R"({"title":"T","rounds":[],"code":"AAAAAA"})")) ==
        "`` says what only the host fills in");
}

TEST_CASE("a body of brackets is refused before it costs anything") {
  CHECK(trouble(join_body(std::string(200'000, '['))) != "read");
}

TEST_CASE("an act takes the keys of its own row and no other") {
  CHECK(trouble(act_body(R"({"do":"extend","seconds":60})")) == "read");
  CHECK(trouble(act_body(R"({"do":"extend"})")) == "`` lacks `seconds`");
  CHECK(trouble(act_body(R"({"do":"pause","round":1})")) ==
        "`` has a key that `pause` does not take");
  CHECK(trouble(act_body(R"({"do":"win"})")) == "`/do` is none of the words that may stand here");
  const auto rename = act_body(R"({"do":"rename-seat","seat":"s3","name":"Ben"})");
  REQUIRE(rename.value);
  CHECK(rename.value->act.seat == 2);
  CHECK(rename.value->act.text == "Ben");
}

TEST_CASE("seats and teams are numbered from one on the wire") {
  CHECK(seat_of("s1") == 0);
  CHECK(team_of("t12") == 11);
  for (const char* word : {"s0", "s", "1", "s01", "t1", "s-1", "s1x", "s9999999"}) {
    CHECK(seat_of(word) == kNobody);
  }
  CHECK(seat_word(0) == "s1");
  CHECK(team_word(kNobody).empty());
}

TEST_CASE("every happening is the same after it was written and read") {
  Score score;
  score.points = 71;
  score.flags = {"insult"};
  score.mark = "heard the customer";
  Setup setup;
  setup.title = "Tuesday \"quoted\"";
  setup.rounds.push_back({"a", "b", 3, true, "A", "00"});
  setup.rules.pace = Pace::slow;
  Act act;
  act.what = Do::accept_late;
  act.score = score;
  const Happening all[] = {setup,
                           Joined{3, "Zo\u00eb", 1, "ab", "CODE00"},
                           Resumed{3, "cd"},
                           Posted{0, 1, 3, 7, {"hear 1 @20", "leave"}, true, score},
                           Refused{0, 1, 3, 7, {"choose x"}, 7, "why"},
                           RoundClosed{0, 1, {{3, score}}},
                           Returned{4000},
                           act};
  for (const Happening& what : all) CHECK(there_and_back(what) == json_of(what));
  CHECK(happening_of("{}").failure().text == "a record of the log is no object with a kind");
  CHECK(happening_of(R"({"kind":"won"})").failure().text ==
        "a record of the log is of the unknown kind `won`");
}

TEST_CASE("what is not UTF-8 does not break an answer") {
  CHECK(error_json("refused", "\xff", "") ==
        "{\"error\":{\"code\":\"refused\",\"message\":\"\ufffd\"}}");
}

}  // namespace earshot::workshop::test
