#include "app/files.h"

#include <stb/stb_image_write.h>

#include <fstream>
#include <string>
#include <system_error>

#include "base/spoken.h"

namespace earshot::app {

namespace fs = std::filesystem;

namespace {

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
  if (!stream || failed)
    return base::Failure{base::said("the file {} cannot be written", file.string())};
  return base::Done{};
}

base::Outcome write_png(const fs::path& file, const Picture& picture) {
  std::string bytes;
  const int made = stbi_write_png_to_func(append, &bytes, picture.width, picture.height, 3,
                                          picture.pixels.data(), picture.width * 3);
  if (made == 0) return base::Failure{base::said("no picture could be made for {}", file.string())};
  return write_whole(file, bytes);
}

}  // namespace earshot::app
