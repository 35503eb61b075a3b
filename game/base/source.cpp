// Places are found in two steps: the line by binary search, the column by counting characters from
// the last known count. Counts are kept every kStride bytes, so that a file of one endless line
// costs no more than any other.
#include "base/source.h"

#include <algorithm>
#include <utility>

namespace earshot::base {
namespace {

constexpr std::size_t kStride = 1024;  // bytes between two kept character counts
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

constexpr bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

std::uint32_t count_starts(std::string_view bytes) {
  return static_cast<std::uint32_t>(std::count_if(bytes.begin(), bytes.end(), starts_character));
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string bytes)
    : path_(std::move(path)), bytes_(std::move(bytes)) {
  // A byte-order mark is no character of the first line.
  const bool marked = std::string_view(bytes_).starts_with(kByteOrderMark);
  line_starts_.push_back(marked ? static_cast<std::uint32_t>(kByteOrderMark.size()) : 0);
  for (std::size_t at = bytes_.find('\n'); at != std::string::npos;
       at = bytes_.find('\n', at + 1)) {
    line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at < bytes_.size(); at += kStride) {
    character_counts_.push_back(characters);
    characters += count_starts(std::string_view(bytes_).substr(at, kStride));
  }
}

std::uint32_t SourceFile::line_count() const {
  return static_cast<std::uint32_t>(line_starts_.size());
}

std::string_view SourceFile::line(std::uint32_t number) const {
  if (number == 0 || number > line_starts_.size()) return {};
  const std::size_t begin = line_starts_[number - 1];
  std::size_t end = number < line_starts_.size() ? line_starts_[number] - 1 : bytes_.size();
  if (end > begin && bytes_[end - 1] == '\r') --end;
  return std::string_view(bytes_).substr(begin, end - begin);
}

std::uint32_t SourceFile::characters_between(std::size_t begin, std::size_t end) const {
  const std::string_view bytes(bytes_);
  if (end - begin <= kStride) return count_starts(bytes.substr(begin, end - begin));
  const auto before = [&](std::size_t offset) {
    const std::size_t block = std::min(offset / kStride, character_counts_.size() - 1);
    return character_counts_[block] +
           count_starts(bytes.substr(block * kStride, offset - block * kStride));
  };
  return before(end) - before(begin);
}

Place SourceFile::place(std::size_t offset) const {
  offset = std::clamp<std::size_t>(offset, line_starts_.front(), bytes_.size());
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  // To where its character begins; a stray byte belongs to none, and stays where it is.
  const std::size_t begin = *(next - 1);
  std::size_t first = offset;
  while (first < bytes_.size() && first > begin && !starts_character(bytes_[first])) --first;
  if (first < offset && decode(bytes_, first).length > offset - first) offset = first;
  const std::uint32_t column = characters_between(begin, offset) + 1;
  return {static_cast<std::uint32_t>(offset), line, column};
}

}  // namespace earshot::base
