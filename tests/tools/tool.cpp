#include "tools/tool.h"

#include <unistd.h>

#include <fstream>
#include <sstream>

#include "content/command_line.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::test {

namespace fs = std::filesystem;

Ran run_tool_in(const fs::path& folder, std::vector<std::string> arguments,
                const std::string& input) {
  fs::current_path(folder);
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  content::Console console{in, out, err};
  Ran ran;
  ran.code = content::run(std::move(arguments), console);
  ran.out = out.str();
  ran.err = err.str();
  fs::current_path(root());
  return ran;
}

Ran run_tool(std::vector<std::string> arguments, const std::string& input) {
  return run_tool_in(root(), std::move(arguments), input);
}

Folder::Folder(const std::string& name)
    : path_(fs::temp_directory_path() / ("earshot-" + name + "-" + std::to_string(getpid()))) {
  fs::remove_all(path_);
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

void Folder::write(const std::string& name, const std::string& text) const {
  fs::create_directories((path_ / name).parent_path());
  std::ofstream(path_ / name, std::ios::binary) << text;
}

std::string Folder::read(const std::string& name) const { return read_text(path_ / name); }

}  // namespace earshot::test
