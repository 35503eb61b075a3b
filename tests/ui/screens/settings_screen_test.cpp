#include "ui/screens/settings/settings_screen.h"

#include "ui/game.h"

namespace earshot::ui {
namespace {

using namespace test;

TEST_CASE("the settings and the question before deleting can be read at every size") {
  for (const Look& look : looks()) {
    INFO(words_of(look));
    Desk desk;
    SettingsScreen screen(desk.world);
    Headless stage = at(desk, look, screen);
    check_clean(stage.seen());
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
  reach(stage, "theme");
  stage.key(Key::right);
  press(stage, "settings/captions");
  const auto kept = must(desk.world.store.settings(desk.world.person->id));
  CHECK(kept.text_size == 21);
  CHECK(kept.theme == records::Theme::light);
  CHECK_FALSE(kept.captions);
}

TEST_CASE("deleting asks first, and then nothing is left of the person") {
  Desk desk;
  desk.finished("off-the-list");
  SettingsScreen screen(desk.world);
  Headless stage = at(desk, {}, screen);
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
