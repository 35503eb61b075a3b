// What the tool tells the shell. The same four for every command; docs/trainers/checks.md names
// them.
#pragma once

namespace earshot::content {

enum class ExitCode : int {
  fine = 0,        // nothing above the threshold
  findings = 1,    // the content has mistakes, or a script was not met
  usage = 2,       // the command line was not understood
  unreadable = 3,  // something could not be read or written
};

}  // namespace earshot::content
