#include "ui/input.h"

#include "support/catch.h"

namespace earshot::ui {
namespace {

std::vector<FrameInput> frames(InputQueue& queue) {
  std::vector<FrameInput> all;
  while (!queue.empty()) all.push_back(queue.next());
  return all;
}

TEST_CASE("a click between two frames is seen as a press and then a release") {
  InputQueue queue;
  queue.push(InputEvent::pointer({10.0F, 20.0F}));
  queue.push(InputEvent::button(true));
  queue.push(InputEvent::button(false));
  const auto seen = frames(queue);
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].pressed);
  CHECK(seen[0].down);
  CHECK(seen[0].pointer == Vec2{10.0F, 20.0F});
  CHECK(seen[1].released);
  CHECK_FALSE(seen[1].down);
}

TEST_CASE("a click happens where the pointer was, not where it went afterwards") {
  InputQueue queue;
  queue.push(InputEvent::pointer({10.0F, 10.0F}));
  queue.push(InputEvent::button(true));
  queue.push(InputEvent::button(false));
  queue.push(InputEvent::pointer({500.0F, 10.0F}));
  const auto seen = frames(queue);
  REQUIRE(seen.size() == 3);
  CHECK(seen[0].pointer.x == 10.0F);
  CHECK(seen[1].pointer.x == 10.0F);
  CHECK(seen[2].pointer.x == 500.0F);
}

TEST_CASE("two clicks in a row stay two") {
  InputQueue queue;
  for (int i = 0; i < 2; ++i) {
    queue.push(InputEvent::button(true));
    queue.push(InputEvent::button(false));
  }
  int presses = 0, releases = 0;
  for (const FrameInput& frame : frames(queue)) {
    presses += frame.pressed ? 1 : 0;
    releases += frame.released ? 1 : 0;
  }
  CHECK(presses == 2);
  CHECK(releases == 2);
}

TEST_CASE("letters and the key that deletes one keep their order") {
  InputQueue queue;
  queue.push(InputEvent::text(U'a'));
  queue.push(InputEvent::text(U'x'));
  queue.push(InputEvent::key({Key::backspace}));
  queue.push(InputEvent::text(U'b'));
  const auto seen = frames(queue);
  REQUIRE(seen.size() == 3);
  CHECK(seen[0].text == U"ax");
  CHECK(seen[1].keys.size() == 1);
  CHECK(seen[1].text.empty());
  CHECK(seen[2].text == U"b");
}

TEST_CASE("keys come one in a frame") {
  InputQueue queue;
  for (const Key key : {Key::tab, Key::tab, Key::enter}) queue.push(InputEvent::key({key}));
  const auto seen = frames(queue);
  REQUIRE(seen.size() == 3);
  CHECK(seen[2].keys.front().key == Key::enter);
}

TEST_CASE("only the place where the pointer came to rest is kept") {
  InputQueue queue;
  for (int i = 0; i < 100; ++i) queue.push(InputEvent::pointer({static_cast<float>(i), 0.0F}));
  const auto seen = frames(queue);
  REQUIRE(seen.size() == 1);
  CHECK(seen[0].pointer.x == 99.0F);
}

TEST_CASE("what stays as it was is seen in a frame without events") {
  InputQueue queue;
  queue.push(InputEvent::pointer({3.0F, 4.0F}));
  queue.push(InputEvent::button(true));
  queue.next();
  const FrameInput quiet = queue.next();
  CHECK(quiet.inside);
  CHECK(quiet.down);
  CHECK_FALSE(quiet.pressed);
  CHECK_FALSE(quiet.any());
}

TEST_CASE("a pointer that left the window is not inside") {
  InputQueue queue;
  queue.push(InputEvent::pointer({3.0F, 4.0F}));
  queue.push(InputEvent::leave());
  FrameInput last;
  while (!queue.empty()) last = queue.next();
  CHECK_FALSE(last.inside);
}

TEST_CASE("nothing is lost of a thousand events in any order") {
  InputQueue queue;
  std::uint32_t state = 7;
  int clicks = 0, keys = 0, letters = 0;
  for (int i = 0; i < 1000; ++i) {
    state = state * 1664525U + 1013904223U;
    const auto kind = (state >> 16U) % 4U;
    if (kind == 0) queue.push(InputEvent::pointer({static_cast<float>(i), 0.0F}));
    if (kind == 1)
      queue.push(InputEvent::button(true)), queue.push(InputEvent::button(false)), ++clicks;
    if (kind == 2) queue.push(InputEvent::key({Key::down})), ++keys;
    if (kind == 3) queue.push(InputEvent::text(U'k')), ++letters;
  }
  for (const FrameInput& frame : frames(queue)) {
    clicks -= frame.released ? 1 : 0;
    keys -= static_cast<int>(frame.keys.size());
    letters -= static_cast<int>(frame.text.size());
  }
  CHECK(clicks == 0);
  CHECK(keys == 0);
  CHECK(letters == 0);
}

TEST_CASE("digits are known by their keys") {
  CHECK(digit(Key::one) == 1);
  CHECK(digit(Key::nine) == 9);
  CHECK(digit(Key::enter) == 0);
}

}  // namespace
}  // namespace earshot::ui
