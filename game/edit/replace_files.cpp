#include "edit/replace_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "edit/replace_journal.h"

namespace earshot::edit {

namespace {

namespace fs = std::filesystem;

// Beside the file and with its rights, flushed to the disk.
bool write_beside(const Swap& swap, const std::string& text) {
  struct stat status {};
  if (::stat(swap.file.c_str(), &status) != 0) return false;
  const int descriptor =
      ::open(swap.waiting().c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (descriptor < 0) return false;
  const bool written =
      ::fchmod(descriptor, status.st_mode & 07777U) == 0 && write_to_disk(descriptor, text);
  const int error = errno;
  const bool closed = ::close(descriptor) == 0;
  if (!written) errno = error;
  return written && closed;
}

base::Result<std::vector<Swap>> swaps_for(const std::vector<Replacement>& files) {
  std::vector<Swap> swaps;
  for (const Replacement& one : files) {
    std::error_code error;
    const fs::path file = fs::canonical(one.file, error);
    errno = error.value();
    if (error) return cannot_write(one.file);
    swaps.push_back({file, digest_of(file)});
  }
  return swaps;
}

class Replacing {
 public:
  Replacing(const fs::path& folder, std::vector<Swap> swaps, const AfterEach& after_each)
      : journal_(folder), swaps_(std::move(swaps)), after_each_(after_each) {}

  base::Outcome run(const std::vector<Replacement>& files) {
    if (auto opened = journal_.open(); !opened) return opened;
    if (auto prepared = prepare(files); !prepared) {
      journal_.close(swaps_);
      return prepared;
    }
    auto placed = put_in_place(swaps_, after_each_);
    if (placed) journal_.close(swaps_);
    return placed;
  }

 private:
  base::Outcome prepare(const std::vector<Replacement>& files) {
    if (auto begun = journal_.begin(swaps_); !begun) return begun;
    done();
    for (std::size_t i = 0; i < files.size(); ++i) {
      if (!write_beside(swaps_[i], files[i].text)) return cannot_write(files[i].file);
      done();
    }
    for (const Swap& swap : swaps_) {
      if (digest_of(swap.file) != swap.digest)
        return base::Failure{swap.file.string() + " was changed meanwhile; nothing was written"};
    }
    auto ready = journal_.ready();
    if (ready) done();
    return ready;
  }

  void done() const {
    if (after_each_) after_each_();
  }

  Journal journal_;
  std::vector<Swap> swaps_;
  const AfterEach& after_each_;
};

}  // namespace

base::Outcome replace_files(const std::vector<Replacement>& files, const fs::path& folder,
                            const AfterEach& after_each) {
  if (files.empty()) return base::Done{};
  auto swaps = swaps_for(files);
  if (!swaps) return swaps.failure();
  return Replacing(folder, *std::move(swaps), after_each).run(files);
}

base::Outcome finish_replacing(const fs::path& folder) {
  Journal journal(folder);
  if (!journal.is_there()) return base::Done{};
  auto opened = journal.open();
  if (opened) journal.close({});
  return opened;
}

}  // namespace earshot::edit
