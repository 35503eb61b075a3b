// The game. Reads the command line, opens the stage and the window, and hands over to the screens.
#include <cstdio>
#include <span>

#include "app/files.h"
#include "app/loop.h"
#include "app/options.h"
#include "ui/gallery/gallery.h"
#include "ui/stage.h"

namespace {

using namespace std::string_view_literals;

int fail(const earshot::base::Failure& failure) {
  std::fprintf(stderr, "earshot: %s\n", failure.text.c_str());
  return 1;
}

void dress(earshot::ui::Stage& stage, const earshot::app::Options& options) {
  if (options.theme) stage.set_theme(*options.theme);
  if (options.text_size) stage.set_text_size(*options.text_size);
  stage.set_still(options.still);
}

earshot::base::Outcome play(const earshot::app::Options& options, const char* program) {
  auto assets = earshot::app::find_assets(program);
  if (!assets) return assets.failure();
  auto stage = earshot::ui::Stage::open(*assets);
  if (!stage) return stage.failure();
  dress(*stage, options);
  const auto sheet =
      earshot::ui::gallery_sheet(options.gallery.empty() ? "widgets"sv : options.gallery);
  if (!sheet.paint)
    return earshot::base::Failure{"there is no sheet `" + options.gallery + "` in the gallery"};
  return earshot::app::run(options.loop, *stage, sheet.paint);
}

}  // namespace

int main(int argc, char** argv) {
  const std::span<const char* const> words(argv, static_cast<std::size_t>(argc));
  const auto options = earshot::app::read_options(words.subspan(1));
  if (!options) return fail(options.failure());
  const auto ended = play(*options, "/proc/self/exe");
  return ended ? 0 : fail(ended.failure());
}
