// The form of a journal: a first word, then each file and its digest, then a last word, each ended by a
// zero byte, which no path holds.
#include "edit/replace_journal.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

#include "base/sha256.h"

namespace earshot::edit {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFirstWord = "earshot-replacing 1";
constexpr std::string_view kLastWord = "these are all";
constexpr int kTries = 100;  // others may be renaming it at this moment

void put(std::string& text, std::string_view word) { text.append(word) += '\0'; }

std::string text_of(const std::vector<Swap>& swaps) {
  std::string text;
  put(text, kFirstWord);
  for (const Swap& swap : swaps) {
    put(text, swap.file.string());
    put(text, swap.digest);
  }
  put(text, kLastWord);
  return text;
}

// As far as it goes; one that was not written to its end names files that nothing was done to yet.
std::vector<Swap> swaps_in(const std::string& text, bool& whole) {
  std::vector<std::string> words;
  for (std::size_t at = 0, end = 0; (end = text.find('\0', at)) != std::string::npos; at = end + 1)
    words.push_back(text.substr(at, end - at));
  whole = words.size() >= 2 && words.size() % 2 == 0 && words.front() == kFirstWord &&
          words.back() == kLastWord;
  std::vector<Swap> swaps;
  for (std::size_t i = 1; i + 1 < words.size(); i += 2) swaps.push_back({words[i], words[i + 1]});
  return swaps;
}

bool is_same_file(int descriptor, const fs::path& path) {
  struct stat opened {};
  struct stat there {};
  return ::fstat(descriptor, &opened) == 0 && ::stat(path.c_str(), &there) == 0 &&
         opened.st_dev == there.st_dev && opened.st_ino == there.st_ino;
}

bool flush_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return false;
  const bool flushed = ::fsync(descriptor) == 0;
  ::close(descriptor);
  return flushed;
}

bool is_there(const fs::path& path) {
  std::error_code error;
  return fs::exists(path, error);
}

}  // namespace

bool write_to_disk(int descriptor, const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const ssize_t written = ::write(descriptor, text.data() + at, text.size() - at);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    at += static_cast<std::size_t>(written);
  }
  return ::fsync(descriptor) == 0;
}

fs::path Swap::waiting() const {
  return file.parent_path() / ("." + file.filename().string() + ".earshot-new");
}

std::string digest_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  return base::sha256_hex({bytes});
}

base::Failure cannot_write(const fs::path& file) {
  return {"cannot write " + file.string() + ": " + std::generic_category().message(errno)};
}

base::Outcome put_in_place(const std::vector<Swap>& swaps, const AfterEach& after_each) {
  base::Outcome outcome = base::Done{};
  for (const Swap& swap : swaps) {
    const fs::path waiting = swap.waiting();
    if (!is_there(waiting)) continue;
    if (digest_of(swap.file) != swap.digest) {
      outcome =
          base::Failure{swap.file.string() + " was changed meanwhile; what it was to become is " +
                        waiting.string()};
      continue;
    }
    if (::rename(waiting.c_str(), swap.file.c_str()) != 0) return cannot_write(swap.file);
    if (!flush_folder(swap.file.parent_path())) return cannot_write(swap.file);
    if (after_each) after_each();
  }
  return outcome;
}

bool Journal::is_there() const { return edit::is_there(begun_) || edit::is_there(ready_); }

Journal::Journal(const fs::path& folder)
    : begun_(folder / ".earshot-replacing"), ready_(folder / ".earshot-replacing-ready") {}

Journal::~Journal() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

base::Outcome Journal::lock(const fs::path& path, int flags) {
  for (int tries = 0; tries < kTries; ++tries) {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = ::open(path.c_str(), O_RDWR | O_CLOEXEC | flags, 0666);
    if (descriptor_ < 0) return cannot_write(path);
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0)
      return base::Failure{"another earshot-content is writing in " + path.parent_path().string() +
                           "; try again when it is done"};
    if (is_same_file(descriptor_, path)) return base::Done{};
  }
  return base::Failure{"cannot get hold of " + path.string()};
}

std::string Journal::read() const {
  std::string text;
  char part[4096];
  ssize_t length = 0;
  for (off_t at = 0; (length = ::pread(descriptor_, part, sizeof part, at)) > 0; at += length)
    text.append(part, static_cast<std::size_t>(length));
  return text;
}

base::Outcome Journal::open() {
  if (edit::is_there(ready_)) {
    if (auto locked = lock(ready_, 0); !locked) return locked;
    if (auto finished = finish_ready(); !finished) return finished;
  }
  if (auto locked = lock(begun_, O_CREAT); !locked) return locked;
  undo_begun();
  return base::Done{};
}

base::Outcome Journal::finish_ready() {
  bool whole = false;
  const std::vector<Swap> swaps = swaps_in(read(), whole);
  if (!whole) return base::Failure{"cannot read " + ready_.string()};
  const base::Outcome placed = put_in_place(swaps);
  ::unlink(ready_.c_str());
  return placed;
}

void Journal::undo_begun() {
  bool whole = false;
  for (const Swap& swap : swaps_in(read(), whole)) ::unlink(swap.waiting().c_str());
}

base::Outcome Journal::begin(const std::vector<Swap>& swaps) {
  const bool written = ::ftruncate(descriptor_, 0) == 0 && ::lseek(descriptor_, 0, SEEK_SET) == 0 &&
                       write_to_disk(descriptor_, text_of(swaps));
  if (!written || !flush_folder(begun_.parent_path())) return cannot_write(begun_);
  return base::Done{};
}

base::Outcome Journal::ready() {
  if (::rename(begun_.c_str(), ready_.c_str()) != 0) return cannot_write(ready_);
  if (!flush_folder(ready_.parent_path())) return cannot_write(ready_);
  return base::Done{};
}

void Journal::close(const std::vector<Swap>& swaps) {
  for (const Swap& swap : swaps) ::unlink(swap.waiting().c_str());
  ::unlink(ready_.c_str());
  ::unlink(begun_.c_str());
}

}  // namespace earshot::edit
