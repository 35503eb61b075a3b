// Writes a file that is not there yet. Entry points: write_new_file(), put().
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "content/console.h"

namespace earshot::content {

// Nothing is left behind when it fails, and no file is ever written over.
base::Outcome write_new_file(const std::filesystem::path& path, const std::string& text);

// Why this file will not be written: it is there. Asked before long work; what writes asks again.
std::optional<std::string> in_the_way(const std::filesystem::path& path);

// To a new file, or to the output when none is named.
ExitCode put(const std::string& text, const std::filesystem::path& file, Console& console);

}  // namespace earshot::content
