// Graphviz as a program of its own: nothing of it is linked. Entry point: draw_svg().
#pragma once

#include <string>

#include "base/result.h"

namespace earshot::content {

// `dot -Tsvg` over this text. Fails with what to install where there is no such program.
base::Result<std::string> draw_svg(const std::string& dot);

}  // namespace earshot::content
