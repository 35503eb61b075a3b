#include "content/script_command.h"

#include "content/given.h"
#include "content/save.h"

namespace earshot::content {

ExitCode script(const ScriptOptions& options, Console& console) {
  const GivenOne given = open_one(options.scenario, console);
  if (!given.scenario) return given.code;
  return put(render_screenplay(*given.scenario), options.out, console);
}

}  // namespace earshot::content
