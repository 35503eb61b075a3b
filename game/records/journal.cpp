// A journal is a header and frames: one page each, the last one of a commit marked. The salts tell
// this journal's frames from those that an earlier round left behind them; the checksums run on
// from the header through every frame.
#include "records/journal.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

namespace earshot::records {
namespace {

constexpr std::size_t kHeaderBytes = 32;
constexpr std::size_t kFrameHeaderBytes = 24;
constexpr std::uint32_t kMagic = 0x377F0682;  // the last bit says: checksums of big-endian words

std::uint32_t reversed(std::uint32_t word) {
  return word >> 24 | (word >> 8 & 0xFF00U) | (word << 8 & 0xFF0000U) | word << 24;
}

std::uint32_t word_at(std::string_view bytes, std::size_t offset, bool big_endian = true) {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes.data() + offset, sizeof word);
  return big_endian == (std::endian::native == std::endian::big) ? word : reversed(word);
}

struct Checksum {
  std::uint32_t first = 0;
  std::uint32_t second = 0;

  void add(std::string_view bytes, bool big_endian) {
    for (std::size_t at = 0; at + 8 <= bytes.size(); at += 8) {
      first += word_at(bytes, at, big_endian) + second;
      second += word_at(bytes, at + 4, big_endian) + first;
    }
  }
  friend bool operator==(const Checksum&, const Checksum&) = default;
};

Checksum checksum_at(std::string_view bytes, std::size_t offset) {
  return {word_at(bytes, offset), word_at(bytes, offset + 4)};
}

struct Journal {
  std::string_view bytes;
  bool big_endian;
  std::size_t frame_bytes;

  std::size_t frames() const { return (bytes.size() - kHeaderBytes) / frame_bytes; }
  std::string_view frame(std::size_t number) const {
    return bytes.substr(kHeaderBytes + number * frame_bytes, frame_bytes);
  }
  bool is_of_this_round(std::size_t number) const {
    return frame(number).substr(8, 8) == bytes.substr(16, 8);
  }
  bool ends_commit(std::size_t number) const { return word_at(frame(number), 4) != 0; }
};

// How many frames SQLite will believe.
std::size_t readable_frames(const Journal& journal, Checksum sum) {
  for (std::size_t i = 0; i < journal.frames(); ++i) {
    const std::string_view frame = journal.frame(i);
    sum.add(frame.substr(0, 8), journal.big_endian);
    sum.add(frame.substr(kFrameHeaderBytes), journal.big_endian);
    if (!journal.is_of_this_round(i) || sum != checksum_at(frame, 16)) return i;
  }
  return journal.frames();
}

}  // namespace

bool has_lost_commits(std::string_view bytes) {
  if (bytes.size() < kHeaderBytes) return false;
  const std::uint32_t magic = word_at(bytes, 0);
  const std::uint32_t page = word_at(bytes, 8);
  Checksum sum;
  sum.add(bytes.substr(0, 24), (magic & 1U) != 0);
  const bool is_page_size = page >= 512 && page <= 65536 && std::has_single_bit(page);
  if ((magic & ~1U) != kMagic || !is_page_size || sum != checksum_at(bytes, 24)) {
    return bytes.size() >= kHeaderBytes + kFrameHeaderBytes + 512;  // SQLite will read none of it
  }
  const Journal journal{bytes, (magic & 1U) != 0, kFrameHeaderBytes + page};
  bool commit_seen = false;
  for (std::size_t i = readable_frames(journal, sum); i < journal.frames(); ++i) {
    if (commit_seen && journal.is_of_this_round(i)) return true;
    commit_seen = commit_seen || journal.ends_commit(i);
  }
  return false;
}

}  // namespace earshot::records
