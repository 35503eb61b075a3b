// A text file held in memory, and places in it.
//
// Entry point: SourceFile. A Place counts lines and columns from 1, columns in characters (code
// points), never in bytes; `offset` is the byte. A Location adds the file, so that a diagnostic can
// stand alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earshot::base {

struct Place {
  std::uint32_t offset = 0;  // bytes from the start of the file
  std::uint32_t line = 1;    // from 1
  std::uint32_t column = 1;  // from 1, in characters

  friend bool operator==(const Place&, const Place&) = default;
};

// From `begin` up to, not including, `end`; may be empty.
struct Span {
  Place begin;
  Place end;

  friend bool operator==(const Span&, const Span&) = default;
};

struct Location {
  std::string file;
  Span span;

  friend bool operator==(const Location&, const Location&) = default;
};

class SourceFile {
 public:
  SourceFile(std::string path, std::string bytes);

  const std::string& path() const { return path_; }
  std::string_view bytes() const { return bytes_; }
  std::uint32_t line_count() const;

  // The line without its end (and without a byte-order mark before it); empty when there is no such
  // line.
  std::string_view line(std::uint32_t number) const;

  // The place of a byte. Offsets past the end give the place just behind the last character; an
  // offset inside a character gives that character's place.
  Place place(std::size_t offset) const;
  Span span(std::size_t begin, std::size_t end) const { return {place(begin), place(end)}; }
  Location location(std::size_t begin, std::size_t end) const { return {path_, span(begin, end)}; }

 private:
  std::uint32_t characters_between(std::size_t begin, std::size_t end) const;

  std::string path_;
  std::string bytes_;
  std::vector<std::uint32_t> line_starts_;
  std::vector<std::uint32_t> character_counts_;  // before each block of bytes; see source.cpp
};

}  // namespace earshot::base
