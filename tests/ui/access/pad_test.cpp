#include "ui/access/pad.h"

#include "ui/access/doubles.h"
#include "ui/game.h"
#include "ui/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"

namespace earshot::ui {
namespace {

using namespace test;

// What came out of a gamepad, without a stage.
struct PadHands {
  InputQueue queue;
  PadKeys keys;
  PadState state;

  std::vector<KeyPress> pressed(double now, PadPlace place = {}) {
    keys.update(state, now, place, queue);
    std::vector<KeyPress> found;
    while (!queue.empty()) {
      const FrameInput frame = queue.next();
      found.insert(found.end(), frame.keys.begin(), frame.keys.end());
      if (!frame.keys.empty()) CHECK(frame.pad);
    }
    return found;
  }
  std::size_t count(double now) { return pressed(now).size(); }
};

TEST_CASE("a direction that is held goes on by itself, by the time of the frames") {
  PadHands hands;
  hands.state[PadButton::down] = true;
  const auto first = hands.pressed(10.0);
  REQUIRE(first.size() == 1);
  CHECK(first[0].key == Key::down);
  CHECK(hands.count(10.44) == 0);
  CHECK(hands.count(10.46) == 1);
  CHECK(hands.count(10.57) == 0);
  CHECK(hands.count(10.59) == 1);
  hands.state[PadButton::down] = false;
  CHECK(hands.count(11.5) == 0);
  hands.state[PadButton::down] = true;
  CHECK(hands.count(11.6) == 1);
}

TEST_CASE("a button that is held is pressed once") {
  PadHands hands;
  hands.state[PadButton::x] = true;
  CHECK(hands.count(0.0) == 1);
  CHECK(hands.count(9.0) == 0);
}

TEST_CASE("the stick points where it is pushed far enough, and rests without pointing") {
  PadHands hands;
  hands.state.stick = {0.5F, 0.1F};
  CHECK(hands.count(0.0) == 0);
  hands.state.stick = {0.7F, 0.1F};
  const auto right = hands.pressed(0.1);
  REQUIRE(right.size() == 1);
  CHECK(right[0].key == Key::right);
  hands.state.stick = {0.5F, 0.1F};
  CHECK(hands.count(0.2) == 0);  // still the same push
  hands.state.stick = {0.3F, 0.1F};
  CHECK(hands.count(0.3) == 0);
  hands.state.stick = {0.1F, -0.9F};
  const auto up = hands.pressed(0.4);
  REQUIRE(up.size() == 1);
  CHECK(up[0].key == Key::up);
}

TEST_CASE("A takes what has the focus, and goes on listening where nothing has it") {
  PadHands hands;
  hands.state[PadButton::a] = true;
  const auto taken = hands.pressed(0.0, {true, false});
  REQUIRE(taken.size() == 1);
  CHECK(taken[0].key == Key::enter);
  hands.state[PadButton::a] = false;
  CHECK(hands.count(0.1) == 0);
  hands.state[PadButton::a] = true;
  const auto heard = hands.pressed(0.2, {false, false});
  REQUIRE(heard.size() == 1);
  CHECK(heard[0].key == Key::space);
}

TEST_CASE("a gamepad that is pulled out presses nothing and lets go") {
  PadHands hands;
  hands.state[PadButton::down] = true;
  CHECK(hands.count(0.0) == 1);
  hands.keys.update(std::nullopt, 1.0, {}, hands.queue);
  CHECK(hands.queue.empty());
  CHECK_FALSE(hands.keys.is_connected());
  CHECK(hands.count(2.0) == 1);
}

TEST_CASE("a name is written with a gamepad alone") {
  std::string name;
  Headless stage([&](Ui& ui) {
    button(ui, {20.0F, 20.0F, 100.0F, 40.0F}, {"before", "Before"});
    field(ui, {20.0F, 100.0F, 400.0F, 80.0F}, {"name", "Name", "Your name", Icon::none, 20}, name);
    button(ui, {20.0F, 300.0F, 100.0F, 40.0F}, {"after", "After"});
  });
  PressedPad pad(stage);
  pad.reach("name");
  pad.press(PadButton::down);
  CHECK(name == "A");
  pad.press(PadButton::down);
  CHECK(name == "B");
  pad.press(PadButton::right);
  pad.press(PadButton::down);
  CHECK(name == "Bb");
  pad.press(PadButton::up);
  pad.press(PadButton::up);  // over the beginning to the end of the letters
  CHECK(name == "B ");
  pad.press(PadButton::right);
  CHECK(name == "B A");
  pad.press(PadButton::left);
  CHECK(name == "B ");
  CHECK(stage.seen().shows("Up and down change the letter"));
  pad.press(PadButton::right_trigger);
  CHECK(stage.stage().focus() == "after");
}

TEST_CASE("the caps beside buttons are those of what was used last") {
  Headless stage([](Ui& ui) {
    button(ui, {20.0F, 20.0F, 300.0F, 40.0F},
           {"back", "Back", Icon::back, Button::Tone::plain, "Esc"});
  });
  CHECK(stage.seen().shows("Esc"));
  PressedPad pad(stage);
  pad.press(PadButton::right_trigger);
  CHECK_FALSE(stage.seen().shows("Esc"));
  CHECK(stage.seen().shows("B"));
  stage.key(Key::tab);
  CHECK(stage.seen().shows("Esc"));
}

// Goes on by what is there, as somebody who knows the pad and not the game.
struct PadPlayer {
  Headless& stage;
  PressedPad pad{stage};

  bool sees(std::string_view name) const { return stage.seen().find(name) != nullptr; }
  std::string first(std::string_view prefix) const {
    for (const SeenWidget& widget : stage.seen().widgets()) {
      if (widget.name.starts_with(prefix) && widget.enabled) return widget.name;
    }
    return {};
  }

  std::string last(std::string_view prefix) const {
    std::string found;
    for (const SeenWidget& widget : stage.seen().widgets()) {
      if (widget.name.starts_with(prefix) && widget.enabled) found = widget.name;
    }
    return found;
  }

  void go_on() {
    if (sees("summarise/do")) return pad.take("summarise/do");
    if (sees("diagnose/do")) {
      pad.take(first("cause/"));
      return pad.take("diagnose/do");
    }
    if (sees("ending/hand-in")) return pad.take("ending/hand-in");
    if (sees("hear")) return listen();
    pad.press(PadButton::y);
    pad.press(PadButton::a);
  }

  // Where a widget still has the focus, A would take that one.
  void listen() {
    if (stage.stage().has_focus()) return pad.take("hear");
    pad.press(PadButton::a);
  }
};

TEST_CASE("a whole customer is played with a gamepad alone, from the first screen to the debrief") {
  Desk desk;
  desk.world.person.reset();
  Shell shell(desk.world);
  Headless stage([&](Ui& ui) { shell.draw(ui); });
  PadPlayer player{stage};
  player.pad.take("person/Ida Marklund");
  CHECK(stage.seen().screen() == "board");
  player.pad.take("customer/forty-pounds-a-month");
  player.pad.take("card/begin");
  CHECK(stage.seen().screen() == "conversation");
  player.pad.pass(2.0);
  for (int i = 0; i < 300 && stage.seen().screen() != "debrief"; ++i) player.go_on();
  CHECK(stage.seen().screen() == "debrief");
  player.pad.press(PadButton::b);
  CHECK(stage.seen().screen() == "board");
}

TEST_CASE("in a conversation the buttons notice, reply, turn the desk and open the menu") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  desk.begun(best, 3);
  desk.world.person.reset();
  Shell shell(desk.world);
  Headless stage([&](Ui& ui) { shell.draw(ui); });
  PadPlayer player{stage};
  player.pad.take("person/Ida Marklund");
  player.pad.take("customer/off-the-list");
  player.pad.take("card/continue");
  const auto value = [&](std::string_view name) { return stage.seen().find(name)->value; };
  CHECK(value("desk/notes") == "chosen");
  player.pad.press(PadButton::right_shoulder);
  CHECK(value("desk/record") == "chosen");
  player.pad.press(PadButton::left_shoulder);
  player.pad.press(PadButton::left_shoulder);
  CHECK(value("desk/pages") == "chosen");
  const std::string eye = player.last("notice/");
  player.pad.press(PadButton::x);
  CHECK_FALSE(stage.seen().find(eye)->enabled);
  player.pad.press(PadButton::y);
  CHECK(stage.seen().find(stage.stage().focus())->kind == Kind::card);
  player.pad.press(PadButton::start);
  CHECK(player.sees("menu/settings"));
  player.pad.press(PadButton::b);
  CHECK_FALSE(player.sees("menu/settings"));
  player.pad.press(PadButton::b);
  CHECK(player.sees("leave/stay"));
}

}  // namespace
}  // namespace earshot::ui
