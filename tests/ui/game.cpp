#include "ui/game.h"

#include <fmt/format.h>

#include <fstream>

#include "play/plays.h"
#include "scenario/built_in.h"
#include "support/seeds.h"
#include "ui/shell/apply_settings.h"

namespace earshot::test {
namespace {

using ui::ThemeId;
using ui::Vec2;

// What ships is read once for all tests: a pack never changes once it is loaded.
scenario::Pack pack_of(const std::filesystem::path& content) {
  const auto load = [&] { return must(scenario::load_pack(content, scenario::built_in_rubric)); };
  if (content != root() / "content") return load();
  static const scenario::Pack shipped = load();
  return shipped;
}

ui::World open_world(const Office& office, const std::filesystem::path& content) {
  auto store = office.open();
  auto pack = pack_of(content);
  const auto now = [] { return std::string(kMonday); };
  const auto clock = [] { return std::int64_t{0}; };
  const auto draw = [] { return std::uint64_t{2}; };
  const auto keep = [](const std::string& name, const std::string&) {
    return "Written to " + name + ".";
  };
  return {std::move(pack), std::move(store), now, clock, draw, keep, std::nullopt, {}};
}

std::vector<Look> all_looks() {
  std::vector<Look> looks;
  for (const Vec2 window : {Vec2{1280.0F, 720.0F}, Vec2{960.0F, 600.0F}}) {
    for (const float size : {18.0F, 20.0F, 32.0F, 40.0F}) {
      if (size == 20.0F && window.x < 1000.0F) continue;  // between two that are tried
      for (const ThemeId theme : ui::kThemes) looks.push_back({size, window, theme});
      looks.push_back({size, window, ThemeId::dark, "de"});
    }
    for (const text::Family family : {text::Family::andika, text::Family::open_dyslexic}) {
      const bool wide = window.x > 1000.0F;
      looks.push_back({wide ? 18.0F : 40.0F, window, ThemeId::dark, wide ? "de" : "en", family});
    }
  }
  // What a sanitizer looks for is on the same paths in another theme or a size between: the widest room and the narrowest.
  if (kSanitized) {
    std::erase_if(looks, [](const Look& look) {
      const bool widest =
          look.text_size == 18.0F && look.window.x > 1000.0F && look.language == "en";
      const bool narrowest =
          look.text_size == 40.0F && look.window.x < 1000.0F && look.language == "de";
      return look.theme != ThemeId::dark || look.family != text::Family::standard ||
             !(widest || narrowest);
    });
  }
  return looks;
}

}  // namespace

std::string words_of(const Look& look) {
  return fmt::format("{} px in {}x{}, {}, {}, {}", look.text_size, look.window.x, look.window.y,
                     ui::theme(look.theme).name, look.language, text::name_of(look.family));
}

const std::vector<Look>& looks() {
  static const std::vector<Look> looks = all_looks();
  return looks;
}

std::vector<Look> shapes() {
  std::vector<Look> dark = looks();
  std::erase_if(dark, [](const Look& look) { return look.theme != ThemeId::dark; });
  return dark;
}

Desk::Desk(const std::filesystem::path& content) : world(open_world(office_, content)) {
  world.person = must(world.store.add_person("Ida Marklund", kMonday));
  world.settings = must(world.store.settings(world.person->id));
  world.still = true;
  static const ui::Languages languages = ui::Languages::read(root() / "assets/lang");
  world.languages = languages;
}

std::shared_ptr<const scenario::Scenario> Desk::scenario(std::string_view id) const {
  for (const auto& entry : world.pack.scenarios) {
    if (entry.loaded.id == id) return entry.loaded.scenario;
  }
  FAIL("no scenario " << id);
  return nullptr;
}

play::Run Desk::best(const std::string& id) const {
  return played(scenario(id), bytes_of(root() / "content/scenarios" / (id + ".best.play")));
}

records::LivePlay Desk::begun(const play::Run& best, std::size_t actions, play::Mode mode) {
  for (const auto& open : must(world.store.unfinished(world.person->id))) {
    if (open.scenario == best.scenario().id) must(world.store.abandon(open.id, kMonday));
  }
  auto live = must(records::LivePlay::begin(world.store, world.person->id, best.shared_scenario(),
                                            best.variant(), best.order(), mode, kMonday));
  play_on(live, best, actions);
  return live;
}

records::PlayId Desk::finished(const std::string& scenario) {
  const play::Run run = best(scenario);
  auto live = begun(run, run.steps().size());
  must(live.finish(kTuesday));
  return live.id();
}

ui::World& dressed(Desk& desk, const Look& look) {
  desk.world.text_size = look.text_size;
  desk.world.theme = look.theme;
  desk.world.language = look.language;
  desk.world.family = look.family;
  ui::apply_language(desk.world);
  return desk.world;
}

Headless at(Desk& desk, const Look& look, ui::Screen& screen) {
  dressed(desk, look);
  return Headless(
      [&desk, &screen](ui::Ui& ui) {
        ui::apply_settings(ui, desk.world);
        screen.draw(ui);
      },
      look.window);
}

void reach(Headless& stage, std::string_view name) {
  for (int i = 0; i < 200 && stage.stage().focus() != name; ++i) stage.key(ui::Key::tab);
  INFO("by Tab to " << name);
  REQUIRE(stage.stage().focus() == name);
  const ui::SeenWidget* widget = stage.seen().find(name);
  REQUIRE(widget != nullptr);
  CHECK(widget->focused);
  CHECK_FALSE(widget->seen.empty());
}

void press(Headless& stage, std::string_view name) {
  reach(stage, name);
  stage.key(ui::Key::enter);
}

void turn_to_panel(Headless& stage, int panel) {
  reach(stage, "settings-tab");
  for (int i = 0; i < panel; ++i) stage.key(ui::Key::right);
}

void check_clean(const ui::Recorder& seen) {
  INFO("the screen " << seen.screen());
  for (const ui::SeenText& text : seen.texts()) {
    INFO("the words " << text.text);
    CHECK_FALSE(text.cut);
  }
  CHECK(seen.names_used_twice() == std::vector<std::string>());
  CHECK(seen.overlaps() == std::vector<std::string>());
}

ContentCopy::ContentCopy(const std::string& file, const std::string& text) {
  std::filesystem::copy(root() / "content", folder(), std::filesystem::copy_options::recursive);
  write_bytes(folder() / file, text);
}

}  // namespace earshot::test
