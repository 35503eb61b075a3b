#include "content/script_command.h"

#include "content/given.h"
#include "content/save.h"

namespace earshot::content {

ExitCode script(const ScriptOptions& options, Console& console) {
  const GivenOne given = open_one(options.scenario, console, options.language);
  if (!given.scenario) return given.code;
  const std::string language = options.language.empty() ? "en" : options.language;
  return put(render_screenplay(*given.scenario, language), options.out, console);
}

}  // namespace earshot::content
