#include "edit/replace_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace earshot::edit {

namespace {

namespace fs = std::filesystem;

base::Failure cannot_write(const fs::path& file) {
  return {"cannot write " + file.string() + ": " + std::generic_category().message(errno)};
}

bool write_all(int descriptor, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t written = ::write(descriptor, text.data() + at, text.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    at += static_cast<std::size_t>(written);
  }
  return ::fsync(descriptor) == 0;
}

// The texts that wait beside their files; what was not put in place is removed.
class Waiting {
 public:
  ~Waiting() {
    for (const auto& [temporary, file] : files_) ::unlink(temporary.c_str());
  }
  Waiting() = default;
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

  bool add(const fs::path& file, const std::string& text) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) return false;
    std::string temporary =
        (file.parent_path() / ("." + file.filename().string())).string() + ".XXXXXX";
    const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
    if (descriptor < 0) return false;
    files_.push_back({temporary, file});
    const bool written =
        ::fchmod(descriptor, status.st_mode & 07777U) == 0 && write_all(descriptor, text);
    const int error = errno;
    const bool closed = ::close(descriptor) == 0;
    if (!written) errno = error;
    return written && closed;
  }

  bool put_in_place(fs::path& failed) {
    while (!files_.empty()) {
      if (::rename(files_.back().temporary.c_str(), files_.back().file.c_str()) != 0) {
        failed = files_.back().file;
        return false;
      }
      files_.pop_back();
    }
    return true;
  }

 private:
  struct One {
    std::string temporary;
    fs::path file;
  };
  std::vector<One> files_;
};

}  // namespace

base::Outcome replace_files(const std::vector<Replacement>& files) {
  Waiting waiting;
  for (const Replacement& one : files) {
    std::error_code error;
    const fs::path file = fs::canonical(one.file, error);
    if (error || !waiting.add(file, one.text)) {
      if (error) errno = error.value();
      return cannot_write(one.file);
    }
  }
  fs::path failed;
  if (!waiting.put_in_place(failed)) return cannot_write(failed);
  return base::Done{};
}

}  // namespace earshot::edit
