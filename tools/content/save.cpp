// Exclusive creation is the system's: between asking and writing nobody else can put a file there.
#include "content/save.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace earshot::content {

namespace {

base::Failure cannot_write(const std::filesystem::path& path) {
  return {"cannot write " + path.string() + ": " +
          std::strerror(errno)};  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace

base::Outcome write_new_file(const std::filesystem::path& path, const std::string& text) {
  std::FILE* file = std::fopen(path.c_str(), "wbx");
  if (file == nullptr) return cannot_write(path);
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const bool closed = std::fclose(file) == 0;
  if (written && closed) return base::Done{};
  base::Failure failure = cannot_write(path);
  std::remove(path.c_str());
  return failure;
}

}  // namespace earshot::content
