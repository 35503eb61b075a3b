// earshot-host's command line.
//
// Entry point: run(). Exit codes: 0 done, 1 mistakes found (verify), 2 not understood, 3 could not be read or started.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace earshot::host {

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err);

}  // namespace earshot::host
