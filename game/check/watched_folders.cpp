#include "check/watched_folders.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "check/files.h"

namespace earshot::check {

namespace {

namespace fs = std::filesystem;

constexpr int kSettleMilliseconds = 20;  // a save is several changes; the last one counts
constexpr std::uint32_t kChanges =
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;

base::Failure system_failure(const std::string& what) {
  return {what + ": " + std::generic_category().message(errno)};
}

std::vector<pollfd> all_of(int own, std::span<const int> others) {
  std::vector<pollfd> all{pollfd{own, POLLIN, 0}};
  for (const int other : others) all.push_back({other, POLLIN, 0});
  return all;
}

}  // namespace

WatchedFolders::WatchedFolders() : descriptor_(::inotify_init1(IN_CLOEXEC)) {}

WatchedFolders::~WatchedFolders() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

base::Outcome WatchedFolders::add(const fs::path& path) {
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

WatchedFolders::Woken WatchedFolders::wait(std::span<const int> others) {
  std::optional<fs::path> changed;
  std::vector<pollfd> all = all_of(descriptor_, others);
  while (true) {
    const int count = ::poll(all.data(), all.size(), changed ? kSettleMilliseconds : -1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {};
    if (count == 0) return {std::move(changed), std::nullopt};
    if (all[0].revents != 0) {
      if (auto file = read_events(); file && !changed) changed = std::move(file);
      continue;  // what else is ready stays so
    }
    if (changed) {
      all.resize(1);  // what is ready can wait until it is quiet
      continue;
    }
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].revents != 0) return {std::nullopt, i - 1};
    }
  }
}

base::Outcome WatchedFolders::add_one(const fs::path& folder) {
  const int watch =
      descriptor_ < 0 ? -1 : ::inotify_add_watch(descriptor_, folder.c_str(), kChanges);
  if (watch < 0) return system_failure("cannot watch " + folder.string());
  folders_[watch] = folder;
  return base::Done{};
}

std::optional<fs::path> WatchedFolders::read_events() {
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
std::optional<fs::path> WatchedFolders::concerns(const inotify_event& event, const char* name) {
  const fs::path path = (folders_[event.wd] / name).lexically_normal();
  if ((event.mask & IN_ISDIR) != 0) {
    const bool there = (event.mask & (IN_CREATE | IN_MOVED_TO)) != 0;
    return there && add(path) ? std::optional(path) : std::nullopt;
  }
  const std::string file = path.filename().string();
  const bool hidden = file.starts_with('.');
  const bool words = file.starts_with("words.") && path.extension() == ".txt";
  const bool content = is_yaml(path) || is_play(path) || words || path.extension() == ".md" ||
                       path.extension() == ".po";
  const bool done = (event.mask & IN_CREATE) == 0;  // the writing is told when it ends
  return content && done && !hidden ? std::optional(path) : std::nullopt;
}

}  // namespace earshot::check
