// POSIX calls, each with what it says when it cannot.
#include "records/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "records/database.h"

namespace earshot::records {
namespace {

[[noreturn]] void fail(const std::filesystem::path& file) {
  const int error = errno;
  const Trouble trouble = error == ENOSPC || error == EDQUOT  ? Trouble::no_space
                          : error == EROFS || error == EPERM  ? Trouble::not_writable
                          : error == EACCES || error == ELOOP ? Trouble::denied
                                                              : Trouble::other;
  throw DatabaseError(trouble, file.filename().string() + ": " + std::strerror(error));
}

// Closed at the end of its scope.
class Descriptor {
 public:
  Descriptor(const std::filesystem::path& file, int flags)
      : number_(::open(file.c_str(), flags | O_NOFOLLOW | O_CLOEXEC, 0600)) {
    if (number_ < 0) fail(file);
  }
  ~Descriptor() { ::close(number_); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  operator int() const {
    return number_;
  }  // NOLINT(google-explicit-constructor): as the system's calls take it

 private:
  int number_;
};

void write_all(int descriptor, std::string_view bytes, const std::filesystem::path& file) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) fail(file);
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string holder_of(int descriptor) {
  std::array<char, 32> text{};
  const ssize_t size = ::pread(descriptor, text.data(), text.size(), 0);
  const std::string_view number(text.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
  return std::string(number.substr(0, number.find('\n')));
}

}  // namespace

Kind kind_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return Kind::missing;
    fail(path);
  }
  return S_ISREG(status.st_mode) ? Kind::file : S_ISLNK(status.st_mode) ? Kind::link : Kind::other;
}

std::filesystem::path prepare_folder(const std::filesystem::path& folder) {
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(folder, error).lexically_normal();
  const std::filesystem::path bare = whole.has_filename() ? whole : whole.parent_path();
  std::filesystem::create_directories(bare.parent_path(), error);
  if (!error && ::mkdir(bare.c_str(), 0700) != 0 && errno != EEXIST) fail(bare);
  if (error) {
    errno = error.value();
    fail(bare.parent_path());
  }
  if (!std::filesystem::is_directory(bare, error)) {
    errno = ENOTDIR;
    fail(bare);
  }
  return std::filesystem::canonical(bare);
}

std::string read_file(const std::filesystem::path& file) {
  const Descriptor descriptor(file, O_RDONLY);
  std::string bytes;
  std::array<char, 65536> part{};
  for (;;) {
    const ssize_t size = ::read(descriptor, part.data(), part.size());
    if (size < 0 && errno != EINTR) fail(file);
    if (size == 0) return bytes;
    if (size > 0) bytes.append(part.data(), static_cast<std::size_t>(size));
  }
}

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  const Descriptor descriptor(file, O_WRONLY | O_CREAT | O_TRUNC);
  write_all(descriptor, bytes, file);
  if (::fsync(descriptor) != 0) fail(file);
}

void keep_private(const std::filesystem::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) fail(file);
  if ((status.st_mode & 077U) != 0 && ::chmod(file.c_str(), 0600) != 0) fail(file);
}

void sync_file(const std::filesystem::path& file) {
  const Descriptor descriptor(file, O_RDONLY);
  if (::fsync(descriptor) != 0) fail(file);
}

void sync_folder(const std::filesystem::path& folder) {
  const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
  if (::fsync(descriptor) != 0) fail(folder);
}

void move_file(const std::filesystem::path& from, const std::filesystem::path& to) {
  if (::rename(from.c_str(), to.c_str()) != 0) fail(from);
}

void remove_file(const std::filesystem::path& file) {
  if (::unlink(file.c_str()) != 0 && errno != ENOENT) fail(file);
}

Lock::Lock(const std::filesystem::path& file)
    : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)) {
  if (descriptor_ < 0) fail(file);
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    const std::string holder = holder_of(descriptor_);
    const bool taken = errno == EWOULDBLOCK;
    ::close(descriptor_);
    if (!taken) fail(file);
    throw DatabaseError(Trouble::busy, holder.empty() ? "process unknown" : "process " + holder);
  }
  const std::string number = std::to_string(::getpid()) + '\n';
  if (::ftruncate(descriptor_, 0) != 0 ||
      ::pwrite(descriptor_, number.data(), number.size(), 0) < 0) {
    // The number is a courtesy to whoever finds the lock taken; a full disk must not stop anyone
    // here.
  }
}

Lock::~Lock() { ::close(descriptor_); }

}  // namespace earshot::records
