#include "base/folders.h"

#include <string>
#include <system_error>

#include "base/spoken.h"

namespace earshot::base {

namespace fs = std::filesystem;

Result<fs::path> find_beside(const fs::path& program, std::string_view name) {
  std::error_code ignored;
  const fs::path exe = fs::canonical(program, ignored);
  for (fs::path folder = exe.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    for (const fs::path& found : {folder / name, folder / "share/earshot" / name}) {
      if (fs::is_directory(found, ignored)) return found;
    }
    if (folder == folder.parent_path()) break;
  }
  const fs::path source = fs::path(EARSHOT_SOURCE_FOLDER) / name;
  if (fs::is_directory(source, ignored)) return source;
  return Failure{said("the folder {} of the game is missing; it belongs beside the program", name)};
}

}  // namespace earshot::base
