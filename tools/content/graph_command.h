// `earshot-content graph`: a scenario as a picture.
//
// Entry point: graph(). SVG is drawn by Graphviz, which has to be installed for it.
#pragma once

#include <cstdint>
#include <filesystem>

#include "content/console.h"

namespace earshot::content {

enum class GraphFormat : std::uint8_t { dot, svg, mermaid };

struct GraphOptions {
  std::filesystem::path scenario;
  GraphFormat format = GraphFormat::dot;
  std::filesystem::path play;  // marked on it; empty: none
  std::filesystem::path out;   // empty: the output
};

ExitCode graph(const GraphOptions& options, Console& console);

}  // namespace earshot::content
