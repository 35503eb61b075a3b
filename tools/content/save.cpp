// Exclusive creation is the system's: between asking and writing nobody else can put a file there.
#include "content/save.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <ostream>
#include <system_error>

namespace earshot::content {

namespace {

base::Failure cannot_write(const std::filesystem::path& path) {
  return {"cannot write " + path.string() + ": " +
          std::strerror(errno)};  // NOLINT(concurrency-mt-unsafe)
}

}  // namespace

std::optional<std::string> in_the_way(const std::filesystem::path& path) {
  std::error_code error;
  if (!std::filesystem::exists(path, error)) return std::nullopt;
  return path.string() + " is there already; name a new file, or remove that one first";
}

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

ExitCode put(const std::string& text, const std::filesystem::path& file, Console& console) {
  if (file.empty()) {
    console.out << text << std::flush;
    return ExitCode::fine;
  }
  const base::Outcome saved = write_new_file(file, text);
  if (!saved) return fail(console, ExitCode::unreadable, saved.failure().text);
  console.err << "wrote " << file.string() << "\n";
  return ExitCode::fine;
}

}  // namespace earshot::content
