// What the terminal is asked, is asked here and nowhere else.
#include "content/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace earshot::content {

namespace {

constexpr int kNarrowest = 40;
constexpr int kWidest = 100;  // longer lines are hard to read

int terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return std::clamp<int>(size.ws_col, kNarrowest, kWidest);
}

}  // namespace

Console real_console() {
  return {std::cin,
          std::cout,
          std::cerr,
          isatty(STDIN_FILENO) != 0,
          isatty(STDOUT_FILENO) != 0,
          isatty(STDERR_FILENO) != 0,
          terminal_width()};
}

bool wants_colour(Colour colour, bool is_terminal) {
  if (colour != Colour::automatic) return colour == Colour::always;
  const char* no_colour =
      std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): before any thread
  return is_terminal && (no_colour == nullptr || *no_colour == '\0');
}

ExitCode fail(Console& console, ExitCode code, const std::string& sentence) {
  console.err << "earshot-content: " << sentence << "\n";
  return code;
}

}  // namespace earshot::content
