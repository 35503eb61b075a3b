// Writes a file that is not there yet. Entry point: write_new_file().
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace earshot::content {

// Nothing is left behind when it fails, and no file is ever written over.
base::Outcome write_new_file(const std::filesystem::path& path, const std::string& text);

}  // namespace earshot::content
