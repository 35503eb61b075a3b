#include "ui/access/sounds.h"

#include "ui/access/doubles.h"
#include "ui/game.h"
#include "ui/shell/shell.h"

namespace earshot::ui {
namespace {

using namespace test;
using Record = std::vector<std::string>;

struct Hearer {
  explicit Hearer(bool on = true) : shell(begun(on)) {}

  std::unique_ptr<Shell> begun(bool on) {
    desk.world.settings.sound = on;
    must(desk.world.store.save_settings(desk.world.person->id, desk.world.settings));
    desk.world.sounds.play_through(sound);
    return std::make_unique<Shell>(desk.world);
  }

  Desk desk;
  std::shared_ptr<WrittenSound> sound = std::make_shared<WrittenSound>();
  std::unique_ptr<Shell> shell;
  Headless stage{[this](Ui& ui) { shell->draw(ui); }};

  void go_on_with(const std::string& scenario, std::size_t actions) {
    desk.begun(desk.best(scenario), actions);
    press(stage, "person/Ida Marklund");
    press(stage, "customer/" + scenario);
    press(stage, "card/continue");
  }
};

TEST_CASE("nothing sounds until somebody wants it") {
  Hearer ida(false);
  ida.go_on_with("off-the-list", 3);
  ida.stage.type(U"e");
  CHECK(ida.sound->record.empty());
}

TEST_CASE("a conversation has the tone of its room, noticing clicks, and leaving it is silence") {
  Hearer ida;
  ida.go_on_with("off-the-list", 3);
  ida.stage.type(U"e");
  ida.stage.key(Key::escape);
  press(ida.stage, "leave/later");
  REQUIRE(ida.sound->record.size() == 5);
  CHECK(ida.sound->record[0] == "volume 50");
  CHECK(ida.sound->record[1].starts_with("room "));
  CHECK(ida.sound->record[2] == "click");
  CHECK(ida.sound->record[3] == "silence");
  CHECK(ida.sound->record[4] == "rest");
}

TEST_CASE("a room where nobody does anything falls silent, and is there again with the next key") {
  Hearer ida;
  ida.go_on_with("off-the-list", 3);
  ida.sound->record.clear();
  ida.stage.at(10.0);
  CHECK(ida.stage.settle().next_in >= 0.0);  // it looks whether anybody is there
  CHECK(ida.sound->record.empty());
  ida.stage.at(25.0);
  CHECK(ida.stage.settle().next_in < 0.0);
  CHECK(ida.sound->record == Record{"silence", "rest"});
  ida.stage.key(Key::tab);
  REQUIRE(ida.sound->record.size() == 3);
  CHECK(ida.sound->record[2].starts_with("room "));
}

TEST_CASE(
    "the room and the calendar have captions while sounds are on, and none when they are off") {
  Hearer ida;
  ida.go_on_with("off-the-list", 3);
  CHECK(ida.stage.seen().shows("Quiet sounds of"));
  Hearer bo(false);
  bo.go_on_with("off-the-list", 3);
  CHECK_FALSE(bo.stage.seen().shows("Quiet sounds of"));
}

TEST_CASE("settings say in one sentence that there is no device, and the game goes on") {
  Hearer ida;
  ida.sound->missing = true;
  press(ida.stage, "person/Ida Marklund");
  press(ida.stage, "board/settings");
  reach(ida.stage, "settings-tab");
  ida.stage.key(Key::right);
  ida.stage.key(Key::right);
  CHECK(ida.stage.seen().shows("No sound can be played on this computer"));
  reach(ida.stage, "settings/volume");
  ida.stage.key(Key::right);
  CHECK(ida.sound->record.back() == "volume 55");
}

}  // namespace
}  // namespace earshot::ui
