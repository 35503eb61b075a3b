#include "content/graph_command.h"

#include <ostream>

#include "content/given.h"
#include "content/graph.h"
#include "content/graphviz.h"
#include "content/save.h"

namespace earshot::content {

namespace {

base::Result<std::string> rendered(const Graph& picture, GraphFormat format) {
  if (format == GraphFormat::mermaid) return render_mermaid(picture);
  if (format == GraphFormat::svg) return draw_svg(render_dot(picture));
  return render_dot(picture);
}

}  // namespace

ExitCode graph(const GraphOptions& options, Console& console) {
  const GivenOne given = open_one(options.scenario, console);
  if (!given.scenario) return given.code;
  Graph picture = graph_of(*given.scenario);
  if (!options.play.empty()) {
    const auto run = performed(given.scenario, options.play, console);
    if (!run) return ExitCode::findings;
    mark(picture, *run);
  }
  const auto text = rendered(picture, options.format);
  if (!text) return fail(console, ExitCode::unreadable, text.failure().text);
  return put(*text, options.out, console);
}

}  // namespace earshot::content
