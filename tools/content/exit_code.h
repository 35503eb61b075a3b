// What the tool tells the shell. The same four for every command; docs/trainers/checks.md names
// them. A fifth is the shells' own: what Ctrl-C ended, after it said what was known so far.
#pragma once

namespace earshot::content {

enum class ExitCode : int {
  fine = 0,           // nothing above the threshold
  findings = 1,       // the content has mistakes, or a script was not met
  usage = 2,          // the command line was not understood
  unreadable = 3,     // something could not be read or written
  interrupted = 130,  // 128 + SIGINT
};

}  // namespace earshot::content
