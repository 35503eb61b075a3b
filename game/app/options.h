// The command line of the program.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/loop.h"
#include "base/result.h"
#include "ui/theme/theme.h"

namespace earshot::app {

struct Options {
  LoopOptions loop;
  std::string gallery;  // a sheet to look at instead of the game
  std::optional<ui::ThemeId> theme;
  std::optional<float> text_size;
  bool still = false;  // reduced motion
};

base::Result<Options> read_options(std::span<const char* const> words);

}  // namespace earshot::app
