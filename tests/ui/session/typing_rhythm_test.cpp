#include "ui/session/typing_rhythm.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

TEST_CASE("who deletes types, stops, deletes, and starts again") {
  CHECK(typing_at("deletes", "", 0.5) == Typing::typing);
  CHECK(typing_at("deletes", "", 2.0) == Typing::stopped);
  CHECK(typing_at("deletes", "", 3.0) == Typing::deleting);
  CHECK(typing_at("deletes", "", 4.5) == Typing::stopped);
  CHECK(typing_at("deletes", "", 6.0) == Typing::typing);
}

TEST_CASE("who answers late is not seen typing at first") {
  CHECK(typing_at("answers-late", "angry", 1.0) == Typing::away);
  CHECK(typing_at("answers-late", "angry", 3.5) == Typing::typing);
}

TEST_CASE("a feeling alone shows in the rests between the words") {
  CHECK(typing_at("", "sad", 2.5) == Typing::stopped);
  CHECK(typing_at("", "angry", 2.5) == Typing::typing);
}

TEST_CASE("it is known when the typing changes") {
  CHECK(next_typing_change("typing-stops", "", 0.6) == test::Approx(1.0));
  CHECK(next_typing_change("typing-stops", "", 2.0) == test::Approx(2.0));
}

TEST_CASE("without motion the telling part stands for all of it") {
  CHECK(typing_at_rest("deletes") == Typing::deleting);
  CHECK(typing_at_rest("typing-stops") == Typing::stopped);
  CHECK(typing_at_rest("") == Typing::typing);
}

}  // namespace
}  // namespace earshot::ui
