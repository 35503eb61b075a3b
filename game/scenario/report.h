// Where a loader's findings are gathered: one for each file that is read. Private to the room.
//
// Entry point: Report::add. Places are handed in as bytes of the file and become lines and columns
// only here.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"

namespace earshot::scenario {

// From `begin` up to, not including, `end`: bytes of the file that is being read.
struct Bytes {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

inline constexpr std::size_t kMostFindings = 500;

class Report {
 public:
  explicit Report(const base::SourceFile& source) : source_(source) {}

  const base::SourceFile& source() const { return source_; }

  // The diagnostic stays valid until the next one is added. After kMostFindings in one file the rest
  // is counted as one more finding, and not kept.
  base::Diagnostic& add(const base::Message& message, Bytes where,
                        std::vector<std::string> arguments = {}, std::string help = {});
  base::Note note(Bytes where, std::string text) const;
  base::Span span(Bytes where) const { return source_.span(where.begin, where.end); }

  base::Diagnostics& diagnostics() { return diagnostics_; }
  const base::Diagnostics& diagnostics() const { return diagnostics_; }
  base::Diagnostics take() { return std::move(diagnostics_); }

 private:
  const base::SourceFile& source_;
  base::Diagnostics diagnostics_;
  base::Diagnostic surplus_;
};

std::string ticked(std::string_view word);                       // `word`
std::string listed(const std::vector<std::string_view>& words);  // `one`, `two`, `three`

// "did you mean `x`?" when a candidate is near, else `otherwise`.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates,
                         std::string otherwise);

}  // namespace earshot::scenario
