#include "ui/stage.h"

#include "ui/headless.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/field.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

using test::Headless;

constexpr Rect kFirst{100.0F, 100.0F, 200.0F, 40.0F};
constexpr Rect kSecond{100.0F, 200.0F, 200.0F, 40.0F};

struct Counter {
  int first = 0, second = 0;

  void draw(Ui& ui) {
    first += button(ui, kFirst, {"first", "First"}) ? 1 : 0;
    second += button(ui, kSecond, {"second", "Second"}) ? 1 : 0;
  }
};

TEST_CASE("a click that is over before the next frame still counts, once") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  window.click("first");
  CHECK(counter.first == 1);
  CHECK(counter.second == 0);
}

TEST_CASE("ten clicks in a row are ten") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  window.point(kFirst.centre());
  for (int i = 0; i < 10; ++i) {
    window.press();
    window.release();
  }
  window.settle();
  CHECK(counter.first == 10);
}

TEST_CASE("a press that is released elsewhere is no click") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  window.point(kFirst.centre());
  window.press();
  window.point(kSecond.centre());
  window.release();
  window.settle();
  CHECK(counter.first == 0);
  CHECK(counter.second == 0);
}

TEST_CASE("Tab reaches every widget and Enter and Space activate it") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  window.key(Key::tab);
  CHECK(window.stage().focus() == "first");
  window.key(Key::enter);
  window.key(Key::tab);
  window.key(Key::space);
  window.key(Key::tab, true);
  CHECK(window.stage().focus() == "first");
  CHECK(counter.first == 1);
  CHECK(counter.second == 1);
}

TEST_CASE("arrow keys go from widget to widget") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  window.key(Key::down);
  CHECK(window.stage().focus() == "first");
  window.key(Key::down);
  CHECK(window.stage().focus() == "second");
  window.key(Key::up);
  CHECK(window.stage().focus() == "first");
}

TEST_CASE("the focus ring changes the picture and is measured") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  const auto before = window.settle().picture;
  window.key(Key::tab);
  CHECK(window.settle().picture != before);
  const auto ring = [](const Pair& pair) { return pair.front == Role::focus; };
  CHECK(std::ranges::any_of(window.seen().pairs(), ring));
}

TEST_CASE("frames in which nothing happened are equal and ask for no other") {
  Counter counter;
  Headless window([&](Ui& ui) { counter.draw(ui); });
  const FrameReport first = window.settle(), second = window.settle();
  CHECK(first.picture == second.picture);
  CHECK(second.next_in < 0.0);
}

TEST_CASE("what was done shows in the picture that follows, also where it was drawn before") {
  int taken = 0;
  Headless window([&](Ui& ui) {
    text(ui, kSecond, kInk, "taken " + std::to_string(taken));
    taken += button(ui, kFirst, {"first", "First"}) ? 1 : 0;
  });
  window.key(Key::tab);
  window.click("first");
  CHECK(window.seen().shows("taken 1"));
  window.key(Key::tab);
  window.key(Key::enter);
  CHECK(window.seen().shows("taken 2"));
}

TEST_CASE("a disabled button takes neither clicks nor the focus") {
  int taken = 0;
  Headless window([&](Ui& ui) {
    Button off{"off", "Off"};
    off.enabled = false;
    taken += button(ui, kFirst, off) ? 1 : 0;
  });
  window.click("off");
  window.key(Key::tab);
  CHECK(taken == 0);
  CHECK(window.stage().focus().empty());
  CHECK_FALSE(window.seen().find("off")->enabled);
}

TEST_CASE("what is typed quickly arrives whole and in order") {
  std::string name;
  Headless window([&](Ui& ui) { field(ui, kFirst, {"name", ""}, name); });
  window.click("name");
  for (const char32_t letter : std::u32string_view(U"Marta Oyelaran")) {
    window.stage().input().push(InputEvent::text(letter));
  }
  window.stage().input().push(InputEvent::key({Key::backspace}));
  window.stage().input().push(InputEvent::text(U'N'));
  window.settle();
  CHECK(name == "Marta OyelaraN");
}

TEST_CASE("digits and letters typed into a field are no shortcuts") {
  std::string name;
  int taken = 0;
  Headless window([&](Ui& ui) {
    if (ui.pressed(Key::one) || ui.typed(U'n')) ++taken;
    field(ui, kFirst, {"name", ""}, name);
  });
  window.click("name");
  window.stage().input().push(InputEvent::key({Key::one}));
  window.stage().input().push(InputEvent::text(U'1'));
  window.type(U"n");
  CHECK(taken == 0);
  CHECK(name == "1n");
  window.key(Key::tab);
  window.point({900.0F, 600.0F});
  window.press();
  window.release();
  window.settle();
}

TEST_CASE("the keyboard leaves a field with Tab and Enter is told") {
  std::string name;
  bool entered = false;
  Headless window([&](Ui& ui) {
    entered = field(ui, kFirst, {"name", ""}, name).entered || entered;
    button(ui, kSecond, {"go", "Go"});
  });
  window.key(Key::tab);
  window.type(U"Ida");
  window.key(Key::enter);
  CHECK(entered);
  window.key(Key::tab);
  CHECK(window.stage().focus() == "go");
  CHECK(name == "Ida");
}

TEST_CASE("a field copies to and pastes from the clipboard") {
  std::string name = "Ida Bell", board;
  Headless window([&](Ui& ui) { field(ui, kFirst, {"name", ""}, name); });
  window.stage().set_clipboard(
      {[&] { return board; }, [&](const std::string& text) { board = text; }});
  window.key(Key::tab);
  window.key(Key::cut);
  CHECK(board == "Ida Bell");
  CHECK(name.empty());
  window.key(Key::paste);
  window.key(Key::paste);
  CHECK(name == "Ida BellIda Bell");
}

TEST_CASE("number keys are for the screen, once each") {
  int taken = 0;
  Headless window([&](Ui& ui) {
    if (ui.pressed(Key::two)) ++taken;
    if (ui.pressed(Key::two)) ++taken;
  });
  window.key(Key::two);
  CHECK(taken == 1);
}

TEST_CASE("behind a dialogue nothing is touched and Tab stays inside") {
  Counter counter;
  bool open = true;
  Headless window([&](Ui& ui) {
    counter.draw(ui);
    if (!open) return;
    const Dialogue dialogue(ui, "question", 20.0F, 10.0F);
    if (button(ui, dialogue.room().top(40.0F).left(80.0F), {"yes", "Yes"})) open = false;
    if (dialogue.wants_to_close()) open = false;
  });
  window.point(kFirst.centre());
  window.settle();
  window.key(Key::tab);
  CHECK(window.stage().focus() == "yes");
  window.key(Key::tab);
  CHECK(window.stage().focus() == "yes");
  CHECK_FALSE(window.seen().find("first")->enabled);
  window.key(Key::escape);
  CHECK_FALSE(open);
  CHECK(counter.first == 0);
  window.click("first");
  CHECK(counter.first == 1);
}

TEST_CASE("what the keyboard reaches in a scroll area comes into view") {
  Headless window([](Ui& ui) {
    ScrollArea area(ui, "list", {100.0F, 100.0F, 300.0F, 200.0F});
    Column column(area.room(), 10.0F);
    for (int i = 0; i < 20; ++i)
      button(ui, column.take(40.0F), {"row/" + std::to_string(i), "Row"});
    area.finish(column.bottom());
  });
  CHECK(window.seen().find("row/19")->seen.empty());
  for (int i = 0; i < 20; ++i) window.key(Key::tab);
  CHECK(window.stage().focus() == "row/19");
  CHECK(window.seen().find("row/19")->seen.h == test::Approx(40.0F));
  window.key(Key::tab);
  CHECK(window.seen().find("row/0")->seen.h == test::Approx(40.0F));
}

TEST_CASE("a log without widgets is scrolled by keys and wheel, and stays at its end as it grows") {
  int lines = 40;
  Headless window([&](Ui& ui) {
    ScrollArea area(ui, "log", {100.0F, 100.0F, 300.0F, 200.0F}, ScrollArea::Keep::end);
    Column column(area.room(), 0.0F);
    for (int i = 0; i < lines; ++i)
      column.use(text(ui, column.rest(), kInk, "line " + std::to_string(i)));
    area.finish(column.bottom());
  });
  const auto visible = [&](const std::string& words) {
    return std::ranges::any_of(window.seen().texts(), [&](const SeenText& t) {
      return t.text == words && !t.seen.empty();
    });
  };
  CHECK(visible("line 39"));
  lines = 45;
  window.settle();
  CHECK(visible("line 44"));
  window.key(Key::tab);
  CHECK(window.stage().focus() == "log");
  window.key(Key::home);
  CHECK(visible("line 0"));
  lines = 50;
  window.settle();
  CHECK(visible("line 0"));
  window.point({150.0F, 150.0F});
  window.wheel(-3.0F);
  CHECK_FALSE(visible("line 0"));
}

TEST_CASE("a segmented control is one stop and changes with the arrow keys and the pointer") {
  constexpr std::array kItems{Segment{"notes", "Notes"}, Segment{"record", "Record"},
                              Segment{"promises", "Promises"}};
  std::size_t chosen = 0;
  Headless window([&](Ui& ui) {
    chosen = segments(ui, {100.0F, 100.0F, 500.0F, 50.0F}, {"desk", kItems, chosen});
    button(ui, kSecond, {"after", "After"});
  });
  window.key(Key::tab);
  window.key(Key::right);
  CHECK(chosen == 1);
  window.key(Key::left);
  window.key(Key::left);
  CHECK(chosen == 2);
  window.click("desk/record");
  CHECK(chosen == 1);
  window.key(Key::tab);
  CHECK(window.stage().focus() == "after");
}

TEST_CASE("a slider goes in its steps and stops at its ends") {
  float value = 20.0F;
  Headless window([&](Ui& ui) {
    value = slider(ui, {100.0F, 100.0F, 400.0F, 80.0F},
                   {"size", "Size", "", value, 18.0F, 40.0F, 1.0F});
  });
  window.key(Key::tab);
  window.key(Key::right);
  CHECK(value == 21.0F);
  window.key(Key::end);
  window.key(Key::right);
  CHECK(value == 40.0F);
  window.key(Key::home);
  CHECK(value == 18.0F);
}

TEST_CASE("a toggle is switched by a click and by the keyboard") {
  bool on = false;
  Headless window([&](Ui& ui) {
    on = toggle(ui, {100.0F, 100.0F, 400.0F, 50.0F}, {"captions", "Captions", "on", "off", on});
  });
  window.click("captions");
  CHECK(on);
  CHECK(window.seen().find("captions")->value == "on");
  window.key(Key::tab);
  window.key(Key::space);
  CHECK_FALSE(on);
}

TEST_CASE("a marked fact is picked by the pointer on either of its lines and by the keyboard") {
  const std::vector<Run> runs{{"It is since "},
                              {"both of the boys have moved out", Run::Kind::mark, "alone"}};
  int picked = 0;
  Headless window([&](Ui& ui) {
    const SpokenResult said = spoken(ui, {100.0F, 100.0F, 220.0F, 200.0F}, {"said", runs});
    if (said.picked == "alone") ++picked;
  });
  const Rect first = window.seen().find("said/alone")->rect;
  window.click("said/alone");
  CHECK(picked == 1);
  window.point({105.0F, first.bottom() + first.h * 0.5F});
  window.press();
  window.release();
  window.settle();
  CHECK(picked == 2);
  window.key(Key::tab);
  window.key(Key::enter);
  CHECK(picked == 3);
}

TEST_CASE("a line that arrives shows its marks when their last character is there") {
  const std::vector<Run> runs{{"Since "}, {"they left", Run::Kind::mark, "alone"}};
  std::size_t shown = 10;
  Headless window([&](Ui& ui) {
    spoken(ui, {100.0F, 100.0F, 800.0F, 100.0F}, {"said", runs, kInk, shown});
  });
  CHECK(window.seen().find("said/alone") == nullptr);
  CHECK(window.seen().shows("they"));
  shown = spoken_length(runs);
  window.settle();
  CHECK(window.seen().find("said/alone") != nullptr);
}

TEST_CASE("a locked card says why and cannot be taken") {
  bool taken = false;
  Headless window([&](Ui& ui) {
    ReplyCard card{"reply/1", 1, "Here is what is wrong"};
    card.locked = "you have heard too little";
    taken = reply_card(ui, {100.0F, 100.0F, 400.0F, 90.0F}, card) || taken;
  });
  window.click("reply/1");
  CHECK_FALSE(taken);
  CHECK(window.seen().shows("you have heard too little"));
}

TEST_CASE("text that reaches over the edge of its room is recorded as cut") {
  Headless window([](Ui& ui) {
    ui.push_room({0.0F, 0.0F, 50.0F, 50.0F});
    ui.words({10.0F, 10.0F}, kBody, Role::text, Role::ground, "far too long for fifty pixels");
    ui.words({10.0F, 10.0F}, kBody, Role::text, Role::ground, "i");
    ui.pop_room();
  });
  CHECK(window.seen().texts()[0].cut);
  CHECK_FALSE(window.seen().texts()[1].cut);
}

TEST_CASE("movement asks for frames and reduced motion for none") {
  bool on = false;
  Headless window([&](Ui& ui) { ui.eased("knob", on ? 1.0F : 0.0F); });
  on = true;
  CHECK(window.settle().next_in < 0.0);
  window.stage().set_still(false);
  on = false;
  CHECK(window.settle().next_in > 0.0);
}

TEST_CASE("the text size and the theme change live") {
  Headless window([](Ui& ui) { text(ui, ui.screen().inset(30.0F), kInk, "Words"); });
  const auto small = window.settle().picture;
  window.stage().set_text_size(32.0F);
  const auto large = window.settle().picture;
  CHECK(large != small);
  window.stage().set_theme(ThemeId::light);
  CHECK(window.settle().picture != large);
}

}  // namespace
}  // namespace earshot::ui
