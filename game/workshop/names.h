// Names as people type them, made fit to be shown to a room: one spelling, nothing invisible, nothing that turns the line
// around.
//
// Entry points: clean_name(), likeness(). Unicode's tables come from utf8proc, which stays behind this file.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace earshot::workshop {

inline constexpr std::size_t kMostNameCharacters = 40;  // players and teams
inline constexpr std::size_t kMostTitleCharacters = 80;
inline constexpr std::size_t kMostMessageCharacters = 200;

// In NFC, without spaces at the ends, runs of spaces as one; or why it cannot be a name.
base::Result<std::string> clean_name(std::string_view text, std::size_t most = kMostNameCharacters);

// Equal for names that look alike: NFKC, case folded, marks and punctuation left out, digits that look like letters as those.
std::string likeness(std::string_view name);

}  // namespace earshot::workshop
