#include "ui/access/commands.h"

#include <functional>
#include <map>
#include <set>

#include "ui/game.h"
#include "ui/screens/conversation/conversation_screen.h"
#include "ui/shell/apply_settings.h"
#include "ui/shell/shell.h"
#include "ui/widgets/button.h"
#include "ui/widgets/scroll.h"
#include "ui/widgets/text.h"

namespace earshot::ui {
namespace {

namespace fs = std::filesystem;
using namespace test;

// A page with two buttons and a long text, for what every widget understands.
struct LongPage {
  int taken = 0;

  void draw(Ui& ui) {
    ui.name_screen("page");
    taken += button(ui, {20.0F, 20.0F, 200.0F, 40.0F}, {"left", "Left"}) ? 1 : 0;
    taken += button(ui, {300.0F, 20.0F, 200.0F, 40.0F}, {"right", "Right"}) ? 1 : 0;
    ScrollArea area(ui, "long", {20.0F, 100.0F, 400.0F, 200.0F});
    std::string words;
    for (int i = 0; i < 400; ++i) words += "word ";
    area.finish(area.room().y + text(ui, area.room(), kInk, words));
  }
};

void press(Headless& stage, const Binding& what) {
  if (what.key != Key::none) return stage.key(what.key);
  stage.type(std::u32string(1, letter_of(what)));
}

TEST_CASE("what every widget understands does what the list of keys says") {
  LongPage page;
  Headless stage([&](Ui& ui) { page.draw(ui); });
  press(stage, binding_of(Command::next));
  CHECK(stage.stage().focus() == "left");
  stage.key(Key::right);  // Command::move
  CHECK(stage.stage().focus() == "right");
  stage.key(binding_of(Command::previous).key, true);
  CHECK(stage.stage().focus() == "left");
  press(stage, binding_of(Command::take));
  CHECK(page.taken == 1);
  stage.key(binding_of(Command::previous).key, true);
  CHECK(stage.stage().focus() == "long");
  const float before = stage.seen().texts().back().rect.y;
  press(stage, binding_of(Command::scroll));
  CHECK(stage.seen().texts().back().rect.y < before);
}

TEST_CASE("each key of a conversation does what the list of keys says") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  const std::map<Command, std::function<bool(const Recorder&, const std::string& focus)>> seen{
      {Command::listen,
       [](const auto& now, const auto&) { return now.shows("nine men and three lorries"); }},
      {Command::notice,
       [](const auto& now, const auto&) {
         return now.find("notice/1") != nullptr && !now.find("notice/1")->enabled;
       }},
      {Command::notes,
       [](const auto& now, const auto&) { return now.find("desk/notes")->value == "chosen"; }},
      {Command::record,
       [](const auto& now, const auto&) { return now.find("desk/record")->value == "chosen"; }},
      {Command::promises,
       [](const auto& now, const auto&) { return now.find("desk/promises")->value == "chosen"; }},
      {Command::pages,
       [](const auto& now, const auto&) { return now.find("desk/pages")->value == "chosen"; }},
      {Command::back,
       [](const auto& now, const auto&) { return now.find("leave/stay") != nullptr; }},
  };
  for (const Binding& one : bindings()) {
    if (one.area == CommandArea::conversation && !cap_of(one, false).empty() &&
        one.command != Command::replies && one.command != Command::take_back)
      CHECK(seen.contains(one.command));
  }
  for (const auto& [command, holds] : seen) {
    INFO(binding_of(command).words);
    ConversationScreen screen(dressed(desk, {}), desk.begun(best, 1), play::Mode::practice);
    Headless stage = at(desk, {}, screen);
    stage.at(1.0);
    stage.settle();
    if (command != Command::notes) CHECK_FALSE(holds(stage.seen(), stage.stage().focus()));
    press(stage, binding_of(command));
    CHECK(holds(stage.seen(), stage.stage().focus()));
  }
}

TEST_CASE("the key that takes a reply back asks first") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  ConversationScreen screen(dressed(desk, {}), desk.begun(best, 5), play::Mode::practice);
  Headless stage = at(desk, {}, screen);
  stage.settle();
  press(stage, binding_of(Command::take_back));
  CHECK(stage.seen().find("take-back/do") != nullptr);
}

std::string text_of(const fs::path& file) { return bytes_of(file); }

TEST_CASE("no screen asks for a letter that is not in the list of keys") {
  std::set<std::string> askers;
  for (const auto& entry : fs::recursive_directory_iterator(root() / "game/ui")) {
    if (entry.path().extension() != ".cpp") continue;
    if (text_of(entry.path()).find(".typed(") != std::string::npos)
      askers.insert(entry.path().lexically_relative(root()).string());
  }
  CHECK(askers == std::set<std::string>{"game/ui/access/commands.cpp"});
}

TEST_CASE("no two commands have one key, in any language") {
  Desk desk;
  for (const auto& language : desk.world.languages.all()) {
    INFO(language.code);
    dressed(desk, {.language = language.code});
    std::set<std::string> caps, buttons;
    for (const Binding& one : bindings()) {
      if (const auto cap = cap_of(one, false); !cap.empty()) CHECK(caps.insert(cap).second);
      if (const auto cap = cap_of(one, true); !cap.empty()) CHECK(buttons.insert(cap).second);
    }
  }
}

TEST_CASE("the list of keys opens on every screen, also over a question, and closes again") {
  Desk desk;
  desk.world.person.reset();
  Shell shell(desk.world);
  Headless stage([&](Ui& ui) { shell.draw(ui); });
  const auto opens = [&](std::string_view screen) {
    INFO("the screen " << screen);
    CHECK(stage.seen().screen() == screen);
    stage.type(U"?");
    CHECK(stage.seen().find("keys/close") != nullptr);
    CHECK(stage.stage().focus() == "keys/close");
    check_clean(stage.seen());
    stage.key(Key::escape);
    CHECK(stage.seen().find("keys/close") == nullptr);
    CHECK(stage.seen().screen() == screen);
  };
  opens("people");
  test::press(stage, "person/Ida Marklund");
  opens("board");
  test::press(stage, "board/history");
  opens("history");
  stage.key(Key::escape);
  test::press(stage, "board/settings");
  opens("settings");
  stage.key(Key::escape);
  test::press(stage, "customer/off-the-list");
  opens("card");
  test::press(stage, "card/begin");
  opens("conversation");
  stage.key(Key::escape);
  REQUIRE(stage.seen().find("leave/stay") != nullptr);
  opens("conversation");
  CHECK(stage.seen().find("leave/stay") != nullptr);  // still asked
}

TEST_CASE("a question mark that is typed into a field is a question mark, F1 opens the list") {
  Desk desk;
  desk.world.person.reset();
  Shell shell(desk.world);
  Headless stage([&](Ui& ui) { shell.draw(ui); });
  test::press(stage, "people/new");
  stage.type(U"?");
  CHECK(stage.seen().find("people/name")->value == "?");
  CHECK(stage.seen().find("keys/close") == nullptr);
  stage.key(Key::f1);
  CHECK(stage.seen().find("keys/close") != nullptr);
}

TEST_CASE("the list of keys and the menu can be read at every size") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Desk desk;
    dressed(desk, look);
    desk.world.person.reset();
    Shell shell(desk.world);
    Headless stage(
        [&](Ui& ui) {
          apply_settings(ui, desk.world);
          shell.draw(ui);
        },
        look.window);
    stage.key(Key::f1);
    check_clean(stage.seen());
    stage.key(Key::escape);
    stage.key(Key::f10);
    check_clean(stage.seen());
    test::reach(stage, "menu/quit");
  }
}

TEST_CASE("the menu goes to the settings from the middle of a conversation, and nothing is lost") {
  Desk desk;
  const play::Run best = desk.best("off-the-list");
  desk.begun(best, 3);
  desk.world.person.reset();
  Shell shell(desk.world);
  Headless stage([&](Ui& ui) { shell.draw(ui); });
  test::press(stage, "person/Ida Marklund");
  test::press(stage, "customer/off-the-list");
  test::press(stage, "card/continue");
  stage.key(Key::f10);
  test::press(stage, "menu/settings");
  CHECK(stage.seen().screen() == "settings");
  stage.key(Key::escape);
  test::press(stage, "customer/off-the-list");
  CHECK(stage.seen().find("card/continue") != nullptr);
}

}  // namespace
}  // namespace earshot::ui
