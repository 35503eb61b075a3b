// Private to the room: one line of a `.play` file as words with their places. A word is what stands between blanks, or between
// quotation marks; `#` at the start of a word begins a remark.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"

namespace earshot::play {

struct Word {
  std::string text;
  base::Span where;
  bool quoted = false;
};

// Nothing when the line could not be read; the diagnostics say why.
std::optional<std::vector<Word>> words_of_line(const base::SourceFile& source, std::uint32_t line,
                                               base::Diagnostics& diagnostics);

}  // namespace earshot::play
