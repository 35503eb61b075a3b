// The game. Reads the command line, opens the stage, the world and the window, and hands over to the screens.
#include <cstdio>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <utility>

#include "app/loop.h"
#include "app/options.h"
#include "app/rehearse.h"
#include "app/sound.h"
#include "app/speech.h"
#include "app/world.h"
#include "base/folders.h"
#include "base/spoken.h"
#include "ui/gallery/gallery.h"
#include "ui/shell/shell.h"
#include "ui/stage.h"
#include "ui/words/words.h"

namespace {

using earshot::app::Options;
using earshot::base::Failure;
using earshot::base::Outcome;

void dress(earshot::ui::Stage& stage, const Options& options) {
  if (options.theme) stage.set_theme(*options.theme);
  if (options.text_size) stage.set_text_size(*options.text_size);
  if (options.family) stage.set_family(*options.family);
  stage.set_still(options.still);
}

Outcome show_gallery(const Options& options, earshot::ui::Stage& stage) {
  const auto sheet = earshot::ui::gallery_sheet(options.gallery);
  if (!sheet.paint)
    return Failure{earshot::base::said("there is no sheet `{}` in the gallery", options.gallery)};
  return earshot::app::run(options.loop, stage, sheet.paint);
}

// What the command line says of the look holds for everybody who plays in this window.
void override_settings(earshot::ui::World& world, const Options& options) {
  world.text_size = options.text_size;
  world.theme = options.theme;
  world.family = options.family;
  world.still = options.still;
  world.language = options.language;
}

// Who has chosen no language gets the system's, where there is a catalogue of it; so do the messages
// on the terminal.
earshot::ui::Languages read_languages() {
  const auto assets = earshot::base::find_beside(earshot::base::kThisProgram, "assets");
  if (!assets) return {};  // what is missing is said when it is needed
  auto languages = earshot::ui::Languages::read(*assets / "lang");
  for (const std::string& problem : languages.problems())
    std::fprintf(stderr, "earshot: %s.\n", problem.c_str());
  return languages;
}

void speak(const earshot::ui::Languages& languages, std::string_view code) {
  earshot::ui::speak(languages.all()[languages.chosen(code)].words.get());
}

// Content and records are read while the window opens: on an office PC either takes a tenth of a second.
Outcome play_in_a_world(const Options& options, earshot::ui::Stage& stage,
                        const std::function<void(earshot::ui::World&)>& prepare) {
  earshot::app::Waker waker;
  earshot::app::LoopOptions loop = options.loop;
  earshot::app::WorldWish wish = options.world;
  loop.waker = wish.waker = &waker;
  auto reading = std::async(std::launch::async, [&wish] {
    return earshot::app::open_world(wish, earshot::base::kThisProgram);
  });
  std::optional<earshot::base::Result<earshot::ui::World>> world;
  std::optional<earshot::ui::Shell> shell;
  const auto ended = earshot::app::run(loop, stage, [&](earshot::ui::Ui& ui) {
    if (!world) {
      world.emplace(reading.get());
      if (!*world) return ui.quit();
      prepare(**world);
      shell.emplace(**world);
    }
    if (shell) shell->draw(ui);
  });
  return world && !*world ? Outcome(world->failure()) : ended;
}

Outcome play(const Options& options, earshot::ui::Languages languages) {
  auto assets = earshot::base::find_beside(earshot::base::kThisProgram, "assets");
  if (!assets) return assets.failure();
  auto stage = earshot::ui::Stage::open(*assets);
  if (!stage) return stage.failure();
  dress(*stage, options);
  if (!options.gallery.empty()) return show_gallery(options, *stage);
  const auto prepare = [&](earshot::ui::World& world) {
    override_settings(world, options);
    world.system_language = languages.code_for(earshot::ui::system_locale());
    world.languages = std::move(languages);
    world.aloud.speak_through(std::make_shared<earshot::app::SystemSpeech>());
    world.sounds.play_through(std::make_shared<earshot::app::SystemSound>());
  };
  if (!options.rehearse.empty()) return earshot::app::rehearse(options, *stage, prepare);
  return play_in_a_world(options, *stage, prepare);
}

}  // namespace

int main(int argc, char** argv) {
  auto languages = read_languages();
  speak(languages, languages.code_for(earshot::ui::system_locale()));
  const auto read = earshot::app::read_options(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const auto& options = std::get<Options>(read);
  if (options.language) speak(languages, *options.language);
  const Outcome ended = play(options, std::move(languages));
  if (ended) return 0;
  std::fprintf(stderr, "earshot: %s.\n", ended.failure().text.c_str());
  return 1;
}
