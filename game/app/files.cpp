#include "app/files.h"

#include <stb/stb_image_write.h>

#include <fstream>
#include <string>
#include <system_error>

namespace earshot::app {

namespace fs = std::filesystem;

namespace {

bool holds_assets(const fs::path& folder) {
  return fs::exists(folder / "fonts" / "Inter-Regular.otf");
}

void append(void* context, void* data, int size) {
  static_cast<std::string*>(context)->append(static_cast<const char*>(data),
                                             static_cast<std::size_t>(size));
}

}  // namespace

base::Outcome write_whole(const fs::path& file, std::string_view text) {
  const fs::path beside = file.string() + ".new";
  std::ofstream stream(beside, std::ios::binary | std::ios::trunc);
  stream.write(text.data(), static_cast<std::streamsize>(text.size()));
  stream.close();
  std::error_code failed;
  if (stream) fs::rename(beside, file, failed);
  if (!stream || failed) return base::Failure{"the file " + file.string() + " cannot be written"};
  return base::Done{};
}

base::Outcome write_png(const fs::path& file, const Picture& picture) {
  std::string bytes;
  const int made = stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 3,
                                          picture.pixels.data(), picture.width * 3);
  if (made == 0) return base::Failure{"no picture could be made for " + file.string()};
  return write_whole(file, bytes);
}

base::Result<fs::path> find_assets(const fs::path& program) {
  std::error_code ignored;
  const fs::path exe = fs::canonical(program, ignored);
  for (fs::path folder = exe.parent_path(); !folder.empty(); folder = folder.parent_path()) {
    if (holds_assets(folder / "assets")) return folder / "assets";
    if (holds_assets(folder / "share/earshot/assets")) return folder / "share/earshot/assets";
    if (folder == folder.parent_path()) break;
  }
  const fs::path source = EARSHOT_SOURCE_ASSETS;
  if (holds_assets(source)) return source;
  return base::Failure{
      "the folder assets with the game's fonts is missing; it belongs beside the program"};
}

}  // namespace earshot::app
