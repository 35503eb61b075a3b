#include "ui/screens/settings/settings_screen.h"

#include "ui/game.h"
#include "ui/shell/apply_settings.h"

namespace earshot::ui {
namespace {

using namespace test;

TEST_CASE("the settings and the question before deleting can be read at every size") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Desk desk;
    SettingsScreen screen(desk.world);
    desk.world.settings.read_aloud = desk.world.settings.sound =
        true;  // with all that belongs to it
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
    for (int panel = 1; panel < 4; ++panel) {
      turn_to_panel(stage, 1);
      check_clean(stage.seen());
    }
    press(stage, "settings/export");
    CHECK(stage.seen().shows("Written to"));
    check_clean(stage.seen());
    press(stage, "settings/delete");
    check_clean(stage.seen());
    reach(stage, "delete/do");
    reach(stage, "delete/keep");
  }
}

TEST_CASE("what is set is kept at once") {
  Desk desk;
  SettingsScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  reach(stage, "settings/text-size");
  stage.key(Key::right);
  reach(stage, "typeface");
  stage.key(Key::right);
  reach(stage, "theme");
  stage.key(Key::right);
  turn_to_panel(stage, 1);
  press(stage, "settings/captions");
  turn_to_panel(stage, 1);
  press(stage, "settings/sound");
  reach(stage, "settings/volume");
  stage.key(Key::left);
  press(stage, "settings/read-aloud");
  reach(stage, "settings/rate");
  stage.key(Key::right);
  const auto kept = must(desk.world.store.settings(desk.world.person->id));
  CHECK(kept.text_size == 19);
  CHECK(kept.typeface == records::Typeface::andika);
  CHECK(kept.theme == records::Theme::light);
  CHECK_FALSE(kept.captions);
  CHECK(kept.sound);
  CHECK(kept.volume == 45);
  CHECK(kept.read_aloud);
  CHECK(kept.rate == 10);
}

TEST_CASE(
    "what the command line said is shown as it is, and ends when it is changed in the settings") {
  Desk desk;
  desk.world.settings.text_size = 20;
  desk.world.still = true;
  SettingsScreen screen(desk.world);
  Headless stage = at(desk, {.text_size = 30.0F, .theme = ThemeId::light}, screen);
  CHECK(stage.seen().find("settings/text-size")->value == "30 px");
  CHECK(stage.seen().find("theme/light")->value == "chosen");
  CHECK(stage.seen().find("settings/still")->value == "on");
  reach(stage, "settings/text-size");
  stage.key(Key::left);
  CHECK(stage.stage().text_size() == 29.0F);
  CHECK(desk.world.settings.text_size == 29);
  CHECK_FALSE(desk.world.text_size);
  reach(stage, "theme");
  stage.key(Key::left);
  CHECK(desk.world.settings.theme == records::Theme::dark);
  CHECK_FALSE(desk.world.theme);
  press(stage, "settings/still");
  CHECK(stage.seen().find("settings/still")->value == "off");
}

TEST_CASE("a size set to what was kept before ends the command line's too") {
  Desk desk;
  desk.world.settings.text_size = 29;
  SettingsScreen screen(desk.world);
  Headless stage = at(desk, {.text_size = 30.0F}, screen);
  reach(stage, "settings/text-size");
  stage.key(Key::left);
  CHECK(stage.stage().text_size() == 29.0F);
}

TEST_CASE("a typeface changes at once, and one that is not here is said to be missing") {
  Desk desk;
  SettingsScreen screen(desk.world);
  dressed(desk, {});
  desk.world.family.reset();
  const PaintScreen paint = [&](Ui& ui) {
    apply_settings(ui, desk.world);
    screen.draw(ui);
  };
  Headless stage(paint);
  const float before = stage.seen().find("settings/text-size")->rect.h;
  reach(stage, "typeface");
  stage.key(Key::right);
  CHECK(stage.seen().find("settings/text-size")->rect.h > before);
  CHECK_FALSE(stage.seen().shows("is not on this computer"));
  auto bare = Stage::open(root() / "assets", {});
  REQUIRE(bare);
  for (int i = 0; i < 4; ++i) bare->frame({1280.0F, 720.0F}, 0.0, paint);
  CHECK(bare->recorder().shows("Andika is not on this computer"));
  CHECK(bare->recorder().find("settings/text-size")->rect.h == before);
}

TEST_CASE("deleting asks first, and then nothing is left of the person") {
  Desk desk;
  desk.finished("off-the-list");
  SettingsScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
  turn_to_panel(stage, 3);
  press(stage, "settings/delete");
  press(stage, "delete/keep");
  CHECK(must(desk.world.store.people()).size() == 1);
  press(stage, "settings/delete");
  press(stage, "delete/do");
  CHECK(must(desk.world.store.people()).empty());
  REQUIRE(screen.wish());
  CHECK(screen.wish()->page == Page::people);
}

}  // namespace
}  // namespace earshot::ui
