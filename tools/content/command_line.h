// The command line of earshot-content: which commands there are, what each takes, and what --help
// says of it.
//
// Entry point: run(). CLI11 stays in command_line.cpp.
#pragma once

#include <string>
#include <vector>

#include "content/console.h"

namespace earshot::content {

// `arguments`: what stands behind the program's name.
ExitCode run(std::vector<std::string> arguments, Console& console);

}  // namespace earshot::content
