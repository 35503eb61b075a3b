// Where the tool reads and writes: the three streams, and what is known of the terminal behind
// them.
//
// Entry points: Console, which every command is given; real_console() for main. Tests give string
// streams.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

#include "content/exit_code.h"

namespace earshot::content {

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool in_is_terminal = false;  // a person types: what is typed needs no echo
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  int width = 80;  // columns to wrap to
};

Console real_console();

// --color: `automatic` colours on a terminal, unless the environment says NO_COLOR (no-color.org).
enum class Colour : std::uint8_t { automatic, always, never };
bool wants_colour(Colour colour, bool is_terminal);

// Says why on the error stream, in the manner of "earshot-content: …", and gives the code back.
ExitCode fail(Console& console, ExitCode code, const std::string& sentence);

}  // namespace earshot::content
