// `earshot-content explain`: what a code of a message means and what to do about it; without a
// code, a list of all.
//
// Entry point: explain().
#pragma once

#include <string>

#include "content/console.h"

namespace earshot::content {

struct ExplainOptions {
  std::string code;  // or a message's name; empty: the list
};

ExitCode explain(const ExplainOptions& options, Console& console);

}  // namespace earshot::content
