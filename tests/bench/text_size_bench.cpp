// How long a change of the text size is felt: from the new size until the picture in it has been handed
// to the window system, on the settings screen, in a window of the game's size. The fonts know all
// characters of the pack, as after many conversations.
//
//   text_size_bench PACK FOLDER     FOLDER is for records and should be empty
#include <sys/times.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <vector>

#include "app/backend.h"
#include "app/window.h"
#include "app/world.h"
#include "base/folders.h"
#include "ui/screens/settings/settings_screen.h"
#include "ui/shell/apply_settings.h"
#include "ui/stage.h"

namespace {

using namespace earshot;

double milliseconds_of(clockid_t clock) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

void settle(ui::Stage& stage, app::Window& window, app::Backend& backend,
            const ui::PaintScreen& paint) {
  ui::FrameReport report;
  do {
    report = stage.frame(window.size(), window.now(), paint);
    if (report.fonts_changed) backend.send_fonts();
  } while (report.again || report.fonts_changed);
  const ui::Vec2 size = window.size();
  backend.draw(static_cast<int>(size.x), static_cast<int>(size.y), {{0.0F, 0.0F, size.x, size.y}});
  window.show_picture();
}

int measure(const std::filesystem::path& pack, const std::filesystem::path& folder) {
  auto assets = base::find_beside(base::kThisProgram, "assets");
  if (!assets) return 2;
  auto stage = ui::Stage::open(*assets);
  auto world = app::open_world({.content = pack, .records = folder, .seed = {}, .join = {}},
                               base::kThisProgram);
  if (!stage || !world) return 2;
  auto window = app::Window::open({}, stage->input());
  if (!window) return 2;
  stage->make_current();
  auto backend = app::Backend::open();
  if (!backend) return 2;
  for (const auto& entry : world->pack.scenarios) stage->learn(entry.source->bytes());
  ui::SettingsScreen screen(*world);
  const ui::PaintScreen paint = [&](ui::Ui& ui) {
    ui::apply_settings(ui, *world);
    screen.draw(ui);
  };
  std::vector<double> wall, processor;
  for (int round = 0; round <= 45; ++round) {
    world->text_size = static_cast<float>(18 + round * 7 % 23);
    (*window)->wait(0.0);
    const double clock = milliseconds_of(CLOCK_MONOTONIC);
    const double own = milliseconds_of(CLOCK_PROCESS_CPUTIME_ID);
    settle(*stage, **window, *backend, paint);
    if (round < 2)
      continue;  // the window opens; for the second picture ever, what is kept of a picture is made
    wall.push_back(milliseconds_of(CLOCK_MONOTONIC) - clock);
    processor.push_back(milliseconds_of(CLOCK_PROCESS_CPUTIME_ID) - own);
  }
  std::ranges::sort(wall);
  std::ranges::sort(processor);
  std::printf("%zu changes: median %.1f ms, longest %.1f ms; of processor %.1f ms, %.1f ms\n",
              wall.size(), wall[wall.size() / 2], wall.back(), processor[processor.size() / 2],
              processor.back());
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  return measure(arguments[1], arguments[2]);
}
