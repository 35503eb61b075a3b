// The game. Reads the command line, opens the stage, the world and the window, and hands over to the screens.
#include <cstdio>

#include "app/loop.h"
#include "app/options.h"
#include "app/world.h"
#include "base/folders.h"
#include "ui/gallery/gallery.h"
#include "ui/shell/shell.h"
#include "ui/stage.h"

namespace {

using earshot::app::Options;
using earshot::base::Failure;
using earshot::base::Outcome;

void dress(earshot::ui::Stage& stage, const Options& options) {
  if (options.theme) stage.set_theme(*options.theme);
  if (options.text_size) stage.set_text_size(*options.text_size);
  stage.set_still(options.still);
}

Outcome show_gallery(const Options& options, earshot::ui::Stage& stage) {
  const auto sheet = earshot::ui::gallery_sheet(options.gallery);
  if (!sheet.paint) return Failure{"there is no sheet `" + options.gallery + "` in the gallery"};
  return earshot::app::run(options.loop, stage, sheet.paint);
}

// What the command line says of the look holds for everybody who plays in this window.
void override_settings(earshot::ui::World& world, const Options& options) {
  world.text_size = options.text_size;
  world.theme = options.theme;
  world.still = options.still;
  world.language = options.language;
}

// Who has chosen no language gets the system's, where there is a catalogue of it.
void add_languages(earshot::ui::World& world, const std::filesystem::path& assets) {
  world.languages = earshot::ui::Languages::read(assets / "lang");
  world.system_language = world.languages.code_for(earshot::ui::system_locale());
  for (const std::string& problem : world.languages.problems())
    std::fprintf(stderr, "earshot: %s.\n", problem.c_str());
}

Outcome play(const Options& options) {
  auto assets = earshot::base::find_beside(earshot::base::kThisProgram, "assets");
  if (!assets) return assets.failure();
  auto stage = earshot::ui::Stage::open(*assets);
  if (!stage) return stage.failure();
  dress(*stage, options);
  if (!options.gallery.empty()) return show_gallery(options, *stage);
  auto world = earshot::app::open_world(options.world, earshot::base::kThisProgram);
  if (!world) return world.failure();
  override_settings(*world, options);
  add_languages(*world, *assets);
  earshot::ui::Shell shell(*world);
  return earshot::app::run(options.loop, *stage, [&shell](earshot::ui::Ui& ui) { shell.draw(ui); });
}

}  // namespace

int main(int argc, char** argv) {
  const auto read = earshot::app::read_options(argc, argv);
  if (const int* code = std::get_if<int>(&read)) return *code;
  const Outcome ended = play(std::get<Options>(read));
  if (ended) return 0;
  std::fprintf(stderr, "earshot: %s.\n", ended.failure().text.c_str());
  return 1;
}
