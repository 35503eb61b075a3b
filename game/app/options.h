// The command line of the program.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

#include "app/loop.h"
#include "app/world.h"
#include "text/family.h"
#include "ui/theme/theme.h"

namespace earshot::app {

struct Options {
  LoopOptions loop;
  WorldWish world;
  std::filesystem::path rehearse;    // a scenario to try while it is being written
  std::string gallery;               // a sheet to look at instead of the game
  std::optional<ui::ThemeId> theme;  // in place of the person's own
  std::optional<float> text_size;
  std::optional<text::Family> family;
  std::optional<std::string> language;
  bool still = false;       // reduced motion
  std::string window_size;  // as it was written
};

// What to do, or the exit code after --help, --version or a mistake, which was said on the terminal.
std::variant<Options, int> read_options(int argc, char** argv);

}  // namespace earshot::app
