// The typefaces a person may choose from: the game's own, and two that are made for who finds
// letters hard to tell apart and come with the system.
//
// Entry points: font_folders() for where the system and the person keep fonts, open_family() for one
// of them. It stands in front of the game's own faces, which show whatever it has no glyph for.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "text/face.h"

namespace earshot::text {

enum class Family : std::uint8_t { standard, andika, open_dyslexic };
inline constexpr std::array kFamilies{Family::standard, Family::andika, Family::open_dyslexic};
inline constexpr std::size_t kMostFaces = 3;  // in one of their stacks

std::string_view word_of(Family family);     // on a command line: "open-dyslexic"
std::string_view name_of(Family family);     // as its makers call it
std::string_view package_of(Family family);  // of Debian; empty: it comes with the game

// How a family is set beside the game's own at the same text size: its letters are not equally large
// on an equal em, and reach higher and lower.
struct Proportions {
  float size = 1.0F;      // of its em
  float leading = 1.42F;  // from line to line, in its ems
};
Proportions proportions(Family family);

// $XDG_DATA_HOME/fonts and fonts/ below $XDG_DATA_DIRS, as the base directory specification has
// them; the person's come first.
std::vector<std::filesystem::path> font_folders();

// Nothing where one of its files is in none of the folders or is no font.
std::optional<ShippedFaces> open_family(Family family,
                                        std::span<const std::filesystem::path> folders,
                                        const ShippedFaces& own);

}  // namespace earshot::text
