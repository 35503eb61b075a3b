// Folders are watched, not files: editors save by writing a new file and renaming it.
#include "content/watch_command.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <system_error>

#include "base/result.h"
#include "check/files.h"
#include "content/check_command.h"

namespace earshot::content {

namespace {

namespace fs = std::filesystem;

constexpr int kSettleMilliseconds = 20;  // a save is several changes; the last one counts
constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;

base::Failure system_failure(const std::string& what) {
  return {what + ": " + std::generic_category().message(errno)};
}

class Folders {
 public:
  Folders() : descriptor_(::inotify_init1(IN_CLOEXEC)) {}
  ~Folders() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Folders(const Folders&) = delete;
  Folders& operator=(const Folders&) = delete;

  base::Outcome add(const fs::path& path) {
    std::error_code error;
    if (!fs::is_directory(path, error)) {
      const fs::path folder = path.parent_path();
      return add_one(folder.empty() ? "." : folder);
    }
    if (auto outcome = add_one(path); !outcome) return outcome;
    for (auto at = fs::recursive_directory_iterator(
             path, fs::directory_options::skip_permission_denied, error);
         !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
      std::error_code ignored;
      if (!at->is_directory(ignored)) continue;
      if (auto outcome = add_one(at->path()); !outcome) return outcome;
    }
    return base::Done{};
  }

  // Waits; the first file of content that changed, or nothing when waiting failed.
  std::optional<fs::path> wait() {
    std::optional<fs::path> changed;
    while (true) {
      pollfd ready{descriptor_, POLLIN, 0};
      const int count = ::poll(&ready, 1, changed ? kSettleMilliseconds : -1);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return std::nullopt;
      if (count == 0) return changed;
      if (auto file = read_events(); file && !changed) changed = std::move(file);
    }
  }

 private:
  base::Outcome add_one(const fs::path& folder) {
    const int watch =
        descriptor_ < 0 ? -1 : ::inotify_add_watch(descriptor_, folder.c_str(), kChanges);
    if (watch < 0) return system_failure("cannot watch " + folder.string());
    folders_[watch] = folder;
    return base::Done{};
  }

  std::optional<fs::path> read_events() {
    alignas(inotify_event) std::array<char, 16384> bytes{};
    const ssize_t size = ::read(descriptor_, bytes.data(), bytes.size());
    std::optional<fs::path> changed;
    for (std::size_t at = 0; size > 0 && at < static_cast<std::size_t>(size);) {
      inotify_event event{};
      std::memcpy(&event, bytes.data() + at, sizeof event);
      const char* name = bytes.data() + at + sizeof event;
      if (event.len > 0) {
        if (auto file = concerns(event, name); file && !changed) changed = std::move(file);
      }
      at += sizeof event + event.len;
    }
    return changed;
  }

  // A new folder is watched from now on.
  std::optional<fs::path> concerns(const inotify_event& event, const char* name) {
    const fs::path path = (folders_[event.wd] / name).lexically_normal();
    if ((event.mask & IN_ISDIR) != 0) {
      const bool there = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
      return there && add(path) ? std::optional(path) : std::nullopt;
    }
    const bool hidden = path.filename().string().starts_with('.');
    const bool content = check::is_yaml(path) || check::is_play(path) ||
                         path.extension() == ".md" || path.filename() == "words.txt";
    const bool done = (event.mask & IN_CREATE) == 0;  // the writing is told when it ends
    return content && done && !hidden ? std::optional(path) : std::nullopt;
  }

  int descriptor_;
  std::map<int, fs::path> folders_;
};

}  // namespace

ExitCode watch(const WatchOptions& options, Console& console) {
  Folders folders;
  for (const fs::path& path : options.paths) {
    if (auto outcome = folders.add(path); !outcome)
      return fail(console, ExitCode::unreadable, outcome.failure().text);
  }
  CheckOptions checked;
  checked.paths = options.paths;
  checked.colour = options.colour;
  ExitCode code = ExitCode::fine;
  for (std::uint64_t number = 1;; ++number) {
    code = check(checked, console);
    if (number == options.checks) return code;
    const auto changed = folders.wait();
    if (!changed) return fail(console, ExitCode::unreadable, "waiting for changes failed");
    console.err << "\n" << changed->string() << " changed\n" << std::flush;
  }
}

}  // namespace earshot::content
