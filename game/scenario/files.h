// Files on disk, read within the limits. Private to the room; read_source (load.h) is its public
// face.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"

namespace earshot::scenario {

struct ReadFile {
  std::optional<std::string> bytes;  // nothing: it could not be read, or is too large
  std::string why;                   // what the system said
  std::optional<std::uintmax_t> too_large;
};

ReadFile read_file(const std::filesystem::path& path, std::size_t most);  // most: bytes

// Files below a folder whose names end like this, sorted; none when there is no such folder.
// Folders behind links are not entered.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder,
                                               const std::vector<std::string_view>& extensions,
                                               bool deep);

}  // namespace earshot::scenario
