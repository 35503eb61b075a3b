// Folders are watched, not files: editors save by writing a new file and renaming it. What takes no
// playing is told at once, the rest when it is ready.
#include "content/watch_command.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <functional>
#include <map>
#include <optional>
#include <ostream>
#include <set>
#include <string>
#include <system_error>
#include <thread>

#include "base/result.h"
#include "check/codes.h"
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

  // Waits; the first file of content that changed, or nothing when waiting failed. When `other`
  // can be read first (-1: there is none), `meanwhile` is called once.
  std::optional<fs::path> wait(int other, const std::function<void()>& meanwhile) {
    std::optional<fs::path> changed;
    while (true) {
      std::array<pollfd, 2> ready{pollfd{descriptor_, POLLIN, 0}, pollfd{other, POLLIN, 0}};
      const int count = ::poll(ready.data(), ready.size(), changed ? kSettleMilliseconds : -1);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return std::nullopt;
      if (count == 0) return changed;
      if (ready[1].revents != 0) {
        other = -1;
        meanwhile();
      }
      if (ready[0].revents == 0) continue;
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

// The check of all plays, beside the waiting; who saves meanwhile need not wait for its end.
class PlaysCheck {
 public:
  explicit PlaysCheck(const CheckOptions& options)
      : options_(options), done_(::eventfd(0, EFD_CLOEXEC)), thread_([this] { run(); }) {}
  ~PlaysCheck() {
    cancelled_ = true;
    if (thread_.joinable()) thread_.join();
    if (done_ >= 0) ::close(done_);
  }
  PlaysCheck(const PlaysCheck&) = delete;
  PlaysCheck& operator=(const PlaysCheck&) = delete;

  int done() const { return done_; }  // can be read when it is

  // What only playing finds; waits for it.
  ExitCode tell_findings(Console& console) {
    thread_.join();
    std::erase_if(report_.diagnostics,
                  [](const auto& one) { return !check::takes_playing(*one.message); });
    console.err << "all plays:\n" << std::flush;
    return tell(report_, options_, console);
  }

 private:
  void run() {
    report_ = look(options_, &cancelled_);
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(done_, &one, sizeof one);
  }

  CheckOptions options_;
  check::Report report_;
  std::atomic<bool> cancelled_ = false;
  int done_;
  std::thread thread_;  // last: it uses the others
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
  CheckOptions quick = checked;
  quick.quick = true;
  for (std::uint64_t number = 1;; ++number) {
    const ExitCode code = tell(look(quick), quick, console);
    console.err << std::flush;
    PlaysCheck plays(checked);
    if (number == options.checks) return std::max(code, plays.tell_findings(console));
    const auto changed = folders.wait(plays.done(), [&] {
      plays.tell_findings(console);
      console.err << std::flush;
    });
    if (!changed) return fail(console, ExitCode::unreadable, "waiting for changes failed");
    console.err << "\n" << changed->string() << " changed\n" << std::flush;
  }
}

}  // namespace earshot::content
